using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Server.Foundation;

/// <summary>The law in use: calendars that ship, calendars imported since, and the city's own settings.</summary>
public sealed class LawShelf(ReferenceData data, DataFolder folder, LocalSettings settings)
{
    readonly Lock gate = new();
    LawBook? book;
    DateTime readAt;

    /// <summary>The law book; an imported calendar is seen by the next request, without a restart.</summary>
    public LawBook Current
    {
        get
        {
            lock (gate)
            {
                var changed = Directory.GetLastWriteTimeUtc(Imported);
                if (book is null || changed != readAt)
                {
                    readAt = changed;
                    book = new LawBook(Read(data.Files("holidays", "*.txt").Concat(Directory.EnumerateFiles(Imported, "*.txt").Order())), settings);
                }
                return book;
            }
        }
    }

    string Imported
    {
        get
        {
            var path = Path.Combine(folder.Root, "holidays");
            Directory.CreateDirectory(path);
            return path;
        }
    }

    /// <summary>Imports the notice of one year. Returns the mistakes of the file; empty when it was taken.</summary>
    public IReadOnlyList<string> Import(string text)
    {
        var (year, errors) = CalendarFile.Read(text);
        if (year is not null)
        {
            var path = Path.Combine(Imported, $"{year.Year}.txt");
            File.WriteAllText(path + ".new", text);
            File.Move(path + ".new", path, overwrite: true);
        }
        return errors;
    }

    static WorkingCalendar Read(IEnumerable<string> files) =>
        files.Aggregate(WorkingCalendar.Empty, (calendar, file) => calendar.With(WorkingCalendar.Parse(File.ReadAllText(file))));
}
