using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.People.Contract;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>审批同意: the level follows from the draft that waits; the last approval of a filing takes its number.</summary>
public sealed class ApproveDraft(
    PeopleDirectory people, NumberRegister numbers, ItemShelf items, CaseAmounts amounts, SameAct same, AnchorSignal anchors, TimeProvider clock)
    : ICaseAct<ApproveDraft.Request>
{
    public static string Permission => Permissions.Approve;

    public static string Act => "approval";

    public static string Summary => "审批同意";

    public sealed record Request : ActRequest
    {
        [Display(Name = "审批事项"), Required, StringLength(64), Choice(Choices.PendingDrafts)]
        public string DraftId { get; init; } = "";

        [Display(Name = "审核事项", Description = "法制审核逐项核对后勾选；承办机构和负责人审批不用勾。"), Choice(Choices.ReviewChecks)]
        public IReadOnlyList<string> Checked { get; init; } = [];

        [Display(Name = "意见"), Required, StringLength(1000)]
        public string Opinion { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { DraftId = ApprovalTurn.OnlyDraft(file), Opinion = "同意。" };

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var (turn, ended) = ApprovalTurn.At(file, request.DraftId, actor);
        if (turn is null)
        {
            return new Built(null, "", ended);
        }
        if (turn is { Next: null, Draft.Draft: ProposalDraft or DecisionDraft } && ChoiceOf(turn.Draft.Draft) is { Kind: DisposalKind.Penalty } disposal
            && ChoosingLaw.Moved(disposal.Choice, await items.NewerAsync(file.State.Item!, clock.Today(), ct)) is { } moved)
        {
            return new Built(null, "", new Outcome.Refused([moved]));
        }
        if (turn is { Next: null, Draft.Draft: DecisionDraft { Final: { Fine: > 0, EarlierFine: "" } } }
            && await amounts.EarlierFineAsync(file, ct) is { Length: > 0 } fined)
        {
            return new Built(null, "", new Outcome.Refused([Meanwhile.FinedAlready(fined)]));
        }
        var (body, year) = (file.State.Body!, clock.Today().Year);
        var files = turn is { Next: null, Draft.Draft: FilingDraft };
        var fact = new DraftApproved(
            turn.Draft.Id, turn.Seat.Level, await turn.ApproverAsync(people, actor, ct), request.Opinion,
            turn.Seat.Level == ApprovalLevel.LegalReview ? request.Checked : [], files ? Number(body, year, 1) : "");
        if (files)
        {
            // Asked before a number is taken, so that the register is not queued for in vain.
            if (RuleBook.Decide(file.State, fact, clock.LocalNow(), actor.Account, file.Law).Refusals is { Count: > 0 } no)
            {
                return new Built(null, "", new Outcome.Refused(no));
            }
            fact = fact with { Number = Number(body, year, await numbers.TakeAsync(body.Id, "立", year, file.Row.Id, actor.Account, ct)) };
            // Asked after the number: the register lets one filing of a body through at a time, so two of the same act cannot miss each other.
            if (turn.Draft.Draft is FilingDraft { EarlierFiling: "" } && (await same.FiledAsync(file, ct)).Earlier is { Length: > 0 } earlier)
            {
                return new Built(null, "", new Outcome.Refused([Meanwhile.FiledFirst(earlier)]));
            }
        }
        if (turn is { Next: null, Draft.Draft: ClosingDraft })
        {
            anchors.Raise();
        }
        return await Built.Of(fact, turn.Next is { } next
            ? $"已同意{turn.Name}，转{Words.Of(next)}审批。" : $"已批准{turn.Name}{(files ? $"，立案号 {fact.Number}" : "")}。");
    }

    static Disposal ChoiceOf(Draft draft) => draft is ProposalDraft proposal ? proposal.Proposed : ((DecisionDraft)draft).Final;

    static string Number(BodyOnDuty body, int year, long serial) => $"{body.Prefix}立字〔{year}〕第{serial:000000}号";
}
