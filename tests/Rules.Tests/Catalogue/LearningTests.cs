using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>What officers' choices teach the matcher, and what they cannot make it do.</summary>
public sealed class LearningTests
{
    static readonly Item[] Items = SearchTests.Items;
    static readonly Vocabulary Words = VocabularyFiles.Read();
    static readonly MatchFilter Now = new(new DateOnly(2026, 3, 10), []);
    static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    const string Stall = "LP02225", Piling = "LP02222";

    static Choice By(string officer, string seen, string item = Stall, string apart = "", int day = 1) =>
        new(item, seen, apart, officer, new DateOnly(2026, 1, 1).AddDays(day));

    static IReadOnlyList<string> Learned(IEnumerable<Choice> choices, string item = Stall, Dictionary<string, IReadOnlyList<string>>? rejected = null) =>
        [.. (Learning.Of(choices, rejected ?? None).GetValueOrDefault(item) ?? []).Select(wording => wording.Text)];

    static ItemIndex Taught(IEnumerable<Choice> choices) => new(Items, Words, Learning.Of(choices, None)
        .ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Value.Select(wording => wording.Text)]));

    [Fact]
    public void A_wording_is_learned_once_two_officers_have_used_it()
    {
        Assert.Empty(Learned([By("a", "篷布摊子摆到盲道")]));
        Assert.Equal(["篷布摊子"], Learned([By("a", "篷布摊子摆到盲道"), By("b", "有个篷布摊子挡路")]));
        var both = Learning.Of([By("a", "篷布摊子摆到盲道"), By("b", "篷布摊子摆到盲道", day: 9), By("c", "篷布摊子")], None)[Stall];
        Assert.Equal([new("篷布摊子", 3, 3, new(2026, 1, 10)), new LearnedWording("篷布摊子摆到盲道", 2, 2, new(2026, 1, 10))], both);
    }

    [Fact]
    public void One_officer_alone_teaches_nothing_however_often()
    {
        var thousand = Enumerable.Range(0, 1000).Select(i => By("a", $"篷布摊子摆到盲道第{i}次", day: i)).ToList();
        Assert.Empty(Learned(thousand));
        Assert.Equal(["篷布摊子摆到盲道"], Learned([.. thousand, By("b", "篷布摊子摆到盲道", day: 2000)]));
        Assert.Equal(["卖烤冷面"], Learned([.. thousand, By("b", "推车卖烤冷面", day: 2001), By("c", "有人卖烤冷面", day: 2000)]));
    }

    [Theory]
    [InlineData("当事人张三丰卖烤冷面", "卖烤冷面")]
    [InlineData("张三又卖烤冷面", "又卖烤冷面")]
    [InlineData("摊主：欧阳锋，卖烤冷面", "卖烤冷面")]
    [InlineData("王师傅卖烤冷面", "卖烤冷面")]
    [InlineData("李某某卖烤冷面", "卖烤冷面")]
    [InlineData("浙A·12345货车停着卖烤冷面", "货车停着卖烤冷面")]
    [InlineData("浙AD12345卖烤冷面", "卖烤冷面")]
    [InlineData("卖烤冷面，电话13812345678", "卖烤冷面")]
    [InlineData("卖烤冷面330102199001010012", "卖烤冷面")]
    [InlineData("杭州示例食品有限公司卖烤冷面", "卖烤冷面")]
    [InlineData("在秋涛路12号卖烤冷面", "卖烤冷面")]
    public void Names_numbers_plates_firms_and_houses_are_cut_out(string seen, string learned)
    {
        Assert.Contains(learned, FreeText.WithoutPeople(seen), StringComparison.Ordinal);
        var wordings = Learned([By("a", seen), By("b", seen)]);
        Assert.Contains(learned, wordings);
        var secret = new[] { "张三", "欧阳", "王师", "李某", "浙A", "12345", "电话1", "3301", "示例", "秋涛" };
        Assert.All(secret, word => Assert.DoesNotContain(wordings, wording => wording.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Place_and_party_of_the_case_teach_nothing() =>
        Assert.Equal(["门卖烤冷面"], Learned([By("a", "红星农贸东门卖烤冷面", apart: "红星农贸东门"), By("b", "红星农贸东门卖烤冷面", apart: "红星农贸东门外")]));

    [Theory]
    [InlineData("摆摊")]
    [InlineData("12345 6789")]
    [InlineData("")]
    public void Texts_that_say_too_little_do_not_count(string seen) => Assert.Empty(Learned([By("a", seen), By("b", seen)]));

    [Fact]
    public void A_text_of_a_whole_report_does_not_count() => Assert.Empty(Learned([By("a", new string('摊', 121)), By("b", new string('摊', 121))]));

    [Fact]
    public void Words_that_officers_use_for_many_items_tell_none_apart()
    {
        var ids = Items.Select(item => item.Id).Distinct().Take(6).ToList();
        var choices = ids.SelectMany((id, i) => new[] { By("a", $"巡查发现{"甲乙丙丁戊己"[i]}{"子丑寅卯辰巳"[i]}类情形", id), By("b", $"巡查发现{"甲乙丙丁戊己"[i]}{"子丑寅卯辰巳"[i]}类情形", id) }).ToList();
        Assert.All(Learning.Of(choices, None).Values.SelectMany(wordings => wordings), wording =>
            Assert.False(wording.Text.Contains("巡查", StringComparison.Ordinal) || wording.Text.Contains("发现", StringComparison.Ordinal) || wording.Text.Contains("情形", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_rejected_is_not_learned_again_in_another_sentence()
    {
        var choices = new[] { By("a", "篷布摊子卖烤冷面"), By("b", "篷布摊子卖烤冷面"), By("c", "一个篷布摊子") };
        Assert.Equal(["卖烤冷面"], Learned(choices, rejected: new() { [Stall] = ["篷布摊子", "子卖"] }));
        Assert.Contains("篷布摊子卖烤冷面", Learned(choices, rejected: new() { [Piling] = ["篷布摊子"] }));
    }

    [Fact]
    public void A_learned_wording_finds_the_item_and_weighs_less_than_a_reviewed_one()
    {
        const string seen = "搭了个咖喱鱼蛋档口";
        var taught = Taught([By("a", seen), By("b", seen)]);
        Assert.Equal(Stall, taught.Find(seen, Now).Hits[0].Item.Id);
        var reviewed = Words with { Items = Words.Items.ToDictionary(e => e.Key, e => e.Key == Piling ? e.Value with { Phrases = [.. e.Value.Phrases, seen] } : e.Value) };
        var both = new ItemIndex(Items, reviewed, new Dictionary<string, IReadOnlyList<string>> { [Stall] = [seen] });
        Assert.Equal(Piling, both.Find(seen, Now).Hits[0].Item.Id);
    }

    [Fact]
    public void A_thousand_cases_of_one_item_do_not_make_it_the_answer_to_everything()
    {
        // Two officers conspire: everything people may say, as cases of the stall.
        var phrases = Words.Items.Where(item => item.Key != Stall).SelectMany(item => item.Value.Phrases.Take(1)).Where(phrase => phrase.Length <= 60).Take(500).ToList();
        var attack = phrases.SelectMany((phrase, i) => new[] { By("a", phrase, day: i), By("b", phrase, day: i) });
        var (before, after) = (new ItemIndex(Items, Words), Taught(attack));
        int First(ItemIndex index) => phrases.Count(phrase => index.Find(phrase, Now, 1).Hits is [{ Item.Id: Stall }]);
        Assert.InRange(First(after) - First(before), 0, 3);
        Assert.InRange(Learned(attack).Count, 0, 30);
    }
}
