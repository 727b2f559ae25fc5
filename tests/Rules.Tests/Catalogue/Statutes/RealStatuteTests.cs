using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Statutes;

/// <summary>The statutes kept beside the repository, and the items that ship, held against each other.</summary>
public class RealStatuteTests
{
    [Fact]
    public void All_real_statutes_are_read_with_one_known_gap()
    {
        var readings = Readings();
        Assert.Equal(132, readings.Count);
        Assert.All(readings, reading => Assert.True(reading.Statute is not null, reading.Error));
        Assert.Equal(8908, readings.Sum(reading => reading.Statute!.Articles.Count));
        // The file writes 第三十五 条 with a space inside the number.
        Assert.Equal(["浙江省农村生活污水处理设施管理条例 第三十四条之后是第三十六条"],
            readings.SelectMany(reading => reading.Gaps.Select(gap => $"{reading.Statute!.Name} {gap}")));
        // Headings without a number, sentences broken over two lines, and a list whose first point lost its mark.
        Assert.Equal(["杭州市燃气管理条例 5", "浙江省土地管理条例 1", "浙江省房屋使用安全管理条例 1", "浙江省水利工程安全管理条例 3"],
            readings.Where(reading => reading.Doubts.Count > 0).Select(reading => $"{reading.Statute!.Name} {reading.Doubts.Count}"));
        Assert.Equal(1242, readings.Single(r => r.Statute!.Name == "中华人民共和国生态环境法典").Statute!.Articles.Count);
    }

    [Fact]
    public void Every_item_that_ships_cites_places_that_exist_in_the_version_it_names()
    {
        var library = new StatuteLibrary(Readings().Select(reading => reading.Statute!));
        var items = Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/items"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<Item>(line, JsonSerializerOptions.Web)!).ToList();
        Assert.True(items.Count >= 1843);
        Assert.All(items, item => Assert.Equal((item.LawVersion, item.From),
            (library.For(item)?.Version.ToString("yyyy-MM-dd", null), library.For(item)?.From ?? default)));
        Assert.Equal([], items.SelectMany(library.Faults).Select(fault => fault.What));
    }

    static List<StatuteReading> Readings()
    {
        var folder = Repository.Shared("statutes");
        Assert.SkipWhen(folder is null, "../shared/data/statutes is not here: the real statutes were NOT read");
        return [.. Directory.GetFiles(folder!, "*.md").Order(StringComparer.Ordinal)
            .Select(file => StatuteText.Read(File.ReadAllText(file), Path.GetFileName(file)))];
    }
}
