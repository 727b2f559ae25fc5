namespace Zhiheng.Tidy.Tests;

/// <summary>A paper printed from the code and kept in the repository, so that a change of it is seen in review.</summary>
static class Accepted
{
    /// <summary>Compares with what is kept; with <c>ZHIHENG_ACCEPT=1</c> keeps what is printed now.</summary>
    public static void Same(string path, string printed)
    {
        var full = Tree.PathOf(path);
        if (Environment.GetEnvironmentVariable("ZHIHENG_ACCEPT") == "1")
        {
            File.WriteAllText(full, printed);
        }
        var kept = File.Exists(full) ? File.ReadAllText(full) : "";
        Assert.True(kept == printed,
            $"{path} is not what the code says now; look at the difference and run with ZHIHENG_ACCEPT=1.\n{First(kept, printed)}");
    }

    /// <summary>Nothing was found; otherwise says all of it at once, not the first piece.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }

    static string First(string kept, string printed)
    {
        var pairs = kept.Split('\n').Zip(printed.Split('\n')).Select((pair, at) => (pair.First, pair.Second, Line: at + 1));
        var (was, now, line) = pairs.FirstOrDefault(pair => pair.First != pair.Second);
        return line == 0 ? "One is longer than the other." : $"Line {line}\n  kept: {was}\n  now:  {now}";
    }
}
