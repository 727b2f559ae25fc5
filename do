#!/usr/bin/env bash
# Developer tasks. Alone it lists them.
set -euo pipefail
cd "$(dirname "$0")"
. scripts/needs.sh

list() {
  cat <<'T'
./do zhiheng ARGS     the product's command line: serve, migrate, seed, import, citations, verify, term, match
./do check            build strictly and run the tests that need no server (Rules, Tidy)
./do accept           take the present documents, schema, API and maps as the reviewed ones
./do migration NAME   add a migration for both databases
./do format           format the code
./do bench            acts per second and p50/p95 beside bare SQL, on both databases
./do soak             long runs: random histories, kills; prints seed and figures
./do audit            ask for known vulnerabilities of the packages
./do clean            remove what was built and the local data
T
}

task="${1:-}"; shift || true
case "$task" in
  "") list ;;
  zhiheng)
    need_dotnet
    dll=src/Server/bin/Release/net10.0/Zhiheng.Server.dll
    if [ ! -f "$dll" ] || [ -n "$(find src Directory.*.props -newer "$dll" \( -name '*.cs' -o -name '*.razor' -o -name '*.csproj' -o -name '*.props' \) -not -path '*/obj/*' -print -quit)" ]; then
      dotnet build src/Server -c Release --nologo -v quiet -clp:ErrorsOnly >&2
      touch "$dll"
    fi
    export Zhiheng__Data="${Zhiheng__Data:-$PWD/var}"
    exec dotnet "$dll" "$@" ;;
  check) ./test Rules Tidy ;;
  accept) ZHIHENG_ACCEPT=1 ./test Rules Tidy Server && git status --short ;;
  migration)
    dotnet tool restore >/dev/null
    dotnet build src/Server --nologo -v quiet -clp:ErrorsOnly
    for engine in Sqlite Postgres; do
      dotnet ef migrations add "$1" --no-build --project src/Server --context "${engine}Db" -o "Foundation/Migrations/$engine"
    done ;;
  format) dotnet format Zhiheng.slnx ;;
  bench) need_dotnet; need_tests; install_missing may; dotnet run -c Release --project bench -- "$@" ;;
  soak)
    export ZHIHENG_HISTORIES="${ZHIHENG_HISTORIES:-1000000}" ZHIHENG_KILLS="${ZHIHENG_KILLS:-100}"
    export ZHIHENG_SHADOWS="${ZHIHENG_SHADOWS:-20000}"
    echo "随机历史 $ZHIHENG_HISTORIES，入库核对 $ZHIHENG_SHADOWS，断电 $ZHIHENG_KILLS"
    ./test Rules Server ;;
  audit) dotnet list Zhiheng.slnx package --vulnerable --include-transitive ;;
  clean) git clean -xdf ;;
  *) echo "没有任务 $task"; list; exit 2 ;;
esac
