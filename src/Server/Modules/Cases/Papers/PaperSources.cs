using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>Gathers what a paper needs from outside its case: the party in clear, the body's address, names by account.</summary>
public sealed class PaperSources(PartyVault vault, PeopleDirectory people, TimeProvider clock)
{
    /// <param name="reason">Why the party is read in clear; it is written down.</param>
    public Task<PaperSource> OfAsync(OpenFile file, string kind, string about, string reason, Actor actor, CancellationToken ct) =>
        OfAsync(file, kind, about, id => vault.RevealAsync(id, actor, reason, ct), ct);

    /// <summary>The same with names and numbers masked, for a screen.</summary>
    public Task<PaperSource> MaskedAsync(OpenFile file, string kind, string about, CancellationToken ct) =>
        OfAsync(file, kind, about, id => vault.MaskedAsync(id, ct), ct);

    async Task<PaperSource> OfAsync(OpenFile file, string kind, string about, Func<string, Task<Particulars?>> read, CancellationToken ct)
    {
        var c = file.State;
        var party = c.Party is { } known ? await read(known.VaultId) : null;
        var talk = kind == DocumentCodes.InterviewRecord ? Drafts.Nth(c.Ordinary.Interviews, about).Fact : null;
        return new PaperSource(c, party, clock.LocalNow(), file.Law)
        {
            About = about,
            Body = await people.ContactAsync(file.Row.BodyId, ct),
            Interviewee = talk is { VaultId.Length: > 0 } ? await read(talk.VaultId) : null,
            Names = await people.NamesAsync(
            [
                .. c.Ordinary.Drafts.SelectMany(d => d.Approvals).Select(a => a.Fact.Approver.ActingFor),
                .. c.Ordinary.Drafts.Select(d => d.Returned?.Fact.Approver.ActingFor ?? ""),
                .. c.Ordinary.Discussions.SelectMany(d => new[] { d.Fact.Chair, d.Fact.Recorder }),
            ], ct),
        };
    }
}
