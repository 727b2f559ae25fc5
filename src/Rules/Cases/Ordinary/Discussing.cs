using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>集体讨论: when the heads must discuss a draft together, and what makes it a discussion.</summary>
static class Discussing
{
    /// <summary>Two would be a conversation: with three there is a majority.</summary>
    const int FewestVoices = 3;

    static readonly Article Together = Article.Penalty("第五十七条第二款");

    public static readonly Rule[] Rules =
    [
        Rule.Of<DraftApproved>("discussion-due", "集体讨论后再决定", Together, (s, approved) =>
            s.Draft is { } draft && Why(s.Case, draft) is { } why
                && s.Case.Ordinary.Discussions.LastOrDefault(d => d.Fact.DraftId == approved.DraftId)?.Fact.Agreed != true ? new Objection(
                $"{why}，须由机关负责人集体讨论决定，还没有讨论同意的记录。", "先召开集体讨论并登记记录；讨论不同意的，退回承办人员。") : null),

        Rule.Of<CollectivelyDiscussed>("discussion-of-draft", "讨论送审中的材料", Together, (s, held) =>
            s.Case.Ordinary.Find(held.DraftId) is not { Waits: not null } draft
                ? new Objection("讨论的不是正在送审的材料。", "选择正在等候审批的材料。")
            : held.From >= draft.Submitted.At ? null : new Objection(
                $"会议开始于 {held.From:yyyy-MM-dd HH:mm}，材料 {draft.Submitted.At:yyyy-MM-dd HH:mm} 才送审。", "会议先于送审的，送审后重新讨论。")),

        Rule.Of<CollectivelyDiscussed>("discussion-voices", "负责人集体讨论", Together, (s, held) =>
        {
            var voices = held.Attendees.Where(a => !a.Observer).ToList();
            return voices.FirstOrDefault(a => s.Case.EverHandled(a.Account)) is { } handler ? new Objection(
                    $"{handler.Name}承办过本案，只能列席汇报，不能表决。", "改为列席。")
                : voices.Select(a => a.Account).Distinct().Count() < FewestVoices ? new Objection(
                    $"参加表决的只有 {voices.Select(a => a.Account).Distinct().Count()} 人，不成集体讨论。", $"由 {FewestVoices} 名以上没有承办本案的负责人讨论。")
                : voices.All(a => a.Account != held.Chair) ? new Objection("主持人不在参加表决的人员之中。", "由参加讨论的负责人主持。")
                : voices.FirstOrDefault(a => a.Opinion.Length == 0) is { } silent ? new Objection(
                    $"没有记录{silent.Name}的意见。", "逐人记录意见和理由。") : null;
        }),

        Rule.Of<CollectivelyDiscussed>("discussion-record", "讨论记录完整", Article.Penalty("第四十七条"), (s, held) =>
            held.From < held.To && held.To <= s.At && held.Place.Length > 0 && held.Recorder.Length > 0 && held.Conclusion.Length > 0 ? null : new Objection(
                "讨论的起止时间颠倒或晚于现在，或缺少地点、记录人、结论。", "按会议的实际情况填写，结论须具体。")),
    ];

    /// <summary>Whether the amount leaves the benchmark's tier, upwards or downwards.</summary>
    public static bool Deviates(Disposal d) => d is { Kind: DisposalKind.Penalty, Fine: > 0, Discretion: { Benchmark.Length: > 0 } benchmark }
        && (d.Fine < benchmark.Low || d.Fine > benchmark.High);

    static string? Why(CaseState c, Draft draft) => draft switch
    {
        // What was complex when it was proposed has not become simple by being decided.
        DecisionDraft decision when decision.Final.Complex || c.Ordinary.Proposal?.Fact.Complex == true => "本案情节复杂或者属于重大违法行为",
        // Of a superior's benchmark the maker disposes, and has agreed before the draft came this far.
        DecisionDraft decision when Deviates(decision.Final) && decision.Final.Discretion.Maker is null => "罚款偏离裁量基准",
        ExtensionDraft when c.Ordinary.Extensions.Count > 0 => "再次延长办案期限",
        _ => null,
    };
}
