using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Where the options of a field come from.</summary>
public enum Choices
{
    CaseOfficers, BodyOfficers, BodyHandlers, BodyPeople, Evidence, AllEvidence, OpenFindings, OpenRemedies, Recusals, Documents,
    PendingDrafts, ReviewChecks, OpenPreservations, DocumentsToServe, Channels, Subjects,
}

/// <summary>The field is chosen from a list that belongs to the case.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoiceAttribute(Choices from) : PickedAttribute
{
    public Choices From => from;
}

/// <summary>Makes the lists.</summary>
public sealed class ChoiceLists(PeopleDirectory people)
{
    public async Task<IReadOnlyList<(string Value, string Label)>> OfAsync(Choices from, OpenFile file, CancellationToken ct)
    {
        var state = file.State;
        return from switch
        {
            Choices.CaseOfficers => [.. state.Officers.Select(o => (o.Id, $"{o.Name} {o.Credential}"))],
            Choices.BodyOfficers => [.. (await people.HoldersAsync(file.Row.BodyId, "officer", ct))
                .Where(p => state.Officers.All(o => o.Id != p.Account)).Select(p => (p.Account, p.Name))],
            Choices.BodyHandlers => [.. (await people.HoldersAsync(file.Row.BodyId, "officer", ct)).Select(p => (p.Account, p.Name))],
            Choices.BodyPeople => [.. (await people.PeopleOfAsync([.. file.Row.BodyPath.Split('/').TakeLast(2)], ct)).Select(p => (p.Account, p.Name))],
            Choices.AllEvidence => [.. state.Evidence.Select(e => (e.Id, $"{e.Title}（现由{MoveEvidence.KeeperOf(state, e)}保管）"))],
            Choices.Evidence => [.. state.UsableEvidence.Select(e => (e.Id, e.Title))],
            Choices.OpenFindings => [.. state.OpenFindings.Select(f => (f.Id, $"{f.Rule}：{f.Reason}"))],
            Choices.OpenRemedies => [.. state.OpenRemedies.Select(r => (r.Id, $"{Words.Of(r.Kind)} {r.Organ}"))],
            Choices.Recusals => [.. state.OpenRecusals.Select(r => (r.Fact.OfficerId,
                $"{state.Officers.FirstOrDefault(o => o.Id == r.Fact.OfficerId)?.Name}（{r.Fact.Reason}）"))],
            Choices.Documents => [.. Documents.Contract.DocumentKinds.ForCase(state).Select(k => (k.Code, k.Name))],
            Choices.PendingDrafts => [.. state.Ordinary.Pending.Select(d => (d.Id, $"{Approvals.NameOf(d.Draft)}（等待{Words.Of(d.Waits!.Value)}）"))],
            Choices.ReviewChecks => [.. Approvals.ReviewChecks.Select(check => (check, check))],
            Choices.OpenPreservations => [.. state.Ordinary.Preservations.Where(p => p.Disposed is null)
                .Select(p => (p.DraftId, $"{When.Iso(p.From)} {string.Join('、', p.Order.Items.Select(i => i.Name))}"))],
            Choices.DocumentsToServe => [.. ServeDocument.ToServe(state)
                .Select(d => (d.Id, $"《{Documents.Contract.DocumentKinds.NameOf(d.Kind)}》{d.Number}"))],
            Choices.Channels => [.. ConfirmAddress.Channels.Select(channel => (channel, channel))],
            Choices.Subjects => [.. Documents.Contract.DocumentSubjects.Choices(state)],
            _ => [],
        };
    }
}
