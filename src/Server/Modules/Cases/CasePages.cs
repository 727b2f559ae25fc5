using Microsoft.AspNetCore.Mvc;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>The case page: what happened, what can be done, what cannot yet and why, how long there is, documents, evidence, record.</summary>
public sealed class CasePages : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}", ShowAsync).ExcludeFromDescription();
        routes.MapGet("/cases", async (HttpContext http, FindCases find, CancellationToken ct, string q = "", string stage = "", int page = 1) =>
        {
            var query = q.Length > 200 ? q[..200] : q;
            return Page.Of<SearchPage>(new { Query = query, Chosen = stage, Answer = await find.HandleAsync(query, stage, page, Actor.From(http.User), ct) });
        }).ExcludeFromDescription();
        routes.MapGet("/cases/{id}/record", RecordAsync).ExcludeFromDescription();
        routes.MapGet("/cases/{id}/files/{sha}", FileAsync).ExcludeFromDescription();
    }

    static async Task<IResult> ShowAsync(
        string id, HttpContext http, CaseDesk desk, ActRegistry acts, PartyVault vault, PeopleDirectory people, ItemShelf items,
        TimeProvider clock,        CancellationToken ct, string said = "")
    {
        var actor = Actor.From(http.User);
        if (await desk.LoadAsync(id, actor, ct) is not { } file)
        {
            return Page.NotFound("没有这个案件，或它不在您的管辖范围内。");
        }
        return Page.Of<CasePage>(new
        {
            File = file,
            Menu = ReadCase.MenuFor(file, actor, acts, clock),
            Clocks = CaseClocks.Of(file.State, file.Law),
            Today = clock.Today(),
            Party = file.State.Party is { } party ? await vault.MaskedAsync(party.VaultId, ct) : null,
            Names = await people.NamesAsync(file.Entries.Select(entry => entry.By), ct),
            Newer = file.State.Closed is null && file.State.Decision is null ? await items.NewerAsync(file.State.Item!, clock.Today(), ct) : null,
            Said = said.Length <= 200 ? said : "",
        });
    }

    static async Task<IResult> RecordAsync(string id, HttpContext http, CaseDesk desk, CaseRecordCheck check, CancellationToken ct) =>
        await desk.LoadAsync(id, Actor.From(http.User), ct) is { } file
            ? Page.Of<RecordPage>(new { File = file, Check = await check.RunAsync(file, ct) })
            : Page.NotFound("没有这个案件，或它不在您的管辖范围内。");

    /// <summary>An evidence file, where it belongs to a case within the person's reach.</summary>
    static async Task<IResult> FileAsync(string id, string sha, HttpContext http, CaseDesk desk, [FromServices] FileStore files, CancellationToken ct)
    {
        var evidence = (await desk.LoadAsync(id, Actor.From(http.User), ct))?.State.Evidence.FirstOrDefault(e => e.Sha256 == sha);
        return evidence is not null && files.Open(sha) is { } content
            ? TypedResults.Stream(content, evidence.MediaType)
            : Page.NotFound("没有这份证据文件，或它不在您的管辖范围内。");
    }
}
