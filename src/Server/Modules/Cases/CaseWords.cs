using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Sentences that forms start with, taken from the case, so that nobody types what is already known.</summary>
static class CaseWords
{
    /// <summary>When, where and what was seen; of a lead, what was reported.</summary>
    public static string Seen(CaseState c)
    {
        var seen = c.Opened!.Sighting;
        return c.BeganAsLead
            ? $"{seen.DiscoveredOn:yyyy年M月d日}登记线索（{seen.Source}，{seen.Place}）：{Sentence(seen.Description)}"
            : $"{seen.At:yyyy年M月d日H时m分}，在{seen.Place}，{Sentence(seen.Description)}";
    }

    /// <summary>Which article was broken and which one penalises it.</summary>
    /// <param name="how">涉嫌 before the conclusion, empty after it.</param>
    public static string Law(CaseState c, string how)
    {
        var item = c.AppliedItem!;
        return $"上述行为{how}违反{(item.Violated.Length > 0 ? $"《{item.Law}》{item.Violated}" : $"“{item.Name}”的规定")}，依照{item.Penalising}处理";
    }

    /// <summary>What the scene records and interviews say, in order. What was reported is not established by it.</summary>
    public static string Facts(CaseState c)
    {
        var scenes = c.Scenes.Select(s => $"现场检查（{ChineseDate.Minute(s.Fact.From)}，{s.Fact.Place}）：{Sentence(s.Fact.Found)}");
        var said = from i in c.Ordinary.Interviews.Select(i => i.Fact)
                   let answers = string.Join('；', i.Exchanges.Select(e => e.Answer.TrimEnd('。')))
                   select $"询问{Words.Of(i.Relation)}{i.Interviewee}（{i.From:yyyy年M月d日}），其陈述：{Sentence(answers)}";
        var corrected = c.Recheck is { } recheck ? [$"责令改正后复查（{recheck.On:yyyy年M月d日}），{Words.Of(recheck.Fact.Result)}。"] : Array.Empty<string>();
        string[] seen = c.BeganAsLead && c.Scenes.Count > 0 ? [] : [Seen(c)];
        return string.Join('\n', [.. seen, .. scenes, .. said, .. corrected]);
    }

    /// <summary>How the decision was carried out: payments with their receipts, corrections, remedies.</summary>
    public static string Outcome(CaseState c)
    {
        var lines = new List<string>();
        if (c.Ordinary.NotFiled is { } none)
        {
            lines.Add($"{When.Iso(none.On)} 决定不予立案：{Sentence(none.Fact.Reason)}");
        }
        if (c.Ordinary.Final is { } final)
        {
            lines.Add($"{When.Iso(final.On)} 决定{Words.Of(final.Fact.Kind)}{(Penalty(final.Fact) is { Length: > 0 } what ? "：" + what : "")}。");
        }
        if (c.Ordinary.Final is not null && c.ServedOn is { } served)
        {
            lines.Add($"{When.Iso(served)} 送达。");
        }
        lines.AddRange(c.Payments.Select(p =>
            $"{When.Iso(p.Fact.PaidOn)} 缴款 {p.Fact.Fine + p.Fact.LateFine:0.##} 元，票据 {p.Fact.Receipt}。"));
        if (c.Recheck is { } recheck)
        {
            lines.Add($"{When.Iso(recheck.On)} 复查：{Words.Of(recheck.Fact.Result)}。");
        }
        lines.AddRange(c.EndedRemedies.Select(e => $"{When.Iso(e.On)} 复议或诉讼结果：{Words.Of(e.Result)}。"));
        if (c.Ordinary.Sent is { } sent)
        {
            lines.Add($"{When.Iso(sent.On)} 已移送{sent.Fact.Receiver}，回执 {sent.Fact.Receipt}。");
        }
        // Every line begins with its day.
        return string.Join('\n', lines.OrderBy(line => line[..10], StringComparer.Ordinal));
    }

    /// <summary>What is imposed, in one line; empty where nothing is.</summary>
    public static string Penalty(Disposal d) => string.Join('，', new[]
    {
        d.Warning ? "警告" : "", d.Criticism ? "通报批评" : "", d.Fine > 0 ? $"罚款 {d.Fine:0.##} 元" : "",
        d.Gains > 0 ? $"没收违法所得 {d.Gains:0.##} 元" : "", d.Goods.Length > 0 ? $"没收{d.Goods}" : "",
        d.OtherInWords(),
    }.Where(part => part.Length > 0));

    static string Sentence(string text) => text.Trim() is { Length: > 0 } said ? said.TrimEnd('。', '；') + "。" : "";
}
