namespace Zhiheng.Server.Tests;

/// <summary>A clock that stands still until a test moves it: Tuesday, 20 October 2026, ten in the morning.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 10, 20, 10, 0, 0, TimeSpan.FromHours(8));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void Wait(TimeSpan time) => Now += time;
}
