using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>The index can be built once and shipped as text.</summary>
public sealed class ShippedIndexTests
{
    [Fact]
    public void A_shipped_index_ranks_as_the_one_it_was_made_from()
    {
        string[][] documents = [["占道摆摊", "路边卖水果"], ["渣土车没盖布"], ["夜里工地打桩太吵"]];
        var built = Postings.Of(documents);
        var shipped = Postings.FromText(built.ToText());
        var asked = new Dictionary<string, double> { ["摆摊"] = 1, ["工地"] = 0.4, ["没有"] = 1 };
        Assert.Equal(built.Score(asked), shipped.Score(asked));
        Assert.Equal(built.ToText(), shipped.ToText());
        Assert.True(shipped.Has(0, "摆摊"));
        Assert.False(shipped.Has(1, "摆摊"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 1\n摆摊 0:1")]
    [InlineData("1 1\n摆摊\t0")]
    [InlineData("一 二")]
    public void A_text_that_is_no_index_is_refused(string text) => Assert.Throws<FormatException>(() => Postings.FromText(text));

    [Fact]
    public void An_index_over_other_items_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ItemIndex([], Vocabulary.None, Postings.Of([["占道摆摊"]])));
}
