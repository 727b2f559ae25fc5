namespace Zhiheng.Rules.Time;

/// <summary>
/// Reads data/holidays/YYYY.txt, the form in which an administrator enters a year's notice:
/// <code>
/// year 2026
/// notice 国务院办公厅 2025-11
/// off 2026-01-01..2026-01-03 元旦
/// off 2026-06-19
/// work 2026-01-04
/// # anything after a hash is a comment
/// </code>
/// </summary>
public static class CalendarFile
{
    /// <summary>All mistakes at once, each with its line, so that the file is corrected in one go.</summary>
    /// <returns>The year, or null with at least one error in Chinese.</returns>
    public static (CalendarYear? Year, IReadOnlyList<string> Errors) Read(string text)
    {
        var reader = new CalendarReader();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimStart('\uFEFF').Split('#')[0].Trim();
            if (line.Length > 0)
            {
                reader.Line(number, line);
            }
        }

        return reader.Finish();
    }
}
