using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Statutes;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>What an item of the file will do to the catalogue, for the preview.</summary>
public sealed record PlannedChange(int Row, ChangeKind Kind, string Id, string Name, DateOnly From, string Note);

/// <summary>What a check found. With faults nothing can be imported.</summary>
/// <param name="Faults">The first of them; <paramref name="FaultCount"/> counts all.</param>
/// <param name="Changes">The first of them, for a look.</param>
public sealed record ImportReport(
    int New, int Versions, int Corrections, int Same, int FaultCount, IReadOnlyList<ImportFault> Faults, IReadOnlyList<PlannedChange> Changes)
{
    public static readonly ImportReport Empty = new(0, 0, 0, 0, 0, [], []);
}

/// <summary>Holds the items of a file against the rules for items, the statutes and the catalogue as it would be after each of them.</summary>
sealed class ImportCheck(IReadOnlyList<Item> catalogue, StatuteLibrary library, bool mayCorrect, DateOnly today)
{
    const int MostFaults = 500;
    const int MostChanges = 200;

    readonly Dictionary<string, List<Item>> versions = catalogue.GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.ToList());
    readonly Dictionary<(string, DateOnly), int> seen = [];
    readonly Dictionary<(string, DateOnly), Item> publish = [];
    readonly List<ImportFault> faults = [];
    readonly List<PlannedChange> changes = [];
    readonly int[] counts = new int[Enum.GetValues<ChangeKind>().Length];
    int faultCount;

    public IReadOnlyList<Item> Publish => [.. publish.Values];

    public ImportReport Report => new(
        counts[(int)ChangeKind.New], counts[(int)ChangeKind.Version], counts[(int)ChangeKind.Correction], counts[(int)ChangeKind.Same], faultCount,
        [.. faults.OrderBy(fault => fault.Row)], [.. changes.OrderBy(change => change.Row)]);

    /// <summary>Versions of one item must come oldest first.</summary>
    public void Add(Candidate candidate)
    {
        var found = candidate.Faults.ToList();
        if (candidate.Item is { } item)
        {
            var named = found.Select(fault => fault.Column).ToHashSet();
            found.AddRange(ItemCheck.Faults(item).Select(fault => Place(candidate, fault)).Where(fault => !named.Contains(fault.Column)));
            if (!seen.TryAdd((item.Id, item.From), candidate.Row))
            {
                found.Add(new ImportFault(candidate.Row, "事项编码", $"与第 {seen[(item.Id, item.From)]} 个事项的编码和起始日期相同", "删去一个，或换一个编码"));
            }
            if (found.Count == 0)
            {
                found.AddRange(Plan(candidate, item));
            }
        }
        faultCount += found.Count;
        faults.AddRange(found.Take(Math.Max(0, MostFaults - faults.Count)));
    }

    List<ImportFault> Plan(Candidate candidate, Item item)
    {
        var known = versions.TryGetValue(item.Id, out var list) ? list : versions[item.Id] = [];
        var change = CatalogueChange.Of(item, known, mayCorrect);
        if (change.Fault is { } fault)
        {
            return [Place(candidate, fault)];
        }
        if (change.Kind == ChangeKind.Version && item.From < today && !mayCorrect)
        {
            return [new ImportFault(candidate.Row, "起始日期", $"新版本自 {item.From:yyyy-MM-dd} 起适用，这一天已经过去",
                "填今天或者以后的日期；补录早已施行的版本，上传时勾选“更正已发布的版本”")];
        }
        counts[(int)change.Kind]++;
        if (change.Kind != ChangeKind.Same)
        {
            var wrong = library.Faults(item).Select(f => new ImportFault(
                candidate.Row, ItemColumns.NameOf(f.Cited == item.Basis ? nameof(Item.Basis) : nameof(Item.Violated), false), f.What, "对照条文更正条款")).ToList();
            if (wrong.Count > 0)
            {
                return wrong;
            }
        }
        foreach (var version in change.Publish)
        {
            publish[(version.Id, version.From)] = version;
            known.RemoveAll(old => old.From == version.From);
            known.Add(version);
        }
        if (changes.Count < MostChanges && change.Kind != ChangeKind.Same)
        {
            var ended = change.Publish.FirstOrDefault(version => version.From != item.From);
            changes.Add(new PlannedChange(candidate.Row, change.Kind, item.Id, item.Name, item.From,
                ended is null ? "" : $"{ended.From:yyyy-MM-dd} 起的版本截至 {ended.To:yyyy-MM-dd}"));
        }
        return [];
    }

    static ImportFault Place(Candidate candidate, ItemFault fault) => new(
        fault.Fine > 0 ? candidate.FineRows[fault.Fine - 1] : candidate.Row, ItemColumns.NameOf(fault.Field, fault.Fine > 0), fault.What, fault.Remedy);
}
