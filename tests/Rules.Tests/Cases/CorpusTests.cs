using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Record;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>
/// Journals written once and never again: every release reads them and finds the case as it was. A new shape of facts adds files,
/// it does not rewrite these; ZHIHENG_ACCEPT=1 writes only the files that are not there yet.
/// </summary>
public sealed class CorpusTests
{
    sealed record Expected(string Stage, string Outcome, long Version, decimal FineDue, string Due, int OpenFindings, string LastHash);

    static readonly string Folder = Path.Combine(Repository.Root, "tests/Rules.Tests/Cases/corpus");

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Dictionary<string, Func<Street>> Journals = new()
    {
        ["v1-bank-archived"] = () => Street.Case(2022, 9, 16).Served(150).Reported()
            .On(2022, 10, 8).Paid(150).Closed().Archived(),
        ["v1-cash-refused-correction"] = () => Street.Case().Ready(Stall).Rechecked(CorrectionResult.RefusedToCorrect)
            .Decided(50, d => d with { Payment = PaymentMode.OnTheSpot, CashGround = CashGround.HundredOrLess }).Issued().Handed(
                ).Reported()
            .Paid(50, mode: PaymentMode.OnTheSpot).Do(new CashHandedIn(50, Cashier)).Do(new CashBanked(50, "回单 7"), Cashier).Closed(),
        ["v1-late-deferred-appealed"] = () => Street.Case().Ready(Sample.Warned, Firm, 3000, warning: true)
            .Decided(2500.50m, d => d with { Warning = true }).Issued().Handed().Reported().Paid(500)
            .Do(new PaymentDeferred(new(2026, 3, 10), new(2026, 4, 30), "资金周转困难", Chief), Chief).On(2026, 5, 10)
            .Do(new RemedyOpened("r-1", RemedyKind.Reconsideration, "杭州市上城区人民政府", new(2026, 5, 8))).On(2026, 6, 1)
            .Do(new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 6, 1), "维持")),
        ["v1-revoked"] = () => Street.Case().Served().Do(new DecisionRevoked("当事人认定错误", Chief), Chief).Closed(ClosingReason.Revoked),
        ["v1-no-penalty"] = () => Street.Case().Investigated(party: Person with { AgeAtAct = 13 })
            .Do(new NotPenalised(NoPenaltyGround.UnderFourteen, "不满十四周岁", "责令监护人管教", Chief), Chief).Closed(ClosingReason.NoPenalty),
        ["v1-recusal-ordinary"] = () => Street.Case().Investigated().Do(new RecusalAsked("liqiang", "当事人", "邻居"))
            .Do(new RecusalDecided("liqiang", true, "属实", Chief, Zhao), Chief).Do(new TurnedOrdinary("数额超限")),
        ["v1-wrong-party"] = () => Street.Case().Ready().Party(Trader).Ordered().Told().Heard(DefenceKind.Made).Decided(),
        ["v1-admitted"] = () => Street.Case().Admit(Sample.Opened(Morning)).Admit(new PartyIdentified(Person, ""))
            .Admit(Sample.Decided(Morning, 300)).Wait(2).Admit(Sample.Handed() with { Method = ServiceMethod.ShownOnly }),
        ["v1-office-archived"] = () => Street.Case(2026, 3, 12).DecisionServed().Paid(1000).ClosedBy().FiledAway(),
        ["v1-office-returned-twice-waived"] = () => Street.Case().Finished().Submit(new ProposalDraft(Papers.Fine())).Approve().Return()
            .Submit(new ProposalDraft(Papers.Fine(900))).Approve().Return().Through(new ProposalDraft(Papers.Fine(800))).Noticed().ServedNow()
            .Evidence('w').Do(new DefenceHeard(DefenceKind.Waived, "", "", false, "e-w")).Through(new DecisionDraft(Papers.Fine(800))),
        ["v1-office-from-the-street"] = () => Street.Case().Ready(Wide).Do(new TurnedOrdinary("数额超限")).Through(Papers.Filing).Questioned()
            .Do(Papers.Report()).Through(new ProposalDraft(Papers.Fine())),
        ["v1-office-announced-late"] = () => Street.Case(2022, 9, 6).Proposed().Noticed().Do(new ServiceFailed("d-notice-0", Delivery.Posted, "退回"))
            .Do(new ServiceAnnounced("d-notice-0", "区政府网站", "下落不明")).On(2022, 10, 9)
            .ServedNow(s => s with { Method = Delivery.Announced, On = new(2022, 10, 8) }).Wait(10).Heard().Through(new DecisionDraft(Papers.Fine()))
            .Do(new DecisionRevoked("认定错误", Chief), Chief),
        ["v1-office-transferred"] = () => Street.Case().Finished().Through(new DecisionDraft(Papers.Without(DisposalKind.Transferred, "区市场监管局")))
            .Do(new TransferSent("区市场监管局", "回执 3 号")).ClosedBy(ClosingReason.Transferred),
        ["v1-office-pardoned"] = () => Street.Case().Finished().Through(new DecisionDraft(Papers.Pardon())),
        ["v1-office-not-filed"] = () => Street.Case().Lead().Verified(LeadResult.Unfounded).Through(new NoFilingDraft("不属实")).ClosedBy(ClosingReason.NotFiled),
        ["v1-office-withheld-published-withdrawn"] = () => PublishingTests.Withdrawn(PublishingTests.Revoked(PublishingTests.Published(
            Street.Case(2026, 3, 12).DecisionServed().Do(PublishingTests.Withheld, Chief).Wait(2)))),
        ["v1-office-every-kind"] = () => OfEachKind.Skip(FactTypes.All.ToList().IndexOf(typeof(LeadVerified))).Concat(OfEachDraft.Select((draft, i) => Papers.Submitted(draft, $"f-{i}")))
            .Aggregate(Street.Case().Admit(Papers.Lead(Morning)), (street, fact) => street.Admit(fact)),
        ["v1-every-kind"] = () => OfEachKind.Aggregate(Street.Case(), (street, fact) => street.Admit(fact)),
    };

    public static TheoryData<string> Files
    {
        get
        {
            if (Environment.GetEnvironmentVariable("ZHIHENG_ACCEPT") == "1")
            {
                foreach (var (name, walk) in Journals.Where(j => !File.Exists(Path.Combine(Folder, j.Key + ".jsonl"))))
                {
                    Write(Path.Combine(Folder, name + ".jsonl"), walk());
                }
            }
            var names = Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file));
            return [.. names.Order(StringComparer.Ordinal)];
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void An_old_journal_reads_as_it_did_when_it_was_written(string name)
    {
        var text = File.ReadAllLines(Path.Combine(Folder, name + ".jsonl"));
        var lines = text[..^1].Select(line => JsonSerializer.Deserialize<JournalLine>(line, Readable)!).ToList();
        Assert.Null(Chain.Verify(lines, new Dictionary<string, IHashFunction> { ["sha256"] = Sha256.Function }));
        var state = CaseState.After(lines.Select(line => Entry.FromPayload(line.Payload, line.Actor)));
        Assert.Equal(JsonSerializer.Deserialize<Expected>(text[^1], Readable), Describe(state, lines[^1].Hash));
    }

    [Fact]
    public void No_journal_of_the_corpus_is_lost_and_every_kind_of_fact_is_in_it()
    {
        Assert.Empty(Journals.Keys.Except(Files.Select(file => file.Data)));
        var all = string.Concat(Directory.GetFiles(Folder, "*.jsonl").Select(File.ReadAllText));
        Assert.All(FactTypes.All.Select(FactTypes.NameOf), kind =>
            Assert.Contains($@"\""fact\"":\""{kind}\""", all, StringComparison.Ordinal));
        string[] drafts = ["filing.1", "no-filing.1", "preservation.1", "proposal.1", "decision.1", "extension.1", "closing.1"];
        Assert.All(drafts, kind => Assert.Contains($@"\""draft\"":\""{kind}\""", all, StringComparison.Ordinal));
    }

    static void Write(string path, Street street)
    {
        List<JournalLine> lines = [];
        foreach (var entry in street.Journal)
        {
            var at = new DateTimeOffset(entry.At, TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
            lines.Add(Chain.Seal(lines.LastOrDefault(), "case:c-1", entry.ToPayload(), entry.By, at, Sha256.Function));
        }
        var last = JsonSerializer.Serialize(Describe(street.State, lines[^1].Hash), Readable);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(path, string.Join('\n', [.. lines.Select(line => JsonSerializer.Serialize(line, Readable)), last, ""]));
    }

    static Expected Describe(CaseState state, string hash) => new(
        Stage.Of(state), Stage.Outcome(state), state.Version, state.FineDue,
        CaseClocks.DueDate(state, Book)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", state.OpenFindings.Count, hash);
}
