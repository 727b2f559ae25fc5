using System.Text.Json;
using System.Text.Json.Nodes;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class EntryTests
{
    public static TheoryData<string> Kinds => [.. FactTypes.All.Select(FactTypes.NameOf)];

    static Entry Of(string kind) =>
        RuleBook.Admit(CaseState.None, OfEachKind.Single(f => FactTypes.NameOf(f.GetType()) == kind), Morning, "wangmin", Book);

    [Fact]
    public void There_is_one_sample_of_every_kind_of_fact() =>
        Assert.Equal(FactTypes.All.Select(FactTypes.NameOf), OfEachKind.Select(fact => FactTypes.NameOf(fact.GetType())));

    [Fact]
    public void The_stored_names_of_facts_are_for_decades() => Assert.Equal(
        [
            "opened.1", "present.1", "party.1", "scene.1", "evidence.1", "evidence-excluded.1", "correction.1", "recheck.1",
            "recusal-asked.1", "recusal-decided.1", "rights.1", "defence.1", "on-the-spot.1", "not-penalised.1", "turned-ordinary.1",
            "document.1", "handed-over.1", "reported.1", "payment.1", "cash-in.1", "cash-banked.1", "deferred.1", "remedy.1",
            "remedy-ended.1", "revoked.1", "slip-corrected.1", "finding-settled.1", "closed.1", "archived.1",
            "lead-verified.1", "lead-extended.1", "draft.1", "draft-approved.1", "draft-returned.1", "interview.1", "custody.1",
            "preservation-disposed.1", "investigation.1", "discussion.1", "address.1", "service-failed.1", "announced.1", "served.1",
            "excluded.1", "transfer-sent.1", "document-voided.1", "published.1", "publication-withheld.1", "publication-withdrawn.1",
        ],
        FactTypes.All.Select(FactTypes.NameOf));

    [Fact]
    public void Every_kind_of_draft_comes_back_as_it_went_in_under_a_name_for_decades()
    {
        Assert.Equal(FactTypes.Drafts, OfEachDraft.Select(draft => draft.GetType()));
        string[] names = ["filing.1", "no-filing.1", "preservation.1", "proposal.1", "decision.1", "extension.1", "closing.1"];
        foreach (var (draft, name) in OfEachDraft.Zip(names))
        {
            var entry = RuleBook.Admit(CaseState.None, Papers.Submitted(draft), Morning, "wangmin", Book);
            var back = Entry.FromPayload(entry.ToPayload(), "wangmin");
            Assert.Contains($"\"draft\":\"{name}\"", entry.ToPayload(), StringComparison.Ordinal);
            Assert.Equal(DraftOnTheWay.DigestOf(draft), DraftOnTheWay.DigestOf(Assert.IsType<DraftSubmitted>(back.Fact).Draft));
        }
    }

    // Papers are held against the digest of what was approved: a field added to a disposal would disown the papers of yesterday.
    [Fact]
    public void The_digest_of_a_draft_is_for_decades_too() => Assert.StartsWith(
        "71e6a4744924e35c37f79182905e099e371e552debed7f2ee8", DraftOnTheWay.DigestOf(new ProposalDraft(Papers.Fine())), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Kinds))]
    public void An_entry_comes_back_from_its_payload_as_it_went_in(string kind)
    {
        var entry = Of(kind);
        var back = Entry.FromPayload(entry.ToPayload(), "wangmin");
        Assert.Equivalent(entry, back, strict: true);
        Assert.Equal(entry.Fact.GetType(), back.Fact.GetType());
        Assert.Equal(entry.ToPayload(), back.ToPayload());
        Assert.Contains($"\"{kind}\"", entry.ToPayload(), StringComparison.Ordinal);
        Assert.DoesNotContain(@"\u", entry.ToPayload(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_fact_with_a_field_missing_is_never_guessed_at(string kind)
    {
        var payload = JsonNode.Parse(Of(kind).ToPayload())!.AsObject();
        foreach (var field in payload.Select(p => p.Key))
        {
            var torn = payload.DeepClone().AsObject();
            torn.Remove(field);
            Assert.ThrowsAny<JsonException>(() => Entry.FromPayload(torn.ToJsonString(), "wangmin"));
        }
        // What was added to a fact later has a default, so that older journals stay readable.
        var later = Of(kind).Fact.GetType().GetConstructors()[0].GetParameters().Where(p => p.HasDefaultValue).Select(p => p.Name!);
        foreach (var field in payload["Fact"]!.AsObject().Select(p => p.Key).Except(later))
        {
            var torn = payload.DeepClone();
            torn["Fact"]!.AsObject().Remove(field);
            Assert.ThrowsAny<Exception>(() => Entry.FromPayload(torn.ToJsonString(), "wangmin"));
        }
    }

    [Theory]
    [InlineData("\"fact\":\"reported.1\"", "\"fact\":\"reported.2\"")]
    [InlineData("\"fact\":\"reported.1\"", "\"fact\":\"rumour.1\"")]
    [InlineData("\"V\":1", "\"V\":2")]
    [InlineData("\"ReceivedBy\":\"sunbei\"", "\"ReceivedBy\":null")]
    [InlineData("\"ReceivedBy\":\"sunbei\"", "\"ReceivedBy\":7")]
    [InlineData("2026-03-10T09:00:00", "yesterday")]
    public void An_unknown_fact_or_version_or_shape_is_refused(string was, string written)
    {
        var payload = Of("reported.1").ToPayload();
        Assert.Contains(was, payload, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => Entry.FromPayload(payload.Replace(was, written, StringComparison.Ordinal), "wangmin"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"V\":1")]
    public void What_is_no_entry_is_refused(string payload) =>
        Assert.ThrowsAny<JsonException>(() => Entry.FromPayload(payload, "wangmin"));

    [Fact]
    public void Times_carry_no_zone_so_that_every_machine_reads_the_same_day()
    {
        var payload = Of("scene.1").ToPayload();
        Assert.Contains("\"At\":\"2026-03-10T09:00:00\"", payload, StringComparison.Ordinal);
        Assert.Contains("\"To\":\"2026-03-10T09:00:00\"", payload, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Unspecified, Entry.FromPayload(payload, "wangmin").At.Kind);
    }
}
