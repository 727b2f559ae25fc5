using System.Diagnostics;
using Npgsql;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>A private PostgreSQL cluster with Debian's settings, except for where it lies and listens. It ends with the bench.</summary>
sealed class Cluster(string programs, string folder)
{
    const string Owner = "zhiheng_owner";

    string Data => Path.Combine(folder, "cluster");

    public int Port { get; } = Product.FreePort();

    /// <summary>The newest installed version's programs, or null where there is none.</summary>
    public static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    /// <summary>Connection string of the tables' owner.</summary>
    public string AsOwner(string database) => As(Owner, database);

    /// <summary>Connection string of the role the server runs under.</summary>
    public string AsServer(string database) => As(PostgresDb.ServingRole, database);

    public async Task StartAsync(CancellationToken ct)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await ExecuteAsync("chown", ["postgres", folder], ct);
        }
        await AsPostgresAsync("initdb", ["-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync"], ct);
        await AsPostgresAsync("pg_ctl", ["-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=128MB", "start"], ct);
        await RunAsync(As("postgres", "postgres"), $"CREATE ROLE {Owner} LOGIN CREATEDB; CREATE ROLE {PostgresDb.ServingRole} LOGIN", ct);
    }

    public async Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await AsPostgresAsync("pg_ctl", ["-D", Data, "-w", "-m", "immediate", "stop"], CancellationToken.None);
        }
    }

    public static async Task RunAsync(string connectionString, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Bare SQL: pgbench as it is installed, over TCP like the product. Returns what it printed.</summary>
    public Task<string> PgbenchAsync(string database, string[] arguments, CancellationToken ct) => ExecuteAsync(
        Path.Combine(programs, "pgbench"), [.. arguments, "-h", "127.0.0.1", "-p", $"{Port}", "-U", Owner, database], ct);

    string As(string role, string database) => $"Host=127.0.0.1;Port={Port};Username={role};Database={database}";

    /// <summary>PostgreSQL refuses to run as root.</summary>
    Task<string> AsPostgresAsync(string program, string[] arguments, CancellationToken ct)
    {
        var path = Path.Combine(programs, program);
        return Environment.IsPrivilegedProcess
            ? ExecuteAsync("runuser", ["-u", "postgres", "--", path, .. arguments], ct)
            : ExecuteAsync(path, arguments, ct);
    }

    async Task<string> ExecuteAsync(string program, string[] arguments, CancellationToken ct)
    {
        // Into a file and not through a pipe: the cluster would inherit the pipe and keep it open.
        var said = Path.Combine(folder, "said");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec \"$@\" >'{said}' 2>&1", "sh", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        try
        {
            await process.WaitForExitAsync(ct);
        }
        finally
        {
            process.Kill();
        }
        var text = await File.ReadAllTextAsync(said, CancellationToken.None);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{text}");
    }
}
