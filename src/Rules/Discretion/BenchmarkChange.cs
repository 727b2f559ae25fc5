using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Discretion;

/// <summary>What publishing a version does to those before it, or why it cannot be published. Versions of one item never overlap.</summary>
/// <param name="Publish">This version, and the one before where its last day is set by it; empty for no change.</param>
public sealed record BenchmarkChange(ChangeKind Kind, IReadOnlyList<BenchmarkVersion> Publish, BenchmarkFinding? Fault = null)
{
    /// <param name="versions">Every version of the same item.</param>
    public static BenchmarkChange Of(BenchmarkVersion version, IReadOnlyCollection<BenchmarkVersion> versions)
    {
        var same = versions.FirstOrDefault(other => other.From == version.From);
        var kind = same is null ? versions.Count == 0 ? ChangeKind.New : ChangeKind.Version
            : same.Text == version.Text ? ChangeKind.Same : ChangeKind.Correction;
        if (kind is ChangeKind.Same)
        {
            return new BenchmarkChange(kind, []);
        }
        var before = versions.Where(other => other.From < version.From).MaxBy(other => other.From);
        var after = versions.Where(other => other.From > version.From).MinBy(other => other.From);
        if (after is not null && !(version.To < after.From))
        {
            return Overlaps(kind, after, $"把终止日期写在 {Figures.Day(after.From)} 之前，或者另选起始日期。");
        }
        // An end that was written stays; one that is open is set by this version.
        return before?.To >= version.From ? Overlaps(kind, before, $"起始日期应晚于 {Figures.Day(before.To!.Value)}。")
            : new BenchmarkChange(kind, before is { To: null } ? [before with { To = version.From.AddDays(-1) }, version] : [version]);
    }

    static BenchmarkChange Overlaps(ChangeKind kind, BenchmarkVersion other, string remedy) => new(kind, [], new BenchmarkFinding(
        "overlaps", "与已发布的版本重叠", BenchmarkCheck.Whole, $"{Figures.Day(other.From)} 起{(other.To is { } end ? $"至 {Figures.Day(end)}" : "")}", remedy));
}
