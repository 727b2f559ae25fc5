using Zhiheng.Rules.Documents;
using static Zhiheng.Rules.Tests.Documents.Write;

namespace Zhiheng.Rules.Tests.Documents;

public class TemplateCheckTests
{
    private static readonly string[] Known = ["文号", "当事人.名称", "证据.名称", "机关"];

    [Theory]
    [InlineData("{{#每 证据}}", "{{#每 证据}} 没有结束，缺少 {{/每}}")]
    [InlineData("{{#若 文号}}有", "{{#若 文号}} 没有结束，缺少 {{/若}}")]
    [InlineData("完{{/每}}", "{{/每}} 前面没有与它成对的开始标记")]
    [InlineData("{{#否则}}", "{{#否则}} 前面没有与它成对的开始标记")]
    [InlineData("{{当事人 名称}}", "看不懂的标记：{{当事人 名称}}")]
    [InlineData("{{文号", "看不懂的标记：{{文号")]
    [InlineData("{{}}", "看不懂的标记：{{}}")]
    [InlineData("{{#每}}", "看不懂的标记：{{#每}}")]
    [InlineData("{{文号!}}", "看不懂的标记：{{文号!}}")]
    [InlineData("{{#如 文号}}", "看不懂的标记：{{#如 文号}}")]
    [InlineData("{{当事人.姓名}}", "没有“当事人.姓名”这个字段")]
    [InlineData("{{名称}}", "没有“名称”这个字段，是不是“当事人.名称”")]
    public void A_slip_is_told_in_words(string line, string problem) =>
        Assert.Equal([problem], TemplateCheck.Problems(Lines(line), Known));

    [Fact]
    public void Crossed_markers_are_found() =>
        Assert.NotEmpty(Lines("{{#每 证据}}", "{{#若 文号}}", "{{/每}}", "{{/若}}").Problems());

    [Fact]
    public void A_faulty_template_is_not_filled() =>
        Assert.StartsWith("模板有误：", Assert.Throws<TemplateException>(() => Lines("{{#若 文号}}").Fill(DocumentValues.Empty)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Fields_of_an_item_the_root_and_whole_groups_are_known() => Assert.Empty(TemplateCheck.Problems(
        Lines("{{#每 证据}}{{序号}}{{名称}}{{机关}}{{/每}}", "{{#若 当事人}}{{当事人.名称}}{{/若}}", "{{印章}}"), Known));

    [Fact]
    public void The_ordinal_has_no_meaning_outside_a_loop() =>
        Assert.Equal(["没有“序号”这个字段"], TemplateCheck.Problems(Lines("{{序号}}"), Known));

    [Fact]
    public void Fields_are_listed_with_their_use_and_place()
    {
        var fields = Lines("{{文号}}{{机关?}}{{#若 当场}}{{/若}}", "{{#每 证据}}", "{{名称}}{{名称}}", "{{/每}}").Fields();
        Assert.Equal(
            [
                ("文号", FieldUse.Required), ("机关", FieldUse.Optional), ("当场", FieldUse.Condition),
                ("证据", FieldUse.List), ("名称", FieldUse.Required),
            ],
            fields.Select(field => (field.Path, field.Use)));
        Assert.Equal(["证据.名称", "名称"], fields[^1].Places);
    }

    [Fact]
    public void What_the_law_wants_and_the_template_lacks_is_told_for_each_kind()
    {
        var problems = TemplateCheck.Problems(Lines("{{机关.名称}}"), DocumentKind.OnTheSpotDecision);
        Assert.Contains("《当场行政处罚决定书》必须写明“复议前置”，模板里没有", problems);
        Assert.Contains("《当场行政处罚决定书》要加盖印章，模板里没有 {{印章}}", problems);
        Assert.Equal(DocumentKind.OnTheSpotDecision.Required.Length, problems.Count);
    }
}
