using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Foundation;

/// <summary>The production database; any number of server nodes share one.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    /// <summary>The role the server runs under where the owner of the tables is another one: it cannot change the record.</summary>
    public const string ServingRole = "zhiheng_server";

    public override IQueryable<CaseRow> CasesWithWords(IReadOnlyList<string> words)
    {
        var match = string.Join(" & ", words.Select(word => $"'{word.Replace("'", "", StringComparison.Ordinal)}'"));
        return Cases.FromSql($"SELECT c.* FROM cases_cases c WHERE to_tsvector('simple', c.words) @@ CAST({match} AS tsquery)");
    }

    public override bool IsKeyTaken(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override async Task InstallAsync(CancellationToken ct)
    {
        await Guards.InstallAsync(this, ct);
        await Database.ExecuteSqlRawAsync(
            "CREATE INDEX IF NOT EXISTS ix_cases_words ON cases_cases USING gin (to_tsvector('simple', words))", ct);
    }
}
