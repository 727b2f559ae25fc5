using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A draft that waits, and the place from which this person may approve or return it.</summary>
public sealed record ApprovalTurn(DraftOnTheWay Draft, Seat Seat)
{
    public string Name => Approvals.NameOf(Draft.Draft);

    /// <summary>The level after this one; null where this approval is the last.</summary>
    public ApprovalLevel? Next => Draft.Submitted.Fact.Chain is var chain && Draft.Approvals.Count + 1 < chain.Count ? chain[Draft.Approvals.Count + 1] : null;

    /// <summary>Turns that a person has in a case now.</summary>
    public static IEnumerable<ApprovalTurn> Of(OpenFile file, Actor actor)
    {
        var seats = Seat.Of(actor).Where(seat => seat.Covers(file.Row)).ToList();
        return from draft in file.State.Ordinary.Pending
               let fits = seats.FirstOrDefault(seat => seat.Level == draft.Waits)
               where fits is not null
               select new ApprovalTurn(draft, fits);
    }

    /// <summary>The person's turn at one draft, or why it is not.</summary>
    public static (ApprovalTurn? Turn, Outcome? Ended) At(OpenFile file, string draftId, Actor actor)
    {
        if (file.State.Ordinary.Find(draftId) is not { Waits: { } level } draft)
        {
            return (null, Outcome.Wrong("DraftId", "这份材料不在等待审批，请刷新后选择。"));
        }
        return Of(file, actor).FirstOrDefault(turn => turn.Draft.Id == draftId) is { } turn
            ? (turn, null)
            : (null, new Outcome.Forbidden($"这份“{Approvals.NameOf(draft.Draft)}”正等待{file.State.Body!.Name}的{Words.Of(level)}审批，不由您这一级办理。"));
    }

    /// <summary>The only draft that waits, so that nobody has to choose; empty where there are several or none.</summary>
    public static string OnlyDraft(OpenFile file) => file.State.Ordinary.Pending.ToList() is [var only] ? only.Id : "";

    /// <summary>Who approves, as the fact keeps it.</summary>
    public async Task<ApproverOnDuty> ApproverAsync(PeopleDirectory people, Actor actor, CancellationToken ct) => new(
        actor.Account, actor.Name, Words.Of(Seat.Level), await people.IsQualifiedAsync(actor.Account, ct), Seat.ActingFor);
}
