using Zhiheng.Rules.Documents;
using static Zhiheng.Rules.Tests.Documents.Write;

namespace Zhiheng.Rules.Tests.Documents;

public class FillTests
{
    private static readonly DocumentValues Evidence = DocumentValues.Empty.With("机关", "甲局").With("证据",
        [Group("名称", "笔录", "份数", "1"), Group("名称", "照片")]);

    [Fact]
    public void A_path_is_replaced_by_its_value() =>
        Assert.Equal("当事人：张三。\n", Lines("当事人：{{ 当事人.名称 }}。").Text(Group("当事人.名称", "张三")));

    [Fact]
    public void Every_missing_value_is_named_at_once()
    {
        var error = Assert.Throws<TemplateException>(() => Lines("{{当事人.名称}}", "{{文号}}").Fill(DocumentValues.Empty));
        Assert.Equal("缺少内容：{{当事人.名称}}、{{文号}}", error.Message);
    }

    [Fact]
    public void An_empty_value_is_missing_too() =>
        Assert.Equal(["{{文号}}"], Lines("{{文号}}").Missing(Group("文号", " ")));

    [Fact]
    public void What_only_an_untaken_branch_needs_is_not_missing() =>
        Assert.Empty(Lines("{{#若 罚款}}{{金额}}{{/若}}").Missing(DocumentValues.Empty));

    [Theory]
    [InlineData("{{电话?}}")]
    [InlineData("{{电话？}}")]
    public void A_question_mark_leaves_a_blank_to_fill_in_by_hand(string marker) =>
        Assert.Equal("____\n", Lines(marker).Text(DocumentValues.Empty));

    [Fact]
    public void A_group_is_not_a_text() =>
        Assert.Contains("一组内容", Assert.Single(Lines("{{当事人}}").Missing(Group("当事人.名称", "张三"))), StringComparison.Ordinal);

    [Fact]
    public void A_loop_repeats_the_paragraphs_between_its_markers() =>
        Assert.Equal("1．笔录\n2．照片\n完\n", Lines("{{#每 证据}}", "{{序号}}．{{名称}}", "{{/每}}", "完").Text(Evidence));

    [Fact]
    public void A_loop_can_stand_within_a_line() =>
        Assert.Equal("证据：笔录、照片、。\n", Lines("证据：{{#每 证据}}{{名称}}、{{/每}}。").Text(Evidence));

    [Fact]
    public void A_row_that_opens_and_closes_a_loop_is_repeated() =>
        Assert.Equal("序号\t名称\n1\t笔录\n2\t照片\n", Rows(["序号", "名称"], ["{{#每 证据}}{{序号}}", "{{名称}}{{/每}}"]).Text(Evidence));

    [Fact]
    public void Rows_of_markers_alone_repeat_the_rows_between_them() =>
        Assert.Equal("笔录\t1\n照片\t2\n", Rows(["{{#每 证据}}", ""], ["{{名称}}", "{{序号}}"], ["{{/每}}", ""]).Text(Evidence));

    [Fact]
    public void A_loop_inside_one_cell_stays_inside_it() =>
        Assert.Equal("证据\t笔录\n照片\n", Rows(["证据", "{{#每 证据}}|{{名称}}|{{/每}}"]).Text(Evidence));

    [Fact]
    public void A_table_whose_rows_are_all_gone_is_gone() =>
        Assert.Empty(Rows(["{{#每 证据}}{{名称}}", "{{/每}}"]).Fill(DocumentValues.Empty.With("证据", (DocumentValues[])[])).Body);

    [Fact]
    public void Inside_a_loop_the_item_comes_first_and_then_the_root() =>
        Assert.Equal("甲局笔录1甲局照片____\n", Lines("{{#每 证据}}{{机关}}{{名称}}{{份数?}}{{/每}}").Text(Evidence));

    [Fact]
    public void Loops_nest_and_the_inner_one_counts_for_itself()
    {
        var values = DocumentValues.Empty.With("甲",
            [Group("名", "一").With("乙", [Group("字", "a"), Group("字", "b")]), Group("名", "二").With("乙", [Group("字", "c")])]);
        Assert.Equal("一1a一2b二1c\n", Lines("{{#每 甲}}{{#每 乙}}{{名}}{{序号}}{{字}}{{/每}}{{/每}}").Text(values));
    }

