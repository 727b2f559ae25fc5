using System.Globalization;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>What most papers share, and how they write days, amounts and names.</summary>
static class Common
{
    /// <summary>Body, matter, party, act, law and officers.</summary>
    /// <param name="suspected">案由 with 涉嫌: a paper from before the conclusion keeps it, whenever it is printed.</param>
    public static DocumentValues Of(PaperSource s, bool suspected)
    {
        var c = s.Case;
        var seen = c.Opened!.Sighting;
        var item = c.AppliedItem!;
        var values = DocumentValues.Empty.With("机关.名称", c.Body!.Name).With("机关.地址", Some(s.Body.Address)).With("机关.电话", Some(s.Body.Phone))
            .With("机关.联系人", string.Join('、', c.Officers.Select(o => o.Name)))
            .With("文号", Some(s.Number)).With("制作日期", Day(s.Today))
            .With("案由", $"{(suspected ? "涉嫌" : "")}{item.Name}案")
            .With("当事人", PartyOf(s.Party))
            .With("违法行为.时间", ActTime(c)).With("违法行为.地点", seen.Place)
            .With("违法行为.事实", Trim(c.Decision?.Fact.FactsFound ?? seen.Description))
            .With("违反条款", item.Violated.Length > 0 ? $"《{item.Law}》{item.Violated}" : $"《{item.Law}》的有关规定")
            .With("处罚.依据", item.Penalising.ToString())
            .With("案件.来源", Either(seen.Source, "检查（巡查）发现"))
            .With("执法人员", Officers(c.Officers));
        values = c.Ordinary.FilingNumber.Length > 0 ? values.With("案件.立案号", c.Ordinary.FilingNumber) : values;
        return c.Ordinary.Filed is { } filed ? values.With("案件.立案日期", Day(filed.On)) : values;
    }

    /// <summary>When the act was done; where a lead could not say it, when officers saw it.</summary>
    static string ActTime(CaseState c) => c.Opened!.Sighting.At is { TimeOfDay.Ticks: > 0 } known ? Minute(known)
        : c.Scenes.FirstOrDefault() is { } scene ? $"{Minute(scene.Fact.From)}（现场检查时）" : Day(c.Opened.Sighting.At);

    /// <summary>As far as the case has come: 涉嫌 falls once a violation is established (law digest §7.1).</summary>
    public static DocumentValues Of(PaperSource s) => Of(s, suspected: s.Case.Decision is null
        && s.Case.Ordinary.Final?.Fact is not { Kind: DisposalKind.NoPenalty, Ground: not NoPenaltyGround.NoViolation });

    public static IEnumerable<DocumentValues> Officers(IEnumerable<OfficerOnDuty> officers) =>
        officers.Select(o => DocumentValues.Empty.With("姓名", o.Name).With("证号", o.Credential));

    static DocumentValues PartyOf(Particulars? p) => p is null
        ? DocumentValues.Empty.With("待查", true).With("名称", "待查明")
        : new[]
        {
            ("名称", p.Name), ("经营者", p.Operator), ("证件号码", CertificateOf(p)),
            ("法定代表人", p.Representative), ("性别", p.Sex), ("出生年月", p.Born is { } born ? Month(born) : ""),
            ("地址", Either(p.Address, "未提供")), ("电话", p.Phone),
        }.Where(pair => pair.Item2.Length > 0)
            .Aggregate(DocumentValues.Empty.With("是单位", p.Kind != PartyKind.Person), (values, pair) => values.With(pair.Item1, pair.Item2));

    public static string CertificateOf(Particulars p) => Either(p.CreditCode, Either(p.CertificateNumber, "未提供"));

    /// <summary>Scene records, interviews and pieces of evidence, each with what it proves.</summary>
    public static IEnumerable<DocumentValues> Evidence(CaseState c)
    {
        var proves = c.Ordinary.Report?.Fact.Evidence ?? [];
        return
        [
            .. c.Scenes.Select(scene => Proof("现场检查笔录", $"{Minute(scene.Fact.From)}起检查时的现场情况")),
            .. c.Ordinary.Interviews.Select(talk =>
                Proof($"询问笔录（{Words.Of(talk.Fact.Relation)}{talk.Fact.Interviewee}，{Day(talk.Fact.From)}）", "被询问人陈述的案件事实")),
            .. c.UsableEvidence.Select(e => Proof($"{Words.Of(e.Kind)}：{e.Title}", proves.LastOrDefault(p => p.EvidenceId == e.Id)?.Proves ?? "")),
        ];
    }

    static DocumentValues Proof(string name, string proves)
    {
        // Handlers write 证明…; the template says so itself.
        var what = Trim(proves) is ['证', '明', .. var rest] ? rest : Trim(proves);
        return DocumentValues.Empty.With("名称", name).With("证明内容", Some(what));
    }

    /// <summary>A text that is left out when empty, so that a template's condition sees nothing.</summary>
    public static string? Some(string text) => text.Length > 0 ? text : null;

    public static string Either(string first, string second) => first.Length > 0 ? first : second;

    public static string Yuan(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => ChineseDate.Day(day);

    public static string Day(DateTime at) => ChineseDate.Day(DateOnly.FromDateTime(at));

    public static string Month(DateOnly day) => $"{day.Year}年{day.Month}月";

    public static string Minute(DateTime at) => ChineseDate.Minute(at);

    /// <summary>The template puts the stop itself.</summary>
    public static string Trim(string text) => text.Trim().TrimEnd('。', '；', '.');

    /// <summary>Told in several paragraphs, each begins as a paragraph does.</summary>
    public static string Told(string text) => Trim(text).Replace("\n", "\n　　", StringComparison.Ordinal);
}
