using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>The templates of the repository, filled for a person and for a company, and for each way out of a case.</summary>
public class TemplateTests
{
    private static readonly (string Code, string Party, DocumentValues Values)[] Filled =
        [.. Samples.All.Select(sample => (sample.Kind.Code, sample.Party, sample.Values)), .. Affairs.All];

    public static TheoryData<string, string> Cases => new(Filled.Select(sample => (sample.Code, sample.Party)));

    private static (DocumentKind Kind, DocumentValues Values) Case(string code, string party) =>
        (DocumentKind.All.Single(kind => kind.Code == code), Filled.Single(sample => sample.Code == code && sample.Party == party).Values);

    [Fact]
    public void Every_kind_is_filled_by_some_case() =>
        Assert.Equal(DocumentKind.All.Select(kind => kind.Code).Order(), Filled.Select(sample => sample.Code).Distinct().Order());

    private static string Decision(DocumentValues values) => Samples.Template(DocumentKind.OnTheSpotDecision).Template
        .Fill(Samples.For(DocumentKind.OnTheSpotDecision, values)).PlainText();

    [Theory, MemberData(nameof(Cases))]
    public void A_template_has_what_the_law_wants_and_no_unknown_field(string code, string party)
    {
        var (kind, values) = Case(code, party);
        var template = Samples.Template(kind).Template;
        Assert.Empty(TemplateCheck.Problems(template, kind));
        Assert.Empty(template.Missing(values));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_filled_words_are_as_they_were_accepted(string code, string party)
    {
        var (kind, values) = Case(code, party);
        Snapshot.Check($"{code}.{party}", Samples.Template(kind).Template.Fill(values).PlainText());
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_word_file_is_valid_and_says_what_the_page_says(string code, string party)
    {
        var (kind, values) = Case(code, party);
        var template = Samples.Template(kind);
        using var stream = new MemoryStream(template.Fill(values, Samples.Seal, Samples.Picture));
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(template.Template.HasSeal() ? 1 : 0, body.Descendants<Anchor>().Count());
        Assert.DoesNotContain("{{", document.MainDocumentPart.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        var words = string.Concat(body.Descendants<W.Text>().Select(text => text.Text));
        Assert.DoesNotContain("{{", words, StringComparison.Ordinal);
        var page = new Template(template.Template.Body).Fill(values).PlainText().Replace("［印章］", "", StringComparison.Ordinal);
        foreach (var picture in values.Find("照片") is ListValue photos ? photos.Items : [])
            page = page.Replace($"［{((TextValue)picture.Find("内容")!).Text}］", "", StringComparison.Ordinal);
        Assert.Equal(Letters(page), Letters(words));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task The_same_input_gives_the_same_bytes(string code, string party)
    {
        var (kind, values) = Case(code, party);
        var first = Samples.Template(kind).Fill(values, Samples.Seal, Samples.Picture);
        await Task.Delay(TimeSpan.FromMilliseconds(5));
        Assert.Equal(first, Samples.Template(kind).Fill(DocumentValues.Parse(values.Canonical()), Samples.Seal, Samples.Picture));
    }

    [Fact]
    public void Reconsideration_comes_first_only_when_the_decision_is_under_the_new_law()
    {
        Assert.Contains("应当先申请行政复议", Decision(Samples.Person), StringComparison.Ordinal);
        var before = Decision(Samples.Person.With("复议前置", false));
        Assert.DoesNotContain("应当先申请行政复议", before, StringComparison.Ordinal);
        Assert.Contains("六个月内直接向杭州铁路运输法院提起行政诉讼", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Cash_names_its_receipt_and_the_bank_names_its_daily_late_fine()
    {
        Assert.Contains("票据号码：浙财执法0001234567", Decision(Samples.Person), StringComparison.Ordinal);
        Assert.DoesNotContain("百分之三", Decision(Samples.Person), StringComparison.Ordinal);
        Assert.Contains("每日按罚款数额的百分之三加处罚款", Decision(Samples.Company), StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_benchmark_is_marked_as_one()
    {
        Assert.Contains("不是已公布的裁量基准", Decision(Samples.Person), StringComparison.Ordinal);
        Assert.DoesNotContain("示例：", Decision(Samples.Person.With("裁量.示例", false)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_to_sign_is_written_on_the_decision() => Assert.Contains(
        "当事人未签名，情况如下：拒绝签名，由物业人员见证　见证人：周示例",
        Decision(Samples.Person.With("拒签.说明", "拒绝签名，由物业人员见证").With("拒签.见证人", "周示例")), StringComparison.Ordinal);

    [Fact]
    public void A_single_missing_duty_of_the_law_stops_the_decision()
    {
        var template = Samples.Template(DocumentKind.OnTheSpotDecision).Template;
        foreach (var field in new[] { "机关.名称", "违法行为.地点", "复议.机关", "诉讼.法院", "处罚.依据", "决定日期" })
        {
            var values = Samples.For(DocumentKind.OnTheSpotDecision, Samples.Person).With(field, "");
            Assert.Contains($"{{{{{field}}}}}", template.Missing(values));
        }
    }

    [Fact]
    public void What_changes_the_rights_of_a_party_is_never_decided_by_silence()
    {
        var values = Samples.For(DocumentKind.OnTheSpotDecision, Samples.Person);
        var template = Samples.Template(DocumentKind.OnTheSpotDecision).Template;
        Assert.Equal(["{{#若 复议前置!}}"], template.Missing(values.With("复议前置", "")));
        Assert.Equal(["{{#若 处罚.罚款!}}"], template.Missing(values.With("处罚.罚款", "")));
        Assert.Contains("本决定不涉及缴款", Decision(values.With("处罚.内容", "警告").With("处罚.罚款", false)), StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
