using System.Text.Json;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests.Discretion;

/// <summary>A benchmark as fields says what its text says, and nothing that was typed is lost.</summary>
public class BenchmarkSheetTests
{
    public static TheoryData<string> Files =>
    [
        .. new[] { "data/benchmarks", "tests/Rules.Tests/Discretion/samples" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.json")).Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    static string Told(string text)
    {
        var (benchmark, errors) = BenchmarkFile.Read(text);
        Assert.True(benchmark is not null, string.Join('\n', errors));
        return JsonSerializer.Serialize(benchmark);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_benchmark_goes_through_the_fields_and_comes_back_the_same(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        var sheet = BenchmarkSheet.Of(text)!;
        var (made, errors) = SheetText.Of(sheet, "");
        Assert.Empty(errors);
        Assert.Equal(Told(text), Told(made));
        Assert.Equal(made, SheetText.Of(BenchmarkSheet.Of(made)!, made).Text);
    }

    [Fact]
    public void A_text_that_says_the_same_stays_as_its_maker_wrote_it()
    {
        var text = BenchmarkTests.Text();
        Assert.Equal(text, SheetText.Of(BenchmarkSheet.Of(text)!, text).Text);
        Assert.NotEqual(text, SheetText.Of(BenchmarkSheet.Of(text)!.After("drop-tier.0"), text).Text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{\"tires\":[]}")]
    [InlineData("{\"tiers\":[1]}")]
    [InlineData("{\"tiers\":{}}")]
    [InlineData("{\"tiers\":[{\"fines\":[{\"dolus\":1}]}]}")]
    [InlineData("{\"source\":{\"题名\":1}}")]
    public void What_no_field_is_for_stays_a_text(string text) => Assert.Null(BenchmarkSheet.Of(text));

    [Fact]
    public void Rows_come_and_go_and_a_new_tier_begins_with_the_ranges_of_the_one_above()
    {
        var sheet = BenchmarkSheet.Of(BenchmarkTests.Text())!;
        Assert.Equal((2, 4), (sheet.After("add-measure").Measures.Count, sheet.After("add-tier").Tiers.Count));
        var added = sheet.After("add-tier").Tiers[3];
        Assert.Equal(("一般", "单位,个人", ""), (added.Own["grade"], string.Join(',', added.Fines.Select(fine => fine["party"])), added.Fines[0]["min"]));
        Assert.Equal((3, 1), (sheet.After("add-fine.1").Tiers[1].Fines.Count, sheet.After("drop-fine.1.0").Tiers[1].Fines.Count));
        Assert.Equal((0, 2), (sheet.After("drop-measure.0").Measures.Count, sheet.After("drop-tier.2").Tiers.Count));
        foreach (var nothing in new[] { "check", "add-fine.9", "drop-tier.9", "drop-tier.x", "drop-tier", "drop-fine.1", "" })
        {
            Assert.Equal(SheetText.Of(sheet, "").Text, SheetText.Of(sheet.After(nothing), "").Text);
        }
    }

    [Fact]
    public void What_cannot_be_read_in_a_field_is_said_by_its_row()
    {
        var sheet = BenchmarkSheet.Of(BenchmarkTests.Text())!;
        FieldRow With(FieldRow row, string name, string value) => new(new Dictionary<string, string>(row.Cells) { [name] = value });
        var tier = sheet.Tiers[0];
        var wrong = sheet with
        {
            Measures = [With(sheet.Measures[0], "least", "零")],
            Tiers = [tier with { Own = With(With(tier.Own, "when", "占地面积 5以下"), "also", "没收"), Fines = [With(tier.Fines[0], "max", "一千")] }],
        };
        var errors = SheetText.Of(wrong, "").Errors;
        Assert.Equal(4, errors.Count);
        Assert.Contains("要素 1的最小值“零”不是数字：写阿拉伯数字，不带单位。", errors);
        Assert.Contains("阶次 1第 1 个幅度的上限“一千”不是数字：写阿拉伯数字，不带单位。", errors);
    }
}
