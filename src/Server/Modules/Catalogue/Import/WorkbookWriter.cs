using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Excel = DocumentFormat.OpenXml.Spreadsheet;
using Item = Zhiheng.Rules.Catalogue.Item;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>Writes items as an Excel file that can be filled in and imported again. Every cell is text: nothing in it can run.</summary>
static class WorkbookWriter
{
    public const string Items = "事项";
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const uint Words = 1, Heading = 2;
    const uint AsText = 49;

    /// <summary>The empty list with one example row.</summary>
    public static byte[] Template() => Write([[.. ItemColumns.All.Select(column => column.Example)]]);

    public static byte[] Write(IEnumerable<Item> items) => Write(items.SelectMany(ItemColumns.Rows));

    /// <summary>Any table as one sheet, its first row the heading.</summary>
    public static byte[] Table(string name, IReadOnlyList<string[]> rows) => Save(book =>
    {
        Add(book, "rId10", rows, rows[0].Length, null);
        book.Workbook = new Workbook(new Sheets(new Excel.Sheet { Name = name, SheetId = 1, Id = "rId10" }));
    });

    static byte[] Write(IEnumerable<string[]> rows) => Save(book =>
    {
        Add(book, "rId10", rows.Prepend([.. ItemColumns.All.Select(column => column.Name)]), ItemColumns.All.Count, Validations());
        Add(book, "rId11", Notes(), 3, null);
        book.Workbook = new Workbook(new Sheets(
            new Excel.Sheet { Name = Items, SheetId = 1, Id = "rId10" }, new Excel.Sheet { Name = "填写说明", SheetId = 2, Id = "rId11" }));
    });

    static byte[] Save(Action<WorkbookPart> fill)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            fill(book);
        }
        return stream.ToArray();
    }

    static IEnumerable<string[]> Notes() =>
    [
        ["列", "怎么填", "可填的值"],
        .. ItemColumns.All.Select(column => (string[])[column.Name, column.Hint, string.Join('、', column.Allowed)]),
        ["一个事项有几个罚款幅度的，写几行：编码和起始日期相同，其他事项栏写得一样或留空，罚款各栏每行一个幅度。", "", ""],
        ["编码以“示例”开头的行不会导入。单元格里的公式不会计算，请粘贴为值。", "", ""],
    ];

    static void Add(WorkbookPart book, string id, IEnumerable<string[]> rows, int columns, DataValidations? validations)
    {
        var part = book.AddNewPart<WorksheetPart>(id);
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        // Text columns stay text when somebody types into them, so that Excel does not turn a date into a number.
        writer.WriteElement(new Columns(Enumerable.Range(0, columns).Select(at => new Column
        {
            Min = (uint)at + 1, Max = (uint)at + 1, Width = at is 1 or 3 ? 36 : 16, CustomWidth = true, Style = Words,
        })));
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        foreach (var row in rows)
        {
            number++;
            var style = number == 1 ? Heading : Words;
            writer.WriteElement(new Row(row.Select((text, at) => CellOf(text, $"{ColumnName(at)}{number}", style))) { RowIndex = number });
        }
        writer.WriteEndElement();
        if (validations is not null)
        {
            writer.WriteElement(validations);
        }
        writer.WriteEndElement();
    }

    static Cell CellOf(string text, string reference, uint style) => new()
    {
        CellReference = reference, DataType = CellValues.InlineString, StyleIndex = style,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>What Excel shows beside a cell that is filled in, and the choices where there is one to make.</summary>
    static DataValidations Validations() => new(ItemColumns.All.Select((column, at) =>
    {
        var choice = column.Allowed.Count > 0 && !column.Many;
        var validation = new DataValidation
        {
            Type = choice ? DataValidationValues.List : DataValidationValues.None, AllowBlank = true, ShowInputMessage = true, ShowErrorMessage = choice,
            PromptTitle = column.Name, Prompt = column.Hint + (column.Many ? "。可填：" + string.Join('、', column.Allowed) : ""),
            SequenceOfReferences = new ListValue<StringValue>([$"{ColumnName(at)}2:{ColumnName(at)}{Sheet.MostRows}"]),
        };
        if (choice)
        {
            validation.AppendChild(new Formula1($"\"{string.Join(',', column.Allowed)}\""));
        }
        return validation;
    }));

    static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, FontId = 1, ApplyFont = true }));

    static string ColumnName(int at) => at < 26 ? ((char)('A' + at)).ToString() : $"{(char)('A' + (at / 26) - 1)}{(char)('A' + (at % 26))}";
}
