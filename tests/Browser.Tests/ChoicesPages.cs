using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Tests;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Browser.Tests;

/// <summary>What links itself while a case is opened and handled: place and competence, the party's history, learned wordings.</summary>
public sealed class ChoicesPages(Screens screens) : IClassFixture<Screens>
{
    const string Seen = "老头支个咖喱鱼蛋档口";

    static async Task DecidedAsync(Officer first, Officer second, City city, int person)
    {
        var walk = await new Walk(city, first, second) { Seen = Seen }.HeardAsync(person);
        await walk.DoAsync(first, "on-the-spot-decision", Walk.Decision());
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_form_says_who_handles_it_the_case_shows_the_party_and_a_manager_rejects_a_wording(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var (first, second) = (await city.SignInAsync("wangmin"), await city.SignInAsync("liqiang"));
        await DecidedAsync(first, second, city, 1);
        await DecidedAsync(second, first, city, 2);
        var walk = await new Walk(city, first, second).SceneAsync(Walk.Certificate(1));
        await city.InScopeAsync(services =>
        {
            services.GetRequiredService<ItemShelf>().Refresh();
            return Task.FromResult(true);
        });

        await using var wang = await Person.SignInAsync(screens, city, "wangmin", width);
        await wang.GoAsync("/cases/new");
        await wang.Page.FillAsync("#Seen", Seen);
        await wang.Page.ClickAsync("#hits .hit[data-item=LP02225]");
        await wang.Page.FillAsync("#Place", "四季青街道婺江路");
        await wang.Page.WaitForSelectorAsync("#competence :text('像是在四季青街道')");
        await wang.LookAsync("open-elsewhere");
        await wang.Page.FillAsync("#Place", "采荷街道秋涛路12号");
        await wang.Page.WaitForSelectorAsync("#competence :text('地点写有“采荷街道”')");
        Assert.Contains("有权办理", await wang.Page.InnerTextAsync("#competence h2"), StringComparison.Ordinal);
        await wang.Page.ClickAsync("#competence summary");
        await wang.LookAsync("open-competence");

        await wang.GoAsync($"/cases/{walk.Id}");
        await wang.Page.WaitForSelectorAsync("#party-history");
        Assert.Contains("第 2 次", await wang.ReadAsync(), StringComparison.Ordinal);
        await wang.LookAsync("case-party-history");
        await wang.GoAsync($"/cases/{walk.Id}/party-history");
        await wang.LookAsync("party-history");
        var fresh = (await first.OpenAsync()).Ok().Id;
        await wang.GoAsync($"/cases/{fresh}/do/party");
        await wang.FillAsync(("Kind", "个人"), ("Name", "白佳怡"), ("CertificateNumber", Walk.Certificate(1)));
        await wang.Page.ClickAsync("button:text-is('查以前的案件')");
        await wang.Page.WaitForSelectorAsync("#party-history");
        Assert.Equal("白佳怡", await wang.Page.InputValueAsync("#Name"));
        await wang.LookAsync("party-form-history");

        await using var clerk = await Person.SignInAsync(screens, city, Clerk.Account, width);
        await clerk.GoAsync("/catalogue/wordings");
        await clerk.LookAsync("wordings");
        await clerk.Page.ClickAsync("main a.what");
        await clerk.LookAsync("item-wordings");
        await clerk.PressAsync("否定说法");
        await clerk.LookAsync("wording-form");
        await clerk.FillAsync(("Wording", $"{Seen}（2 件）"), ("Reason", "与本事项无关的玩笑话"));
        await clerk.Page.ClickAsync("main form button.primary");
        await clerk.Page.WaitForSelectorAsync("h2:text('已否定')");
        await clerk.LookAsync("item-wordings-rejected");
        Assert.Empty(city.Errors);
    }
}
