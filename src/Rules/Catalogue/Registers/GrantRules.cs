using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>What a rule about grants may look at.</summary>
/// <param name="Town">What is recorded of the town.</param>
/// <param name="CountyIsAbove">Whether the acting body stands above the town.</param>
/// <param name="IsTown">Whether the body that receives is a town or street.</param>
/// <param name="Items">The items named, in the version of the first day; ids that do not exist are missing.</param>
public sealed record GrantSituation(
    TownGrants Town, RegisterFact Fact, DateOnly On, bool CountyIsAbove, bool IsTown, IReadOnlyDictionary<string, Item> Items);

/// <summary>赋权 to towns: given by the county, published, evaluated, withdrawn (行政处罚法第二十四条, 条例第九条、第十条、第十七条).</summary>
public static class GrantRules
{
    static readonly Article Give = Article.Zhejiang("第九条");
    static readonly Article Adjust = Article.Zhejiang("第十条");
    static readonly Article Publish = Article.Penalty("第二十四条");

    public static readonly IReadOnlyList<RegisterRule<GrantSituation>> All =
    [
        new("grant-by-county", "由县（市、区）赋权", Give, s =>
            s.Fact is not (ItemsGranted or GrantsWithdrawn or GrantsEvaluated) || s is { CountyIsAbove: true, IsTown: true } ? null : new Objection(
                "赋权、评估和收回由县（市、区）对所属乡镇（街道）办理。", "由上级区县机关办理；乡镇（街道）可以提出需求。")),

        new("grant-published", "赋权须公布", Publish, s => s.Fact is not ItemsGranted f ? null
            : f.PublishedOn > s.On ? new Objection($"公布日期 {f.PublishedOn:yyyy-MM-dd} 还没有到。", "清单公布以后再登记。")
            : f.From < f.PublishedOn ? new Objection($"赋权自 {f.From:yyyy-MM-dd} 起，早于公布的 {f.PublishedOn:yyyy-MM-dd}。", "赋权不能早于公布。") : null),

        new("grant-of-items-in-force", "赋权的事项现行有效", Give, s => s.Fact is not ItemsGranted f ? null
            : f.ItemIds.FirstOrDefault(id => !s.Items.TryGetValue(id, out var item) || !item.InForceOn(f.From)) is { } gone
                ? new Objection($"事项 {gone} 在 {f.From:yyyy-MM-dd} 没有施行的版本。", "去掉它，或者改起始日期。") : null),

        new("grant-once", "不重复赋权", Give, s => s.Fact is not ItemsGranted f ? null
            : s.Town.Grants.FirstOrDefault(grant => f.ItemIds.Contains(grant.ItemId) && (grant.To is null || grant.To >= f.From)) is { } held
                ? new Objection($"{NameOf(s, held.ItemId)}已由{held.Source}赋权，还没有终止。", "去掉它；要换依据的，先收回。") : null),

        new("withdraw-what-was-given", "收回的是已赋权的事项", Adjust, s => s.Fact is not GrantsWithdrawn f ? null
            : f.ItemIds.FirstOrDefault(id => s.Town.Grants.All(grant => grant.ItemId != id || grant.To is not null)) is { } none
                ? new Objection($"{NameOf(s, none)}没有赋权，或者已经收回。", "刷新后重新选择。")
            : s.Town.Grants.FirstOrDefault(grant => grant.To is null && f.ItemIds.Contains(grant.ItemId) && grant.From > f.LastDay) is { } later
                ? new Objection($"最后一日 {f.LastDay:yyyy-MM-dd} 早于赋权的起始日 {later.From:yyyy-MM-dd}。", "填起始日以后的日期。")
            : f.LastDay < s.On ? new Objection($"最后一日 {f.LastDay:yyyy-MM-dd} 已经过去。", "收回不溯及已经办理的案件，填今天或者以后的日期。") : null),

        new("evaluate-once-a-year", "每年评估一次", Adjust, s => s.Fact is not GrantsEvaluated f ? null
            : f.Year > s.On.Year ? new Objection($"{f.Year} 年还没有到。", "填已经过去或者正在进行的年度。")
            : s.Town.Given.Count == 0 ? new Objection("还没有赋权，没有可以评估的内容。", "先登记赋权。")
            : s.Town.Evaluations.Any(e => e.Fact.Year == f.Year) ? new Objection($"{f.Year} 年已经评估过。", "评估每年登记一次。") : null),

        new("assistance-days", "协助的日期", Article.Zhejiang("第十七条"), s => s.Fact is not AssistanceGiven f ? null
            : f.AskedOn > s.On || f.AnsweredOn > s.On || f.AnsweredOn < f.AskedOn ? new Objection("请求或者答复的日期颠倒，或者还没有到。", "按实际日期填写。")
            : f.AnsweredOn is null != (f.Answer.Length == 0) ? new Objection("答复日期和答复内容要同时填写。", "没有答复的，两项都不填。") : null),
    ];

    static string NameOf(GrantSituation s, string id) => s.Items.TryGetValue(id, out var item) ? $"“{item.Name}”" : id;
}
