using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Zhiheng.Bench;

/// <summary>The product as its users run it: a process of its own, on one database.</summary>
sealed class Product(IReadOnlyDictionary<string, string> settings)
{
    /// <summary>Runs a command to its end; what it said is shown when it failed.</summary>
    public async Task<int> RunAsync(string[] arguments, CancellationToken ct, params (string Name, string Value)[] more)
    {
        using var process = Start(arguments, more, out var said);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        finally
        {
            process.Kill();
        }
        Complain(process, said);
        return process.ExitCode;
    }

    /// <summary>Reference data and the demo city.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        // Without LibreOffice on its path it writes the demo cases' documents as Word, and is done in seconds.
        if (await RunAsync(["seed", "--demo"], ct, ("PATH", "")) != 0)
        {
            throw new InvalidOperationException("the demo city could not be seeded");
        }
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    public async Task<Server> ServeAsync(CancellationToken ct)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var server = new Server(Start(["serve", "--urls", address.ToString()], [], out var said), address);
        try
        {
            for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromMinutes(1) && !server.Process.HasExited; await Task.Delay(50, ct))
            {
                if (await server.AnswersAsync(ct))
                {
                    return server;
                }
            }
            Complain(server.Process, said);
            throw new InvalidOperationException("the server did not start");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    Process Start(string[] arguments, (string Name, string Value)[] more, out ConcurrentQueue<string> said)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zhiheng.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Select(pair => (pair.Key, pair.Value)).Concat(more))
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        var lines = said = [];
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static void Complain(Process process, IEnumerable<string> said)
    {
        if (!process.HasExited || process.ExitCode != 0)
        {
            Console.Error.WriteLine(string.Join('\n', said));
        }
    }
}

/// <summary>A running server.</summary>
sealed class Server(Process process, Uri address) : IAsyncDisposable
{
    public Process Process => process;

    public HttpClient Http { get; } = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Processor time used so far: on a busy machine it says more than the clock on the wall.</summary>
    public TimeSpan Work
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/api/anchors", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            // Asked to end, not killed: a killed runtime leaves its diagnostic pipes behind.
            using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }
}
