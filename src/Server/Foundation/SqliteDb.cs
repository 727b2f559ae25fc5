using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Foundation;

/// <summary>The embedded database: trial, demo, a single small office.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    public override IQueryable<CaseRow> CasesWithWords(IReadOnlyList<string> words)
    {
        var match = string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "", StringComparison.Ordinal)}\""));
        return Cases.FromSql($"SELECT c.* FROM cases_cases c WHERE c.rowid IN (SELECT rowid FROM cases_words WHERE cases_words MATCH {match})");
    }

    public override bool IsKeyTaken(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteErrorCode: 19 };

    public override async Task InstallAsync(CancellationToken ct)
    {
        await Guards.InstallAsync(this, ct);
        await Database.ExecuteSqlRawAsync("""
            CREATE VIRTUAL TABLE IF NOT EXISTS cases_words USING fts5(words, content='cases_cases', content_rowid='rowid', tokenize='unicode61');
            CREATE TRIGGER IF NOT EXISTS cases_words_insert AFTER INSERT ON cases_cases BEGIN
              INSERT INTO cases_words(rowid, words) VALUES (NEW.rowid, NEW.words); END;
            CREATE TRIGGER IF NOT EXISTS cases_words_update AFTER UPDATE OF words ON cases_cases WHEN OLD.words <> NEW.words BEGIN
              INSERT INTO cases_words(cases_words, rowid, words) VALUES ('delete', OLD.rowid, OLD.words);
              INSERT INTO cases_words(rowid, words) VALUES (NEW.rowid, NEW.words); END;
            """, ct);
    }
}

/// <summary>Settings that SQLite keeps per connection and forgets with it.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Sql = "PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
