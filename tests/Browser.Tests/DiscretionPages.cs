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
        var text = await chen.Page.InputValueAsync("#Text");
        await chen.Page.FillAsync("#Text", text.Replace("超过5，10以下", "超过6，10以下", StringComparison.Ordinal));
        await chen.Page.ClickAsync("button[value=check]");
        Assert.Contains("不能发布", await chen.Page.InnerTextAsync("#found"), StringComparison.Ordinal);
        await chen.LookAsync("benchmark-faults");
        var next = text.Replace("示例2026.1", "示例2026.2", StringComparison.Ordinal).Replace("2026-01-01", "2026-11-01", StringComparison.Ordinal);
        await chen.Page.FillAsync("#Text", next);
        await chen.Page.FillAsync("[name='Values.占地面积']", "9");
        await chen.Page.SelectOptionAsync("[name='Values.改正情况']", "逾期不改正");
        await chen.Page.ClickAsync("button[value=check]");
        Assert.Contains("试算结果：处罚，一般，1,500～2,000 元", await chen.Page.InnerTextAsync("#found"), StringComparison.Ordinal);
        await chen.LookAsync("benchmark-sound");
        await chen.Page.FillAsync("#Reason", "补充阶次的说明");
        await chen.Page.ClickAsync("button[value=publish]");
        await chen.Page.WaitForSelectorAsync(".note.good");
        await chen.LookAsync("benchmark-published");
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
