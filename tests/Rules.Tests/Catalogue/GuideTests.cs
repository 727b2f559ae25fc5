using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

public sealed class GuideTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "data/catalogue/guides");

    [Fact]
    public void A_guide_says_first_what_is_for_the_item_alone()
    {
        var (guide, errors) = Guide.Read(File.ReadAllText(Path.Combine(Repository.Root, "tests/Rules.Tests/Catalogue/guide-sample.md")));
        Assert.Empty(errors);
        Assert.Equal("市容环卫", guide!.Domain);
        Assert.Equal(["本事项", "现场要问的"], guide.For("LP02223").Select(section => section.Heading));
        Assert.Equal(["量出占用的长和宽，拍下卷尺的读数"], guide.For("LP02222")[0].Points);
        Assert.Equal(["现场要问的"], guide.For("LP02225").Select(section => section.Heading));
    }

    [Theory]
    [InlineData("", "第 1 行应为“# 领域”。")]
    [InlineData("# 市容环卫\n- 要点", "第 2 行看不懂")]
    [InlineData("# 市容环卫\n## 空的", "“空的”下面没有要点。")]
    [InlineData("# 市容环卫\n## 项：\n- 要点", "第 2 行：“项：”后面没有事项编号。")]
    [InlineData("# 市容环卫\r\n## 一\r\n- 要点\r\n散文", "第 4 行看不懂")]
    public void A_line_that_is_no_guide_is_said_with_its_number(string text, string says) =>
        Assert.Contains(Guide.Read(text).Errors, error => error.StartsWith(says, StringComparison.Ordinal));

    [Fact]
    public void Every_guide_that_ships_can_be_read_and_names_a_domain_and_items_of_the_catalogue()
    {
        var (domains, ids) = (SearchTests.Items.Select(item => item.Domain).ToHashSet(), SearchTests.Items.Select(item => item.Id).ToHashSet());
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.md") : [])
        {
            var (guide, errors) = Guide.Read(File.ReadAllText(file));
            Assert.True(errors.Count == 0, $"{file}: {string.Join(' ', errors)}");
            Assert.True(domains.Contains(guide!.Domain), $"{file}: {guide.Domain}");
            Assert.All(guide.Sections.SelectMany(section => section.Items), id => Assert.True(ids.Contains(id), $"{file}: {id}"));
        }
    }
}
