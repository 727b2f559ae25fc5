using Zhiheng.Rules.Cases;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Where the options of a field come from.</summary>
public enum Choices { CaseOfficers, BodyOfficers, Evidence, OpenFindings, OpenRemedies, Recusals, Documents, Subjects }

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
            Choices.Evidence => [.. state.UsableEvidence.Select(e => (e.Id, e.Title))],
            Choices.OpenFindings => [.. state.OpenFindings.Select(f => (f.Id, $"{f.Rule}：{f.Reason}"))],
            Choices.OpenRemedies => [.. state.OpenRemedies.Select(r => (r.Id, $"{Words.Of(r.Kind)} {r.Organ}"))],
            Choices.Recusals => [.. state.OpenRecusals.Select(r => (r.Fact.OfficerId,
                $"{state.Officers.FirstOrDefault(o => o.Id == r.Fact.OfficerId)?.Name}（{r.Fact.Reason}）"))],
            Choices.Documents => [.. Documents.Contract.DocumentKinds.ForCase(state).Select(k => (k.Code, k.Name))],
            Choices.Subjects => [.. Documents.Contract.DocumentSubjects.Choices(state)],
            _ => [],
        };
    }
}
