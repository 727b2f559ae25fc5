using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Zhiheng.Server.Tests;

/// <summary>Keeps what the server logged as an error: a test that expects refusals expects none of these.</summary>
public sealed class Complaints : ILoggerProvider, ILogger
{
    int queries;

    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Whether commands to the database are counted; they are only told at a lower level.</summary>
    public bool Counting { get; init; }

    public int Queries => queries;

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted)
        {
            Interlocked.Increment(ref queries);
        }
        if (logLevel >= LogLevel.Error)
        {
            Errors.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (Counting ? LogLevel.Information : LogLevel.Error);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Dispose()
    {
    }
}
