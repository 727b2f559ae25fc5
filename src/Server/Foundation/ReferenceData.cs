namespace Zhiheng.Server.Foundation;

/// <summary>The folder with the reference data that ships with the product: <c>data/</c> of the repository or beside the program.</summary>
public sealed class ReferenceData(string root)
{
    public string PathOf(string name) => Path.Combine(root, name);

    public IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern).Order(StringComparer.Ordinal);

    /// <summary>Finds the folder: as configured, beside the program, or up the tree from it.</summary>
    public static ReferenceData Find(string? configured)
    {
        if (configured is { Length: > 0 })
        {
            return new ReferenceData(Path.GetFullPath(configured));
        }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "catalogue")))
            {
                return new ReferenceData(Path.Combine(folder.FullName, "data"));
            }
        }
        throw new DirectoryNotFoundException("找不到基础数据目录 data/，请用 Zhiheng__ReferenceData 指定。");
    }
}
