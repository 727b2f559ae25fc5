# Says what a task needs and installs it where it may. Sourced by run, test and do.
# Each need: a test that it is there, the Debian package that brings it, and why.

say() { printf '%s\n' "$*"; }

missing=()

need() { # need TEST PACKAGE WHY
  if ! eval "$1" >/dev/null 2>&1; then
    missing+=("$2")
    say "需要 $2：$3"
  fi
}

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks | grep -q '^10\.'; then
    say "需要 .NET SDK 10（dotnet）。请先安装：https://dotnet.microsoft.com"
    exit 1
  fi
}

need_documents() {
  need 'command -v soffice' libreoffice-writer-nogui '把文书做成 PDF'
  need 'fc-list | grep -qi "Noto.*CJK"' fonts-noto-cjk '文书和页面的中文字体'
}

need_tests() {
  need 'ls /usr/lib/postgresql/*/bin/initdb' postgresql '在 PostgreSQL 上跑同样的测试'
  need 'command -v chromium' chromium '真实浏览器测试'
  need 'command -v npm' npm '取得无障碍检查 axe-core'
  need 'command -v pdftotext' poppler-utils '读出 PDF 的文字'
}

# Installs what is missing as root; otherwise says what to install. $1 = "must" ends the task without it.
install_missing() {
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "正在安装：${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    say "没有 root 权限。请安装：sudo apt-get install ${missing[*]}"
    [ "$1" = must ] && exit 1
  fi
  missing=()
}
