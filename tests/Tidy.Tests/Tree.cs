using System.Text;

namespace Zhiheng.Tidy.Tests;

/// <summary>A file of the repository, or one planted to see that a rule bites.</summary>
public sealed record RepoFile(string Path, byte[] Bytes)
{
    string? text;

    public string Text => text ??= Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Text.Split('\n');

    public string Ending => System.IO.Path.GetExtension(Path);

    /// <summary>What people write and read; the rest (Word, pictures) has no lines.</summary>
    public bool IsText => Array.IndexOf(Bytes, (byte)0, 0, Math.Min(Bytes.Length, 8000)) < 0;

    /// <summary>Written by a tool: migrations by dotnet ef, lock files by restore.</summary>
    public bool IsGenerated =>
        Path.Contains("/Migrations/", StringComparison.Ordinal) || Path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    public bool Under(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public static RepoFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

/// <summary>The repository as it lies on disk, without what builds and runs leave behind.</summary>
static class Tree
{
    static readonly string[] Left = ["bin", "obj", "node_modules", "TestResults", ".git", ".vs", ".idea"];

    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<RepoFile> Files =
        [.. Walk(new DirectoryInfo(Root)).Select(file => new RepoFile(Name(file), File.ReadAllBytes(file)))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    public static RepoFile Get(string path) => Files.Single(file => file.Path == path);

    public static string PathOf(string path) => Path.Combine(Root, path);

    static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        var files = folder.EnumerateFiles().Where(f => f.Name != ".git" && !f.Name.EndsWith(".user", StringComparison.Ordinal));
        foreach (var file in files)
        {
            yield return file.FullName;
        }
        var isRoot = folder.FullName == Root;
        foreach (var inner in folder.EnumerateDirectories().Where(d => !Left.Contains(d.Name) && !(isRoot && d.Name == "var")))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Zhiheng.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("Zhiheng.slnx lies in no folder above the tests");
    }
}
