using System.Text.Json;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Server.Tests.Discretion;

/// <summary>One act under several norms, and several acts: two questions with two answers (29).</summary>
public class CompareTests
{
    static object Norm(string item, string situation = "") => new
    {
        item, situation, measured = new Dictionary<string, string> { ["占地面积"] = "9", ["改正情况"] = "逾期不改正" },
    };

    static object Two => new { party = "单位", day = "2026-10-20", norms = new[] { Norm(Office.Piling), Norm("LP02226", "违反第一款的") } };

    [Theory, Both]
    public async Task One_act_takes_the_norm_with_the_higher_fine_and_several_acts_are_added_up(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var rows = await city.RowsAsync();
        var one = (await wang.PostAsync("/api/benchmarks/one-act", Two)).Ok().Json;
        Assert.Equal(Office.Piling, one.GetProperty("chosen").GetString());
        Assert.Contains("法定上限 3,000 元高于 1,000 元", one.GetProperty("steps").EnumerateArray().Last().GetString(), StringComparison.Ordinal);
        var several = (await wang.PostAsync("/api/benchmarks/several-acts", Two)).Ok().Json;
        Assert.Equal((2200m, ""), (several.GetProperty("total").GetDecimal(), several.GetProperty("chosen").GetString()));
        Assert.Equal("合并罚款：1,750 + 450 = 2,200 元", several.GetProperty("steps").EnumerateArray().Last().GetString());
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task What_cannot_be_compared_is_refused_with_its_article(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        async Task<string> Says(string path, object body) => string.Join(' ', (await wang.PostAsync($"/api/benchmarks/{path}", body)).Ok().Json
            .GetProperty("refusals").EnumerateArray().Select(no => no.GetProperty("code").GetString()));
        object With(params object[] norms) => new { party = "单位", day = "2026-10-20", norms };
        Assert.Equal("several-norms", await Says("one-act", With(Norm(Office.Piling))));
        Assert.Equal("several-norms", await Says("one-act", With(Norm(Office.Piling), Norm(Office.Piling))));
        Assert.Equal("unknown-item", await Says("one-act", With(Norm("LP99999"), Norm(Office.Piling))));
        Assert.Equal("no-benchmark", await Says("several-acts", With(Norm("LP02234"), Norm(Office.Piling))));
        Assert.Equal("missing", await Says("several-acts", With(new { item = Office.Piling, situation = "", measured = new Dictionary<string, string> { ["改正情况"] = "拒不改正" } })));
        foreach (var body in new object[] { "", "[]", new { day = "2026-10-20" }, new { party = "单位" }, new { party = "单位", day = "2026-02-30" }, new { party = "单位", day = "2026-10-20", norms = new[] { new { item = 1 } } } })
        {
            Assert.Equal(400, (await wang.PostAsync("/api/benchmarks/one-act", body)).Status);
        }
        var odd = new { party = "单位", day = "2026-10-20", norms = new[] { new { item = Office.Piling, situation = "\u0000", measured = new Dictionary<string, string?> { ["占地面积"] = null } } } };
        Assert.True((await wang.PostAsync("/api/benchmarks/several-acts", odd)).Status is 200 or 400);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task The_pages_ask_and_answer_by_their_address_alone(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        const string query = "items=LP02222+LP02226&party=单位&day=2026-10-20&s1=违反第一款的";
        var one = await wang.PageAsync($"/benchmarks/one-act?{query}&v.占地面积=9&v.改正情况=逾期不改正");
        Assert.Contains("罚款 <strong>1,750 元</strong>", one, StringComparison.Ordinal);
        Assert.Contains("处罚法第二十九条", one, StringComparison.Ordinal);
        var several = await wang.PageAsync($"/benchmarks/several-acts?{query}&v0.占地面积=9&v0.改正情况=逾期不改正&v1.占地面积=2&v1.改正情况=逾期不改正");
        Assert.Contains("合并罚款 <strong>1,950 元</strong>", several, StringComparison.Ordinal);
        Assert.Contains("应为数字", await wang.PageAsync($"/benchmarks/several-acts?{query}&v0.占地面积=九"), StringComparison.Ordinal);
        Assert.Contains("没有编号为“无”的事项", await wang.PageAsync("/benchmarks/one-act?items=无&day=x&party=y"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }
}
