using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>Files that are no list of items, or that nobody should open.</summary>
static class BadFiles
{
    public static readonly string Head = string.Join(',', ItemColumns.All.Select(column => column.Name));

    public static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        yield return ("empty", []);
        yield return ("blanks", "  \n \n"u8.ToArray());
        yield return ("a picture", Documents.Samples.Png);
        yield return ("a zip that is no workbook", Zip(("a.txt", 10)));
        yield return ("a zip that unpacks to half a gigabyte", Zip([.. Enumerable.Range(0, 5).Select(n => ($"xl/{n}.xml", 100 << 20))]));
        yield return ("a zip cut off", WorkbookWriter.Template()[..2000]);
        yield return ("an old .xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        yield return ("a workbook with macros", WithMacros());
        yield return ("a template without entries", WorkbookWriter.Template());
        yield return ("a column too many", Text($"{Head},备注\n"));
        yield return ("a column missing", Text(Head.Replace(",处罚依据", "", StringComparison.Ordinal) + "\n"));
        yield return ("a column twice", Text($"{Head},领域\n"));
        yield return ("another table", Text("姓名,电话\n张三,1\n"));
        yield return ("an open quote", Text($"{Head}\nT1,\"践踏"));
        yield return ("Big5", CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("事項編碼,事項名稱,領域,法律名稱,踐踏花壇,處罰種類,執法目錄,這裡還有許多繁體字"));
        yield return ("UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Head)]);
        yield return ("broken UTF-8", [.. Text(Head), 0xC3, 0x28, 0xFF]);
        yield return ("U+0000", Text(Head + "\n\0"));
        yield return ("broken JSON", Text("[{\"id\":"));
        yield return ("JSON of another kind", Text("[]"));
        yield return ("JSON nested too deep", Text(new string('[', 2000)));
    }

    static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(new byte[length]);
            }
        }
        return stream.ToArray();
    }

    static byte[] WithMacros()
    {
        using var stream = new MemoryStream();
        stream.Write(WorkbookWriter.Template());
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            document.ChangeDocumentType(SpreadsheetDocumentType.MacroEnabledWorkbook);
            using var macro = new MemoryStream([1, 2, 3]);
            document.WorkbookPart!.AddNewPart<VbaProjectPart>().FeedData(macro);
        }
        return stream.ToArray();
    }

    /// <summary>One item in one row, with some of its cells replaced.</summary>
    public static byte[] Sheet(params (string Column, Cell Cell)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(WorkbookWriter.Write([Clerk.Item("T1") with { Fines = [Clerk.Item("T1").Fines[0]] }]));
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var sheet = (WorksheetPart)document.WorkbookPart!.GetPartById("rId10");
            var row = sheet.Worksheet!.Descendants<Row>().ElementAt(1);
            foreach (var (column, cell) in cells)
            {
                var old = row.Elements<Cell>().ElementAt(ItemColumns.All.ToList().FindIndex(c => c.Name == column));
                cell.CellReference = old.CellReference;
                row.ReplaceChild(cell, old);
            }
        }
        return stream.ToArray();
    }
}
