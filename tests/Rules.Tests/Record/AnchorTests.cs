using CsCheck;
using Zhiheng.Rules.Record;

namespace Zhiheng.Rules.Tests.Record;

public sealed class AnchorTests
{
    static Head[] Heads(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new Head($"case:{i:000}", i, new string((char)('a' + (i % 6)), 64)))];

    static string Root(IEnumerable<Head> heads, string previous = "") => Anchor.RootOf(previous, heads, Sha256.Function);

    [Fact]
    public void The_root_does_not_depend_on_the_order_of_the_streams() =>
        Gen.Shuffle(Heads(13)).Sample(shuffled => Root(shuffled) == Root(Heads(13)));

    [Fact]
    public void The_root_changes_with_every_field_of_every_head_and_with_the_anchor_before()
    {
        for (var count = 1; count <= 9; count++)
        {
            var heads = Heads(count);
            HashSet<string> roots = [Root(heads), Root(heads, "aa"), Root(heads, "ab")];
            for (var at = 0; at < count; at++)
            {
                roots.Add(Root(heads.Select((head, i) => i == at ? head with { Hash = new string('9', 64) } : head)));
                roots.Add(Root(heads.Select((head, i) => i == at ? head with { Sequence = 99 } : head)));
                roots.Add(Root(heads.Select((head, i) => i == at ? head with { Stream = head.Stream + "x" } : head)));
                roots.Add(Root(heads.Where((_, i) => i != at)));
            }
            Assert.Equal(3 + (4 * count), roots.Count);
        }
    }

    [Fact]
    public void Odd_and_even_numbers_of_heads_never_share_a_root() =>
        Assert.Equal(65, Enumerable.Range(0, 65).Select(count => Root(Heads(count))).Distinct().Count());

    [Fact]
    public void Doubling_the_last_head_is_no_second_way_to_the_same_root()
    {
        for (var count = 1; count <= 16; count++)
        {
            var heads = Heads(count);
            Assert.NotEqual(Root(heads), Root([.. heads, heads[^1]]));
            Assert.NotEqual(Root(heads), Root([.. heads, .. heads]));
        }
    }

    [Fact]
    public void The_signed_text_names_everything_the_anchor_says()
    {
        var anchor = new Anchor(7, "aa", "bb", 1_767_225_600_000, 3, "sha256", "k-1", "sig");
        Assert.Equal("zhiheng-anchor-1\n7\naa\nbb\n1767225600000\n3\nsha256\nk-1", anchor.SignedText());
        Anchor[] others =
        [
            anchor with { Number = 8 }, anchor with { PreviousRoot = "a" }, anchor with { Root = "b" }, anchor with { AtMs = 1 },
            anchor with { Heads = 4 }, anchor with { Alg = "sm3" }, anchor with { KeyId = "k-2" },
        ];
        Assert.All(others, other => Assert.NotEqual(anchor.SignedText(), other.SignedText()));
    }
}
