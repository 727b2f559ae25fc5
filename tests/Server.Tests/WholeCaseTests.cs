using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;

namespace Zhiheng.Server.Tests;

/// <summary>One on-the-spot case over HTTP, from sign-in to the archive, by everybody whose turn it is.</summary>
public class WholeCaseTests
{
    [Theory, Both]
    public async Task A_case_goes_from_the_street_to_the_archive_through_four_roles(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var sun = await city.SignInAsync("sunjie");
        var zhou = await city.SignInAsync("zhoujianguo");
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        Assert.Equal(("1 做现场笔录", "1 做现场笔录", "0 "), (await QueueAsync(walk.Wang), await QueueAsync(walk.Li), await QueueAsync(sun)));

        walk = await (await Walk.InAsync(city)).HandedOverAsync();
        Assert.Equal("1 接收备案", await QueueAsync(sun));
        Assert.Equal("1 接收备案", await QueueAsync(zhou));
        await walk.DoAsync(walk.Wang, "documents", new { kind = "scene-record" });
        await walk.DoAsync(walk.Wang, "documents", new { kind = "photo-evidence" });
        await walk.DoAsync(walk.Wang, "documents", new { kind = "service-receipt" });
        await walk.DoAsync(walk.Wang, "payments", new { fine = 20, lateFine = 0, mode = "OnTheSpot", receipt = "浙财0001", paidOn = walk.Day() });
        Assert.Equal("1 接收上缴现金", await QueueAsync(sun));
        await walk.DoAsync(sun, "cash", new { amount = 20 });
        await walk.DoAsync(sun, "cash-banking", new { amount = 20, slip = "H1" });
        await walk.DoAsync(sun, "report");
        Assert.Equal("1 结案", await QueueAsync(zhou));
        Assert.Equal("0 ", await QueueAsync(sun));
        await walk.DoAsync(zhou, "closure", new { reason = "Performed", summary = "已履行" });
        Assert.Equal("1 归档", await QueueAsync(sun));
        await walk.DoAsync(sun, "archive", new { pages = 6 });
        Assert.Equal("0 ", await QueueAsync(sun));

        var read = (await walk.Wang.GetAsync($"/api/cases/{walk.Id}")).Ok().Json;
        Assert.Equal("杭上（采荷）综执简登字〔2026〕第000002号", read.GetProperty("number").GetString());
        Assert.Equal("杭上（采荷）综执当罚字〔2026〕第000001号", read.GetProperty("decisionNumber").GetString());
        Assert.Equal((20m, 0m), (read.GetProperty("fine").GetDecimal(), read.GetProperty("fineDue").GetDecimal()));
        Assert.Equal(
            [
                "opened.1", "present.1", "party.1", "scene.1", "evidence.1", "correction.1", "recheck.1", "rights.1", "defence.1",
                "on-the-spot.1", "document.1", "handed-over.1", "document.1", "document.1", "document.1",
                "payment.1", "cash-in.1", "cash-banked.1", "reported.1", "closed.1", "archived.1",
            ],
            read.GetProperty("history").EnumerateArray().Select(e => e.GetProperty("fact").GetString()));
        Assert.Equal(["wangmin", "liqiang", "sunjie", "zhoujianguo"],
            read.GetProperty("history").EnumerateArray().Select(e => e.GetProperty("by").GetString()!).Distinct());
        // A slip of the pen may still be corrected in the archive; nothing else.
        Assert.Equal("slips", Assert.Single(read.GetProperty("canDo").EnumerateArray()).GetProperty("act").GetString());
        Assert.Contains(read.GetProperty("clocks").EnumerateArray(), clock => clock.GetProperty("name").GetString()!.Contains("复议", StringComparison.Ordinal));
        await HandedOverBytesAsync(city, walk);

        var anchor = await city.AnchorAsync();
        Assert.NotNull(anchor);
        await city.AssertSoundAsync(anchor);
        Assert.Empty(city.Errors);
    }

    static async Task<string> QueueAsync(Officer who)
    {
        var queue = (await who.GetAsync("/api/queue")).Ok().Json;
        var newest = queue.GetProperty("cases").EnumerateArray().OrderByDescending(c => c.GetProperty("number").GetString()).Select(c => c.GetProperty("todo").GetString());
        // The first case of the test stays where it is: only the officers see it.
        var mine = who.Account is "wangmin" or "liqiang" ? queue.GetProperty("count").GetInt32() : newest.Count();
        return $"{mine} {newest.FirstOrDefault()}";
    }

    static async Task HandedOverBytesAsync(City city, Walk walk)
    {
        var documents = await city.InScopeAsync(async services =>
        {
            var actor = new Actor("wangmin", "王敏", "330102012", "330100/330102/330102012", ["officer"]);
            return (await services.GetRequiredService<CaseDesk>().LoadAsync(walk.Id, actor, default))!.State.Documents;
        });
        Assert.Equal(4, documents.Count);
        foreach (var document in documents)
        {
            var file = (await walk.Wang.GetAsync($"/api/documents/{document.Fact.Id}/file")).Ok();
            Assert.Equal(document.Fact.BytesHash, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        }
    }
}
