using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>The embedded engine. Its rival is one thread on one connection: with one writer at a time, further threads only wait for each other.</summary>
sealed class SqliteStore() : Store("SQLite")
{
    string Copy => Path.Combine(Folder, "bare.db");

    string File => Path.Combine(Data, "zhiheng.db");

    public override async Task PrepareAsync(CancellationToken ct)
    {
        await Product.SeedAsync(ct);
        System.IO.File.Copy(File, Copy);
    }

    public override AppDb Open() => new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={File};Pooling=false").Options);

    public override string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public override Task<double> BareAsync(CaseSql sql, Plan plan, CancellationToken ct) =>
        Task.Run(() => Bare(sql, TimeSpan.FromSeconds(plan.Seconds), ct), ct);

    double Bare(CaseSql sql, TimeSpan time, CancellationToken ct)
    {
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=false");
        connection.Open();
        // The same promises as the product's: a commit is on the disk, and the journal's guards hold.
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON");
        sql.Setup(1).ForEach(statement => Run(connection, statement));
        var commands = sql.Statements("BEGIN IMMEDIATE").ConvertAll(statement => Prepare(connection, statement));
        var cases = 0;
        var wait = Stopwatch.StartNew();
        for (; wait.Elapsed < time && !ct.IsCancellationRequested; cases++)
        {
            foreach (var command in commands)
            {
                Bind(command, ("client_id", 0), ("n", cases + 1), ("id", CaseSql.IdOf(0, cases + 1)));
                Drain(command);
            }
        }
        var rate = cases * sql.Acts / wait.Elapsed.TotalSeconds;
        commands.ForEach(command => command.Dispose());
        return rate;
    }

    static SqliteCommand Prepare(SqliteConnection connection, string statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var name in CaseSql.Variables.Where(name => statement.Contains(':' + name, StringComparison.Ordinal)))
        {
            command.Parameters.Add(':' + name, SqliteType.Integer);
        }
        command.Prepare();
        return command;
    }

    static void Bind(SqliteCommand command, params ReadOnlySpan<(string Name, long Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (command.Parameters.IndexOf(':' + name) is >= 0 and var at)
            {
                command.Parameters[at].Value = value;
            }
        }
    }

    /// <summary>Reads every value of the answer, as whoever asks for it would.</summary>
    static void Drain(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var row = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(row);
        }
    }

    static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
