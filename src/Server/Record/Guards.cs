using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>
/// The database's own refusal to change the record. Installed again after every migration, because a table rebuild on SQLite
/// drops triggers without a word.
/// </summary>
public static class Guards
{
    /// <summary>Tables that only grow.</summary>
    public static readonly IReadOnlyList<string> Tables = ["journal_lines", "journal_anchors", "journal_anchor_heads", "journal_reads"];

    /// <summary>Whether a row of a table stands where a new one would go.</summary>
    static readonly Dictionary<string, string> Taken = new()
    {
        ["journal_lines"] = "stream = NEW.stream AND sequence = NEW.sequence",
        ["journal_anchors"] = "number = NEW.number",
        ["journal_anchor_heads"] = "anchor = NEW.anchor AND stream = NEW.stream",
        ["journal_reads"] = "id = NEW.id",
    };

    const string Message = "卷宗记录只能追加，不能修改或删除";

    public static async Task InstallAsync(AppDb db, CancellationToken ct)
    {
        foreach (var sql in db is SqliteDb ? Tables.SelectMany(Sqlite).Append(SqliteSequence) : Tables.SelectMany(Postgres).Append(PostgresSequence))
        {
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }

    static IEnumerable<string> Sqlite(string table)
    {
        foreach (var verb in (string[])["UPDATE", "DELETE"])
        {
            yield return $"DROP TRIGGER IF EXISTS {table}_no_{verb.ToLowerInvariant()};"
                + $"CREATE TRIGGER {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{Message}'); END;";
        }
        // INSERT OR REPLACE deletes without firing the delete trigger unless recursive_triggers is on, which a foreign connection
        // may leave off. It can name the key of the row it wants gone, or only its rowid.
        yield return $"DROP TRIGGER IF EXISTS {table}_no_replace;"
            + $"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid OR ({Taken[table]}))"
            + $" BEGIN SELECT RAISE(ABORT, '{Message}'); END;";
    }

    // A line goes to the next free place and nowhere else.
    const string SqliteSequence =
        $"""
        DROP TRIGGER IF EXISTS journal_lines_next;
        CREATE TRIGGER journal_lines_next BEFORE INSERT ON journal_lines
        WHEN NEW.sequence <> 1 + COALESCE((SELECT MAX(sequence) FROM journal_lines WHERE stream = NEW.stream), 0)
        BEGIN SELECT RAISE(ABORT, '{Message}'); END;
        """;

    static IEnumerable<string> Postgres(string table)
    {
        yield return $"""
            CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '{Message}' USING ERRCODE = 'integrity_constraint_violation'; END $$;
            DROP TRIGGER IF EXISTS {table}_no_change ON {table};
            CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION journal_refuse();
            DROP TRIGGER IF EXISTS {table}_no_truncate ON {table};
            CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
            """;
        // Where the server runs under a role of its own, that role may not even try.
        yield return $"""
            DO $$ BEGIN
              IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{PostgresDb.ServingRole}') THEN
                GRANT USAGE ON SCHEMA public TO {PostgresDb.ServingRole};
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {PostgresDb.ServingRole};
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {PostgresDb.ServingRole};
                REVOKE UPDATE, DELETE, TRUNCATE ON {string.Join(", ", Tables)} FROM {PostgresDb.ServingRole};
              END IF;
            END $$;
            """;
    }

    const string PostgresSequence =
        $"""
        CREATE OR REPLACE FUNCTION journal_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.sequence <> 1 + COALESCE((SELECT MAX(sequence) FROM journal_lines WHERE stream = NEW.stream), 0)
          THEN RAISE EXCEPTION '{Message}' USING ERRCODE = 'unique_violation'; END IF;
          RETURN NEW;
        END $$;
        DROP TRIGGER IF EXISTS journal_lines_next ON journal_lines;
        CREATE TRIGGER journal_lines_next BEFORE INSERT ON journal_lines FOR EACH ROW EXECUTE FUNCTION journal_next();
        """;
}
