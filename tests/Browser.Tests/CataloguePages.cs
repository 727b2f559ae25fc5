using Microsoft.Playwright;
using Zhiheng.Server.Tests;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Browser.Tests;

public sealed class CataloguePages(Screens screens) : IClassFixture<Screens>
{
    static readonly string Law = "/statutes/" + Uri.EscapeDataString(Clerk.Law + "@2020-03-05");

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task An_administrator_brings_in_statutes_and_items_and_an_officer_reads_them(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        await using var clerk = await Person.SignInAsync(screens, city, Clerk.Account, width);
        await clerk.GoAsync("/statutes");
        await clerk.LookAsync("statutes-empty");
        await clerk.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "花坛.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(Clerk.Text()) });
        await clerk.Page.ClickAsync("main button.primary");
        await clerk.Page.WaitForSelectorAsync("h1:text('导入报告')");
        await clerk.LookAsync("statutes-report");
        await ImportAsync(clerk, Clerk.Json(Clerk.Item("T1", basis: "第四条"), Clerk.Item("坏")), "有错误");
        await clerk.LookAsync("import-faults");
        await ImportAsync(clerk, Clerk.Json(Clerk.Item("T1"), Clerk.Item("T2")), "可以提出");
        await clerk.LookAsync("import-ready");
        await clerk.Page.ClickAsync("a.button.primary");
        await clerk.Page.FillAsync("#Source", "示例市花坛管理条例（2020）");
        await clerk.Page.FillAsync("#Reason", "首次列入目录");
        await clerk.LookAsync("import-proposal");
        await SendAsync(clerk);
        await clerk.LookAsync("import-proposed");
        var import = new Uri(clerk.Page.Url).AbsolutePath;
        foreach (var (account, verb) in new[] { ("shenfayan", "合法性审核"), ("fangwenlan", "批准变更") })
        {
            await using var desk = await Person.SignInAsync(screens, city, account, width);
            await desk.GoAsync(import + "/effects");
            await desk.LookAsync("import-effects");
            await desk.GoAsync(import);
            await desk.Page.ClickAsync($"a.button:text-is('{verb}')");
            await desk.Page.FillAsync("#Opinion", "条款和幅度无误");
            await SendAsync(desk);
        }
        await clerk.GoAsync(import);
        await clerk.Page.ClickAsync("a.button:text-is('公布变更')");
        await clerk.Page.FillAsync("#Where", "市政府网站");
        await SendAsync(clerk);
        await clerk.LookAsync("import-published");
        foreach (var (name, path) in new[] { ("imports", "/catalogue/imports"), ("citations", "/statutes/citations"), ("statutes", "/statutes") })
        {
            await clerk.GoAsync(path);
            await clerk.LookAsync(name);
        }
        await using var wang = await Person.SignInAsync(screens, city, "wangmin", width);
        foreach (var (name, path) in new[]
        {
            ("items-list", "/items?list=" + Uri.EscapeDataString("乡镇")), ("item-text", "/items/T1"), ("item-without-text", "/items/LP02225"),
            ("statute", Law), ("statute-search", Law + "?q=" + Uri.EscapeDataString("摘花")),
        })
        {
            await wang.GoAsync(path);
            await wang.LookAsync(name);
        }
        Assert.Contains("摘花", await wang.Page.InnerTextAsync("mark"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_change_goes_from_desk_to_desk_by_clicking_and_shows_what_it_touches(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var office = await new Office(city).ReportedAsync(1500);
        await using var clerk = await Person.SignInAsync(screens, city, Clerk.Account, width);
        await clerk.GoAsync("/changes");
        await clerk.LookAsync("changes-empty");
        await clerk.GoAsync("/items/LP02222");
        await clerk.LookAsync("item-to-change");
        await clerk.Page.ClickAsync("a.button:text-is('提出变更')");
        await clerk.Page.FillAsync("#From", office.Day());
        await clerk.Page.FillAsync("#Source", "条例修改决定");
        await clerk.Page.FillAsync("#Reason", "罚款上限调整");
        await clerk.Page.FillAsync("#Fines", "单位 500 3000");
        await SendAsync(clerk, stays: true);
        await clerk.LookAsync("change-wrong");
        await clerk.Page.FillAsync("#Fines", "单位 | 500 | 2000 | 元 | 应当 | 逾期不改正\n个人 | 200 | 800 | 元 | 应当 | 逾期不改正");
        await SendAsync(clerk);
        var path = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.LookAsync("change-proposed");
        foreach (var (account, verb) in new[] { ("shenfayan", "合法性审核"), ("fangwenlan", "批准变更") })
        {
            await using var desk = await Person.SignInAsync(screens, city, account, width);
            await desk.GoAsync(path + "/effects");
            await desk.LookAsync("change-effects");
            await desk.GoAsync(path);
            await desk.Page.ClickAsync($"a.button:text-is('{verb}')");
            await desk.Page.FillAsync("#Opinion", "权限、条款和幅度无误");
            await desk.LookAsync("change-opinion");
            await SendAsync(desk);
        }
        await clerk.GoAsync(path);
        await clerk.Page.ClickAsync("a.button:text-is('公布变更')");
        await clerk.Page.FillAsync("#Where", "市政府网站");
        await SendAsync(clerk);
        foreach (var (name, page) in new[] { ("change-published", path), ("changes", "/changes"), ("difference", "/catalogue/difference"), ("item-versions", "/items/LP02222") })
        {
            await clerk.GoAsync(page);
            await clerk.LookAsync(name);
        }
        await using var wang = await Person.SignInAsync(screens, city, Office.Wang, width);
        await wang.GoAsync($"/cases/{office.Id}");
        Assert.Contains("适用较轻的新版本", await wang.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await wang.LookAsync("case-newer-law");
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_county_gives_items_to_a_town_and_fields_are_taken_over(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        await new Office(city).FiledAsync();
        await using var county = await Person.SignInAsync(screens, city, "xuzhengping", width);
        await county.GoAsync("/grants");
        await county.LookAsync("grants");
        await county.GoAsync("/grants/330102012");
        await county.LookAsync("town-before");
        await county.Page.ClickAsync("a.button:text-is('赋权')");
        await county.Page.CheckAsync("input[name=Items][value=LP02222]");
        await county.Page.FillAsync("#Source", "上城区2026年赋权清单");
        await county.Page.FillAsync("#Reason", "高频多发、易发现易处置");
        await county.LookAsync("grant-form");
        await SendAsync(county);
        await county.Page.ClickAsync("a.button:text-is('年度评估')");
        await county.Page.FillAsync("#Opinion", "能够承接，继续赋权");
        await SendAsync(county);
        await county.Page.ClickAsync("a.button:text-is('登记协助')");
        await county.Page.FillAsync("#ItemId", "LP02222");
        await county.Page.FillAsync("#Asked", "请测绘占用面积");
        await SendAsync(county);
        await county.LookAsync("town");
        await county.Page.ClickAsync("a.button:text-is('收回赋权')");
        await county.LookAsync("grant-withdrawal");
        await using var clerk = await Person.SignInAsync(screens, city, Clerk.Account, width);
        await clerk.GoAsync("/transfers");
        await clerk.LookAsync("transfers-empty");
        await clerk.Page.ClickAsync("a.button:text-is('登记划转领域')");
        await clerk.Page.SelectOptionAsync("#Field", "市容环卫");
        await clerk.Page.FillAsync("#On", "2026-10-01");
        await clerk.Page.FillAsync("#SourceDepartment", "市城市管理局");
        await clerk.Page.FillAsync("#Duties", "原部门负责日常监管，发现违法的三日内移送线索");
        await clerk.LookAsync("field-form");
        await SendAsync(clerk);
        await using var wang = await Person.SignInAsync(screens, city, Office.Wang, width);
        await wang.GoAsync("/transfers");
        await wang.Page.ClickAsync("a:text-is('写首案分析')");
        await wang.Page.FillAsync("#Text", "取证以限期改正后的复查为关键");
        await SendAsync(wang);
        await wang.LookAsync("transfers");
        foreach (var (name, page) in new[] { ("item-use", "/catalogue/use"), ("item-competence", "/items/LP02225") })
        {
            await wang.GoAsync(page);
            await wang.LookAsync(name);
        }
        Assert.Empty(city.Errors);
    }

    static async Task SendAsync(Person person, bool stays = false)
    {
        await person.Page.ClickAsync("main form button.primary");
        if (stays)
        {
            await person.Page.WaitForSelectorAsync("[role=alert]");
            return;
        }
        await person.ArriveAsync("said=");
    }

    static async Task ImportAsync(Person clerk, byte[] json, string ends)
    {
        await clerk.GoAsync("/catalogue/imports");
        await clerk.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "事项.json", MimeType = "application/json", Buffer = json });
        await clerk.Page.ClickAsync("main button.primary");
        await clerk.Page.WaitForSelectorAsync($".badge:text('{ends}')", new PageWaitForSelectorOptions { Timeout = 30_000 });
    }
}
