using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>One scene for an ordinary case, as written in data/demo/ordinary.jsonl.</summary>
/// <param name="Asked">Questions and answers in turn.</param>
/// <param name="Fine">In yuan; where the item has a benchmark, its recommendation stands in the place of it.</param>
/// <param name="Refused">拒不改正 instead of 逾期不改正, where the item asks for it.</param>
/// <param name="Items">Things to preserve, one to a line; empty for none.</param>
sealed record OrdinaryScene(
    string Id, string Item, string PartyKind, string Seen, string Place, string Found, IReadOnlyList<string> Asked, IReadOnlyList<string> Evidence,
    string Correction, bool CorrectionFirst, decimal Fine, decimal Gains, string Reason, string Defence, bool DefenceAdopted, string Items, string Source,
    IReadOnlyDictionary<string, string>? Measured = null, string Situation = "", bool Refused = false)
{
    public static IReadOnlyList<OrdinaryScene> Read(ReferenceData data) => Lines.Of<OrdinaryScene>(data, "demo/ordinary.jsonl");
}

/// <summary>How far an ordinary case goes; from <see cref="NotFiled"/> on, the ways that leave the road.</summary>
enum OrdinaryEnding
{
    Lead, Verified, FilingAtUnit, FilingAtHead, Filed, Investigating, Reported, ProposalAtUnit, ProposalAtReview, ProposalAtHead, Noticed, Told, Heard,
    DecisionAtReview, DecisionAtHead, Decided, Issued, Served, Paid, ClosingAtUnit, Archived,
    NotFiled, Preserved, ProposalReturned, Announced, NoPenalty, Withdrawn, Transferred, Late,
}

/// <summary>An ordinary case of the demo city before it is played.</summary>
/// <param name="Slot">Which of its team's cases it is: nobody questions two people at once.</param>
sealed record OrdinaryPlay(
    int Number, int Slot, OrdinaryScene Scene, DemoParty Party, BodyRow BodyRow, IReadOnlyList<AccountRow> Handlers, IReadOnlyList<AccountRow> Team,
    DateTime At, OrdinaryEnding Ending)
{
    /// <summary>Each way a case may stand, and some of them more than once.</summary>
    public static readonly IReadOnlyList<OrdinaryEnding> Endings =
    [
        .. Enum.GetValues<OrdinaryEnding>(), OrdinaryEnding.Lead, OrdinaryEnding.FilingAtUnit, OrdinaryEnding.Filed, OrdinaryEnding.Investigating,
        OrdinaryEnding.Investigating, OrdinaryEnding.Preserved, OrdinaryEnding.ProposalAtUnit, OrdinaryEnding.ProposalAtReview, OrdinaryEnding.ProposalAtReview,
        OrdinaryEnding.ProposalReturned, OrdinaryEnding.Told, OrdinaryEnding.DecisionAtReview, OrdinaryEnding.Served, OrdinaryEnding.Served,
        OrdinaryEnding.Archived, OrdinaryEnding.Archived, OrdinaryEnding.Archived,
    ];

    /// <summary>Days from the lead to where the case stops, with a day or two to spare.</summary>
    public static int DaysTo(OrdinaryEnding ending) => ending switch
    {
        <= OrdinaryEnding.FilingAtHead or OrdinaryEnding.NotFiled => 4,
        <= OrdinaryEnding.Investigating or OrdinaryEnding.Preserved => 5,
        <= OrdinaryEnding.ProposalAtHead or OrdinaryEnding.ProposalReturned => 14,
        <= OrdinaryEnding.Told or OrdinaryEnding.Announced => 17,
        <= OrdinaryEnding.Issued => 36,
        OrdinaryEnding.Served => 37,
        OrdinaryEnding.Late => 60,
        _ => 52,
    };

    public bool Reaches(OrdinaryEnding stage) => stage <= Ending switch
    {
        OrdinaryEnding.NotFiled => OrdinaryEnding.Lead,
        OrdinaryEnding.Preserved => OrdinaryEnding.Investigating,
        OrdinaryEnding.ProposalReturned => OrdinaryEnding.ProposalAtReview,
        OrdinaryEnding.NoPenalty or OrdinaryEnding.Withdrawn or OrdinaryEnding.Transferred => OrdinaryEnding.ProposalAtHead,
        OrdinaryEnding.Announced => OrdinaryEnding.Noticed,
        OrdinaryEnding.Late => OrdinaryEnding.Served,
        _ => Ending,
    } && (stage < OrdinaryEnding.Noticed || Papers);

    /// <summary>Decided without a notice: nobody is penalised.</summary>
    public bool EndsOtherwise => Ending is OrdinaryEnding.NoPenalty or OrdinaryEnding.Withdrawn or OrdinaryEnding.Transferred;

    /// <summary>Who takes over what is not ours.</summary>
    public const string Market = "区市场监督管理局";

    /// <summary>How the handlers would have it, for report, proposal and decision alike.</summary>
    /// <param name="fine">What it was weighed to, in yuan.</param>
    public T DisposalOf<T>(decimal fine) where T : DisposalRequest, new()
    {
        var facts = new T { FactsFound = Scene.Found, Complex = false };
        return Ending switch
        {
            OrdinaryEnding.NoPenalty => facts with
            {
                Kind = DisposalKind.NoPenalty,
                Ground = NoPenaltyGround.FirstTimeSlight,
                Reasons = "初次违法，危害后果轻微并及时改正，可以不予行政处罚。",
                Education = "向当事人讲解有关规定，当事人表示今后遵守。",
                FirstTime = true,
                SlightHarm = true,
                CorrectedInTime = true,
            },
            OrdinaryEnding.Withdrawn => facts with { Kind = DisposalKind.Withdrawn, Reasons = "立案后查明，所涉场地已取得临时占用许可，不应当立案，撤销案件。" },
            OrdinaryEnding.Transferred => facts with { Kind = DisposalKind.Transferred, Reasons = "主要违法事实属于市场监督管理部门管辖。", To = Market },
            _ => facts with
            {
                Reasons = Scene.Reason,
                Fine = fine,
                Gains = Scene.Gains,
                Situation = Scene.Situation,
                Measured = Scene.Measured ?? new Dictionary<string, string>(),
                Lines = Scene.Reason,
            },
        };
    }

    /// <summary>Whether the papers of this procedure can be made: without a notice nobody can be told.</summary>
    public static bool Papers => DocumentKinds.Find(DocumentCodes.PriorNotice) is not null;
}
