namespace Zhiheng.Server.Seeding;

/// <summary>A clock that each scene sets for itself, so that past cases are made by the same features that make today's.</summary>
public sealed class SceneClock : TimeProvider
{
    readonly AsyncLocal<DateTimeOffset?> scene = new();

    public override DateTimeOffset GetUtcNow() => scene.Value ?? System.GetUtcNow();

    /// <summary>Sets the scene to a local time (+08:00).</summary>
    public void Set(DateTime local) => scene.Value = new DateTimeOffset(local, TimeSpan.FromHours(8));
}
