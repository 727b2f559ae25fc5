using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class FirstOffenceTests
{
    const string Json = """
        {
          "name": "首违不罚清单", "version": "2026.1", "from": "2026-01-01", "status": "示例",
          "source": { "title": "示例" },
          "withinMonths": 12,
          "measures": [{ "name": "占地面积", "unit": "平方米" }],
          "items": [
            { "item": "LP02234", "name": "废弃物未及时清除", "when": { "占地面积": "3以下" } }
          ]
        }
        """;

    static readonly FirstOffenceList List = FirstOffenceList.Read(Json).List!;

    static readonly Benchmark Sweeping = Read("""
        { "item": "LP02234", "name": "废弃物未及时清除", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
          "tiers": [{ "grade": "一般", "fines": [{ "min": 500, "max": 2000 }] }] }
        """);

    static Act Slight(decimal area) => Act("单位").With("占地面积", area, "现场笔录").With("改正情况", "及时改正", "复查记录").With(Measures.SlightHarm, "现场笔录");

    [Theory]
    [InlineData(3, Ending.NoPenalty)]
    [InlineData(3.5, Ending.Penalty)]
    public void An_item_on_the_list_goes_without_a_penalty_where_its_conditions_hold(decimal area, Ending ending)
    {
        var weighing = Weigh(Sweeping, Items["LP02234"], Slight(area), List);
        Assert.Equal(ending, weighing.Ending);
        Assert.Equal(ending == Ending.NoPenalty, weighing.Steps.Any(step => step.StartsWith("列入首违不罚清单（2026.1）", StringComparison.Ordinal)));
        Assert.True(weighing.MayGoWithout);
    }

    [Theory]
    [InlineData(11, Ending.Penalty)]
    [InlineData(13, Ending.NoPenalty)]
    public void The_list_says_how_far_back_a_first_offence_looks(int monthsAgo, Ending ending) =>
        Assert.Equal(ending, Weigh(Sweeping, Items["LP02234"], Slight(1).WithEarlier(new EarlierPenalty(Day.AddMonths(-monthsAgo), "旧案")), List).Ending);

    [Fact]
    public void Without_the_list_or_after_its_end_the_law_only_allows_it()
    {
        Assert.Equal(Ending.Penalty, Weigh(Sweeping, Items["LP02234"], Slight(1)).Ending);
        Assert.Equal(Ending.Penalty, Weigh(Sweeping, Items["LP02234"], Slight(1), List with { To = new(2026, 3, 9) }).Ending);
    }

    [Theory]
    [InlineData("\"withinMonths\": 12", "\"withinMonths\": 0", "第4行（withinMonths）：没有写明向前追溯的月数（1 到 600）。")]
    [InlineData("3以下", "三以下", "第7行（items[0].when.占地面积）：“三以下”写法不对，应写作 3、5以下、不足20、10以上或者 超过5，10以下，起点在前。")]
    [InlineData("\"item\": \"LP02234\", ", "", "第7行（items[0].item）：没有写明事项编号。")]
    public void A_mistake_in_the_list_is_named_with_its_line(string right, string wrong, string error)
    {
        var (list, errors) = FirstOffenceList.Read(Json.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(list);
        Assert.Equal(error, Assert.Single(errors));
    }
}
