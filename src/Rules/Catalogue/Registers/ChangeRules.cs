using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>What a rule about a change may look at.</summary>
/// <param name="Change">The change as it stands; null for a new one.</param>
/// <param name="Versions">Every version of the item in the catalogue today.</param>
/// <param name="Open">Other changes of the same item that are under way.</param>
public sealed record ChangeSituation(
    UnderReview? Change, RegisterFact Fact, DateOnly On, string By, IReadOnlyCollection<Item> Versions, StatuteLibrary Library,
    IReadOnlyCollection<ProposedChange> Open)
{
    public ChangeProposed? Proposal => Fact as ChangeProposed ?? (Change as ProposedChange)?.Proposed.Fact;
}

/// <summary>
/// Proposal, legality review, approval, publication. The province only asks that catalogues be adjusted as things change (条例第十条); that three
/// people do it is the city's own way, and said so.
/// </summary>
public static class ChangeRules
{
    const string OwnWay = "（本市目录管理的内部规定）";

    static readonly Article Adjust = Article.Zhejiang("第十条");
    static readonly Article Published = Article.Penalty("第五条");

    public static readonly IReadOnlyList<RegisterRule<ChangeSituation>> All =
    [
        new("change-cites", "引用的条款存在", Article.Penalty("第十六条"), s =>
            s.Fact is ChangeProposed or ChangePublished && s.Proposal is { Ends: false } p && s.Library.Faults(p.Item) is [var fault, ..]
                ? new Objection(fault.What, "对照已导入的法律文本更正条款；文本有误的，先重新导入。") : null),

        new("change-fits", "版本前后衔接", Adjust, s => s.Fact is ChangeProposed or ChangePublished && s.Proposal is { } p ? Fit(p, s.Versions) : null),

        new("change-one-at-a-time", "一个事项一次只改一处", Adjust, s => s.Fact is ChangeProposed && s.Open.FirstOrDefault() is { } other
            ? new Objection($"“{other.Item.Name}”已有一项变更正在办理（{ChangeWords.Of(other.Step)}）。", "等它公布或者退回后再提出。") : null),

        new("change-in-order", "先审核、再批准、后公布", Adjust, s => s.Fact is ChangeProposed or BatchProposed || s.Change is not { } c ? null
            : c.Step is ChangeStep.Published or ChangeStep.Returned or ChangeStep.Dropped
                ? new Objection($"这项变更{ChangeWords.Of(c.Step)}，不能再办理。", "需要再改的，另行提出。")
            : s.Fact is ChangeReturned && c.Step == ChangeStep.Publication
                ? new Objection($"这项变更{ChangeWords.Of(c.Step)}，不能再退回{OwnWay}。", "不公布的，由提出人撤回后另行提出。")
            : Needs(s.Fact) is { } step && step != c.Step
                ? new Objection($"这项变更{ChangeWords.Of(c.Step)}，还不能{ChangeWords.Verb(s.Fact)}{OwnWay}。", "按提出、审核、批准、公布的次序办理。") : null),

        new("change-apart", "提出、审核、批准分开", Adjust, s => s.Fact is not (ChangeReviewed or ChangeApproved or ChangeReturned) || s.Change is not { } c ? null
            : c.ProposedBy == s.By ? new Objection($"您是提出人，不能{ChangeWords.Verb(s.Fact)}{OwnWay}。", "由没有参与提出的人办理。")
            : c.Reviewed?.By == s.By && s.Fact is ChangeApproved ? new Objection($"您已经审核过，不能再批准{OwnWay}。", "由另一名有权的人批准。") : null),

        new("change-dropped-by-proposer", "提出人撤回", Adjust, s => s.Fact is ChangeDropped && s.Change?.ProposedBy != s.By
            ? new Objection("只有提出人可以撤回。", "不同意的，在审核或者批准时退回。") : null),

        new("change-published-in-order", "批准以后公布", Published, s =>
            s.Fact is not ChangePublished f || s.Change?.Approved is not { } approved ? null
            : f.On < approved.On ? new Objection($"公布日期 {f.On:yyyy-MM-dd} 早于批准的 {approved.On:yyyy-MM-dd}。", "填实际公布的日期。")
            : f.On > s.On ? new Objection($"公布日期 {f.On:yyyy-MM-dd} 还没有到。", "公布以后再登记。") : null),

        new("change-not-backwards", "未经公布的不作为依据", Published, s => s.Proposal is not { } p ? null
            : (s.Fact as ChangePublished)?.On is { } on && p.Ends && p.Item.To < on
                ? new Objection($"终止日 {p.Item.To:yyyy-MM-dd} 早于公布日 {on:yyyy-MM-dd}。", "退回后改填公布以后的终止日。")
            : (s.Fact as ChangePublished)?.On is { } day && !p.Ends && p.Item.From < day
                ? new Objection($"版本自 {p.Item.From:yyyy-MM-dd} 起适用，早于公布日 {day:yyyy-MM-dd}。", "退回后改填公布以后的起始日。")
            : s.Fact is ChangeProposed && (p.Ends ? p.Item.To!.Value : p.Item.From) < s.On
                ? new Objection($"日期 {(p.Ends ? p.Item.To : p.Item.From):yyyy-MM-dd} 已经过去。", "填今天或者以后的日期；更正录入错误的，用导入更正。") : null),
    ];

    /// <summary>The versions that publishing puts into the catalogue.</summary>
    public static IReadOnlyList<Item> Publishes(ChangeProposed p, IReadOnlyCollection<Item> versions) =>
        p.Ends ? [p.Item] : CatalogueChange.Of(p.Item, versions, mayCorrect: false).Publish;

    static Objection? Fit(ChangeProposed p, IReadOnlyCollection<Item> versions)
    {
        if (p.Ends)
        {
            return versions.FirstOrDefault(v => v.From == p.Item.From) is { To: null } old && Text(old with { To = p.Item.To }) == Text(p.Item)
                    && p.Item.To >= p.Item.From
                ? null : new Objection("要终止的版本已经变化，或者已有终止日。", "按目录现在的内容重新提出。");
        }
        if (versions.FirstOrDefault(v => v.From == p.Before.From) is not { } now || Text(now with { To = p.Before.To }) != Text(p.Before))
        {
            return new Objection("提出时对照的版本已经更正。", "按目录现在的内容重新提出。");
        }
        var change = CatalogueChange.Of(p.Item, versions, mayCorrect: false);
        return change.Fault is { } fault ? new Objection(fault.What + "。", fault.Remedy + "。")
            : versions.Where(v => v.From < p.Item.From).MaxBy(v => v.From) is { } before && SameButDays(before, p.Item)
                ? new Objection("除起止日期外与现行版本一样。", "写明要改的内容；不再适用的，提出终止。") : null;
    }

    static bool SameButDays(Item one, Item other) =>
        Text(one with { From = default, To = null }) == Text(other with { From = default, To = null });

    static string Text(Item item) => new ItemVersionPublished(item).ToPayload();

    static ChangeStep? Needs(RegisterFact fact) => fact switch
    {
        ChangeReviewed => ChangeStep.Review,
        ChangeApproved => ChangeStep.Approval,
        ChangePublished => ChangeStep.Publication,
        _ => null,
    };
}
