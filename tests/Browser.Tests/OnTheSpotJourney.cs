using Microsoft.Playwright;
using Zhiheng.Server.Seeding;
using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

public sealed class OnTheSpotJourney(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task An_on_the_spot_penalty_goes_from_sign_in_to_the_archive_by_clicking(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite, pdf: true);
        await using var wang = await Person.SignInAsync(screens, city, "wangmin", width);
        await wang.LookAsync("queue-empty");
        var path = await OpenAsync(wang);
        await using var li = await Person.SignInAsync(screens, city, "liqiang", width);
        await li.DoAsync(path, "到场确认", look: "presence");
        await InvestigateAsync(wang, path);
        await DecideAsync(wang, path);
        await using var sun = await Person.SignInAsync(screens, city, "sunjie", width);
        await sun.DoAsync(path, "接收备案", look: "report");
        await sun.DoAsync(path, "上缴现金", look: "cash");
        await sun.DoAsync(path, "缴存银行", page => page.FillAsync("#Slip", "回单0001"), "banking");
        await using var zhou = await Person.SignInAsync(screens, city, "zhoujianguo", width);
        await zhou.LookAsync("queue-head");
        await zhou.DoAsync(path, "结案", page => page.FillAsync("#Summary", "当事人已履行，同意结案"), look: "closing");
        await sun.DoAsync(path, "归档", page => page.FillAsync("#Pages", "8"), "archiving");
        await sun.LookAsync("case-archived");
        Assert.Contains("已归档", await sun.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await sun.GoAsync(path + "/record");
        await sun.LookAsync("record");
        Assert.Contains("没有缺失、改动或调换", await sun.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_that_an_officer_can_reach_is_free_of_serious_faults(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var visitor = await (await screens.NewContextAsync(width)).NewPageAsync();
        await visitor.GotoAsync(city.Http.BaseAddress + "sign-in");
        await screens.LookAsync(visitor, "sign-in");
        await using var wang = await Person.SignInAsync(screens, city, "wangmin", width);
        foreach (var (name, path) in new[]
        {
            ("cases", "/cases"), ("open", "/cases/new"), ("admission", "/admissions/new"), ("items", "/items?q=" + Uri.EscapeDataString("设摊")),
            ("item", "/items/LP02225"), ("bodies", "/bodies"), ("body", "/bodies/330102012"), ("rules", "/rules"), ("account", "/account"),
            ("missing", "/cases/none"),
        })
        {
            await wang.GoAsync(path);
            await wang.LookAsync(name);
        }
    }

    static async Task<string> OpenAsync(Person wang)
    {
        await wang.GoAsync("/cases/new");
        await wang.Page.FillAsync("#Seen", "男子在人行道擅自占用道路设摊兜售水果");
        await wang.Page.ClickAsync("#hits .hit[data-item=LP02225]");
        Assert.Equal("LP02225", await wang.Page.InputValueAsync("#ItemId"));
        await wang.Page.FillAsync("#Place", "秋涛路与庆春东路交叉口");
        await wang.Page.SelectOptionAsync("#Division", "330102012");
        await wang.Page.SelectOptionAsync("#Colleague", "liqiang");
        await wang.LookAsync("open-filled");
        await wang.Page.ClickAsync("main form button.primary");
        await wang.ArriveAsync("said=");
        await wang.LookAsync("case-opened");
        return new Uri(wang.Page.Url).AbsolutePath;
    }

    static async Task InvestigateAsync(Person wang, string path)
    {
        await wang.DoAsync(path, "登记当事人", async page =>
        {
            await page.SelectOptionAsync("#Kind", "Person");
            await page.FillAsync("#Name", "白佳怡");
            await page.FillAsync("#CertificateNumber", "330109198205223669");
            await page.FillAsync("#Address", "杭州市富阳区示例中路304号");
        }, "party");
        await wang.DoAsync(path, "做现场笔录", async page =>
        {
            await page.CheckAsync("#CredentialsShown");
            await page.CheckAsync("#RecusalTold");
        }, "scene");
        await wang.DoAsync(path, "添加证据", async page =>
        {
            await page.SetInputFilesAsync("#Sha256", new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = DemoPhoto.Make(7) });
            await page.FillAsync("#Title", "占道设摊全景");
        }, "evidence");
        await wang.DoAsync(path, "责令改正", async page =>
        {
            await page.FillAsync("#Content", "立即收摊离开");
            await page.FillAsync("#Deadline", "2026-10-20");
        }, "correction");
        await wang.DoAsync(path, "复查改正", page => page.SelectOptionAsync("#Result", "RefusedToCorrect"), "recheck");
        await wang.DoAsync(path, "告知拟处罚内容和权利", page => page.FillAsync("#Fine", "20"), "rights");
        await wang.DoAsync(path, "记录陈述申辩", page => page.SelectOptionAsync("#Kind", "NotMade"), "defence");
    }

    static async Task DecideAsync(Person wang, string path)
    {
        await wang.GoAsync(path + "/do/on-the-spot-decision");
        await wang.Page.FillAsync("#Fine", "60");
        await wang.Page.ClickAsync("main form button.primary");
        Assert.Contains("不得因陈述申辩加重", await wang.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await wang.LookAsync("refused");
        await wang.DoAsync(path, "作出当场处罚决定", async page =>
        {
            await page.SelectOptionAsync("#Payment", "OnTheSpot");
            await page.SelectOptionAsync("#CashGround", "HundredOrLess");
        }, "decision");
        await wang.DoAsync(path, "出具文书", look: "issuing");
        await wang.LookAsync("case-decided");
        await wang.Page.ClickAsync("main a[href^='/documents/']");
        await wang.LookAsync("document");
        await wang.DoAsync(path, "交付决定书", look: "handing-over");
        await wang.DoAsync(path, "登记缴款", async page =>
        {
            await page.FillAsync("#Receipt", "浙财0001");
            await page.FillAsync("#PaidOn", "2026-10-20");
        }, "payment");
    }
}
