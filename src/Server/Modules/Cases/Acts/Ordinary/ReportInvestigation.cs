using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>调查终结报告: facts, what proves them, the law, and what the handlers propose.</summary>
public sealed class ReportInvestigation(CaseAmounts amounts) : ICaseAct<ReportInvestigation.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "investigation-report";

    public static string Summary => "提交调查终结报告";

    public sealed record Request : DisposalRequest
    {
        [Display(Name = "证据和证明内容", Description = "每行一份：序号 名称：证明什么。不作为依据的，删去整行。", Order = 2), Required, StringLength(5000)]
        public string Evidence { get; init; } = "";
    }

    public static Request Prefill(OpenFile file)
    {
        var c = file.State;
        var start = c.Ordinary.Report is { } earlier ? DisposalForm.Fill<Request>(earlier.Fact.Proposal) : DisposalForm.Start<Request>(c);
        return start with { Evidence = string.Join('\n', c.UsableEvidence.Select((e, at) => Line(c, e, at + 1))) };
    }

    static string Line(CaseState c, EvidenceAdded evidence, int at)
    {
        var before = c.Ordinary.Report?.Fact.Evidence.FirstOrDefault(point => point.EvidenceId == evidence.Id)?.Proves;
        return $"{at} {evidence.Title.Replace('：', ' ').Replace(':', ' ')}：{before ?? Proves(evidence.Kind)}";
    }

    public async Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct)
    {
        var usable = file.State.UsableEvidence.ToList();
        var (points, wrong) = Listing.Read(r.Evidence, line => Point(line, usable));
        if (wrong.Length > 0)
        {
            return await Built.Wrong(nameof(Request.Evidence), wrong);
        }
        var (disposal, ended) = await DisposalForm.OfAsync(file, r, amounts, ct);
        return ended ?? await Built.Of(new InvestigationReported(r.FactsFound, points, disposal!), "已提交调查终结报告，请报批拟处理意见。");
    }

    static (EvidencePoint?, string) Point(string line, List<EvidenceAdded> usable)
    {
        var figures = string.Concat(line.TakeWhile(char.IsAsciiDigit));
        return !int.TryParse(figures, CultureInfo.InvariantCulture, out var at) || at < 1 || at > usable.Count
            ? (null, $"行首要写证据的序号，从 1 到 {usable.Count}。")
            : Listing.Pair(line) is not { } pair ? (null, "冒号后面要写明证明什么。")
            : (new EvidencePoint(usable[at - 1].Id, pair.After), "");
    }

    static string Proves(EvidenceKind kind) => kind switch
    {
        EvidenceKind.PartyStatement => "证明当事人对违法事实的陈述",
        EvidenceKind.WitnessTestimony => "证明证人所见的经过",
        EvidenceKind.DocumentaryEvidence => "证明当事人的身份或者书证记载的事项",
        EvidenceKind.ExpertOpinion => "证明专门性问题的鉴定结果",
        EvidenceKind.AudioVisual or EvidenceKind.PhysicalEvidence => "证明违法行为的时间、地点和现场情况",
        _ => "证明违法行为的经过",
    };
}
