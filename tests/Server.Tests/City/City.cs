using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Tests;

/// <summary>A running server with the demo city's people and no cases, on a database of its own.</summary>
public sealed class City : IAsyncDisposable
{
    readonly Complaints complaints;
    readonly string database;
    readonly bool ownsDatabase;
    WebApplication app = null!;

    City(Engine engine, string folder, string database, bool ownsDatabase, bool counting = false) =>
        (Engine, Folder, this.database, this.ownsDatabase, complaints) = (engine, folder, database, ownsDatabase, new Complaints { Counting = counting });

    public Engine Engine { get; }

    public string Folder { get; }

    public TestClock Clock { get; } = new();

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => app.Services;

    public IReadOnlyCollection<string> Errors => complaints.Errors;

    /// <summary>Commands sent to the database, where the city was started to count them.</summary>
    public int Queries => complaints.Queries;

    public static async Task<City> StartAsync(Engine engine, bool demo = true, bool pdf = false, bool counting = false)
    {
        var folder = TestRun.NewFolder();
        var database = await Seeds.CopyAsync(engine, folder);
        var city = new City(engine, folder, database, ownsDatabase: true, counting);
        await city.RunAsync(demo, pdf);
        return city;
    }

    /// <summary>The database and its checks, with no server running; a test starts one itself.</summary>
    public static async Task<City> AsleepAsync(Engine engine)
    {
        var folder = TestRun.NewFolder();
        var city = new City(engine, folder, await Seeds.CopyAsync(engine, folder), ownsDatabase: true);
        await city.BuildAsync(demo: true, pdf: false);
        return city;
    }

    /// <summary>A second node on the same database and files.</summary>
    public async Task<City> SecondNodeAsync()
    {
        var city = new City(Engine, Folder, database, ownsDatabase: false);
        await city.RunAsync(demo: true, pdf: false);
        return city;
    }

    async Task RunAsync(bool demo, bool pdf)
    {
        await BuildAsync(demo, pdf);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };
    }

    async Task BuildAsync(bool demo, bool pdf) =>
        app = await BuildAsync(Engine, Folder, database, demo, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(complaints);
            if (complaints.Counting)
            {
                builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information);
            }
            builder.Services.AddSingleton<TimeProvider>(Clock);
            if (!pdf)
            {
                builder.Services.AddSingleton(new PdfPress(new PdfPressOptions(Program: "/nonexistent")));
            }
        });

    internal static async Task<WebApplication> BuildAsync(Engine engine, string folder, string database, bool demo, Action<WebApplicationBuilder> adjust)
    {
        var postgres = engine == Engine.Postgres ? await Postgres.StartedAsync() : null;
        return ZhihengHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Zhiheng:Data"] = folder,
                ["Zhiheng:DemoCity"] = demo ? "true" : "false",
                ["Zhiheng:Database"] = postgres?.AsServer(database) ?? "",
                ["Zhiheng:Owner"] = postgres?.AsOwner(database) ?? "",
            });
            adjust(builder);
        });
    }

    /// <summary>What a real process needs to serve this database.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync() => new Dictionary<string, string>
    {
        ["Zhiheng__Data"] = Folder,
        ["Zhiheng__Database"] = Engine == Engine.Postgres ? (await Postgres.StartedAsync()).AsServer(database) : "",
        ["Zhiheng__Owner"] = Engine == Engine.Postgres ? (await Postgres.StartedAsync()).AsOwner(database) : "",
        ["Logging__LogLevel__Default"] = "Error",
    };

    public Task<Officer> SignInAsync(string account) => Officer.SignInAsync(Http, account);

    /// <summary>A foreign connection, without any of the settings the server makes.</summary>
    public async Task<DbConnection> ConnectAsync(bool asServer = false)
    {
        DbConnection connection = Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={Path.Combine(Folder, "zhiheng.db")};Pooling=false")
            : new NpgsqlConnection((asServer ? (await Postgres.StartedAsync()).AsServer(database) : (await Postgres.StartedAsync()).AsOwner(database)) + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async Task<int> SqlAsync(string sql, bool asServer = false)
    {
        await using var connection = await ConnectAsync(asServer);
        return await connection.RunAsync(sql);
    }

    public async Task<T> ValueAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>How many rows every table holds: what is refused may not change it.</summary>
    public async Task<string> RowsAsync()
    {
        await using var connection = await ConnectAsync();
        var tables = await connection.ListAsync(Engine == Engine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'cases_words%' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
        var counts = await connection.ListAsync(string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table} ' || count(*) FROM \"{table}\"")));
        return string.Join('\n', counts.Order(StringComparer.Ordinal));
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public Task<Anchor?> AnchorAsync() => InScopeAsync(services => services.GetRequiredService<Anchoring>().MakeAsync(default));

    public Task<VerificationReport> VerifyAsync(Anchor? held = null) =>
        InScopeAsync(services => services.GetRequiredService<Verification>().RunAsync(held, default));

    /// <summary>The record proves itself, and every list row follows from it.</summary>
    public async Task AssertSoundAsync(Anchor? held = null)
    {
        Assert.Empty((await VerifyAsync(held)).Faults);
        Assert.Empty(await InScopeAsync(services => services.GetRequiredService<ShadowCheck>().RunAsync(default)));
        Assert.Empty(await InScopeAsync(services => services.GetRequiredService<CatalogueCheck>().RunAsync(default)));
        Assert.Empty(await InScopeAsync(services => services.GetRequiredService<BenchmarkRecord>().CheckAsync(default)));
    }

    /// <summary>Closes this process's connections to the SQLite file.</summary>
    public void LetGo() => SqliteConnection.ClearPool(new SqliteConnection($"Data Source={Path.Combine(Folder, "zhiheng.db")}"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (!ownsDatabase)
        {
            return;
        }
        if (Engine == Engine.Postgres)
        {
            await Seeds.DropAsync(database);
        }
        LetGo();
        Directory.Delete(Folder, recursive: true);
    }
}

static class Sql
{
    public static async Task<int> RunAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>First column of every row, as text.</summary>
    public static async Task<List<string>> ListAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<string>();
        while (await reader.ReadAsync())
        {
            list.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }
        return list;
    }
}
