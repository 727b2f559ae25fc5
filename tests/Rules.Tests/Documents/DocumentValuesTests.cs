using CsCheck;
using Zhiheng.Rules.Documents;
using static Zhiheng.Rules.Tests.Documents.Write;

namespace Zhiheng.Rules.Tests.Documents;

public class DocumentValuesTests
{
    [Fact]
    public void The_canonical_text_does_not_depend_on_the_order_of_writing()
    {
        var one = Group("文号", "1", "当事人.名称", "张三", "当事人.电话", "2");
        var other = Group("当事人.电话", "2", "当事人.名称", "张三", "文号", "1");
        Assert.Equal("""{"当事人":{"名称":"张三","电话":"2"},"文号":"1"}""", one.Canonical());
        Assert.Equal(one, other);
        Assert.Equal(one.ContentHash("t"), other.ContentHash("t"));
    }

    [Fact]
    public void Another_value_or_another_template_is_another_content()
    {
        Assert.NotEqual(Group("甲", "1").ContentHash("t"), Group("甲", "2").ContentHash("t"));
        Assert.NotEqual(Group("甲", "1").ContentHash("t"), Group("甲", "1").ContentHash("u"));
        Assert.NotEqual(Group("甲.乙", "1").ContentHash("t"), Group("甲", """{"乙":"1"}""").ContentHash("t"));
    }

    [Fact]
    public void Any_text_comes_back_from_the_canonical_text() => Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
    {
        var values = Group("甲.一", a).With("乙", [Group("二", b)]).With("丙", new PictureValue("ab", "图"));
        var back = DocumentValues.Parse(values.Canonical());
        return back == values && back.Canonical() == values.Canonical();
    });

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a b\":\"1\"}")]
    [InlineData("{")]
    [InlineData("{\"a\":[\"b\"]}")]
    public void What_is_no_set_of_values_is_refused(string text) => Assert.Throws<TemplateException>(() => DocumentValues.Parse(text));

    [Fact]
    public void Text_is_cleaned_of_what_cannot_be_printed_or_turns_the_writing_round() =>
        Assert.Equal("甲乙\n丙\t丁\n戊", new TextValue("甲\u0000乙\r\n丙\t丁\r\u202E戊\uFFFF\u0007").Text);

    [Fact]
    public void Half_a_character_becomes_a_visible_gap() => Assert.Equal("甲\uFFFD", new TextValue("甲\uD83D").Text);

    [Theory]
    [InlineData("")]
    [InlineData("甲..乙")]
    [InlineData("@picture")]
    [InlineData("甲 乙")]
    public void A_name_is_letters_and_digits(string path) => Assert.Throws<ArgumentException>(() => DocumentValues.Empty.With(path, "值"));

    [Fact]
    public void A_missing_text_is_left_out() => Assert.Equal("{}", DocumentValues.Empty.With("电话", (string?)null).Canonical());
}
