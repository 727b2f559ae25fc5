using System.Runtime.InteropServices;

namespace Zhiheng.Bench;

/// <summary>How hard and how long, and on what: figures without it mean nothing.</summary>
sealed record Plan(int Clients, int Seconds, int WarmUp)
{
    /// <summary>As it is before the run; the load says who else is at work.</summary>
    public string Machine { get; } =
        $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.OSDescription}, "
        + $"{RuntimeInformation.FrameworkDescription}, {new DriveInfo(Path.GetTempPath()).DriveFormat} at {Path.GetTempPath()}"
        + (File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} before the run" : "");
}
