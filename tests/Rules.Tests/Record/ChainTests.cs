using System.Security.Cryptography;
using Zhiheng.Rules.Record;

namespace Zhiheng.Rules.Tests.Record;

public sealed class ChainTests
{
    static readonly Dictionary<string, IHashFunction> Known = new() { ["sha256"] = Sha256.Function, ["sha384"] = new Sha384() };

    static List<JournalLine> Lines(int count = 4)
    {
        List<JournalLine> lines = [];
        for (var i = 1; i <= count; i++)
        {
            lines.Add(Chain.Seal(lines.LastOrDefault(), "case:1", $"{{\"n\":{i},\"字\":\"执衡\"}}", "wangmin", 1000 + i, Sha256.Function));
        }
        return lines;
    }

    [Fact]
    public void An_untouched_stream_has_no_fault_and_an_empty_one_neither()
    {
        Assert.Null(Chain.Verify(Lines(), Known));
        Assert.Null(Chain.Verify([], Known));
        Assert.Equal([1L, 2, 3, 4], Lines().Select(line => line.Sequence));
    }

    public static TheoryData<string> Fields => ["stream", "payload", "actor", "time", "alg", "hash", "sequence"];

    [Theory, MemberData(nameof(Fields))]
    public void Whatever_is_changed_in_whichever_line_is_found_there(string field)
    {
        for (var at = 0; at < 4; at++)
        {
            var lines = Lines();
            lines[at] = field switch
            {
                "stream" => lines[at] with { Stream = "case:2" },
                "payload" => lines[at] with { Payload = lines[at].Payload + " " },
                "actor" => lines[at] with { Actor = "liqiang" },
                "time" => lines[at] with { AtMs = lines[at].AtMs + 1 },
                "alg" => lines[at] with { Alg = "sha384" },
                "hash" => lines[at] with { Hash = new string('0', 64) },
                _ => lines[at] with { Sequence = lines[at].Sequence + 1 },
            };
            Assert.Equal(at + 1, Chain.Verify(lines, Known)!.Sequence);
        }
    }

    [Fact]
    public void A_line_moved_taken_out_or_put_in_is_found()
    {
        var lines = Lines();
        Assert.Equal(2, Chain.Verify([lines[0], lines[2], lines[1], lines[3]], Known)!.Sequence);
        Assert.Equal(2, Chain.Verify([lines[0], lines[2], lines[3]], Known)!.Sequence);
        Assert.Equal(1, Chain.Verify(lines[1..], Known)!.Sequence);
        Assert.Equal(2, Chain.Verify([lines[0], lines[0], lines[1]], Known)!.Sequence);
    }

    [Fact]
    public void Two_lines_exchanged_with_their_numbers_are_found()
    {
        var lines = Lines();
        JournalLine[] swapped = [lines[0], lines[2] with { Sequence = 2 }, lines[1] with { Sequence = 3 }, lines[3]];
        Assert.Equal(2, Chain.Verify(swapped, Known)!.Sequence);
    }

    [Fact]
    public void An_unknown_hash_function_is_a_fault_and_not_an_excuse()
    {
        var lines = Lines();
        lines[2] = lines[2] with { Alg = "md5" };
        var fault = Chain.Verify(lines, Known)!;
        Assert.Equal((3, true), (fault.Sequence, fault.What.Contains("md5", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_stream_may_change_its_hash_function_on_the_way()
    {
        var lines = Lines(2);
        lines.Add(Chain.Seal(lines[^1], "case:1", "{}", "wangmin", 9, new Sha384()));
        Assert.Null(Chain.Verify(lines, Known));
    }

    [Fact]
    public void Text_moved_from_one_field_into_its_neighbour_changes_the_hash() => Assert.NotEqual(
        Chain.Seal(null, "case:1", "b", "a", 1, Sha256.Function).Hash, Chain.Seal(null, "case:1", "", "ab", 1, Sha256.Function).Hash);

    [Fact]
    public void The_hash_of_a_line_is_the_one_every_release_computes() => Assert.Equal(
        // Computed once with another program from the description alone.
        "6152ce9d81e617fb9dabbd87694351e85e61f42977044e38ff64b58052bc49d8",
        Chain.Seal(null, "case:1", "{\"字\":\"执衡\"}", "wangmin", 1_767_225_600_000, Sha256.Function).Hash);

    sealed class Sha384 : IHashFunction
    {
        public string Name => "sha384";

        public byte[] Digest(ReadOnlySpan<byte> data) => SHA384.HashData(data);
    }
}
