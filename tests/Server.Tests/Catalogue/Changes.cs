using System.Text.Json.Nodes;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using System.Text.Json;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>The desks that a change of the catalogue passes: 冯雅文 proposes and publishes, 沈法言 reviews, 方文澜 approves, all of the city.</summary>
sealed class Changes(City city)
{
    public const string Reviewer = "shenfayan", Head = "fangwenlan", Piling = "LP02222";

    public async Task<Item> ItemAsync(string id = Piling, string on = "2026-10-20") => JsonSerializer.Deserialize<Item>(
        (await (await city.SignInAsync(Clerk.Account)).GetAsync($"/api/items/{id}?on={on}")).Ok().Json.GetProperty("item").GetRawText(), ItemShelf.Json)!;

    public static JsonObject Form(Item item, object? but = null) => Officer.Merge(new
    {
        from = "2026-12-01", source = "条例修改决定", reason = "罚款上限调整", name = item.Name, domain = item.Domain, lawVersion = item.LawVersion,
        violated = item.Violated, basis = item.Basis, kinds = item.Kinds, lists = item.Lists,
        fines = "单位 | 500 | 2000 | 元 | 应当 | 逾期不改正\n个人 | 200 | 800 | 元 | 应当 | 逾期不改正",
    }, but);

    public async Task<Reply> ProposeAsync(object? but = null, string account = Clerk.Account, string? key = null) =>
        await (await city.SignInAsync(account)).PostAsync($"/api/items/{Piling}/change", Form(await ItemAsync(), but), key);

    public async Task<Reply> ActAsync(string account, string id, string act, object body, string? key = null) =>
        await (await city.SignInAsync(account)).PostAsync($"/api/changes/{id}/{act}", body, key);

    /// <summary>Proposed, reviewed and approved.</summary>
    public async Task<string> ApprovedAsync(object? but = null)
    {
        var id = (await ProposeAsync(but)).Ok().Id;
        (await ActAsync(Reviewer, id, "review", new { version = 1, opinion = "权限和条款无误" })).Ok();
        (await ActAsync(Head, id, "approval", new { version = 2, opinion = "同意" })).Ok();
        return id;
    }

    public async Task<string> PublishedAsync(object? but = null)
    {
        var id = await ApprovedAsync(but);
        (await ActAsync(Clerk.Account, id, "publication", new { version = 3, on = $"{city.Clock.Now:yyyy-MM-dd}", where = "市政府网站" })).Ok();
        return id;
    }
}
