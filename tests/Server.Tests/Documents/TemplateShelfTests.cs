using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>A template holds from a day on; what was made before stays readable under the older one.</summary>
public sealed class TemplateShelfTests : IDisposable
{
    const string Kind = DocumentCodes.RecheckRecord;

    static readonly DateOnly Change = new(2027, 1, 1);

    readonly string root = TestRun.NewFolder();

    public TemplateShelfTests()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "document-templates")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "document-templates"), "*.docx"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        File.WriteAllBytes(Path.Combine(folder, $"{Kind}@{Change:yyyy-MM-dd}.docx"), Changed(File.ReadAllBytes(Path.Combine(folder, Kind + ".docx"))));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    static byte[] Changed(byte[] docx)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            document.MainDocumentPart!.Document!.Body!.PrependChild(new W.Paragraph(new W.Run(new W.Text("二〇二七年版"))));
        }
        return stream.ToArray();
    }

    [Fact]
    public void The_template_of_the_day_is_taken()
    {
        var shelf = new TemplateShelf(new ReferenceData(root));
        var (before, after) = (shelf.Of(Kind, Change.AddDays(-1)), shelf.Of(Kind, Change));
        Assert.NotEqual(before.Sha256, after.Sha256);
        Assert.DoesNotContain("二〇二七年版", Words(before), StringComparison.Ordinal);
        Assert.Contains("二〇二七年版", Words(after), StringComparison.Ordinal);
        // A kind whose name begins alike keeps its own.
        Assert.NotEqual(shelf.Of(DocumentCodes.PreservationList, Change).Sha256, shelf.Of(DocumentCodes.PreservationNotice, Change).Sha256);
    }

    [Fact]
    public void What_was_made_under_the_older_one_is_filled_again()
    {
        var shelf = new TemplateShelf(new ReferenceData(root));
        var made = shelf.Of(Kind, new(2026, 5, 1));
        var values = Affairs.All.First(paper => paper.Code == Kind).Values;
        Assert.Equal(made.Fill(values), new TemplateShelf(new ReferenceData(root)).BySha(made.Sha256).Fill(values));
        Assert.Throws<InvalidOperationException>(() => shelf.BySha(new string('0', 64)));
    }

    [Fact]
    public void A_name_with_a_wrong_day_is_refused_in_words()
    {
        var folder = Path.Combine(root, "document-templates");
        File.Move(Path.Combine(folder, $"{Kind}@2027-01-01.docx"), Path.Combine(folder, $"{Kind}@2027-1-1.docx"));
        Assert.Contains("应形如 @2026-07-01",
            Assert.Throws<TemplateException>(() => new TemplateShelf(new ReferenceData(root)).Of(Kind, Change)).Message, StringComparison.Ordinal);
    }

    static string Words(WordTemplate template) => template.Template.Fill(Affairs.All.First(paper => paper.Code == Kind).Values).PlainText();
}
