using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>证据流转: who hands it on follows from who has it, so only the receiver is asked for.</summary>
public sealed class MoveEvidence : ICaseAct<MoveEvidence.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "custody";

    public static string Summary => "登记证据流转";

    public sealed record Request : ActRequest
    {
        [Display(Name = "证据"), Required, StringLength(64), Choice(Choices.AllEvidence)]
        public string EvidenceId { get; init; } = "";

        [Display(Name = "交给谁"), Required, StringLength(50)]
        public string To { get; init; } = "";

        [Display(Name = "存放地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "流转原因"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct) =>
        file.State.Evidence.FirstOrDefault(e => e.Id == r.EvidenceId) is not { } evidence
            ? Built.Wrong(nameof(Request.EvidenceId), "没有这份证据，请从名单中选择。")
            : Built.Of(new EvidenceMoved(evidence.Id, KeeperOf(file.State, evidence), r.To, r.Place, r.Reason), $"已登记，现由{r.To}保管。");

    /// <summary>Who has a piece of evidence: the last receiver, at first whoever took it.</summary>
    public static string KeeperOf(CaseState c, EvidenceAdded evidence) =>
        c.Ordinary.Custody.LastOrDefault(moved => moved.Fact.EvidenceId == evidence.Id)?.Fact.To ?? evidence.TakenBy;
}