    [Fact]
    public void A_missing_list_is_an_error_unless_it_is_optional()
    {
        Assert.Equal(["{{#每 证据}}"], Lines("{{#每 证据}}", "{{/每}}").Missing(DocumentValues.Empty));
        Assert.Empty(Lines("{{#每 证据?}}", "{{/每}}").Missing(DocumentValues.Empty));
    }

    [Theory]
    [InlineData("是", "当场")]
    [InlineData("否", "银行")]
    [InlineData("", "银行")]
    [InlineData("任何话", "当场")]
    public void A_condition_holds_when_something_is_there_that_is_not_否(string flag, string expected)
    {
        Assert.Equal(expected + "\n", Lines("{{#若 当场收缴}}", "当场", "{{#否则}}", "银行", "{{/若}}").Text(Group("当场收缴", flag)));
        Assert.Equal(expected + "\n", Lines("{{#若 当场收缴}}当场{{#否则}}银行{{/若}}").Text(Group("当场收缴", flag)));
        Assert.Equal(expected + "\n", Lines("{{#若 非 当场收缴}}银行{{#否则}}当场{{/若}}").Text(Group("当场收缴", flag)));
    }

    [Fact]
    public void A_strict_condition_wants_a_yes_or_a_no()
    {
        var template = Lines("{{#若 复议前置!}}先{{#否则}}可{{/若}}");
        Assert.Equal(["{{#若 复议前置!}}"], template.Missing(DocumentValues.Empty));
        Assert.Equal("先\n", template.Text(DocumentValues.Empty.With("复议前置", true)));
        Assert.Equal("可\n", template.Text(DocumentValues.Empty.With("复议前置", false)));
    }

    [Fact]
    public void A_condition_can_ask_for_a_group_and_choose_rows()
    {
        var template = Rows(["{{#若 见证人}}", ""], ["见证人", "{{见证人.姓名}}"], ["{{/若}}", ""], ["记录人", "乙"]);
        Assert.Equal("见证人\t甲\n记录人\t乙\n", template.Text(Group("见证人.姓名", "甲")));
        Assert.Equal("记录人\t乙\n", template.Text(DocumentValues.Empty));
    }

    [Fact]
    public void A_line_emptied_by_its_condition_disappears_and_an_empty_line_of_the_template_stays() =>
        Assert.Equal("\n完\n", Lines("", "{{#若 无}}话{{/若}}", "完").Text(DocumentValues.Empty));

    [Theory]
    [InlineData("{{文号}}")]
    [InlineData("{{#每 证据}}")]
    [InlineData("{{/若}}")]
    [InlineData("}}{{")]
    public void A_value_that_looks_like_a_marker_is_only_text(string hostile) =>
        Assert.Equal($"{hostile}\n", Lines("{{当事人}}").Text(Group("当事人", hostile, "文号", "秘密")));

    [Fact]
    public void Two_values_cannot_make_a_marker_together() =>
        Assert.Equal("{{文号}}\n", Lines("{{甲}}{{乙}}").Text(Group("甲", "{{文", "乙", "号}}", "文号", "秘密")));

    [Fact]
    public void The_seal_leaves_its_place_and_asks_for_no_value()
    {
        var template = Lines("{{机关}}{{印章}}");
        Assert.True(template.HasSeal());
        Assert.Equal("甲局［印章］\n", template.Text(Evidence));
    }

    [Fact]
    public void A_template_survives_the_way_to_the_phone()
    {
        var template = new Template(
            [
                new Paragraph([new("题", Bold: true, HalfPoints: 44)], ParagraphStyle.Title, Alignment.Center),
                Table(["{{甲}}", "{{乙}}"]), new PageBreak(),
            ],
            [Line("头")], [new WordOnly(3)]);
        var back = Template.FromJson(template.ToJson());
        Assert.Equal(template.ToJson(), back.ToJson());
        Assert.Equal(template.Text(Group("甲", "1", "乙", "2")), back.Text(Group("甲", "1", "乙", "2")));
    }
}
