using Zhiheng.Rules.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Statutes;

public class StatuteTextTests
{
    [Fact]
    public void Name_version_and_first_day_are_read_from_the_text_itself()
    {
        var statute = Fixture.Statute;
        Assert.Equal((Fixture.Name, new DateOnly(2020, 3, 5), new DateOnly(2020, 5, 1)), (statute.Name, statute.Version, statute.From));
        Assert.Equal(2, statute.Preamble.Count);
    }

    [Fact]
    public void An_amendment_that_leaves_the_old_day_of_force_standing_holds_from_its_own_day()
    {
        var statute = Fixture.Read("statute-2024.md").Statute!;
        Assert.Equal((new DateOnly(2024, 9, 1), new DateOnly(2024, 9, 1)), (statute.Version, statute.From));
    }

    [Fact]
    public void A_day_in_the_name_of_the_file_names_the_version_before_the_preamble_does() =>
        Assert.Equal(new DateOnly(2023, 7, 8), Fixture.Read("statute-2024.md", "花坛(2023-07-08).md").Statute!.Version);

    [Fact]
    public void Articles_stand_under_their_headings_with_paragraphs_and_points()
    {
        var statute = Fixture.Statute;
        Assert.Equal(["第一条", "第二条", "第三条", "第三条之一", "第五条", "第六条"], statute.Articles.Select(article => article.Number.ToString()));
        Assert.Equal(["第二章 法律责任", "第一节一般规定"], statute.Articles[2].Under);
        Assert.Equal(["第二章 法律责任", "第二节 其他"], statute.Articles[4].Under);
        Assert.Equal(["第三章 附则"], statute.Articles[5].Under);
        Assert.Equal(3, statute.Articles[1].Paragraphs.Count);
        Assert.Equal("第十条规定的花坛不在此列：", statute.Articles[1].Paragraphs[2].Text);
        Assert.Equal(["践踏花坛；", "摘花；", "喂蜜蜂喝酒。"], statute.Articles[2].Paragraphs[0].Points.Select(point => point.Text));
    }

    [Fact]
    public void Anchors_name_the_paragraph_where_there_is_more_than_one()
    {
        var articles = Fixture.Statute.Articles;
        Assert.Equal("第一条", articles[0].Anchor(1));
        Assert.Equal("第二条第三款第（二）项", articles[1].Anchor(3, 2));
        Assert.Equal("第三条第二款", articles[2].Anchor(2));
    }

    [Fact]
    public void Gaps_and_what_is_not_understood_are_reported_and_not_guessed()
    {
        var reading = Fixture.Read();
        Assert.Equal(["第三条之一之后是第五条"], reading.Gaps);
        Assert.Equal(
            [(44, "没有句末标点，可能是标题或断行；已作为一款收入"), (47, "看不懂，没有收入")],
            reading.Doubts.Select(doubt => (doubt.Line, doubt.Why)));
    }

    [Theory]
    [InlineData("", "没有名称")]
    [InlineData("---\nname: x", "没有名称")]
    [InlineData("# 花坛条例\n\n2020年3月5日通过\n\n只有一段话。", "没有读到任何条文")]
    [InlineData("# 花坛条例\n\n第一条 没有日期。", "不知道是哪个版本")]
    [InlineData("# 花坛条例\n\n2020年13月45日通过\n\n第一条 日期不存在。", "不知道是哪个版本")]
    public void What_is_no_statute_says_why(string text, string why)
    {
        var reading = StatuteText.Read(text, "x.md");
        Assert.Null(reading.Statute);
        Assert.StartsWith(why, reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests/Rules.Tests/Catalogue/Statutes/fixtures/statute-2020.md"));
        var statute = StatuteText.Read('\uFEFF' + text.Replace("\n", "\r\n", StringComparison.Ordinal), "x.md").Statute!;
        Assert.Equal(Flat(Fixture.Statute), Flat(statute));
    }

    static string Flat(Statute statute) => System.Text.Json.JsonSerializer.Serialize(statute);
}
