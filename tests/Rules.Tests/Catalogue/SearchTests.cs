using System.Text.Json;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

public sealed class SearchTests
{
    static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    internal static readonly Item[] Items =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/items"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Item>(line, Camel)!),
    ];

    static readonly Vocabulary Words = VocabularyFiles.Read();
    static readonly ItemIndex Index = new(Items, Words);
    static readonly DateOnly Today = new(2026, 3, 10);
    static readonly MatchFilter Now = new(Today, []);

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
        Assert.Contains(id, Found(description, Now with { Lists = ["乡镇", "综合"] }));

    [Fact]
    public void Hits_come_best_first_and_say_which_words_and_which_way_of_saying_it_made_them_fit()
    {
        var hits = Index.Find("装修队把沙子水泥堆在人行道上", Now, most: 5).Hits;
        Assert.Equal(5, hits.Count);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Item.Id), hits.Select(hit => hit.Item.Id));
        Assert.Equal("LP02222", hits[0].Item.Id);
        Assert.Contains(hits[0].Words, word => word.Contains("人行道", StringComparison.Ordinal));
        Assert.All(hits, hit => Assert.All(hit.Words, word => Assert.Contains(word, "装修队把沙子水泥堆在人行道上", StringComparison.Ordinal)));
        Assert.Contains(hits[0].Like, Words.Items["LP02222"].Phrases);
    }

    [Fact]
    public void Only_items_of_the_day_and_of_the_bodys_lists_are_found()
    {
        Assert.Empty(Index.Find("设摊经营", new(new DateOnly(1990, 1, 1), [])).Hits);
        Assert.All(Index.Find("设摊经营", Now with { Lists = ["乡镇"] }).Hits, hit => Assert.Contains("乡镇", hit.Item.Lists));
        Assert.DoesNotContain("LP02225", Found("设摊经营", new(new DateOnly(2021, 9, 29), [])));
        Assert.Contains("LP02225", Found("设摊经营", MatchFilter.Everything));
    }

    [Fact]
    public void Items_for_organisations_alone_are_not_offered_for_a_person_and_the_other_way_round()
    {
        var person = Index.Find("沿街堆放物料", Now with { CountsAs = "个人" }, 2000).Hits;
        var organisation = Index.Find("沿街堆放物料", Now with { CountsAs = "单位" }, 2000).Hits;
        Assert.All(person, hit => Assert.True(hit.Item.Fines.Count == 0 || hit.Item.Fines.Any(fine => fine.Party is "不分" or "个人")));
        Assert.All(organisation, hit => Assert.True(hit.Item.Fines.Count == 0 || hit.Item.Fines.Any(fine => fine.Party is "不分" or "单位")));
        Assert.NotEqual(person.Select(hit => hit.Item.Id).Order(), organisation.Select(hit => hit.Item.Id).Order());
    }

    [Theory]
    [InlineData("330106003", true)]
    [InlineData("330100", true)]
    [InlineData("330102012", false)]
    public void A_statute_of_one_area_is_offered_in_that_area_only(string division, bool offered) =>
        Assert.Equal(offered, Index.Find("在西溪湿地公园里搭棚摆摊", Now with { Division = division }).Hits.Any(hit => hit.Item.Law.Contains("西溪", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("ｑｗ")]
    [InlineData("，。！")]
    public void A_description_without_a_known_word_fits_nothing(string description)
    {
        var found = Index.Find(description, Now);
        Assert.True(found.NothingFits);
        Assert.Empty(found.Hits);
        Assert.True(new ItemIndex([], Vocabulary.None).Find("设摊", Now).NothingFits);
    }

    [Fact]
    public void A_matter_of_somebody_else_is_answered_with_who_handles_it()
    {
        var words = Words with { Elsewhere = [new Elsewhere("走失人员", "公安机关，请拨 110", ["老人走丢了找不到家", "帮忙找走失的孩子"])] };
        var found = new ItemIndex(Items, words).Find("我家老人走丢了，帮忙找一找", Now);
        Assert.True(found.NothingFits);
        Assert.Equal("公安机关，请拨 110", found.Instead?.Handler);
        Assert.NotEmpty(found.Hits);
    }

    [Fact]
    public void What_officers_chose_before_moves_an_item_up()
    {
        const string description = "篷布摊子摆到盲道";
        var before = Index.Find(description, Now, 200).Hits.ToList().FindIndex(hit => hit.Item.Id == "LP02225");
        var learned = new Dictionary<string, IReadOnlyList<string>> { ["LP02225"] = ["盲道上支了篷布摊子", "篷布摊子摆到盲道"] };
        var after = new ItemIndex(Items, Words, learned).Find(description, Now, 200).Hits.ToList().FindIndex(hit => hit.Item.Id == "LP02225");
        Assert.InRange(after, 0, before);
        Assert.Equal(0, after);
    }

    [Fact]
    public void A_synonym_stands_in_for_a_word_that_the_item_does_not_know()
    {
        Item[] items = [Items.First(item => item.Id == "LP02225")];
        var none = new ItemIndex(items, Vocabulary.None).Find("练摊", Now);
        var one = new ItemIndex(items, Vocabulary.None with { Synonyms = [["设摊", "练摊"]] }).Find("练摊", Now);
        Assert.True(one.Hits.Single().Score > (none.Hits.Count == 0 ? 0 : none.Hits[0].Score));
    }

    static IEnumerable<string> Found(string description, MatchFilter filter) => Index.Find(description, filter).Hits.Select(hit => hit.Item.Id);
}
