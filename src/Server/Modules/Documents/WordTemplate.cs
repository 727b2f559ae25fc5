using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>
/// A template as the legal department keeps it: a Word file. It is compiled once to the <see cref="Rules.Documents.Template"/>
/// that page and phone use, and filled by that same template, so that Word, PDF and page cannot say different things.
/// </summary>
public sealed class WordTemplate
{
    private readonly byte[] original;

    private WordTemplate(byte[] docx)
    {
        original = docx;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(docx));
        using var copy = new MemoryStream(docx, writable: false);
        using var document = WordGate.Open(copy, editable: false);
        Template = new WordReader(document).Read();
    }

    /// <summary>What is in it, without Word.</summary>
    public Template Template { get; }

    /// <summary>The hash of the Word file: the version a document was made under.</summary>
    public string Sha256 { get; }

    /// <summary>Opens an uploaded file. Throws a <see cref="TemplateException"/> that says in Chinese why it cannot be used.</summary>
    public static WordTemplate Open(byte[] docx)
    {
        WordGate.Inspect(docx);
        return new(docx);
    }

    /// <summary>Writes the filled Word file, in the original's formatting. The same input gives the same bytes.</summary>
    /// <param name="values">What to fill in.</param>
    /// <param name="seal">The body's seal, placed where the template says {{印章}}.</param>
    /// <param name="pictures">Looks up a picture's bytes by its SHA-256; needed when the values hold pictures.</param>
    public byte[] Fill(DocumentValues values, SealImage? seal = null, Func<string, byte[]>? pictures = null)
    {
        using var copy = new MemoryStream();
        copy.Write(original);
        using (var document = WordGate.Open(copy, editable: true))
        {
            // Read again rather than remembered: the tree of the SDK loads lazily and is not for several threads.
            var reader = new WordReader(document);
            var filled = reader.Read().Fill(values);
            var writer = new WordWriter(reader, seal, pictures);
            writer.Write(document.MainDocumentPart!, document.MainDocumentPart!.Document!.Body!, filled.Body);
            if (reader.Header is { } header) writer.Write(header, header.Header!, filled.Header);
            if (reader.Footer is { } footer) writer.Write(footer, footer.Footer!, filled.Footer);
            Anonymise(document);
        }
        return SteadyZip.Repack(copy);
    }

    /// <summary>The template's author and dates are not the document's: of its properties only the title stays.</summary>
    private static void Anonymise(WordprocessingDocument document)
    {
        if (document.CoreFilePropertiesPart is not { } core) return;
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        XElement properties;
        using (var xml = core.GetStream()) properties = XElement.Load(xml);
        var kept = new XElement(package + "coreProperties", properties.Element(terms + "title"));
        using var written = new MemoryStream(Encoding.UTF8.GetBytes(kept.ToString(SaveOptions.DisableFormatting)));
        core.FeedData(written);
    }
}
