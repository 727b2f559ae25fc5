using System.Net;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests;

/// <summary>Numbers without gap or double, whoever asks at once.</summary>
public class NumberTests
{
    const int Cases = 50;

    [Theory, Both]
    public async Task Fifty_cases_opened_and_decided_at_once_are_numbered_one_to_fifty(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await RaceAsync(city, [city]);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_number_one_to_fifty_as_well()
    {
        await using var city = await City.StartAsync(Engine.Postgres);
        await using var second = await city.SecondNodeAsync();
        await RaceAsync(city, [city, second]);
        Assert.Empty(second.Errors);
    }

    [Theory, Both]
    public async Task A_refused_decision_takes_no_number(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HeardAsync();
        Assert.Equal(409, (await walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(51))).Status);
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'number:%当罚%'"));
        await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
        Assert.Equal(1, await city.ValueAsync<int>("SELECT last FROM documents_numbers WHERE register LIKE '%当罚%'"));
    }

    [Theory, Both]
    public async Task Ten_officers_who_fine_one_party_for_one_act_at_once_fine_it_once(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walks = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => await (await Walk.InAsync(city)).HeardAsync()));
        var replies = await Task.WhenAll(walks.Select(walk => walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision())));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal((409, "no-double-fine"), (reply.Status, reply.Code)));
        Assert.Equal(1, await city.ValueAsync<int>("SELECT last FROM documents_numbers WHERE register LIKE '%当罚%'"));
    }

    [Theory, Both]
    public async Task Fifty_notices_issued_at_once_are_numbered_one_to_fifty(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await NoticesAsync(city, [city]);
    }

    [Fact]
    public async Task Notices_of_two_nodes_on_one_database_are_numbered_without_gap_as_well()
    {
        await using var city = await City.StartAsync(Engine.Postgres);
        await using var second = await city.SecondNodeAsync();
        await NoticesAsync(city, [city, second]);
        Assert.Empty(second.Errors);
    }

    static Task<Docket> ProposedAsync(City city, Officer? wang = null) => Docket.OpenAsync(city, (party, number) =>
        Affairs.At(party, number).Investigated(Affairs.Fine(10_000)).Approved("d-proposal", new ProposalDraft(Affairs.Fine(10_000))), Affairs.Company, wang);

    static async Task NoticesAsync(City city, City[] nodes)
    {
        var officers = await Task.WhenAll(nodes.Select(node => node.SignInAsync("wangmin")));
        var dockets = await Task.WhenAll(Enumerable.Range(0, Cases).Select(i => ProposedAsync(nodes[i % nodes.Length], officers[i % nodes.Length])));
        // Every third is refused: it asks for the notice of an interview.
        await Task.WhenAll(dockets.Select(async (docket, i) =>
        {
            if (i % 3 == 0)
            {
                Assert.Equal(400, (await docket.IssueAsync(DocumentCodes.PriorNotice, "interview-record/1")).Status);
            }
            (await docket.IssueAsync(DocumentCodes.PriorNotice)).Ok();
        }));
        await using var connection = await city.ConnectAsync();
        var numbers = await connection.ListAsync("SELECT number FROM documents_documents WHERE kind = 'prior-notice' ORDER BY number");
        Assert.Equal(Enumerable.Range(1, Cases).Select(n => $"杭上（采荷）综执罚先告字〔2026〕第{n:000000}号"), numbers);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_void_number_is_kept_with_its_reason_and_never_used_again(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var docket = await ProposedAsync(city);
        (await docket.IssueAsync(DocumentCodes.PriorNotice)).Ok();
        var first = (await docket.StateAsync()).Documents[^1].Fact;
        await docket.WriteAsync(new DocumentVoided(first.Id, "当事人地址写错"));
        (await docket.IssueAsync(DocumentCodes.PriorNotice)).Ok();

        var sun = await city.SignInAsync("sunjie");
        var ledger = (await sun.GetAsync($"/api/numbers?register={Uri.EscapeDataString("330102012:罚先告:2026")}")).Ok().Json;
        Assert.Equal("330102012:罚先告:2026", ledger.GetProperty("chosen").GetString());
        var lines = ledger.GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("serial").GetInt64(), line.GetProperty("number").GetString(),
            line.GetProperty("what").GetString(), line.GetProperty("void").GetString(), line.GetProperty("documentId").GetString()!.Length));
        Assert.Equal(
            [
                (2, "杭上（采荷）综执罚先告字〔2026〕第000002号", "行政处罚事先告知书", null, 32),
                (1, "杭上（采荷）综执罚先告字〔2026〕第000001号", "行政处罚事先告知书", "当事人地址写错", 32),
            ], lines);
        var page = (await sun.GetAsync($"/numbers?register={Uri.EscapeDataString("330102012:罚先告:2026")}")).Ok().Text;
        page = WebUtility.HtmlDecode(page);
        Assert.Contains("作废", page, StringComparison.Ordinal);
        Assert.Contains("当事人地址写错", page, StringComparison.Ordinal);
        // Whose body did not take a number does not see it, whatever register is asked for.
        var other = (await (await city.SignInAsync(await SealKeeperElsewhereAsync(city))).GetAsync($"/api/numbers?register={Uri.EscapeDataString("330102012:罚先告:2026")}")).Ok();
        Assert.DoesNotContain("330102012", other.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await docket.Wang.GetAsync("/api/numbers")).Status);
        Assert.Empty(city.Errors);
    }

    static Task<string> SealKeeperElsewhereAsync(City city) => city.ValueAsync<string>(
        "SELECT user_name FROM people_accounts WHERE roles LIKE '%seal-keeper%' AND body_id LIKE '330105%' ORDER BY body_id DESC LIMIT 1");

    static async Task RaceAsync(City city, City[] nodes)
    {
        var walks = await Task.WhenAll(Enumerable.Range(0, Cases).Select(async i =>
        {
            var node = nodes[i % nodes.Length];
            var walk = await (await Walk.InAsync(node)).HeardAsync(person: i);
            await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
            return walk;
        }));
        Assert.Equal(Cases, walks.Select(walk => walk.Id).Distinct().Count());
        foreach (var column in new[] { "number", "decision_number" })
        {
            await using var connection = await city.ConnectAsync();
            var numbers = await connection.ListAsync($"SELECT {column} FROM cases_cases ORDER BY {column}");
            Assert.Equal(Enumerable.Range(1, Cases).Select(n => $"第{n:000000}号"), numbers.Select(n => n[^8..]));
        }
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }
}
