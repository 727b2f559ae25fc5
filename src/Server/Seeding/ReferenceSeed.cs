using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>Divisions, bodies and items from <c>data/</c>; in the demo city also its fictional people and seals.</summary>
sealed class ReferenceSeed(AppDb db, ReferenceData data, ItemShelf shelf, CatalogueRecord record, BenchmarkDesk benchmarks)
{
    public async Task RunAsync(bool demo, Action<string> say, CancellationToken ct)
    {
        var divisions = await DivisionsAsync(ct);
        var bodies = await BodiesAsync(ct);
        var items = await ItemsAsync(ct);
        var people = demo ? await PeopleAsync(ct) : 0;
        await db.SaveChangesAsync(ct);
        shelf.Refresh();
        var tiers = demo ? await BenchmarksAsync(ct) : 0;
        say($"基础数据：新增区划 {divisions}、机关 {bodies}、事项 {items}、人员 {people}、示例裁量基准 {tiers}。");
    }

    async Task<int> DivisionsAsync(CancellationToken ct)
    {
        var known = await db.Divisions.Select(d => d.Code).ToHashSetAsync(ct);
        var fresh = Rows("regions/divisions.csv").Where(row => !known.Contains(row["code"])).Select(row => new DivisionRow
        {
            Code = row["code"],
            Name = row["name"],
            Kind = row["kind"],
            Parent = row["parent"],
            ValidFrom = Day(row["from"]),
            ValidTo = Day(row["to"]),
        }).ToList();
        db.Divisions.AddRange(fresh);
        return fresh.Count;
    }

    async Task<int> BodiesAsync(CancellationToken ct)
    {
        var known = await db.Bodies.Select(b => b.Id).ToHashSetAsync(ct);
        var paths = new Dictionary<string, string>();
        var added = 0;
        foreach (var row in Rows("people/bodies.csv").OrderBy(row => row["id"].TrimEnd('0').Length))
        {
            paths[row["id"]] = row["parent"].Length == 0 ? row["id"] : $"{paths[row["parent"]]}/{row["id"]}";
            if (known.Contains(row["id"]))
            {
                continue;
            }
            added++;
            db.Bodies.Add(new BodyRow
            {
                Id = row["id"],
                Name = row["name"],
                Short = row["short"],
                Kind = row["kind"],
                Division = row["division"],
                ParentId = row["parent"],
                Path = paths[row["id"]],
                Prefix = row["prefix"],
                CreditCode = row["credit_code"],
                Lists = row["lists"],
                Government = row["government"],
                Court = row["court"],
                Bank = row["bank"],
                Account = row["account"],
                Address = row["address"],
                Phone = row["phone"],
                ValidFrom = Day(row["from"])!.Value,
                ValidTo = Day(row["to"]),
            });
        }
        return added;
    }

    async Task<int> ItemsAsync(CancellationToken ct)
    {
        var known = (await db.Items.Select(i => new { i.Id, i.ValidFrom }).ToListAsync(ct)).Select(i => (i.Id, i.ValidFrom)).ToHashSet();
        var fresh = CatalogueFiles.Read(data).Where(item => !known.Contains((item.Id, item.From))).ToList();
        db.Items.AddRange(fresh.Select(ItemRow.Of));
        // Items of an installation that is older than the record of the catalogue are published with the first seed that knows it.
        var before = await record.LengthAsync(ct) == 0 ? (await shelf.AllAsync(ct)).Items : [];
        await record.PublishAsync([.. before.Concat(fresh).Select(item => new ItemVersionPublished(item))], "seed", ct);
        return fresh.Count;
    }

    /// <summary>The examples that ship. What somebody published in their place stays.</summary>
    async Task<int> BenchmarksAsync(CancellationToken ct)
    {
        if (await db.Benchmarks.AnyAsync(ct))
        {
            return 0;
        }
        List<string> texts = [.. BenchmarkDesk.Files(data.PathOf("benchmarks")).Select(File.ReadAllText)];
        var (readings, outcome) = await benchmarks.PublishAsync(texts, "随附的示例", Actor.Nobody with { Account = "seed" }, ct);
        return outcome is Outcome.Done ? texts.Count : throw new FormatException(string.Join('\n', readings.SelectMany(reading => reading.Faults)));
    }

    async Task<int> PeopleAsync(CancellationToken ct)
    {
        var known = await db.Users.Select(u => u.UserName).ToHashSetAsync(ct);
        var fresh = Rows("people/officers.csv").Where(row => !known.Contains(row["account"])).ToList();
        // One hash for all demo people: they share one published password, and hashing it 119 times takes ten seconds.
        var hash = new PasswordHasher<AccountRow>().HashPassword(new AccountRow(), DemoPassword);
        db.Users.AddRange(fresh.Select(row => new AccountRow
        {
            UserName = row["account"],
            NormalizedUserName = row["account"].ToUpperInvariant(),
            Name = row["name"],
            BodyId = row["body"],
            HomeBodyId = row["home_body"],
            Roles = row["roles"],
            Credential = row["credential"],
            CredentialFrom = Day(row["credential_from"]),
            CredentialTo = Day(row["credential_to"]),
            Kind = row["kind"],
            LegalQualification = row["legal_qualification"] == "是",
            PasswordHash = hash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            LockoutEnabled = true,
        }));
        await SealsAsync(fresh, ct);
        return fresh.Count;
    }

    async Task SealsAsync(List<IReadOnlyDictionary<string, string>> people, CancellationToken ct)
    {
        var sealed_ = await db.Seals.Select(s => s.BodyId).ToHashSetAsync(ct);
        db.Seals.AddRange(people.Where(p => p["roles"].Split(';').Contains("seal-keeper") && !sealed_.Contains(p["body"])).DistinctBy(p => p["body"])
            .Select(keeper => new SealRow
            {
                Id = $"{keeper["body"]}-1",
                BodyId = keeper["body"],
                Name = "行政处罚专用章（示例）",
                Keeper = keeper["account"],
                ValidFrom = new DateOnly(2022, 1, 1),
            }));
    }

    /// <summary>Password of every person of the demo city; it is printed at start-up and on the sign-in page.</summary>
    public const string DemoPassword = "zhiheng-demo-1";

    IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(data.PathOf(file), CsvReaderOptions.Default, FileOptions.None);
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.Headers.ToDictionary(name => name, csv.GetString);
        }
    }

    static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
