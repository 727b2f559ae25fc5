namespace Zhiheng.Server.Foundation;

/// <summary>The one place where an instant becomes a legal day: China has one time zone and no summer time.</summary>
public static class Clock
{
    static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Local time (+08:00) now, to the second, without a kind: what facts carry.</summary>
    public static DateTime LocalNow(this TimeProvider clock) => ToLocal(clock.GetUtcNow());

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.LocalNow());

    public static long NowMs(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static DateTime ToLocal(DateTimeOffset instant)
    {
        var local = instant.ToOffset(China).DateTime;
        return new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerSecond));
    }

    public static DateTime ToLocal(long unixMs) => ToLocal(DateTimeOffset.FromUnixTimeMilliseconds(unixMs));

    /// <summary>Milliseconds since 1970 of a local time (+08:00), for columns that are compared and ordered.</summary>
    public static long ToMs(DateTime local) => new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), China).ToUnixTimeMilliseconds();
}
