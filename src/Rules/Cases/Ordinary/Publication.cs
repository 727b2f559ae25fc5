namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What of a penalty the public gets to read, and whether it is to be published or withdrawn (48).</summary>
public static class Publication
{
    /// <summary>
    /// The words that go out: body, number, who, what for, on what ground, what, when. Whatever has to be blacked out
    /// (浙江省行政处罚结果信息网上公开暂行办法第七条) never gets in: a person's name is masked, numbers and addresses are not told.
    /// </summary>
    public static string TextOf(CaseState c) => c is not { Decision: { Fact: OrdinaryPenalty penalty } decision, Body: { } body, AppliedItem: { } item } ? ""
        : $"""
           处罚机关：{body.Name}
           决定书文号：{penalty.Number}
           被处罚人：{c.Party?.Label}
           违法行为：{item.Name}
           处罚依据：{item.Penalising}
           处罚内容：{string.Join("、", Penalties.Of(WithoutGoods(penalty.Disposal)))}
           决定日期：{decision.On:yyyy-MM-dd}
           """;

    // What was taken is described in free words, whose owner and number may stand in them.
    static Disposal WithoutGoods(Disposal d) => d.Goods.Length == 0 ? d : d with { Goods = "非法财物" };

    /// <summary>A penalty of the ordinary procedure in force that has not been published.</summary>
    public static bool IsOpen(CaseState c) => c is { Decision.Fact: OrdinaryPenalty, Ordinary.Published: null } && TakenBackOn(c) is null;

    /// <summary>Whether somebody has yet to publish it, or to decide that it stays unpublished.</summary>
    public static bool IsDue(CaseState c) => IsOpen(c) && c.Ordinary.Withheld is null && !IsOfMinor(c);

    /// <summary>Published, taken back, and still to be seen.</summary>
    public static bool IsToWithdraw(CaseState c) => c.Ordinary is { Published: not null, Withdrawn: null } && TakenBackOn(c) is not null;

    /// <summary>The day from which the published decision no longer holds: revoked, or changed, revoked, found unlawful or void on a remedy (48).</summary>
    public static DateOnly? TakenBackOn(CaseState c) =>
        c.EndedRemedies.FirstOrDefault(ended => ended.Result is
            RemedyResult.Changed or RemedyResult.Revoked or RemedyResult.ConfirmedUnlawful or RemedyResult.ConfirmedVoid)?.On ?? c.Revoked?.On;

    /// <summary>What concerns a minor is not published.</summary>
    public static bool IsOfMinor(CaseState c) => c.Party?.AgeAtAct is < 18;
}
