using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Tests.Documents;

public class WordTemplateTests
{
    /// <summary>A Word file of one paragraph for each line, each line cut into runs at the bars.</summary>
    private static byte[] Word(Action<WordprocessingDocument>? change = null, params string[] lines)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new W.Body(lines.Select(line => new W.Paragraph(line.Split('|').Select((text, at) => new W.Run(
                new W.RunProperties(new W.Bold { Val = at == 0 }), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve })))));
            document.AddMainDocumentPart().Document = new W.Document(body);
            document.MainDocumentPart!.Document!.Save();
            change?.Invoke(document);
        }
        return stream.ToArray();
    }

    private static byte[] Word(params string[] lines) => Word(null, lines);

    private static W.Body Filled(WordTemplate template, DocumentValues values, SealImage? seal = null)
    {
        using var stream = new MemoryStream(template.Fill(values, seal, Samples.Picture));
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        return (W.Body)document.MainDocumentPart!.Document!.Body!.CloneNode(true);
    }

    private static string Refusal(byte[] file) => Assert.Throws<TemplateException>(() => WordTemplate.Open(file)).Message;

    [Theory]
    [InlineData("当事人：{{当事人.名称}}。")]
    [InlineData("当事人：{|{当事|人.名称}|}。")]
    [InlineData("当|事人：{{|当事人.名称|}}|。")]
    public void A_marker_that_word_cut_into_runs_is_whole_again(string line)
    {
        var template = WordTemplate.Open(Word(line));
        Assert.Equal(["当事人.名称"], template.Template.Fields().Select(field => field.Path));
        Assert.Equal("当事人：张三。", Filled(template, DocumentValues.Empty.With("当事人.名称", "张三")).InnerText);
    }

    [Fact]
    public void A_marker_keeps_the_look_of_its_first_letter()
    {
        var run = Filled(WordTemplate.Open(Word("{{甲|乙}}|完")), DocumentValues.Empty.With("甲乙", "值")).Descendants<W.Run>().First();
        Assert.Equal("值", run.InnerText);
        Assert.True(run.RunProperties!.Bold!.Val!.Value);
    }

    [Fact]
    public void Loops_and_conditions_work_on_paragraphs_of_the_original()
    {
        var template = WordTemplate.Open(Word("{{#每 证据}}", "{{序号}}.{{名称}}", "{{/每}}", "{{#若 无}}", "不见", "{{/若}}"));
        var values = DocumentValues.Empty.With("证据", [DocumentValues.Empty.With("名称", "甲"), DocumentValues.Empty.With("名称", "乙")]);
        Assert.Equal(["1.甲", "2.乙"], Filled(template, values).Elements<W.Paragraph>().Select(line => line.InnerText));
    }

    [Theory]
    [InlineData("{{文号}}")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]></w:t><w:p/>")]
    [InlineData("甲\u0000\u0008乙\uD83D")]
    public void A_hostile_value_is_only_text(string hostile)
    {
        var body = Filled(WordTemplate.Open(Word("{{当事人}}")), DocumentValues.Empty.With("当事人", hostile).With("文号", "秘密"));
        Assert.Equal(new TextValue(hostile).Text, body.InnerText);
    }

    [Fact]
    public void Lines_and_tabs_of_a_value_become_lines_and_tabs()
    {
        var body = Filled(WordTemplate.Open(Word("{{文}}")), DocumentValues.Empty.With("文", "甲\r\n乙\t丙"));
        Assert.Single(body.Descendants<W.Break>());
        Assert.Single(body.Descendants<W.TabChar>());
    }

    [Fact]
    public void Without_a_seal_its_place_stays_empty()
    {
        var template = WordTemplate.Open(Word("甲局{{印章}}"));
        Assert.Empty(Filled(template, DocumentValues.Empty).Descendants<W.Drawing>());
        Assert.Single(Filled(template, DocumentValues.Empty, Samples.Seal).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor>());
    }

    [Fact]
    public void A_picture_that_is_none_is_refused_in_words()
    {
        var template = WordTemplate.Open(Word("{{图}}"));
        var values = DocumentValues.Empty.With("图", new PictureValue("ab", "店门"));
        Assert.Equal("图片只能是 JPEG 或 PNG，且不能损坏",
            Assert.Throws<TemplateException>(() => template.Fill(values, null, _ => [1, 2, 3])).Message);
        Assert.Equal("没有给出图片“店门”的内容", Assert.Throws<TemplateException>(() => template.Fill(values)).Message);
    }

    [Fact]
    public void A_jpeg_keeps_its_proportions()
    {
        // Start, a comment to skip, a frame of 300 × 400 pixels: what a reader needs to know.
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 400 >> 8, 400 & 255,
            300 >> 8, 300 & 255, 1, 1, 0x11, 0, 0xFF, 0xD9];
        using var stream = new MemoryStream(WordTemplate.Open(Word("{{图}}"))
            .Fill(DocumentValues.Empty.With("图", new PictureValue("ab", "店门")), null, _ => jpeg));
        using var document = WordprocessingDocument.Open(stream, false);
        var extent = document.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        Assert.Equal(400 * extent.Cx!.Value / 300, extent.Cy!.Value);
        Assert.Equal("image/jpeg", document.MainDocumentPart.ImageParts.Single().ContentType);
    }

    [Fact]
    public void The_author_of_the_template_is_not_the_author_of_the_document()
    {
        var file = Word(document =>
        {
            document.PackageProperties.Creator = "某某";
            document.PackageProperties.Title = "题名";
        }, "甲");
        using var stream = new MemoryStream(WordTemplate.Open(file).Fill(DocumentValues.Empty));
        using var filled = WordprocessingDocument.Open(stream, false);
        Assert.Equal("题名", filled.PackageProperties.Title);
        Assert.Null(filled.PackageProperties.Creator);
    }

    [Fact]
    public void What_is_no_word_file_is_refused_in_words()
    {
        Assert.StartsWith("不是 Word 文档（.docx）", Refusal([1, 2, 3]), StringComparison.Ordinal);
        Assert.StartsWith("不是 Word 文档（.docx）", Refusal([]), StringComparison.Ordinal);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("a.txt");
        Assert.NotEmpty(Refusal(zip.ToArray()));
        var whole = Word("{{甲}}");
        Assert.NotEmpty(Refusal(whole[..(whole.Length / 2)]));
        Assert.Equal("模板不能超过 10 MB", Refusal(new byte[11 << 20]));
    }

    [Fact]
    public void A_damaged_part_is_refused_in_words()
    {
        using var stream = new MemoryStream();
        stream.Write(Word("{{甲}}"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write("<w:document><w:body>");
        }
        Assert.Equal("文件已损坏，Word 文档的内容读不出来", Refusal(stream.ToArray()));
    }

    [Fact]
    public void A_file_that_runs_or_fetches_something_is_refused_in_words()
    {
        Assert.Contains("带有宏", Refusal(Word(document => document.ChangeDocumentType(WordprocessingDocumentType.MacroEnabledDocument), "甲")),
            StringComparison.Ordinal);
        Assert.Contains("http://example.test/", Refusal(Word(document => document.MainDocumentPart!.AddExternalRelationship(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("http://example.test/a.png")), "甲")),
            StringComparison.Ordinal);
        Assert.Contains("http://example.test/", Refusal(Word(document =>
            document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("http://example.test/"), true), "甲")), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_revisions_are_refused_in_words() => Assert.Equal("模板里有修订痕迹，请先接受或拒绝全部修订", Refusal(Word(document =>
        document.MainDocumentPart!.Document!.Body!.Append(
            new W.Paragraph(new W.InsertedRun(new W.Run(new W.Text("乙"))) { Id = "1", Author = "甲" })), "甲")));

    [Fact]
    public void Content_controls_and_their_markers_are_filled() => Assert.Equal("值", Filled(WordTemplate.Open(Word(document =>
        document.MainDocumentPart!.Document!.Body!.Append(new W.SdtBlock(new W.SdtContentBlock(
            new W.Paragraph(new W.SdtRun(new W.SdtContentRun(new W.Run(new W.Text("{{甲}}")))))))))),
        DocumentValues.Empty.With("甲", "值")).InnerText);
}
