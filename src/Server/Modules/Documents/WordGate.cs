using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Lets in plain Word files only: nothing that runs, fetches or hides something.</summary>
internal static class WordGate
{
    private const long LargestFile = 10L << 20, LargestUnpacked = 60L << 20;
    private const int MostEntries = 500;

    /// <summary>Looks at an uploaded file before anything is made of it.</summary>
    internal static void Inspect(byte[] docx)
    {
        if (docx.LongLength > LargestFile) throw new TemplateException("模板不能超过 10 MB");
        InspectZip(docx);
        using var stream = new MemoryStream(docx, writable: false);
        using var document = Open(stream, editable: false);
        if (document.DocumentType != WordprocessingDocumentType.Document || document.MainDocumentPart!.VbaProjectPart is not null)
            throw new TemplateException("模板带有宏或不是普通 Word 文档，请另存为 .docx 再上传");
        foreach (var part in document.GetAllParts()) InspectPart(part);
        InspectText(document.MainDocumentPart.Document!);
    }

    /// <summary>Opens the package; what the SDK throws becomes a sentence.</summary>
    internal static WordprocessingDocument Open(Stream stream, bool editable)
    {
        try
        {
            var document = WordprocessingDocument.Open(stream, editable, new OpenSettings { MaxCharactersInPart = LargestUnpacked });
            if (document.MainDocumentPart?.Document?.Body is not null) return document;
            document.Dispose();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or IOException or InvalidOperationException or ArgumentException)
        {
            throw new TemplateException("文件已损坏，Word 文档的内容读不出来", broken);
        }
        throw new TemplateException("文件里没有 Word 正文");
    }

    private static void InspectZip(byte[] docx)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
                throw new TemplateException("模板解压后过大");
            if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                throw new TemplateException("模板带有宏或不是普通 Word 文档，请另存为 .docx 再上传");
        }
        catch (InvalidDataException broken)
        {
            throw new TemplateException("不是 Word 文档（.docx）；旧的 .doc 请先在 Word 里另存为 .docx", broken);
        }
    }

    private static void InspectPart(OpenXmlPart part)
    {
        if (part is EmbeddedObjectPart or EmbeddedPackagePart or EmbeddedControlPersistencePart or AlternativeFormatImportPart)
            throw new TemplateException("模板里嵌入了其他文件或控件，请删除后再上传");
        var outside = part.ExternalRelationships.Select(relation => relation.Uri)
            .Concat(part.HyperlinkRelationships.Where(relation => relation.IsExternal).Select(relation => relation.Uri)).FirstOrDefault();
        if (outside is not null) throw new TemplateException($"模板引用了文件以外的内容（{outside}），请改为文字或嵌入后再上传");
    }

    private static void InspectText(W.Document document)
    {
        if (document.Descendants().Any(element => element is W.InsertedRun or W.DeletedRun or W.MoveFromRun or W.MoveToRun))
            throw new TemplateException("模板里有修订痕迹，请先接受或拒绝全部修订");
        if (document.Descendants<W.TextBoxContent>().Any(box => box.InnerText.Contains("{{", StringComparison.Ordinal)))
            throw new TemplateException("文本框里的标记不会被填写，请移到正文或表格里");
    }
}
