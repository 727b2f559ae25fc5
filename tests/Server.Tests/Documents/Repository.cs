namespace Zhiheng.Server.Tests.Documents;

/// <summary>Finds the working copy the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zhiheng.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Zhiheng.slnx is nowhere above the tests.");
    }
}
