using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Cases;

/// <summary>Where a case stands, in the words of an officer.</summary>
public static class Stage
{
    /// <summary>The stages of the on-the-spot procedure in order.</summary>
    public static readonly IReadOnlyList<string> OnTheSpot = ["登记", "调查", "告知", "决定", "交付", "执行", "结案", "归档"];

    /// <summary>The stages of the ordinary procedure in order.</summary>
    public static readonly IReadOnlyList<string> Ordinary = ["线索", "立案", "调查", "审核", "告知", "决定", "送达执行", "结案", "归档"];

    /// <summary>Every stage there is, for search.</summary>
    public static readonly IReadOnlyList<string> All =
        ["线索", "立案", "登记", "调查", "审核", "告知", "决定", "交付", "执行", "送达执行", "结案", "归档"];

    /// <summary>The stages a case goes through.</summary>
    public static IReadOnlyList<string> StagesOf(CaseState c) => c.IsOrdinary ? Ordinary : OnTheSpot;

    /// <summary>The stage a case is in.</summary>
    public static string Of(CaseState c) => c switch
    {
        { Archived: not null } => "归档",
        { Closed: not null } => "结案",
        { IsOrdinary: true } => OfOrdinary(c),
        { Revoked: not null } or { NoPenalty: not null } => "执行",
        { HandedOver: not null } => "执行",
        { Decision: not null } => "交付",
        { Defence: not null } => "决定",
        { Rights: not null } => "告知",
        { Scenes.Count: > 0 } => "调查",
        _ => "登记",
    };

    static string OfOrdinary(CaseState c) => c.Ordinary switch
    {
        { NotFiled: not null } => "立案",
        { Final: not null } => "送达执行",
        { Proposal: not null } when c.Defence is not null => "决定",
        { Proposal: not null } => "告知",
        { Filed: not null } when c.Ordinary.Pending.Any(d => d.Draft is DecisionDraft) => "决定",
        { Filed: not null } when c.Ordinary.Pending.Any(d => d.Draft is ProposalDraft) => "审核",
        { Filed: not null } => "调查",
        { Verified: not null } => "立案",
        _ => c.Turned is not null ? "立案" : "线索",
    };

    /// <summary>How the case came out, or empty while it is open.</summary>
    public static string Outcome(CaseState c) => c switch
    {
        { Revoked: not null } => "已撤销",
        { NoPenalty: not null } => "不予处罚",
        { Decision.Fact: OrdinaryPenalty p } => string.Join("、", Penalties.Of(p.Disposal)),
        { Decision.Fact: { Fine: > 0 } d } => $"罚款 {d.Fine:0.##} 元{(d.Warning ? "并警告" : "")}",
        { Decision: not null } => "警告",
        { Ordinary.Final.Fact: { Kind: DisposalKind.Withdrawn } } => "撤销案件",
        { Ordinary.Final.Fact: { To: var to } } => $"移送{to}",
        { Ordinary.NotFiled: not null } => "不予立案",
        _ => "",
    };
}
