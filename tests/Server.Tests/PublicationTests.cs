namespace Zhiheng.Server.Tests;

/// <summary>Publishing a penalty, leaving it unpublished, and taking it down.</summary>
public class PublicationTests
{
    static object Out(Office office) => new { channel = "上城区人民政府网站", reference = "上综执公开〔2026〕12 号", on = office.Day() };

    [Theory, Both]
    public async Task A_served_penalty_is_published_in_its_own_words_and_withdrawn_when_it_is_revoked(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ServedAsync();
        Assert.Equal("公开处罚决定", await OrdinaryCaseTests.TodoAsync(office, Office.Zhou));
        await office.PublishAsync();
        var fact = await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%published.1%'");
        Assert.Contains("杭州示例建材有限公司", fact, StringComparison.Ordinal);
        Assert.All(["0571-00000099", "91330100799655058B", "秋涛路12号", "林建国"], secret => Assert.DoesNotContain(secret, fact, StringComparison.Ordinal));
        Assert.Equal("登记缴款", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));

        await office.DoAsync(Office.Zhao, "revocation", new { reason = "认定面积有误" });
        Assert.Equal("撤回公开的信息", await OrdinaryCaseTests.TodoAsync(office, Office.Zhou));
        var early = await office.TryAsync(Office.Wang, "closing", new { reason = "Revoked", summary = "决定已撤销" });
        Assert.Equal((409, true), (early.Status, early.Text.Contains("第四十八条第二款", StringComparison.Ordinal)));
        await office.DoAsync(Office.Zhou, "publication-withdrawal", new { explanation = "认定面积有误，决定已撤销" });
        await office.DoAsync(Office.Wang, "closing", new { reason = "Revoked", summary = "决定已撤销" });
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Only_the_head_leaves_a_penalty_unpublished_and_nobody_else_publishes_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ServedAsync();
        var withheld = new { ground = "Secret", reason = "主要事实涉及当事人的配方" };
        Assert.Equal(403, (await office.TryAsync(Office.Wang, "publication", Out(office))).Status);
        Assert.All([Office.Wang, Office.Zhou, Office.Chen], who => Assert.Equal(403, office.TryAsync(who, "publication-withholding", withheld).Result.Status));
        Assert.Equal(400, (await office.TryAsync(Office.Zhao, "publication-withholding", new { ground = "Secret", reason = "" })).Status);
        Assert.Equal(400, (await office.TryAsync(Office.Zhou, "publication", new { channel = "网站", reference = new string('长', 201) })).Status);
        Assert.Equal(409, (await office.TryAsync(Office.Zhou, "publication", new { channel = "网站", reference = "1", on = office.Day(1) })).Status);
        Assert.Equal(409, (await office.TryAsync(Office.Zhou, "publication-withdrawal", new { explanation = "没有公开过" })).Status);
        await office.DoAsync(Office.Zhao, "publication-withholding", withheld);
        Assert.Equal("登记缴款", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        Assert.Equal("withheld-stands", (await office.TryAsync(Office.Zhou, "publication", Out(office))).Code);
        await office.DoAsync(Office.Zhao, "publication", Out(office));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task What_was_not_published_before_the_end_still_waits_after_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ServedAsync();
        await office.DoAsync(Office.Sun, "payments", new { fine = 1700, mode = "Bank", receipt = "浙财1", paidOn = office.Day() });
        await office.DoAsync(Office.Wang, "closing", new { reason = "Performed", summary = "已缴清" });
        await office.ApproveAsync(Office.Zhou, Office.Zhao);
        Assert.Equal("公开处罚决定", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        await office.DoAsync(Office.Sun, "publication", Out(office));
        Assert.Equal("归档", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        await office.IssueAsync(Zhiheng.Rules.Cases.DocumentCodes.FileContents);
        await office.DoAsync(Office.Sun, "archive", new { pages = 20 });
        Assert.Equal("", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        await office.DoAsync(Office.Zhao, "revocation", new { reason = "判决撤销" });
        Assert.Equal("撤回公开的信息", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        await office.DoAsync(Office.Sun, "publication-withdrawal", new { explanation = "判决撤销" });
        Assert.Equal("", await OrdinaryCaseTests.TodoAsync(office, Office.Sun));
        await city.AssertSoundAsync();
    }
}
