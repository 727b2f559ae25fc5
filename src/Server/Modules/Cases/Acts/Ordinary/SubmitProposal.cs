using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>案件处理审批: what the party will be told, through unit, legal review and head of the organ.</summary>
public sealed class SubmitProposal(CaseAmounts amounts) : ICaseAct<SubmitProposal.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "proposal";

    public static string Summary => "报批拟处理意见";

    public sealed record Request : DisposalRequest;

    /// <summary>The last draft, which may have come back, else the report.</summary>
    public static Request Prefill(OpenFile file) =>
        file.State.Ordinary.Latest<ProposalDraft>()?.Draft is ProposalDraft earlier ? DisposalForm.Fill<Request>(earlier.Proposed)
        : file.State.Ordinary.Report is { } report ? DisposalForm.Fill<Request>(report.Fact.Proposal)
        : DisposalForm.Start<Request>(file.State);

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var (disposal, ended) = await DisposalForm.OfAsync(file, request, amounts, ct);
        return ended ?? await Submission.Of(new ProposalDraft(disposal!));
    }
}
