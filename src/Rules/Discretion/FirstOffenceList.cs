namespace Zhiheng.Rules.Discretion;

/// <summary>首违不罚清单: for which items a body leaves a first, slight and corrected offence without penalty (处罚法三十三条第一款).</summary>
/// <param name="WithinMonths">How far back an earlier penalty makes an offence no first one.</param>
public sealed record FirstOffenceList(
    string Name, string Version, DateOnly From, DateOnly? To, BenchmarkStatus Status, BenchmarkSource Source, int WithinMonths,
    IReadOnlyList<FirstOffenceItem> Items)
{
    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The entry for an item, with its conditions; null where the list does not carry it.</summary>
    public FirstOffenceItem? Find(string item) => Items.FirstOrDefault(entry => entry.Item == item);

    /// <summary>Reads data/benchmarks/lists/*.json with all mistakes at once, each with line and field.</summary>
    public static (FirstOffenceList? List, IReadOnlyList<string> Errors) Read(string json)
    {
        var errors = new FileErrors();
        if (errors.Shape(json, DiscretionJson.Default.FirstOffenceText) is not { } text)
        {
            return (null, errors.All);
        }
        var head = new HeadReader(errors);
        var status = errors.OneOf(text.Status, "status", BenchmarkStatus.Example);
        var (from, to) = head.Period(text.From, text.To);
        head.Declare(text.Measures);
        if (text.WithinMonths is not (> 0 and <= 600))
        {
            errors.Add("withinMonths", "没有写明向前追溯的月数（1 到 600）。");
        }
        if (text.Items is null or [])
        {
            errors.Add("items", "清单是空的。");
        }
        var list = new FirstOffenceList(
            errors.Word(text.Name, "name", "名称"), errors.Word(text.Version, "version", "版本"), from, to, status,
            head.Source(text.Source, status), text.WithinMonths ?? 0,
            [.. errors.Each(text.Items, "items").Select(entry => new FirstOffenceItem(
                errors.Word(entry.Text.Item, entry.At + ".item", "事项编号"), errors.Word(entry.Text.Name, entry.At + ".name", "违法行为"),
                head.Conditions(entry.Text.When, entry.At + ".when")))]);
        return errors.All.Count > 0 ? (null, errors.All) : (list, []);
    }
}

/// <summary>One item of the list, and what it asks beyond 初次违法, 危害后果轻微 and 及时改正.</summary>
public sealed record FirstOffenceItem(string Item, string Name, When When);
