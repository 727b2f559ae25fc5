namespace Zhiheng.Server.Tests.Documents;

/// <summary>Compares with an accepted text. ZHIHENG_ACCEPT=1 accepts what is new; the change then shows in the diff.</summary>
internal static class Snapshot
{
    internal static void Check(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Server.Tests", "Documents", "snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("ZHIHENG_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{path} is missing; run once with ZHIHENG_ACCEPT=1");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
