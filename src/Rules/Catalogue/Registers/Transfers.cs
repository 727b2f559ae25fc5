using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>A field that was taken over, with the analysis of its first case.</summary>
/// <param name="Version">Number of its facts.</param>
public sealed record TransferredField(FieldTransferred Fact, Dated<FirstCaseAnalysed>? Analysis, long Version);

/// <summary>All fields taken over, folded from their register; a field registered again is corrected.</summary>
public sealed record TransferBook(IReadOnlyList<TransferredField> Fields)
{
    public static TransferBook Of(IEnumerable<Dated<RegisterFact>> facts)
    {
        var fields = new Dictionary<string, TransferredField>();
        foreach (var dated in facts)
        {
            switch (dated.Fact)
            {
                case FieldTransferred fact:
                    fields[fact.Field] = fields.TryGetValue(fact.Field, out var old)
                        ? old with { Fact = fact, Version = old.Version + 1 } : new TransferredField(fact, null, 1);
                    break;
                case FirstCaseAnalysed fact when fields.TryGetValue(fact.Field, out var field):
                    fields[fact.Field] = field with { Analysis = new(fact, dated.At, dated.By), Version = field.Version + 1 };
                    break;
            }
        }
        return new TransferBook([.. fields.Values.OrderBy(field => field.Fact.On).ThenBy(field => field.Fact.Field, StringComparer.Ordinal)]);
    }

    public TransferredField? Find(string field) => Fields.FirstOrDefault(known => known.Fact.Field == field);
}

/// <summary>What a rule about a field may look at.</summary>
/// <param name="FirstCase">Number of its first case, empty while there is none.</param>
/// <param name="HandledIt">Whether the acting body handled that case.</param>
public sealed record TransferSituation(TransferredField? Field, RegisterFact Fact, DateOnly On, string FirstCase, bool HandledIt);

/// <summary>划转 of fields: duties divided, people trained, the first case analysed.</summary>
public static class TransferRules
{
    public static readonly IReadOnlyList<RegisterRule<TransferSituation>> All =
    [
        new("transfer-duties", "划转后的职责分工", Article.Zhejiang("第十六条"), s => s.Fact is not FieldTransferred f ? null
            : f.Duties.Length == 0 ? new Objection("没有写明原部门保留的监管职责。", "写明谁负责监管、谁负责处罚、怎样移送和反馈。")
            : f.TrainedOn is null != (f.Training.Length == 0) ? new Objection("培训的日期和内容要同时填写。", "没有培训的，两项都不填。")
            : f.On > s.On.AddYears(1) || f.TrainedOn > s.On ? new Objection("划转日期太远，或者培训日期还没有到。", "按文件和实际情况填写。") : null),

        new("first-case-analysed-by-handler", "首案分析由承办单位写", Article.Zhejiang("第十条"), s => s.Fact is not FirstCaseAnalysed ? null
            : s.FirstCase.Length == 0 ? new Objection("这个领域划转以来还没有案件。", "办理第一件以后再写首案分析。")
            : s.HandledIt ? null : new Objection($"首案 {s.FirstCase} 不是本单位承办的。", "由承办首案的单位写。")),
    ];
}

/// <summary>How many of the fields taken over have been used, special ones set aside.</summary>
/// <param name="Counted">Fields that count.</param>
/// <param name="Used">Of these, fields with a first case.</param>
/// <param name="SetAside">Special fields.</param>
public sealed record FieldCoverage(int Counted, int Used, int SetAside)
{
    /// <summary>Share in per cent to one decimal, as 17 of 23 are 73.9; null where nothing counts.</summary>
    public decimal? Percent => Counted == 0 ? null : decimal.Round(100m * Used / Counted, 1, MidpointRounding.AwayFromZero);

    public static FieldCoverage Of(IEnumerable<(bool Special, bool Used)> fields)
    {
        var all = fields.ToList();
        return new FieldCoverage(all.Count(f => !f.Special), all.Count(f => f is { Special: false, Used: true }), all.Count(f => f.Special));
    }

    /// <summary>Growth in per cent to one decimal; null where there was nothing before.</summary>
    public static decimal? Growth(int before, int after) =>
        before == 0 ? null : decimal.Round(100m * (after - before) / before, 1, MidpointRounding.AwayFromZero);
}
