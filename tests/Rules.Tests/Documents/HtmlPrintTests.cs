using Zhiheng.Rules.Documents;
using static Zhiheng.Rules.Tests.Documents.Write;

namespace Zhiheng.Rules.Tests.Documents;

public class HtmlPrintTests
{
    private static string Html(Block block, DocumentValues? values = null, string? seal = null) =>
        HtmlPrint.Render(new Template([block]).Fill(values ?? DocumentValues.Empty), seal);

    [Fact]
    public void Values_cannot_bring_their_own_elements()
    {
        var html = Html(Line("{{甲}}"), Group("甲", "<script>alert(1)</script>&\"'"));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_cannot_break_out_of_its_attributes()
    {
        var html = Html(Line("{{图}}"), DocumentValues.Empty.With("图", new PictureValue("\"><b>", "店门\" onerror=\"x")), "\"><i>");
        Assert.Contains("src=\"/files/&quot;&gt;&lt;b&gt;\" alt=\"店门&quot; onerror=&quot;x\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_and_a_heading_are_headings()
    {
        Assert.Contains("<h1 class=\"doc-title doc-center\">决定书</h1>",
            Html(new Paragraph([new("决定书")], ParagraphStyle.Title, Alignment.Center)), StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"doc-heading doc-indent-2\">一</h2>",
            Html(new Paragraph([new("一")], ParagraphStyle.Heading, Indent: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_the_heading_of_its_row_and_a_header_row_that_of_its_columns()
    {
        var label = new Cell([new Paragraph([new("案由")], ParagraphStyle.Label)]);
        var table = new Table([1, 3], [new([label, new([Line("甲")])]), new([new([Line("列")], Columns: 2)], IsHeader: true)]);
        var html = Html(table);
        Assert.Contains("<col class=\"doc-w-25\"><col class=\"doc-w-75\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" colspan=\"2\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_joined_downwards_become_one()
    {
        var table = new Table([1, 1], [
            new([new([Line("甲")], Merge: VerticalMerge.Start), new([Line("一")])]),
            new([new([Line("")], Merge: VerticalMerge.Continue), new([Line("二")])])]);
        var html = Html(table);
        Assert.Contains("<td rowspan=\"2\">", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<td").Length - 1);
    }

    [Fact]
    public void A_layout_is_not_read_out_as_a_table() =>
        Assert.Contains("role=\"presentation\"", Html(Table(["甲"]) with { IsLayout = true }), StringComparison.Ordinal);

    [Fact]
    public void A_document_number_is_not_broken() => Assert.Contains(
        "杭示综执当罚<span class=\"doc-number\">字〔2024〕第000018号</span>", Html(Line("杭示综执当罚字〔2024〕第000018号")), StringComparison.Ordinal);

    [Fact]
    public void Lines_of_a_value_stay_lines() =>
        Assert.Contains("甲<br>乙", Html(Line("{{文}}"), Group("文", "甲\n乙")), StringComparison.Ordinal);

    [Fact]
    public void The_seal_is_shown_only_when_it_is_given()
    {
        Assert.DoesNotContain("<img", Html(Line("{{印章}}")), StringComparison.Ordinal);
        Assert.Contains("<img class=\"doc-seal\" src=\"/seal\" alt=\"印章\">", Html(Line("{{印章}}"), seal: "/seal"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_styled_in_place_and_every_class_is_in_the_stylesheet()
    {
        var run = new Run("甲", Bold: true, Underline: true, HalfPoints: 44);
        var html = Html(new Paragraph([run], Alignment: Alignment.Justify, Indent: 2, HalfPoints: 21));
        Assert.Contains("<p class=\"doc-text doc-justify doc-indent-2 doc-hp-21\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        string[] names = ["doc", "doc-justify", "doc-indent-2", "doc-hp-21", "doc-hp-44", "doc-underline"];
        Assert.All(names, name => Assert.Contains($".{name} ", PrintStyle.Css(), StringComparison.Ordinal));
        Assert.Contains("size: A4", PrintStyle.Css(), StringComparison.Ordinal);
    }
}
