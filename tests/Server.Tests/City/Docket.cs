using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests;

/// <summary>A case of the ordinary procedure put into the record as it is, so that a test of papers starts where papers begin.</summary>
public sealed class Docket(City city, string id, Officer wang)
{
    static readonly Actor Writer = new("wangmin", "王敏", "330102012", "330100/330102/330102012", ["officer"]);

    static int last;

    public string Id => id;

    public Officer Wang => wang;

    /// <summary>Writes an invented case; its party lies in the vault of this city.</summary>
    internal static async Task<Docket> OpenAsync(City city, Func<PartyOnRecord, string, Affair> story, Particulars party, Officer? wang = null)
    {
        var id = Guid.NewGuid().ToString("N");
        await city.InScopeAsync(async services =>
        {
            var (body, card) = (await services.GetRequiredService<PeopleDirectory>().BodyAsync("330102012", default))!.Value;
            var known = services.GetRequiredService<PartyVault>().Put(party, card.Path, new(2026, 3, 2), lacksCapacity: false);
            var serial = Interlocked.Increment(ref last);
            var affair = story(known, $"{body.Prefix}线字〔2026〕第{serial:000000}号");
            var row = new CaseRow { Id = id, BodyId = body.Id, BodyPath = card.Path };
            var outcome = await services.GetRequiredService<CaseDesk>().SaveAsync(row, null, CaseState.None, [.. affair.Entries.Select(entry => OfThisCase(entry, id, serial))], Writer, "", default);
            Assert.IsType<Outcome.Done>(outcome);
            return true;
        });
        return new Docket(city, id, wang ?? await city.SignInAsync("wangmin"));
    }

    // The invented affairs share the ids of their drafts and the number of their filing; in one city every case has its own.
    static Entry OfThisCase(Entry entry, string id, int serial) => entry with
    {
        Fact = entry.Fact switch
        {
            DraftSubmitted fact => fact with { Id = $"{id[..12]}{fact.Id}" },
            DraftApproved fact => fact with { DraftId = $"{id[..12]}{fact.DraftId}", Number = fact.Number.Replace("第000012号", $"第{serial:000000}号", StringComparison.Ordinal) },
            DraftReturned fact => fact with { DraftId = $"{id[..12]}{fact.DraftId}" },
            CollectivelyDiscussed fact => fact with { DraftId = $"{id[..12]}{fact.DraftId}" },
            PreservationDisposed fact => fact with { DraftId = $"{id[..12]}{fact.DraftId}" },
            var fact => fact,
        },
    };

    /// <summary>Records that something happened now, whatever the rules say of it: this is about what papers make of it.</summary>
    public Task WriteAsync(params CaseFact[] facts) => city.InScopeAsync(async services =>
    {
        var desk = services.GetRequiredService<CaseDesk>();
        var file = (await desk.LoadAsync(id, Writer, default))!;
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        var (state, entries) = (file.State, new List<Entry>());
        foreach (var fact in facts)
        {
            entries.Add(new Entry(fact, city.Clock.Now.DateTime, "wangmin", "test", Admitted: true, []));
            state = state.After(entries[^1]);
        }
        Assert.IsType<Outcome.Done>(await desk.SaveAsync(file.Row, file.Lines[^1], file.State, entries, Writer, "", default));
        return true;
    });

    public Task<Reply> IssueAsync(string kind, string about = "") => wang.DoAsync(id, "documents", new { kind, about });

    public Task<CaseState> StateAsync() => city.InScopeAsync(async services =>
        (await services.GetRequiredService<CaseDesk>().LoadAsync(id, Writer, default))!.State);
}
