using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

/// <summary>The pages of the ordinary procedure, looked at on both widths; a draft is returned and approved by clicking.</summary>
public sealed class OrdinaryScreens(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_proposal_is_returned_and_approved_by_clicking_and_every_page_on_the_way_is_sound(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var office = await new Office(city).ProposedAsync();
        await using var wang = await Person.SignInAsync(screens, city, Office.Wang, width);
        var path = $"/cases/{office.Id}";
        foreach (var (name, page) in new[]
        {
            ("lead", "/leads/new"), ("ordinary-case", path), ("ordinary-interview", path + "/do/interview"), ("ordinary-preservation", path + "/do/preservation"),
            ("ordinary-report", path + "/do/investigation-report"), ("ordinary-decision", path + "/do/decision"), ("ordinary-discussion", path + "/do/discussion"),
            ("draft-read", $"{path}/drafts/{await office.DraftIdAsync()}"),
        })
        {
            await wang.GoAsync(page);
            await wang.LookAsync(name);
        }

        await using var zhou = await Person.SignInAsync(screens, city, Office.Zhou, width);
        await zhou.GoAsync("/approvals");
        await zhou.LookAsync("approvals");
        await zhou.Page.Keyboard.PressAsync("j");
        await zhou.Page.Keyboard.PressAsync("Enter");
        await zhou.Page.WaitForURLAsync(url => url.Contains("/drafts/", StringComparison.Ordinal));
        await zhou.LookAsync("draft");
        await zhou.Page.FillAsync("#Reasons", "请补充占用面积的测量经过");
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        await zhou.Page.ClickAsync("form[action$='/return'] button");
        await zhou.Page.WaitForURLAsync(url => url.Contains("said=", StringComparison.Ordinal));
        await zhou.LookAsync("approvals-empty");

        await office.DoAsync(Office.Wang, "proposal", Office.Disposal(but: new
        {
            reasons = "占用约九平方米，三个月内第二次", fine = 2600, deviationReason = "三个月内第二次",
        }));
        await office.ApproveAsync(Office.Zhou);
        await using var chen = await Person.SignInAsync(screens, city, Office.Chen, width);
        await chen.GoAsync($"{path}/drafts/{await office.DraftIdAsync()}");
        Assert.Contains("2600 元不在阶次之内", await chen.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        foreach (var box in await chen.Page.QuerySelectorAllAsync("input[name=Checked]"))
        {
            await box.CheckAsync();
        }
        await chen.Page.FillAsync("#Opinion", "");
        await chen.LookAsync("draft-review");
        await chen.Page.FillAsync("#Opinion", "事实清楚，程序合法，同意。");
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        await chen.Page.ClickAsync("form[action$='/approval'] button");
        await chen.Page.WaitForURLAsync(url => url.Contains("said=", StringComparison.Ordinal));

        await using var head = await Person.SignInAsync(screens, city, Office.Zhou, width);
        foreach (var (name, page) in new[] { ("team", "/team"), ("deputies", "/deputies"), ("queue-unit-head", "/") })
        {
            await head.GoAsync(page);
            await head.LookAsync(name);
        }
        Assert.Empty(city.Errors);
    }
}
