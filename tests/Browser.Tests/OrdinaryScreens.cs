using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

/// <summary>Pages of the ordinary procedure that no journey passes: the rarer acts, and the lists of those who lead.</summary>
public sealed class OrdinaryScreens(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_forms_of_rarer_acts_and_the_lists_of_heads_are_sound(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var lead = await new Office(city).LeadAsync();
        var told = await new Office(city) { Place = "秋涛路20号" }.ToldAsync();
        await told.DoAsync(Office.Wang, "recusal", new { officerId = Office.Li, askedBy = "林建国", reason = "与邻店经营者是亲戚" });
        await told.DoAsync(Office.Wang, "extension", new { days = 30, reason = "等待检测结果" });
        await LookAsync(city, Office.Wang, width, lead.Id, "no-filing");
        await LookAsync(city, Office.Wang, width, told.Id, "custody", "address", "void", "recusal", "evidence-exclusion", "discussion");
        await LookAsync(city, Office.Zhou, width, lead.Id, "lead-extension");
        await LookAsync(city, Office.Zhou, width, told.Id, "exclusion");
        await LookAsync(city, Office.Zhao, width, told.Id, "recusal-decision");

        var served = await new Office(city) { Place = "秋涛路30号" }.ServedAsync();
        await LookAsync(city, Office.Wang, width, served.Id, "slips");
        await LookAsync(city, Office.Zhou, width, served.Id, "remedies");
        await LookAsync(city, Office.Zhao, width, served.Id, "deferral", "revocation");

        await using var zhou = await Person.SignInAsync(screens, city, Office.Zhou, width);
        foreach (var (name, page) in new[] { ("approvals", "/approvals"), ("team", "/team"), ("deputies", "/deputies"), ("queue-unit-head", "/") })
        {
            await zhou.GoAsync(page);
            await zhou.LookAsync(name);
        }
        Assert.Empty(city.Errors);
    }

    async Task LookAsync(City city, string account, int width, string caseId, params string[] acts)
    {
        await using var person = await Person.SignInAsync(screens, city, account, width);
        foreach (var act in acts)
        {
            await person.GoAsync($"/cases/{caseId}/do/{act}");
            await person.LookAsync("rare-" + act);
        }
    }
}
