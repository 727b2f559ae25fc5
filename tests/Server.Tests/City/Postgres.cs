using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Tests;

/// <summary>
/// A private PostgreSQL cluster for one test run: started when the first test asks, stopped and removed at the end. Where
/// PostgreSQL is not installed its tests are skipped and say so; in CI that is a failure.
/// </summary>
public sealed class Postgres
{
    const string Owner = "zhiheng_owner";

    static readonly Lazy<Task<Postgres>> One = new(BeginAsync);

    string folder = "";
    string programs = "";
    int port;

    public static Task<Postgres> StartedAsync()
    {
        if (Programs() is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("PostgreSQL is not installed, and CI must not skip it: apt-get install postgresql");
        }
        Assert.SkipWhen(Programs() is null, "PostgreSQL is NOT installed, so nothing was tested on it: apt-get install postgresql");
        return One.Value;
    }

    /// <summary>Connection string of the tables' owner.</summary>
    public string AsOwner(string database) => As(Owner, database);

    /// <summary>Connection string of the role the server runs under.</summary>
    public string AsServer(string database) => As(PostgresDb.ServingRole, database);

    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(AsOwner("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task StopAsync()
    {
        if (One.IsValueCreated)
        {
            await (await One.Value).EndAsync();
        }
    }

    string As(string role, string database) => $"Host=127.0.0.1;Port={port};Username={role};Database={database};Maximum Pool Size=30;Timeout=30";

    static async Task<Postgres> BeginAsync()
    {
        var cluster = new Postgres { folder = Directory.CreateTempSubdirectory("zhiheng-pg-").FullName, programs = Programs()!, port = FreePort() };
        if (Environment.IsPrivilegedProcess)
        {
            await ExecuteAsync("chown", "postgres", cluster.folder);
        }
        var data = Path.Combine(cluster.folder, "data");
        await cluster.AsPostgresAsync("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync");
        await cluster.AsPostgresAsync("pg_ctl", "-D", data, "-w", "-l", Path.Combine(cluster.folder, "log"), "-o",
            $"-p {cluster.port} -k {cluster.folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=64MB", "start");
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={cluster.port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE ROLE {Owner} LOGIN CREATEDB; CREATE ROLE {PostgresDb.ServingRole} LOGIN; GRANT pg_signal_backend TO {Owner}", connection);
        await command.ExecuteNonQueryAsync();
        return cluster;
    }

    async Task EndAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await AsPostgresAsync("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    Task AsPostgresAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(programs, program);
        return Environment.IsPrivilegedProcess ? ExecuteAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : ExecuteAsync(path, arguments);
    }

    static async Task ExecuteAsync(string program, params string[] arguments)
    {
        // Output goes nowhere: the server would inherit a pipe and keep it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
