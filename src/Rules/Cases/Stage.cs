namespace Zhiheng.Rules.Cases;

/// <summary>Where an on-the-spot case stands, in the words of an officer.</summary>
public static class Stage
{
    /// <summary>The eight stages in order.</summary>
    public static readonly IReadOnlyList<string> All = ["登记", "调查", "告知", "决定", "交付", "执行", "结案", "归档"];

    /// <summary>The stage a case is in.</summary>
    public static string Of(CaseState c) => c switch
    {
        { Archived: not null } => "归档",
        { Closed: not null } => "结案",
        { Revoked: not null } or { NoPenalty: not null } => "执行",
        { HandedOver: not null } => "执行",
        { Decision: not null } => "交付",
        { Defence: not null } => "决定",
        { Rights: not null } => "告知",
        { Scenes.Count: > 0 } => "调查",
        _ => "登记",
    };

    /// <summary>How the case came out, or empty while it is open.</summary>
    public static string Outcome(CaseState c) => c switch
    {
        { Revoked: not null } => "已撤销",
        { NoPenalty: not null } => "不予处罚",
        { Decision.Fact: { Fine: > 0 } d } => $"罚款 {d.Fine:0.##} 元{(d.Warning ? "并警告" : "")}",
        { Decision: not null } => "警告",
        _ => "",
    };
}
