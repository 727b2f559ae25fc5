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
        await ImportAsync(clerk, Clerk.Json(Clerk.Item("T1"), Clerk.Item("T2")), "可以导入");
        await clerk.LookAsync("import-ready");
        await clerk.Page.ClickAsync("button[value=confirm]");
        await clerk.Page.WaitForSelectorAsync(".badge:text('已经导入')");
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

    static async Task ImportAsync(Person clerk, byte[] json, string ends)
    {
        await clerk.GoAsync("/catalogue/imports");
        await clerk.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "事项.json", MimeType = "application/json", Buffer = json });
        await clerk.Page.ClickAsync("main button.primary");
        await clerk.Page.WaitForSelectorAsync($".badge:text('{ends}')", new PageWaitForSelectorOptions { Timeout = 30_000 });
    }
}
