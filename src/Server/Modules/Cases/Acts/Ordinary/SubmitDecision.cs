using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>处理决定审批 (57): penalty, no penalty, withdrawal or transfer, after the party was heard.</summary>
public sealed class SubmitDecision(CaseAmounts amounts) : ICaseAct<SubmitDecision.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "decision";

    public static string Summary => "报批处理决定";

    public static string Advice => "拟处罚的，先报批拟处理意见，告知当事人并听取意见，再报批决定；不予处罚、撤案和移送可以直接报批（行政处罚法第四十四条、第五十七条）。";

    public sealed record Request : DisposalRequest;

    /// <summary>The last draft where it is newer than what was told, else what was told.</summary>
    public static Request Prefill(OpenFile file)
    {
        var o = file.State.Ordinary;
        return o.Latest<DecisionDraft>() is { Draft: DecisionDraft earlier } draft && (o.Proposal is null || draft.Submitted.At > o.Proposal.At)
            ? DisposalForm.Fill<Request>(earlier.Final)
            : o.Proposal is { } told ? DisposalForm.Fill<Request>(told.Fact)
            : o.Report is { } report ? DisposalForm.Fill<Request>(report.Fact.Proposal)
            : DisposalForm.Start<Request>(file.State);
    }

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var (disposal, ended) = await DisposalForm.OfAsync(file, request, amounts, ct);
        return ended ?? await Submission.Of(new DecisionDraft(disposal!));
    }
}
