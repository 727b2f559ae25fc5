using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Seeding;

namespace Zhiheng.Server.Tests;

/// <summary>Migrates and seeds once per engine; every city starts from a copy.</summary>
static class Seeds
{
    const string Template = "zhiheng_seed";

    static readonly Lazy<Task<string>> SqliteFile = new(() => SeedAsync(Engine.Sqlite));
    static readonly Lazy<Task<string>> PostgresTemplate = new(() => SeedAsync(Engine.Postgres));
    static readonly SemaphoreSlim Copying = new(1, 1);
    static int last;

    /// <summary>Returns the name of the new database; for SQLite it is the file in the folder.</summary>
    public static async Task<string> CopyAsync(Engine engine, string folder)
    {
        if (engine == Engine.Sqlite)
        {
            File.Copy(await SqliteFile.Value, Path.Combine(folder, "zhiheng.db"));
            return "";
        }
        var postgres = await Postgres.StartedAsync();
        await PostgresTemplate.Value;
        await Copying.WaitAsync();
        try
        {
            var name = $"city_{++last}";
            await postgres.RunAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
            return name;
        }
        finally
        {
            Copying.Release();
        }
    }

    public static async Task DropAsync(string database)
    {
        var postgres = await Postgres.StartedAsync();
        NpgsqlConnection.ClearPool(new NpgsqlConnection(postgres.AsServer(database)));
        await postgres.RunAsync($"DROP DATABASE {database} WITH (FORCE)");
    }

    static async Task<string> SeedAsync(Engine engine)
    {
        var folder = TestRun.NewFolder();
        if (engine == Engine.Postgres)
        {
            await (await Postgres.StartedAsync()).RunAsync($"CREATE DATABASE {Template}");
        }
        await using var app = await City.BuildAsync(engine, folder, Template, demo: true, builder => builder.Logging.ClearProviders());
        await DbSetup.MigrateAsync(app.Services, default);
        await ReferenceAsync(app.Services);
        if (engine == Engine.Postgres)
        {
            var postgres = await Postgres.StartedAsync();
            NpgsqlConnection.ClearPool(new NpgsqlConnection(postgres.AsServer(Template)));
            NpgsqlConnection.ClearPool(new NpgsqlConnection(postgres.AsOwner(Template)));
            return Template;
        }
        await using var scope = app.Services.CreateAsyncScope();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            scope.ServiceProvider.GetRequiredService<AppDb>().Database, "PRAGMA wal_checkpoint(TRUNCATE)");
        return Path.Combine(folder, "zhiheng.db");
    }

    /// <summary>Reference data, people and seals, without the demo cases.</summary>
    public static async Task ReferenceAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ReferenceSeed>(scope.ServiceProvider).RunAsync(demo: true, _ => { }, default);
    }
}
