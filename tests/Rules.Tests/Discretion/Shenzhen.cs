using System.Globalization;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>
/// The figures of thirty items of Shenzhen's standard of 2023 (深城管规〔2023〕2号): a ladder by the number of penalties within
/// twelve months. Facts and figures only.
/// </summary>
sealed record Shenzhen(int Number, string Article, decimal Min, decimal Max, decimal First, decimal Second, decimal Third)
{
    public string Per { get; init; } = "";
    public string Before { get; init; } = "";
    public bool SlightGoesFree { get; init; }
    public string Also { get; init; } = "";
    public bool Violence { get; init; }

    /// <summary>Item 3 names no number of penalties: it tells an ordinary case from a grave one.</summary>
    public bool ByGravity => Number == 3;

    public static readonly IReadOnlyList<Shenzhen> All =
    [
        new(1, "第十三条第二款", 2000, 20_000, 2000, 10_000, 20_000) { Before = "逾期不改正" },
        new(2, "第十七条", 1000, 5000, 1000, 3000, 5000) { Before = "拒不改正", SlightGoesFree = true },
        new(3, "第十八条第三款", 1000, 1000, 1000, 1000, 1000) { Per = "平方米", Also = "没收非法财物" },
        new(4, "第二十条", 500, 1000, 500, 700, 1000),
        new(5, "第二十一条", 5000, 20_000, 5000, 10_000, 20_000) { Per = "处" },
        new(6, "第二十二条", 5000, 10_000, 5000, 7000, 10_000) { Per = "处" },
        new(7, "第二十六条", 1000, 5000, 1000, 3000, 5000),
        new(8, "第二十六条", 500, 2000, 500, 1000, 2000),
        new(9, "第二十六条", 100, 500, 100, 300, 500) { SlightGoesFree = true },
        new(10, "第三十条第一款", 10_000, 100_000, 10_000, 50_000, 100_000) { Before = "逾期不改正", Also = "没收非法财物", Violence = true },
        new(11, "第三十二条", 2000, 5000, 2000, 3000, 5000) { Before = "逾期不改正", Also = "吊销许可证件" },
        new(12, "第三十三条", 1000, 10_000, 1000, 5000, 10_000) { Before = "逾期不改正", Also = "吊销许可证件" },
        new(13, "第四十一条第一款", 50, 200, 50, 100, 200),
        new(14, "第四十四条", 1000, 5000, 1000, 3000, 5000) { Before = "逾期不改正" },
        new(15, "第四十五条", 1000, 5000, 1000, 3000, 5000) { Before = "逾期不改正" },
        new(16, "第四十六条", 10_000, 50_000, 10_000, 30_000, 50_000),
        new(17, "第五十条", 3000, 10_000, 3000, 6000, 10_000),
        new(18, "第五十一条", 2000, 10_000, 2000, 5000, 10_000),
        new(19, "第五十三条", 50_000, 100_000, 50_000, 70_000, 100_000) { Before = "拒不改正", SlightGoesFree = true },
        new(20, "第五十六条第二款", 10_000, 50_000, 10_000, 30_000, 50_000),
        new(21, "第五十九条", 10_000, 50_000, 10_000, 20_000, 50_000),
        new(22, "第六十一条", 2000, 5000, 2000, 3000, 5000) { Before = "逾期不改正" },
        new(23, "第六十二条", 20_000, 50_000, 20_000, 30_000, 50_000),
        new(24, "第六十三条第二款", 1000, 5000, 1000, 2000, 5000),
        new(25, "第六十四条", 2000, 10_000, 2000, 6000, 10_000) { Before = "逾期不改正" },
        new(26, "第六十五条第一款", 1000, 3000, 1000, 2000, 3000),
        new(27, "第六十五条第三款", 2000, 5000, 1000, 3000, 5000),
        new(28, "第六十六条", 5000, 10_000, 5000, 7000, 10_000) { Before = "逾期不改正" },
        new(29, "第六十七条", 100_000, 500_000, 100_000, 200_000, 500_000),
        new(30, "第六十三条", 500, 2000, 500, 1000, 2000) { Per = "平方米" },
    ];

    public Item Item => new(
        $"SZ{Number:00}", $"深圳样本第{Number}项", "市容环卫", Number == 30 ? "深圳经济特区绿化条例" : "深圳经济特区市容和环境卫生管理条例", "2023-01-01",
        "经济特区法规", "", Article, ["罚款", .. Also.Length > 0 ? [Also] : Array.Empty<string>()],
        [new FineRange("不分", Min, Max, "元", "", Per, Before.Length > 0 ? [Before] : [], Optional: false)], ["综合"], new(2023, 1, 1), null);

    public Benchmark Benchmark => Samples.Read($$"""
        {
          "item": "SZ{{Number:00}}", "name": "深圳样本第{{Number}}项", "version": "2023", "from": "2023-10-01", "status": "示例",
          "source": { "title": "深圳市城市管理行政处罚裁量权实施标准", "number": "深城管规〔2023〕2号", "issuer": "深圳市城市管理和综合执法局" },
          "measures": [
            { "name": "一年内被处罚次数", "unit": "次", "withinMonths": 12 },
            { "name": "数量", "unit": "{{(Per.Length > 0 ? Per : "处")}}" },
            { "name": "威胁、殴打工作人员", "options": ["是", "否"] }
          ],
          "tiers": [ {{string.Join(",\n", Tiers())}} ],
          "note": "次数按一周年追溯；拒不改正指书面责令后七日内再犯"
        }
        """);

    IEnumerable<string> Tiers()
    {
        if (SlightGoesFree)
        {
            yield return """{ "grade": "不予", "label": "情节轻微", "when": { "违法行为轻微": "是", "改正情况": "及时改正" } }""";
        }
        if (ByGravity)
        {
            yield return Tier("一般", "一般", """{ "情节严重": "否" }""", First, "");
            yield return Tier("从重", "情节严重", """{ "情节严重": "是" }""", Third, Also);
            yield break;
        }
        var calm = Violence ? """, "威胁、殴打工作人员": "否" """ : "";
        yield return Tier("从轻", "情节较轻", $$"""{ "一年内被处罚次数": "0"{{calm}} }""", First, "");
        yield return Tier("一般", "情节较重", $$"""{ "一年内被处罚次数": "1"{{calm}} }""", Second, "");
        yield return Tier("从重", "情节严重", Violence ? """[{ "一年内被处罚次数": "2以上" }, { "威胁、殴打工作人员": "是" }]""" : """{ "一年内被处罚次数": "2以上" }""", Third, Also);
    }

    string Tier(string grade, string label, string when, decimal amount, string also) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "grade": "{{grade}}", "label": "{{label}}", "when": {{when}},
          "fines": [{ "amount": {{amount}}{{(Per.Length > 0 ? ", \"per\": \"数量\"" : "")}} }]{{(also.Length > 0 ? $", \"also\": [{{ \"link\": \"并处\", \"kind\": \"{also}\" }}]" : "")}} }
        """);
}
