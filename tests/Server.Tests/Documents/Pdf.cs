using UglyToad.PdfPig;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>Reads a PDF back.</summary>
internal static class Pdf
{
    /// <summary>Its letters, without spaces and line breaks.</summary>
    internal static string Words(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(Words));
    }

    internal static string Words(UglyToad.PdfPig.Content.Page page) =>
        string.Concat(page.Letters.Select(letter => letter.Value).Where(letter => letter != " "));
}
