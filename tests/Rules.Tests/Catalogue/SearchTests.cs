using System.Text.Json;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

public sealed class SearchTests
{
    static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    static readonly Item[] Items =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/items"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Item>(line, Camel)!),
    ];

    static readonly ItemIndex Index = new(Items);
    static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData("占道经营", "占道 道经 经营")]
    [InlineData("摊", "摊")]
    [InlineData("渣土车浙A12345未覆盖", "渣土 土车 车浙 a12345 未覆 覆盖")]
    [InlineData("PM2.5，超标", "pm2 5 超标")]
    [InlineData(" ，。!?", "")]
    [InlineData("", "")]
    [InlineData("扔扔扔", "扔扔 扔扔")]
    public void Chinese_falls_into_pairs_and_letters_and_figures_stay_whole(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Bigrams.Of(text)));

    [Fact]
    public void A_column_holds_each_word_once_over_all_its_texts() =>
        Assert.Equal("占道 道经 经营", Bigrams.Column("占道经营", "经营", "占道"));

    [Theory]
    [InlineData("在人行道上摆摊设摊经营", "LP02225")]
    [InlineData("随地吐痰", "LP01616")]
    [InlineData("绿地里停车", "LP02965")]
    public void A_description_in_an_officers_words_finds_the_item(string description, string id) =>
        Assert.Contains(id, Index.Find(description, Today, ["乡镇", "综合"]).Select(hit => hit.Item.Id));

    [Fact]
    public void Hits_come_best_first_name_their_words_and_are_no_more_than_asked_for()
    {
        var hits = Index.Find("擅自占用城市道路堆放物料", Today, [], most: 5);
        Assert.Equal(5, hits.Count);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Item.Id), hits.Select(hit => hit.Item.Id));
        Assert.All(hits, hit => Assert.All(hit.Words, word => Assert.Contains(
            word, Bigrams.Of(hit.Item.Name).Concat(Bigrams.Of(hit.Item.Domain)).Concat(Bigrams.Of(hit.Item.Law)))));
    }

    [Fact]
    public void Only_items_of_the_day_and_of_the_bodys_lists_are_found()
    {
        Assert.Empty(Index.Find("设摊经营", new(1990, 1, 1), []));
        Assert.All(Index.Find("设摊经营", Today, ["乡镇"]), hit => Assert.Contains("乡镇", hit.Item.Lists));
        Assert.DoesNotContain("LP02225", Index.Find("设摊经营", new(2021, 9, 29), []).Select(hit => hit.Item.Id));
        Assert.Empty(Index.Find("", Today, []));
        Assert.Empty(Index.Find("ｑｗ", Today, []));
        Assert.Empty(new ItemIndex([]).Find("设摊", Today, []));
    }
}
