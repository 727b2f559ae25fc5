using CsCheck;
using Zhiheng.Rules.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Statutes;

public class CitationTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(14, "十四")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(119, "一百一十九")]
    [InlineData(1001, "一千零一")]
    [InlineData(1010, "一千零一十")]
    [InlineData(1242, "一千二百四十二")]
    public void Numerals_are_written_as_statutes_write_them(int number, string text) =>
        Assert.Equal((text, (int?)number), (Numeral.Write(number), Numeral.Read(text)));

    [Fact]
    public void Every_numeral_that_is_written_is_read_back() => Gen.Int[1, 9999].Sample(n => Numeral.Read(Numeral.Write(n)) == n);

    [Theory]
    [InlineData("第三十二条", "第三十二条")]
    [InlineData("第一百一十九条之一", "第一百一十九条之一")]
    [InlineData("第三十二条第二款第（三）项", "第三十二条第二款第（三）项")]
    [InlineData("第三十二条第二款第三项", "第三十二条第二款第（三）项")]
    [InlineData("第九条第一款第二项、第二款", "第九条第一款第（二）项 第九条第二款")]
    [InlineData("第九条第二款第一项、第三项", "第九条第二款第（一）项 第九条第二款第（三）项")]
    [InlineData("第九条第一项至第三项、第十条", "第九条第（一）项 第九条第（二）项 第九条第（三）项 第十条")]
    [InlineData("第九条第一款至第二款", "第九条第一款 第九条第二款")]
    [InlineData("第九条至第十条", "第九条 第十条")]
    public void A_citation_is_read_into_its_places(string text, string places) =>
        Assert.Equal(places, string.Join(' ', Citation.Read(text)!));

    [Theory]
    [InlineData("")]
    [InlineData("第一款")]
    [InlineData("九条")]
    [InlineData("第32条")]
    [InlineData("第九条第一款、")]
    [InlineData("第九条第三项至第一项")]
    [InlineData("第九条至第十条第一款")]
    [InlineData("第九条至第十条至第十一条")]
    [InlineData("第九条第一项第一款")]
    public void What_is_no_citation_is_not_read_as_one(string text) => Assert.Null(Citation.Read(text));

    [Fact]
    public void A_place_gives_its_words_with_the_lead_of_the_list()
    {
        var library = Fixture.Library;
        var provisions = library.Read(Fixture.Item(""), "第三条第一款第二项、第二款");
        Assert.Equal(
            [new("第三条第一款第（二）项", "违反本条例，有下列行为之一的，责令改正：\n（二）摘花；"), new("第三条第二款", "有前款第三项行为的，处二十元以上二百元以下罚款。")],
            provisions);
        Assert.Equal("第二条第三款第（一）项", Assert.Single(library.Read(Fixture.Item(""), "第二条第一项")).Anchor);
        Assert.Equal(4, Assert.Single(library.Read(Fixture.Item(""), "第三条")).Text.Count(c => c == '\n'));
        Assert.Empty(library.Read(Fixture.Item(""), "第九条"));
        Assert.Empty(library.Read(Fixture.Item("", law: "没有导入的条例"), "第三条"));
    }

    [Theory]
    [InlineData("第四条", "《示例市花坛管理条例》（2020-03-05 版本）没有第四条，最近的是第三条、第三条之一、第五条。")]
    [InlineData("第三条第三款", "《示例市花坛管理条例》（2020-03-05 版本）第三条只有 2 款，没有第三条第三款。")]
    [InlineData("第三条第一款第四项", "《示例市花坛管理条例》（2020-03-05 版本）没有第三条第一款第（四）项：第三条第一款有 3 项。")]
    [InlineData("第六条第一项", "《示例市花坛管理条例》（2020-03-05 版本）没有第六条第（一）项：第六条没有列项。")]
    [InlineData("3条", "“3条”不是条、款、项的写法，应写作“第三十二条第二款第三项”，多处以顿号分开。")]
    public void A_citation_that_leads_nowhere_says_what_stands_near(string cited, string what) =>
        Assert.Equal(what, Assert.Single(Fixture.Library.Faults(Fixture.Item(cited))).What);

    [Fact]
    public void Both_the_duty_and_the_penalty_are_checked_and_sound_ones_pass()
    {
        Assert.Empty(Fixture.Library.Faults(Fixture.Item("第三条第二款", "第三条第一款第一项")));
        Assert.Equal("第九条", Assert.Single(Fixture.Library.Faults(Fixture.Item("第三条第二款", "第九条"))).Cited);
    }

    [Fact]
    public void An_item_is_held_against_its_own_version_of_the_law()
    {
        var library = Fixture.Library;
        Assert.Equal(new DateOnly(2020, 3, 5), library.For(Fixture.Item("第六条"))!.Version);
        Assert.Equal(new DateOnly(2024, 9, 1), library.For(Fixture.Item("第三条", version: "2024-09-01"))!.Version);
        Assert.Equal(new DateOnly(2024, 9, 1), library.For(Fixture.Item("第三条", version: "2025-01-01", from: 2025))!.Version);
        Assert.Null(library.For(Fixture.Item("第三条", version: "2010-01-01", from: 2010)));
        Assert.Equal(new DateOnly(2020, 3, 5), library.InForce(Fixture.Name, new DateOnly(2024, 8, 31))!.Version);
    }
}
