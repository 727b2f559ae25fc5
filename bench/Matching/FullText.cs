using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Bench.Matching;

/// <summary>The databases' own full text over the same texts and the same pairs of characters, for comparison.</summary>
sealed class FullText : IAsyncDisposable
{
    readonly DbConnection connection;
    readonly DbCommand search;
    readonly DbParameter asked;
    readonly Func<IEnumerable<string>, string> question;

    FullText(DbConnection connection, string sql, Func<IEnumerable<string>, string> question)
    {
        (this.connection, this.question) = (connection, question);
        search = connection.CreateCommand();
        search.CommandText = sql;
        asked = search.CreateParameter();
        asked.ParameterName = "asked";
        search.Parameters.Add(asked);
    }

    /// <summary>SQLite FTS5 with its own BM25.</summary>
    public static async Task<FullText> InSqliteAsync(IEnumerable<(string Id, string Words)> documents, CancellationToken ct)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(ct);
        await RunAsync(connection, "CREATE VIRTUAL TABLE items USING fts5(id UNINDEXED, words)", ct);
        await FillAsync(connection, "INSERT INTO items (id, words) VALUES ($id, $words)", "$", documents, ct);
        return new(connection, "SELECT id FROM items WHERE items MATCH $asked ORDER BY rank LIMIT 10",
            pairs => string.Join(" OR ", pairs.Select(p => $"\"{p}\"")));
    }

    /// <summary>PostgreSQL text search with a GIN index and <c>ts_rank</c>.</summary>
    public static async Task<FullText> InPostgresAsync(string connectionString, IEnumerable<(string Id, string Words)> documents, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await RunAsync(connection, "CREATE TEMP TABLE items (id text, words tsvector)", ct);
        await FillAsync(connection, "INSERT INTO items VALUES (@id, to_tsvector('simple', @words))", "@", documents, ct);
        await RunAsync(connection, "CREATE INDEX ON items USING gin (words); ANALYZE items", ct);
        return new(connection,
            "SELECT id FROM items, to_tsquery('simple', @asked) q WHERE words @@ q ORDER BY ts_rank(words, q, 1) DESC LIMIT 10",
            pairs => string.Join(" | ", pairs));
    }

    public Answer Ask(string description)
    {
        var pairs = Bigrams.Of(description).Distinct().ToList();
        if (pairs.Count == 0)
        {
            return new([], true);
        }
        asked.Value = question(pairs);
        var ids = new List<string>();
        using var reader = search.ExecuteReader();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return new(ids, ids.Count == 0);
    }

    public async ValueTask DisposeAsync()
    {
        await search.DisposeAsync();
        await connection.DisposeAsync();
    }

    static async Task FillAsync(DbConnection connection, string sql, string mark, IEnumerable<(string Id, string Words)> documents, CancellationToken ct)
    {
        await using var all = await connection.BeginTransactionAsync(ct);
        await using var insert = connection.CreateCommand();
        (insert.CommandText, insert.Transaction) = (sql, all);
        var (id, words) = (insert.CreateParameter(), insert.CreateParameter());
        (id.ParameterName, words.ParameterName) = ($"{mark}id", $"{mark}words");
        insert.Parameters.AddRange(new[] { id, words });
        foreach (var document in documents)
        {
            (id.Value, words.Value) = document;
            await insert.ExecuteNonQueryAsync(ct);
        }
        await all.CommitAsync(ct);
    }

    static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
