using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Foundation;

/// <summary>Chooses the engine: a folder's own SQLite file unless a PostgreSQL connection is configured.</summary>
static class DbSetup
{
    public static void AddDatabase(this IServiceCollection services, ZhihengOptions options, DataFolder folder)
    {
        if (options.Database.Length == 0)
        {
            var path = Path.Combine(folder.Root, "zhiheng.db");
            services.AddDbContextPool<AppDb, SqliteDb>(db => Sqlite(db, $"Data Source={path}"));
        }
        else
        {
            services.AddDbContextPool<AppDb, PostgresDb>(db => db.UseNpgsql(options.Database));
        }
    }

    static void Sqlite(DbContextOptionsBuilder db, string connection) => db.UseSqlite(connection).AddInterceptors(new SqlitePragmas());

    /// <summary>Migrates and installs guards and search. On PostgreSQL the owner's connection does it where one is configured.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<ZhihengOptions>();
        if (options.Owner.Length > 0)
        {
            await using var owner = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(options.Owner).Options);
            await InstallAsync(owner, ct);
            return;
        }
        await using var scope = services.CreateAsyncScope();
        await InstallAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), ct);
    }

    static async Task InstallAsync(AppDb db, CancellationToken ct)
    {
        await db.Database.MigrateAsync(ct);
        if (db is SqliteDb)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }
        await db.InstallAsync(ct);
    }
}

/// <summary>Lets <c>dotnet ef</c> make migrations without a running installation.</summary>
sealed class SqliteDesign : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

sealed class PostgresDesign : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
