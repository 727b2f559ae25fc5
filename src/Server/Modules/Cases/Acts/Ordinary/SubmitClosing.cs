using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>结案审批表: how the case was carried out, written from its payments and results.</summary>
public sealed class SubmitClosing : ICaseAct<SubmitClosing.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "closing";

    public static string Advice => "结案前把立案审批表、笔录、送达回证等文书出齐；结案后只能出具结案审批表、卷宗封面、卷内目录和备考表。";

    public static string Summary => "报批结案";

    public sealed record Request : ActRequest
    {
        [Display(Name = "结案理由")]
        public ClosingReason Reason { get; init; }

        [Display(Name = "执行情况和结案意见"), Required, StringLength(3000)]
        public string Summary { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Reason = file.State switch
        {
            { Revoked: not null } => ClosingReason.Revoked,
            { Ordinary.NotFiled: not null } => ClosingReason.NotFiled,
            { Ordinary.Final.Fact.Kind: DisposalKind.NoPenalty } => ClosingReason.NoPenalty,
            { Ordinary.Final.Fact.Kind: DisposalKind.Withdrawn } => ClosingReason.Withdrawn,
            { Ordinary.Final.Fact.Kind: DisposalKind.Transferred or DisposalKind.CriminalReferral } => ClosingReason.Transferred,
            _ => ClosingReason.Performed,
        },
        Summary = CaseWords.Outcome(file.State),
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Submission.Of(new ClosingDraft(request.Reason, request.Summary));
}
