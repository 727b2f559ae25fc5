using System.Text;
using System.Text.Json;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;
using Item = Zhiheng.Rules.Catalogue.Item;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>Lists of items as files: written, read back, and spoiled.</summary>
public class ItemFileTests
{
    static string Flat(IEnumerable<Item> items) => JsonSerializer.Serialize(items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.From), ItemShelf.Json);

    static List<Item> Read(byte[] bytes)
    {
        var file = ItemFile.Read(bytes);
        Assert.Equal("", file.Error);
        Assert.Empty(file.Candidates.SelectMany(candidate => candidate.Faults));
        return [.. file.Candidates.Select(candidate => candidate.Item!)];
    }

    static List<string> Faults(byte[] bytes)
    {
        var check = new ImportCheck([], new Zhiheng.Rules.Catalogue.Statutes.StatuteLibrary([]), mayCorrect: false, new DateOnly(2026, 10, 20));
        foreach (var candidate in ItemFile.Read(bytes).Candidates)
        {
            check.Add(candidate);
        }
        return [.. check.Report.Faults.Select(fault => $"{fault.Row} {fault.Column}：{fault.What}")];
    }

    [Fact]
    public void Every_item_that_ships_survives_Excel_and_JSON_and_passes_its_own_check()
    {
        var items = Directory.GetFiles(Path.Combine(Documents.Repository.Root, "data/catalogue/items"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<Item>(line, ItemShelf.Json)!).ToList();
        Assert.True(items.Count >= 1843);
        var workbook = WorkbookWriter.Write(items);
        Assert.Equal(Flat(items), Flat(Read(workbook)));
        Assert.Equal(Flat(items), Flat(Read(JsonSerializer.SerializeToUtf8Bytes(items, ItemShelf.Json))));
        Assert.Empty(Faults(workbook));
    }

    [Fact]
    public void What_the_template_says_Excel_accepts()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Template()), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheet = ((WorksheetPart)document.WorkbookPart!.GetPartById("rId10")).Worksheet!;
        Assert.Equal(ItemColumns.All.Count, sheet.Descendants<DataValidation>().Count());
        Assert.All(sheet.Descendants<DataValidation>(), validation => Assert.InRange(validation.Prompt!.Value!.Length, 1, 255));
        Assert.All(sheet.Descendants<Formula1>(), formula => Assert.InRange(formula.Text.Length, 1, 255));
        Assert.Empty(sheet.Descendants<CellFormula>());
    }

    [Theory]
    [InlineData("GBK")]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public void A_list_in_the_encodings_of_Chinese_programs_is_read(string encoding)
    {
        var item = Clerk.Item("T1");
        var csv = BadFiles.Head + "\r\n" + string.Join("\r\n", ItemColumns.Rows(item).Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")))) + "\r\n\r\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var text in new[] { csv, JsonSerializer.Serialize(new[] { item }, ItemShelf.Json), JsonSerializer.Serialize(item, ItemShelf.Json) + "\n" })
        {
            var bytes = Encoding.GetEncoding(encoding);
            Assert.Equal(Flat([item]), Flat(Read([.. bytes.Preamble, .. bytes.GetBytes(text)])));
        }
    }

    [Fact]
    public void A_formula_is_refused_and_its_result_is_not_believed()
    {
        var formula = BadFiles.Sheet(("上限", new Cell(new CellFormula("HYPERLINK(\"http://example.org\")"), new CellValue("5"))),
            ("事项名称", new Cell(new CellFormula("cmd|'/c calc'!A0"), new CellValue("x")) { DataType = CellValues.String }),
            ("领域", new Cell(new CellValue("#REF!")) { DataType = CellValues.Error }), ("单位", new Cell(new CellFormula("A1"))));
        Assert.Equal(["2 上限：单元格是公式", "2 事项名称：单元格是公式", "2 单位：单元格是公式", "2 领域：单元格是错误值 #REF!"], Faults(formula).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text_and_leaves_as_text()
    {
        var item = Clerk.Item("T1", name: "=cmd|'/c calc'!A0");
        var workbook = WorkbookWriter.Write([item]);
        Assert.Equal(item.Name, Assert.Single(Read(workbook)).Name);
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        Assert.Empty(((WorksheetPart)document.WorkbookPart!.GetPartById("rId10")).Worksheet!.Descendants<CellFormula>());
    }

    [Fact]
    public void A_day_that_Excel_turned_into_a_number_is_the_same_day()
    {
        var bytes = BadFiles.Sheet(("起始日期", new Cell(new CellValue("44392"))), ("法律版本", new Cell(new CellValue("44218"))), ("上限", new Cell(new CellValue("2E2"))));
        var item = Read(bytes).Single();
        Assert.Equal((new DateOnly(2021, 7, 15), "2021-01-22"), (item.From, item.LawVersion));
    }

    [Theory]
    [InlineData("起始日期", "2020年5月32日", "2 起始日期：“2020年5月32日”不是日期")]
    [InlineData("起始日期", "", "2 起始日期：没有填写")]
    [InlineData("起始日期", "1020-05-01", "2 起始日期：1020-05-01 不在可用的年份内")]
    [InlineData("法律版本", "最新", "2 法律版本：“最新”不是日期")]
    [InlineData("上限", "五百", "2 上限：“五百”不是数字")]
    [InlineData("单位", "美元", "2 单位：“美元”不在可填的值内")]
    [InlineData("可以或应当", "", "2 可以或应当：没有填写")]
    [InlineData("事项编码", "", "2 事项编码：没有填写")]
    [InlineData("处罚依据", "", "2 处罚依据：没有填写")]
    [InlineData("处罚种类", "罚款、罚款", "2 处罚种类：同一个词写了两次")]
    [InlineData("计罚基数", "货值", "2 计罚基数：单位是元，不应有计罚基数")]
    public void A_wrong_cell_is_named_once(string column, string text, string fault)
    {
        var item = Clerk.Item("T1");
        var row = ItemColumns.Rows(item with { Fines = [item.Fines[0]] }).Single();
        row[ItemColumns.All.ToList().FindIndex(c => c.Name == column)] = text;
        Assert.Equal([fault], Faults(Encoding.UTF8.GetBytes($"{BadFiles.Head}\n{string.Join(',', row)}\n")));
    }

    [Fact]
    public void Conditions_of_kinds_go_out_and_come_in_show_as_a_difference_and_may_be_missing_from_older_lists()
    {
        var item = Clerk.Item("T1") with { Conditions = [new("警告", ["逾期不改正", "情节严重"], "造成损失的"), new("警告", [], "再犯的")] };
        static string Text(IEnumerable<Item> items) => JsonSerializer.Serialize(items, ItemShelf.Json);
        string Csv(Func<string[], IEnumerable<string>> cells) =>
            string.Join('\n', ItemColumns.Rows(item).Prepend([.. ItemColumns.All.Select(column => column.Name)]).Select(row => string.Join(',', cells(row))));
        Assert.Contains("警告 | 逾期不改正、情节严重 | 造成损失的；警告 |  | 再犯的", Csv(row => row), StringComparison.Ordinal);
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(Csv(row => row)), WorkbookWriter.Write([item]), Encoding.UTF8.GetBytes(Text([item])) })
        {
            Assert.Equal(Text([item]), Text(Read(bytes)));
        }
        var at = ItemColumns.All.ToList().FindIndex(column => column.Name == "处罚种类的条件");
        Assert.Equal(Text([item with { Conditions = null }]), Text(Read(Encoding.UTF8.GetBytes(Csv(row => row.Where((_, index) => index != at))))));
        string Wrong(string text) => Faults(Encoding.UTF8.GetBytes(Csv(row => row.Select((cell, index) => index == at && cell.Contains('|') ? text : cell)))).First();
        Assert.Equal("2 处罚种类的条件：“警告”看不懂", Wrong("警告"));
        Assert.Contains("不在本事项的处罚种类之内", Wrong("责令关闭 | 情节严重"), StringComparison.Ordinal);
        var difference = Assert.Single(Modules.Catalogue.Changes.ItemFields.Pairs(item with { Conditions = null }, item), pair => pair.Differs);
        Assert.Equal(("处罚种类的条件", ""), (difference.Name, difference.Before));
    }

    [Fact]
    public void Rows_of_one_item_belong_together_wherever_they_stand_and_must_agree()
    {
        var (one, two) = (ItemColumns.Rows(Clerk.Item("T1")).ToList(), ItemColumns.Rows(Clerk.Item("T2")).ToList());
        string Csv(params string[][] rows) => BadFiles.Head + "\n" + string.Join('\n', rows.Select(row => string.Join(',', row)));
        Assert.Equal(Flat([Clerk.Item("T1"), Clerk.Item("T2")]), Flat(Read(Encoding.UTF8.GetBytes(Csv(one[0], two[0], one[1], two[1])))));
        string[] merged = [.. Enumerable.Repeat("", 12), .. one[1][12..]];
        Assert.Equal(Flat([Clerk.Item("T1")]), Flat(Read(Encoding.UTF8.GetBytes(Csv(one[0], merged)))));
        string[] hidden = [.. Enumerable.Repeat("", 12), .. Enumerable.Repeat("", 9)];
        Assert.Single(Read(Encoding.UTF8.GetBytes(Csv(one[0], hidden, two[0], two[1]))), item => item.Id == "T1");
        string[] other = ["T1", "别的名称", .. one[1][2..]];
        Assert.Equal(["3 事项名称：与第 2 行的同一事项（T1，2020-05-01 起）不同"], Faults(Encoding.UTF8.GetBytes(Csv(one[0], other))));
        Assert.Equal(["3 罚款对象：罚款幅度与第 2 行相同"], Faults(Encoding.UTF8.GetBytes(Csv(one[0], one[0]))));
        Assert.Equal(["2 事项编码：没有填写"], Faults(Encoding.UTF8.GetBytes(Csv(merged))));
    }

    [Theory]
    [InlineData("""{"id":"T1"}""")]
    [InlineData("""[null]""")]
    [InlineData("""["x"]""")]
    [InlineData("""[{"unknown":1}]""")]
    public void JSON_that_is_no_item_says_which(string json) =>
        Assert.StartsWith("1 JSON：", Assert.Single(Faults(Encoding.UTF8.GetBytes(json))), StringComparison.Ordinal);

    [Fact]
    public void Whatever_bytes_come_nothing_throws() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 3]).Sample((bytes, kind) =>
        {
            byte[] start = kind switch { 1 => [0x50, 0x4B, 0x03, 0x04], 2 => Encoding.UTF8.GetBytes(BadFiles.Head + "\n"), 3 => "[{\"id\":"u8.ToArray(), _ => [] };
            _ = Faults([.. start, .. bytes]);
        }, iter: 2000);
}
