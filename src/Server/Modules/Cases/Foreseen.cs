using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>The document that goes out once a draft is approved, read before it is: whoever approves answers for these words.</summary>
/// <param name="Html">Empty where it cannot be written yet; <paramref name="Lacks"/> then says why.</param>
public sealed record Foreseen(string Name, string Html, string Lacks)
{
    /// <summary>Stands where the number will be.</summary>
    const string NoNumber = "（批准后编号）";

    /// <returns>Null for a draft that nothing goes out from, or that is no longer on its way.</returns>
    public static async Task<Foreseen?> OfAsync(
        OpenFile file, DraftOnTheWay draft, DateTime now, PaperSources sources, DocumentMaker maker, CancellationToken ct)
    {
        if (draft.Waits is null || DocumentKinds.Find(CodeOf(draft.Draft)) is not { } kind)
        {
            return null;
        }
        try
        {
            var source = await sources.MaskedAsync(file with { State = Approved(file.State, draft, now) }, kind.Code, draft.Id, ct);
            return new Foreseen(kind.Name, maker.Preview(kind, Paper.Of(kind.Code, source with { Number = NoNumber })), "");
        }
        catch (TemplateException lacking)
        {
            return new Foreseen(kind.Name, "", lacking.Message);
        }
    }

    static string CodeOf(Draft draft) => draft switch
    {
        ProposalDraft { Proposed.Kind: DisposalKind.Penalty } => DocumentCodes.PriorNotice,
        DecisionDraft decision => decision.Final.Kind switch
        {
            DisposalKind.Penalty => DocumentCodes.OrdinaryDecision,
            DisposalKind.NoPenalty => DocumentCodes.NoPenaltyDecision,
            DisposalKind.Transferred => DocumentCodes.TransferLetter,
            DisposalKind.CriminalReferral => DocumentCodes.CriminalReferral,
            _ => "",
        },
        PreservationDraft => DocumentCodes.PreservationNotice,
        _ => "",
    };

    /// <summary>The case as it will stand when the levels that are left have agreed.</summary>
    static CaseState Approved(CaseState c, DraftOnTheWay draft, DateTime now) =>
        draft.Submitted.Fact.Chain.Skip(draft.Approvals.Count).Aggregate(c, (state, level) => state.After(new Entry(
            new DraftApproved(draft.Id, level, new ApproverOnDuty("", "", "", Qualified: true, ""), "", [], ""), now, "", "", Admitted: false, [])));
}
