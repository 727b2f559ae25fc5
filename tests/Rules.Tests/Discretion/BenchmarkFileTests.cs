using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class BenchmarkFileTests
{
    const string Good = """
        {
          "item": "LP02222",
          "name": "擅自在街道两侧堆放物料",
          "version": "2026.1",
          "from": "2026-01-01",
          "to": null,
          "status": "已发布",
          "source": { "title": "某市裁量基准", "number": "金综执〔2024〕17号", "issuer": "某市综合行政执法局" },
          "measures": [
            { "name": "占地面积", "unit": "平方米" }
          ],
          "tiers": [
            { "grade": "从轻", "when": { "占地面积": "5以下" }, "fines": [{ "min": 500, "max": 1500 }] },
            { "grade": "从重", "label": "情节严重", "when": { "占地面积": "超过5" },
              "link": "可以处",
              "fines": [{ "amount": 3000 }],
              "also": [{ "link": "并处", "kind": "没收违法所得" }] }
          ]
        }
        """;

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var benchmark = Read(Good);
        Assert.Equal(("LP02222", "2026.1", BenchmarkStatus.Published, "金综执〔2024〕17号"),
            (benchmark.Item, benchmark.Version, benchmark.Status, benchmark.Source.Number));
        Assert.Equal((new DateOnly(2026, 1, 1), null), (benchmark.From, benchmark.To));
        var heavy = benchmark.Tiers[1];
        Assert.Equal(("从重（情节严重）", "占地面积超过5平方米", Link.May, 3000m, "并处没收违法所得"),
            (heavy.Name, heavy.When.ToString(), heavy.FineLink, heavy.Fines[0].Max, heavy.Also[0].ToString()));
    }

    /// <summary>The columns of a published table (序号、事项代码、名称、依据、阶次、情形、幅度、来源) and where each has its place.</summary>
    [Fact]
    public void Every_column_of_a_published_table_has_a_place()
    {
        var benchmark = Read(Good.Replace("金综执〔2024〕17号", "温综法发〔2023〕82号", StringComparison.Ordinal));
        var item = Items[benchmark.Item];
        Assert.Equal(("LP02222", "《浙江省城市市容和环境卫生管理条例》第十二条第三款"), (item.Id, item.Penalising.ToString()));
        Assert.Equal(["从轻", "从重"], benchmark.Tiers.Select(tier => DiscretionWords.Of(tier.Grade)));
        Assert.All(benchmark.Tiers, tier => Assert.StartsWith("占地面积", tier.When.ToString(), StringComparison.Ordinal));
        Assert.Equal(500, benchmark.Tiers[0].Fines[0].Min);
        Assert.Equal("温综法发〔2023〕82号", benchmark.Source.Number);
    }

    [Theory]
    [InlineData("\"item\": \"LP02222\",", "", "第1行（item）：没有写明事项编号。")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"2026-02-30\"", "第5行（from）：日期“2026-02-30”不正确，应写作 2026-01-01。")]
    [InlineData("\"to\": null", "\"to\": \"2025-01-01\"", "第6行（to）：终止日期早于起始日期。")]
    [InlineData("已发布", "试行", "第7行（status）：“试行”不认识，只能是已发布、示例。")]
    [InlineData("\"number\": \"金综执〔2024〕17号\", ", "", "第8行（source.number）：没有写明文号：已发布的基准须有文号。")]
    [InlineData("{ \"占地面积\": \"5以下\" }", "{ \"面积\": \"5以下\" }", "第13行（tiers[0].when.面积）：“面积”没有在 measures 中声明。")]
    [InlineData("5以下", "<=5", "第13行（tiers[0].when.占地面积）：“<=5”写法不对，应写作 3、5以下、不足20、10以上或者 超过5，10以下，起点在前。")]
    [InlineData("\"min\": 500, ", "", "第13行（tiers[0].fines[0]）：数额写 amount（定额），或者同时写 min 和 max（幅度）。")]
    [InlineData("\"max\": 1500", "\"max\": 100", "第13行（tiers[0].fines[0]）：数额 500～100 不对：不能为负，下限不能高于上限，不超过一亿，比例不超过 100。")]
    [InlineData("\"从重\"", "\"加重\"", "第14行（tiers[1].grade）：“加重”不认识，只能是不予、减轻、从轻、一般、从重。")]
    [InlineData("\"amount\": 3000", "\"amount\": 3, \"unit\": \"倍\"", "第16行（tiers[1].fines[0].base）：没有写明以什么为基数（倍）。")]
    [InlineData("\"amount\": 3000", "\"amount\": 3000, \"per\": \"重量\"", "第16行（tiers[1].fines[0].per）：“重量”没有在 measures 中声明为数值。")]
    [InlineData("\"amount\": 3000", "\"amount\": 3000, \"party\": \"公司\"", "第16行（tiers[1].fines[0].party）：“公司”不认识，只能是不分、个人、单位、个体工商户、责任人员。")]
    [InlineData("\"amount\": 3000", "\"amount\": \"3000\"", "第16行（tiers[1].fines[0].amount）：内容的类型不对：数字不加引号，文字加引号，列表用方括号。")]
    [InlineData("\"amount\": 3000", "\"ammount\": 3000", "第16行（tiers[1].fines[0].ammount）：不认识的字段，请核对拼写。")]
    [InlineData("\"amount\": 3000", "\"amount\": 3000, \"amount\": 5", "第16行（tiers[1].fines[0].amount）：同一个字段写了两次，只保留一个。")]
    [InlineData("\"link\": \"并处\"", "\"link\": \"加处\"", "第17行（tiers[1].also[0].link）：“加处”不认识，只能是处、可以处、并处、可以并处、或者。")]
    [InlineData("{ \"name\": \"占地面积\", \"unit\": \"平方米\" }", "{ \"name\": \"占地面积\" }, null", "第10行（measures[1]）：列表里有空的一项（null）。")]
    [InlineData("{ \"name\": \"占地面积\", \"unit\": \"平方米\" }", "{ \"name\": \"占地面积\" }, { \"name\": \"情节严重\" }",
        "第10行（measures[1].name）：“情节严重”重复，或者与通用情节同名（通用情节不必声明）。")]
    public void A_mistake_is_named_with_its_line_and_field(string right, string wrong, string error)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var (benchmark, errors) = BenchmarkFile.Read(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(benchmark);
        Assert.Contains(error, errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"item\": \"LP02222\" \"name\": 1 }")]
    [InlineData("{}")]
    public void What_is_no_benchmark_at_all_is_an_error_and_no_crash(string text)
    {
        var (benchmark, errors) = BenchmarkFile.Read(text);
        Assert.Null(benchmark);
        Assert.All(errors, error => Assert.StartsWith("第1行", error, StringComparison.Ordinal));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void All_mistakes_come_at_once_in_the_order_of_their_lines()
    {
        var (_, errors) = BenchmarkFile.Read(Good.Replace("5以下", "五以下", StringComparison.Ordinal)
            .Replace("并处", "另处", StringComparison.Ordinal).Replace("已发布", "草案", StringComparison.Ordinal));
        Assert.Equal(["第7行", "第13行", "第17行"], errors.Select(error => error.Split('（')[0]));
    }

    [Fact]
    public void A_tier_that_spares_carries_no_sanction_and_every_other_one_does()
    {
        var (_, errors) = BenchmarkFile.Read(Good.Replace("从轻", "不予", StringComparison.Ordinal).Replace("\"fines\": [{ \"amount\": 3000 }],", "", StringComparison.Ordinal)
            .Replace("[{ \"link\": \"并处\", \"kind\": \"没收违法所得\" }]", "[]", StringComparison.Ordinal));
        Assert.Equal(["第13行（tiers[0]）：不予处罚的阶次不能有罚款或者其他处罚。", "第14行（tiers[1]）：没有写明罚款（fines）或者其他处罚（also）。"], errors);
    }

    [Theory]
    [InlineData("3", "3", 3, true)]
    [InlineData("5以下", "5以下", 5, true)]
    [InlineData("不足20", "不足20", 20, false)]
    [InlineData("不满20", "不足20", 19.99, true)]
    [InlineData("10以上", "10以上", 10, true)]
    [InlineData("超过10", "超过10", 10, false)]
    [InlineData("超过5，10以下", "超过5、10以下", 5, false)]
    [InlineData("2万以上，不足5万", "20,000以上、不足50,000", 20_000, true)]
    [InlineData("2.5以下", "2.5以下", 2.5, true)]
    public void Above_and_below_include_the_number_and_over_and_short_of_do_not(string text, string words, decimal number, bool inside)
    {
        var interval = Interval.Read(text)!;
        Assert.Equal((words, inside), (interval.ToString(), interval.Contains(number)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("五以下")]
    [InlineData("5-10")]
    [InlineData("超过10，5以下")]
    [InlineData("超过5，不足5")]
    [InlineData("超过5，超过6")]
    [InlineData("超过5以下")]
    [InlineData("3，5以下")]
    [InlineData("-1以上")]
    public void Other_ways_of_writing_a_range_are_not_guessed(string text) => Assert.Null(Interval.Read(text));
}
