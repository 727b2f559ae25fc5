using System.Text.Json;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>The everyday words as data: complete, in form, and not the statute's name over again.</summary>
public sealed class VocabularyTests
{
    static readonly Vocabulary Words = VocabularyFiles.Read();

    static readonly (string Id, string Name)[] Items =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/items"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement).Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("name").GetString()!)),
    ];

    [Fact]
    public void Every_item_has_three_to_ten_ways_in_which_people_describe_it()
    {
        Assert.Equal(Items.Select(item => item.Id).Order(), Words.Items.Keys.Order());
        Assert.All(Words.Items.Values, everyday => Assert.InRange(everyday.Phrases.Count, 3, 10));
        Assert.All(Words.Items.Values.SelectMany(everyday => everyday.Phrases), phrase => Assert.InRange(phrase.Length, 2, 36));
    }

    [Fact]
    public void No_way_of_describing_an_item_repeats_the_statutes_name() =>
        Assert.DoesNotContain(Items, item => item.Name.Length > 4 && Words.Items[item.Id].Phrases.Any(p => p.Contains(item.Name, StringComparison.Ordinal)));

    [Fact]
    public void Each_line_carries_the_name_of_its_item_for_those_who_read_it()
    {
        var names = Items.ToDictionary(item => item.Id, item => item.Name);
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/everyday"), "*.txt")
            .Append(Path.Combine(Repository.Root, "data/catalogue/names.txt"));
        Assert.All(files, file => Assert.All(VocabularyReader.Items(file, File.ReadLines(file)), row => Assert.Equal(names[row.Id], row.Name)));
    }

    [Theory]
    [InlineData("LP1\t名称")]
    [InlineData("LP1\t名称\t")]
    [InlineData("LP1 名称 说法")]
    public void A_wrong_line_is_named_with_its_file_and_number(string line)
    {
        var wrong = Assert.Throws<FormatException>(() => VocabularyReader.Items("air.txt", ["# comment", line]).ToList());
        Assert.Contains("air.txt 第 2 行", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_synonym_needs_another_word() =>
        Assert.Throws<FormatException>(() => VocabularyReader.Synonyms("synonyms.txt", ["设摊"]).ToList());
}
