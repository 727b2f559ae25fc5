using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>A file to bind: the pages of cover and contents carry no number.</summary>
public sealed record PdfPart(string Title, byte[] Pdf, bool IsNumbered = true);

/// <summary>Counts the pages of PDFs and binds them to one, numbered and with bookmarks.</summary>
public static class PdfBinder
{
    const double Margin = 56, Baseline = 18, Size = 10;

    /// <summary>Number of pages; null where the file is damaged or locked, as an uploaded one may be.</summary>
    public static int? PagesOf(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            return document.NumberOfPages;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The reader throws whatever it stumbles over; to a file that comes from outside all of it means the same.
            return null;
        }
    }

    public static byte[] Bind(IReadOnlyList<PdfPart> parts)
    {
        using var file = new PdfDocumentBuilder();
        var font = file.AddStandard14Font(Standard14Font.Helvetica);
        var marks = new List<BookmarkNode>();
        var (pages, number) = (0, 0);
        foreach (var part in parts)
        {
            using var source = PdfDocument.Open(part.Pdf);
            marks.Add(new DocumentBookmarkNode(
                part.Title, 0, new ExplicitDestination(pages + 1, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty), []));
            for (var at = 1; at <= source.NumberOfPages; at++, pages++)
            {
                var page = file.AddPage(source, at);
                if (part.IsNumbered)
                {
                    number++;
                    // Bound on both sides: odd pages at the lower right, even ones at the lower left.
                    page.AddText(number.ToString(CultureInfo.InvariantCulture), Size,
                        new PdfPoint(number % 2 == 1 ? source.GetPage(at).Width - Margin : Margin, Baseline), font);
                }
            }
        }
        file.Bookmarks = new Bookmarks(marks);
        return file.Build();
    }
}
