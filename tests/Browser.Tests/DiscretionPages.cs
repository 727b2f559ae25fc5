using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

/// <summary>Benchmarks read, written and tried out; a case weighed before it is reported; norms and acts compared.</summary>
public sealed class DiscretionPages(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_legal_department_revises_a_benchmark_and_an_officer_weighs_a_case_by_it(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var office = await new Office(city).InvestigatedAsync();
        await using (var chen = await Person.SignInAsync(screens, city, Office.Chen, width))
        {
            await ReviseAsync(chen);
        }
        await using var wang = await Person.SignInAsync(screens, city, Office.Wang, width);
        foreach (var (name, path) in new[] { ("benchmarks", "/benchmarks"), ("benchmark", $"/benchmarks/{Office.Piling}"), ("benchmark-none", "/benchmarks/LP02234") })
        {
            await wang.GoAsync(path);
            await wang.LookAsync(name);
        }
        await WeighAsync(wang, $"/cases/{office.Id}");
        await CompareAsync(wang);
        Assert.Empty(city.Errors);
    }

    static async Task ReviseAsync(Person chen)
    {
        await chen.GoAsync("/benchmarks/edit");
        await chen.LookAsync("benchmark-outline");
        await chen.GoAsync($"/benchmarks/edit?item={Office.Piling}");
        await chen.LookAsync("benchmark-fields");
        await chen.Page.FillAsync("[name='t.1.when']", "占地面积：超过6，10以下");
        await chen.Page.PressAsync("[name='t.1.when']", "Tab");
        await chen.Page.WaitForSelectorAsync("#found:has-text('不能发布')");
        await chen.LookAsync("benchmark-faults");
        await chen.Page.FillAsync("[name='t.1.when']", "占地面积：超过5，10以下");
        await chen.FillAsync(("h.version", "示例2026.2"), ("h.from", "2026-11-01"));
        await chen.Page.PressAsync("[name='h.from']", "Tab");
        await chen.Page.WaitForSelectorAsync("#found:has-text('到 2026-10-31 为止')");
        await RowsAsync(chen);
        await chen.Page.FillAsync("[name='Values.占地面积']", "9");
        await chen.Page.SelectOptionAsync("[name='Values.改正情况']", "逾期不改正");
        await chen.Page.WaitForSelectorAsync("#found:has-text('试算结果：处罚，一般，1,500～2,000 元')");
        await chen.LookAsync("benchmark-sound");
        await chen.Page.FillAsync("#Reason", "补充阶次的说明");
        await chen.Page.ClickAsync("button[value=publish]");
        await chen.Page.WaitForSelectorAsync(".note.good");
        await chen.LookAsync("benchmark-published");
        await AsTextAsync(chen);
    }

    /// <summary>Rows come and go by keyboard with the script; the next part of the test shows them without it.</summary>
    static async Task RowsAsync(Person chen)
    {
        await chen.Page.FocusAsync("button[value=add-tier]");
        await chen.Page.Keyboard.PressAsync("Enter");
        await chen.Page.WaitForSelectorAsync("#t3");
        Assert.Equal("t.3.grade", await chen.Page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.Equal("单位", await chen.Page.InputValueAsync("[name='t.3.f.0.party']"));
        await chen.Page.ClickAsync("button[value='drop-tier.3']");
        await chen.Page.WaitForSelectorAsync("#t3", new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await chen.Page.WaitForSelectorAsync("#found:has-text('核对没有发现问题')");
    }

    /// <summary>Without the script, and by the text.</summary>
    static async Task AsTextAsync(Person chen)
    {
        await chen.Page.RouteAsync("**/benchmark.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await chen.GoAsync($"/benchmarks/edit?item={Office.Piling}");
        await chen.Page.FillAsync("[name='h.version']", "没有脚本");
        await chen.Page.ClickAsync("button[value='add-fine.0']");
        await chen.Page.WaitForSelectorAsync("[name='t.0.f.2.party']");
        Assert.Equal("没有脚本", await chen.Page.InputValueAsync("[name='h.version']"));
        await chen.LookAsync("benchmark-no-script");
        await chen.Page.ClickAsync("button[value='drop-fine.0.2']");
        await chen.Page.WaitForSelectorAsync("[name='t.0.f.2.party']", new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await chen.Page.FillAsync("[name='t.0.f.0.min']", "五百");
        await chen.Page.ClickAsync("#found button[value=check]");
        Assert.Contains("“五百”不是数字", await chen.Page.InnerTextAsync("#found"), StringComparison.Ordinal);
        Assert.Equal("五百", await chen.Page.InputValueAsync("[name='t.0.f.0.min']"));
        await chen.Page.ClickAsync("#as-text > summary");
        await chen.Page.FillAsync("#Text", (await chen.Page.InputValueAsync("#Text")).Replace("没有脚本", "按文本写", StringComparison.Ordinal));
        await chen.Page.ClickAsync("button[value=text]");
        Assert.Equal("按文本写", await chen.Page.InputValueAsync("[name='h.version']"));
        await chen.Page.UnrouteAsync("**/benchmark.js");
    }

    static async Task WeighAsync(Person wang, string path)
    {
        await wang.GoAsync(path + "/do/investigation-report");
        await wang.LookAsync("weighing-asked");
        await wang.Page.FillAsync("[name='Measured.占地面积']", "9");
        await wang.Page.ClickAsync("button:text('试算裁量')");
        await wang.Page.WaitForSelectorAsync("#weighing:has-text('1,500～2,000 元')");
        Assert.Equal("1750", await wang.Page.InputValueAsync("#Fine"));
        await wang.LookAsync("weighing");
        await wang.Page.FillAsync("#Fine", "2600");
        await wang.Page.ClickAsync("button:text('试算裁量')");
        await wang.Page.WaitForSelectorAsync("#weighing:has-text('偏离')");
        await wang.LookAsync("weighing-deviation");
    }

    static async Task CompareAsync(Person wang)
    {
        await wang.GoAsync("/benchmarks/one-act?items=LP02222+LP02226&party=单位&day=2026-10-20&s1=违反第一款的&v.占地面积=9&v.改正情况=逾期不改正");
        Assert.Contains("1,750 元", await wang.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await wang.LookAsync("one-act");
        await wang.GoAsync("/benchmarks/several-acts?items=LP02222+LP02226&party=单位&day=2026-10-20");
        await wang.LookAsync("several-acts");
    }
}
