namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>A list typed as text, one entry to a line: a phone keyboard is quicker at it than at a row of small fields.</summary>
static class Listing
{
    /// <summary>Reads every line that is not empty; what a line lacks is said with the line's number.</summary>
    /// <param name="read">An entry, or what is wrong with the line.</param>
    public static (IReadOnlyList<T> Entries, string Errors) Read<T>(string text, Func<string, (T? Entry, string Wrong)> read) where T : class
    {
        var entries = new List<T>();
        var errors = new List<string>();
        foreach (var (at, line) in text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            var (entry, wrong) = read(line.Trim());
            if (entry is not null)
            {
                entries.Add(entry);
            }
            else
            {
                errors.Add($"第 {at + 1} 行：{wrong}");
            }
        }
        return (entries, string.Concat(errors));
    }

    /// <summary>The two sides of the first colon, Chinese or not; null without one or with an empty side.</summary>
    public static (string Before, string After)? Pair(string line)
    {
        var at = line.IndexOfAny(['：', ':']);
        return at > 0 && line[(at + 1)..].Trim() is { Length: > 0 } after ? (line[..at].Trim(), after) : null;
    }
}
