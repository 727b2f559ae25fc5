using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests;

/// <summary>Finds the files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every year of data/holidays in one calendar.</summary>
    public static WorkingCalendar Calendar { get; } = Directory.GetFiles(Path.Combine(Root, "data", "holidays"), "*.txt")
        .Select(File.ReadAllText).Select(WorkingCalendar.Parse).Aggregate(WorkingCalendar.Empty, (all, year) => all.With(year));

    /// <summary>Reference material kept beside the repository, or null where it is absent.</summary>
    public static string? Shared(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "../shared/data", name));
        return Path.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Zhiheng.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Zhiheng.slnx not found above the tests");
        }

        return folder.FullName;
    }
}
