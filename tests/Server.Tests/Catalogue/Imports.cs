namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>A checked import on its way past the desks.</summary>
static class Imports
{
    /// <summary>Proposes a checked import and takes it past review and approval.</summary>
    public static async Task<string> ApprovedAsync(this City city, string id)
    {
        var desks = new Changes(city);
        (await (await city.SignInAsync(Clerk.Account)).ProposeAsync(id)).Ok();
        (await desks.ActAsync(Changes.Reviewer, id, "review", new { version = 1, opinion = "条款无误" })).Ok();
        (await desks.ActAsync(Changes.Head, id, "approval", new { version = 2, opinion = "同意" })).Ok();
        return id;
    }

    public static Task<Reply> PublishAsync(this City city, string id, string? key = null) => new Changes(city).ActAsync(
        Clerk.Account, id, "publication", new { version = 3, on = $"{city.Clock.Now:yyyy-MM-dd}", where = "市政府网站" }, key);

    /// <summary>All the way into the catalogue.</summary>
    public static async Task<Reply> PublishedAsync(this City city, string id) => (await city.PublishAsync(await city.ApprovedAsync(id))).Ok();
}
