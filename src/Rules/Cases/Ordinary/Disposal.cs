using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>How a case may come out (57), and 撤案 where it should not have been filed.</summary>
public enum DisposalKind { Penalty, NoPenalty, Withdrawn, Transferred, CriminalReferral }

/// <summary>Penalties that take something other than money or reputation (9), lightest first.</summary>
public enum OtherPenalty
{
    None, LicenceSuspended, ActivityRestricted, BusinessStopped, Downgraded, PremisesClosed, BarredFromTrade, LicenceRevoked,
}

/// <summary>In what the length of a penalty is counted.</summary>
public enum LastingUnit { Days, Months }

/// <summary>How long a penalty lasts, from the service of the decision on.</summary>
public sealed record Lasting(int Length, LastingUnit Unit)
{
    public override string ToString() => $"{Length} {Words.Of(Unit)}";

    /// <summary>Whether it may last longer; between days and months the longest months stand against the shortest.</summary>
    public bool LongerThan(Lasting other) => Unit == other.Unit ? Length > other.Length : Days(31) > other.Days(28);

    int Days(int month) => Unit == LastingUnit.Months ? Length * month : Length;
}

/// <summary>Where an amount comes from: the benchmark with its version, the tier, and why the amount leaves it, if it does.</summary>
/// <param name="IsExample">示例: not a published benchmark; for a demo city only (law.md §0.5).</param>
/// <param name="Low">Lower end of the tier in yuan.</param>
/// <param name="High">Upper end of the tier in yuan.</param>
/// <param name="Lines">The arithmetic and the factors, as shown and printed.</param>
/// <param name="From">What it was weighed from; null where nothing was, and in records older than the weighing (their text stays as it was).</param>
/// <param name="Maker">Who made the benchmark, where that is not the deciding body; null for its own.</param>
/// <param name="Approval">The maker's agreement to an amount outside the tier; null for none.</param>
public sealed record AmountBasis(
    string Benchmark, string Tier, bool IsExample, decimal Low, decimal High, decimal Recommended, IReadOnlyList<string> Lines, string DeviationReason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WeighedFrom? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Maker = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MakerApproval? Approval = null)
{
    /// <summary>No benchmark for this item: the reasons of the draft stand alone.</summary>
    public static readonly AmountBasis None = new("", "", false, 0, 0, 0, [], "");
}

/// <summary>制定机关同意偏离: the maker of a benchmark agrees to an amount outside it (国办发〔2022〕27号).</summary>
/// <param name="Number">文号 of the answer.</param>
/// <param name="On">Its day.</param>
public sealed record MakerApproval(string Number, DateOnly On);

/// <summary>What an amount was weighed from, kept so that the next form starts with it and a reviewer sees what would change it.</summary>
/// <param name="Case">Which of the statute's further conditions is fulfilled; empty where there is nothing to choose.</param>
/// <param name="Readings">Everything that was established, each with its source.</param>
/// <param name="Unmet">General factors that are not met, with what speaks against them.</param>
/// <param name="WhatIf">What another value of one input would have led to.</param>
public sealed record WeighedFrom(string Case, IReadOnlyList<Discretion.Reading> Readings, IReadOnlyList<string> Unmet, IReadOnlyList<string> WhatIf);

/// <summary>What is proposed or decided, in full: every later document takes its words from here.</summary>
/// <param name="Fine">Yuan, 0 for none.</param>
/// <param name="Gains">没收违法所得, yuan.</param>
/// <param name="Goods">没收非法财物, in words; empty for none.</param>
/// <param name="GoodsValue">Their value in yuan.</param>
/// <param name="Ground">Why nobody is penalised; for <see cref="DisposalKind.NoPenalty"/> only.</param>
/// <param name="To">Organ that takes the case over; for a transfer only.</param>
/// <param name="Complex">情节复杂或者重大违法: the heads discuss it together (57).</param>
/// <param name="EarlierFine">Number of an earlier fine for the same act, empty if none: looked up when proposing (29).</param>
/// <param name="Choice">The newer version of the item and which was applied (37); null where there is none.</param>
/// <param name="Established">The statute's conditions that were established; null for none.</param>
/// <param name="Lasts">How long <paramref name="Other"/> lasts; null where it has no end or none is imposed.</param>
public sealed record Disposal(
    DisposalKind Kind, bool Warning, bool Criticism, decimal Fine, decimal Gains, string Goods, decimal GoodsValue, OtherPenalty Other,
    NoPenaltyGround? Ground, string Education, string To, string FactsFound, string Reasons, Circumstances Circumstances,
    AmountBasis Discretion, bool Complex, string EarlierFine = "",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LawChoice? Choice = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Established? Established = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Lasting? Lasts = null)
{
    /// <summary>E.g. 暂扣许可证件 3 个月; empty where no such penalty is imposed.</summary>
    public string OtherInWords() => Other == OtherPenalty.None ? "" : Lasts is null ? Words.Of(Other) : $"{Words.Of(Other)} {Lasts}";

    /// <summary>Whether any penalty is named at all.</summary>
    public bool Penalises => Warning || Criticism || Fine > 0 || Gains > 0 || Goods.Length > 0 || Other != OtherPenalty.None;

    /// <summary>
    /// Whether this is heavier than what was told: more money in any kind, or a penalty that was not told (44, 45). Other things, and another
    /// kind, were not told either, whatever they are worth.
    /// </summary>
    public bool HeavierThan(Disposal told) =>
        Fine > told.Fine || Gains > told.Gains || GoodsValue > told.GoodsValue || (Goods.Length > 0 && Goods != told.Goods)
        || (Other != OtherPenalty.None && (Other != told.Other || LastsLongerThan(told))) || (Warning && !told.Warning) || (Criticism && !told.Criticism);

    // Without an end is longer than any.
    bool LastsLongerThan(Disposal told) => told.Lasts is { } before && (Lasts is null || Lasts.LongerThan(before));
}

/// <summary>处罚决定 of the ordinary procedure as the case carries it on: its number is that of the document once issued.</summary>
public sealed record OrdinaryPenalty(string Number, Disposal Disposal) : IPenalty
{
    public bool Warning => Disposal.Warning;
    public decimal Fine => Disposal.Fine;
    public string FactsFound => Disposal.FactsFound;
    public string Reasons => Disposal.Reasons;
    public Circumstances Circumstances => Disposal.Circumstances;
    public PaymentMode Payment => PaymentMode.Bank;
    public string EarlierFine => Disposal.EarlierFine;
    public LawChoice? Choice => Disposal.Choice;
    public Established? Established => Disposal.Established;
    public AmountBasis Discretion => Disposal.Discretion;
}
