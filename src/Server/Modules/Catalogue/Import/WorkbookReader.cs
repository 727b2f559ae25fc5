using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>Reads the table of an Excel file. Nothing in it runs: macros are refused, and a formula is a formula and not its result.</summary>
static class WorkbookReader
{
    const long MostUnpacked = 300L << 20;
    const int MostEntries = 500;
    const int MostColumns = 200;

    public static Sheet Read(byte[] xlsx)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(xlsx, writable: false), ZipArchiveMode.Read))
            {
                if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                {
                    return Sheet.Not("文件解压后过大。请删去图片和多余的工作表，或分成几个文件。");
                }
            }
            using var stream = new MemoryStream(xlsx, writable: false);
            using var document = SpreadsheetDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostUnpacked });
            return document.WorkbookPart is not { } book || document.DocumentType != SpreadsheetDocumentType.Workbook || book.VbaProjectPart is not null
                ? Sheet.Not("文件带有宏或不是普通的 Excel 工作簿。请另存为 .xlsx 再上传。") : Read(book);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or IOException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            return Sheet.Not("文件已损坏，或不是 Excel 工作簿（.xlsx）。请重新保存后再上传。");
        }
    }

    static Sheet Read(WorkbookPart book)
    {
        var sheets = book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        if ((sheets.FirstOrDefault(sheet => sheet.Name?.Value == WorkbookWriter.Items) ?? sheets.FirstOrDefault())?.Id?.Value is not { } id
            || book.GetPartById(id) is not WorksheetPart part)
        {
            return Sheet.Not("文件里没有工作表。");
        }
        var strings = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
        var rows = new List<SheetRow>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }
            var row = (Row)reader.LoadCurrentElement()!;
            var read = new SheetRow((int?)row.RowIndex?.Value ?? (rows.Count > 0 ? rows[^1].Number + 1 : 1), Cells(row, strings));
            if (!read.IsBlank)
            {
                rows.Add(read);
            }
            if (rows.Count > Sheet.MostRows)
            {
                return Sheet.Not($"超过 {Sheet.MostRows:#,0} 行。请分成几个文件。");
            }
        }
        return new Sheet(rows);
    }

    static Dictionary<int, SheetCell> Cells(Row row, List<string> strings)
    {
        var cells = new Dictionary<int, SheetCell>();
        var at = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            at = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : at + 1;
            if (at < MostColumns)
            {
                cells[at] = Read(cell, strings);
            }
        }
        return cells;
    }

    static SheetCell Read(Cell cell, List<string> strings)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        return cell.CellFormula is not null ? new SheetCell(value, CellKind.Formula)
            : type == CellValues.Error ? new SheetCell(value, CellKind.Error)
            : type == CellValues.SharedString ? new SheetCell(strings[int.Parse(value, CultureInfo.InvariantCulture)].Trim())
            : type == CellValues.InlineString ? new SheetCell(cell.InlineString is { } inline ? TextOf(inline).Trim() : "")
            : type is null || type == CellValues.Number ? new SheetCell(value, value.Length > 0 ? CellKind.Number : CellKind.Text)
            : new SheetCell(value.Trim());
    }

    // What is printed above characters to say how they are read is no part of the text.
    static string TextOf(RstType text) => text.Text?.Text ?? string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));

    static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Take(3).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
