using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>An invented case of the ordinary procedure, from the lead to the archive, as its journal would tell it.</summary>
internal sealed class Affair
{
    readonly List<CaseState> states = [CaseState.None];
    DateTime now = new(2026, 3, 2, 9, 0, 0);

    public required Particulars Party { get; init; }

    /// <summary>The party as the record has it, where a real vault holds the particulars.</summary>
    public PartyOnRecord? OnRecord { get; init; }

    public string Number { get; init; } = "杭上（采荷）综执线字〔2026〕第000007号";

    public CaseState Now => states[^1];

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    static readonly OfficerOnDuty Wang = new("wangmin", "王示例", "11010600001", new(2022, 1, 1), new(2031, 12, 31), false, ["330102012"]);
    static readonly OfficerOnDuty Li = new("liqiang", "李示例", "11010600002", new(2022, 1, 1), new(2031, 12, 31), false, ["330102012"]);

    static readonly BodyOnDuty Body = new("330102012", "杭州市上城区人民政府采荷街道办事处", "杭上（采荷）综执", "330102012", ["乡镇"], "杭州市上城区人民政府",
        "杭州市上城区人民法院", "示例银行杭州分行", "0000330100000022", new(2022, 1, 1), null);

    static readonly Item Hoarding = new("LP02231", "擅自设置大型户外广告设施", "市容环卫", "浙江省城市市容和环境卫生管理条例", "2021-09-29", "省级地方性法规",
        "第十八条第二款", "第十八条第五款", ["罚款", "警告"], [new FineRange("不分", 10_000, 100_000, "元", "", "", ["逾期不改正"], false)], ["综合", "乡镇"], new(2009, 1, 1), null);

    static readonly LawBook Law = new(Calendar(), new LocalSettings());

    static WorkingCalendar Calendar() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "holidays"), "*.txt").Order()
        .Aggregate(WorkingCalendar.Empty, (calendar, file) => calendar.With(WorkingCalendar.Parse(File.ReadAllText(file))));

    /// <summary>A fact some minutes or days after the one before it.</summary>
    public Affair Then(CaseFact fact, string by = "wangmin", int days = 0)
    {
        now = now.AddDays(days).AddMinutes(10);
        var entry = new Entry(fact, now, by, "test", Admitted: false, []);
        Entries = [.. Entries, entry];
        states.Add(Now.After(entry));
        return this;
    }

    public Affair Opened() => Then(new CaseOpened("c-1", Number, Body, [Wang], Hoarding,
            new("采荷路12号楼顶设有一处未经审批的大型户外广告牌，面积约60平方米", new(2026, 3, 2, 8, 40, 0), null, new(2026, 3, 2), "330102012", "采荷路12号楼顶", "投诉举报", false), Procedure.Ordinary))
        .Then(new PartyIdentified(OnRecord ?? new(Party.Kind, Party.Name[..1] + "某", "v-1", "h-1", null, false), ""))
        .Then(new LeadVerified(LeadResult.Founded, "到现场查看，广告牌属实，未查到设置审批。"));

    /// <summary>Submitted and approved by every level; the head is away and the deputy signs.</summary>
    public Affair Approved(string id, Draft draft, string number = "")
    {
        Then(new DraftSubmitted(id, draft, Approvals.ChainOf(draft)));
        if (draft is DecisionDraft { Final.Complex: true })
        {
            Then(new CollectivelyDiscussed(id, now, now.AddMinutes(50), "三楼会议室", "zhaozheng", "sunjie",
            [
                new("zhaozheng", "赵正", "主任", false, "事实清楚，经责令逾期未改正，同意罚款三万元。"),
                new("zhoudeputy", "周副", "副主任", false, "同意。面积较大，低于三万元与同类案件不一致。"),
                new("chenfa", "陈法", "法制审核员", true, "程序已经走完，适用条款正确。"),
            ], true, "对当事人罚款三万元，责令限期拆除。"));
        }
        foreach (var level in Approvals.ChainOf(draft))
        {
            var (who, opinion) = level switch
            {
                ApprovalLevel.UnitHead => (new ApproverOnDuty("zhoujianguo", "周建国", "中队长", false, ""), "事实清楚，同意。"),
                ApprovalLevel.LegalReview => (new ApproverOnDuty("chenfa", "陈法", "法制审核员", true, ""), "主体适格，证据充分，程序合法，同意。"),
                _ => (new ApproverOnDuty("zhoudeputy", "周副", "副主任", false, "zhaozheng"), "同意。"),
            };
            Then(new DraftApproved(id, level, who, opinion, level == ApprovalLevel.LegalReview ? Approvals.ReviewChecks : [],
                level == ApprovalLevel.AgencyHead ? number : ""), who.Id);
        }
        return this;
    }

    Affair Filed() => Opened().Approved("d-filing", new FilingDraft([Wang, Li], "现场发现未经审批的大型户外广告设施，涉嫌违法，需要立案调查。", ""), "杭上（采荷）综执立字〔2026〕第000012号");

    public Affair Investigated(Disposal proposal)
    {
        Filed();
        Then(new SceneRecorded(now.AddMinutes(-40), now, "采荷路12号楼顶", [Wang, Li], "李示例", "楼顶设有钢架广告牌一处，东西长10米、高6米，画面为餐饮宣传。", true, true, "没有意见", Signature.Signed, "", "孙示例"));
        Then(new EvidenceAdded("e-1", EvidenceKind.AudioVisual, "广告牌正面照片", Samples.Hash, 68, "image/png", now, "王示例", "采荷路12号"));
        Then(new EvidenceAdded("e-2", EvidenceKind.DocumentaryEvidence, "房屋租赁合同复印件", new string('2', 64), 900, "application/pdf", now, "李示例", "采荷路12号"));
        Then(new EvidenceAdded("e-3", EvidenceKind.AudioVisual, "现场录像", new string('3', 64), 9000, "video/mp4", now, "李示例", "采荷路12号"));
        Then(new InterviewRecorded(now, now.AddMinutes(35), "采荷中队询问室", "林某某", OnRecord?.VaultId ?? "v-2", Party.Kind == PartyKind.Person ? Relation.Party : Relation.LegalRepresentative, [Wang, Li], "李示例",
            true, true, true, [new("请说明您的身份。", "我是这里的负责人。"), new("楼顶的广告牌是谁设置的？", "是我们今年一月自己设置的，没有办过手续。")], Signature.Signed, "", ""));
        Approved("d-keep", new PreservationDraft([new("广告画面控制箱", "1只", "黑色铁皮，编号K-07"), new("广告合同", "2份", "")], false, "采荷中队物证室", "采荷中队", "控制箱可能被拆走，合同可能被销毁", 7));
        Issued("d-n1", DocumentCodes.PreservationNotice, "杭上（采荷）综执登存通字〔2026〕第000001号", "d-keep");
        Then(new CorrectionOrdered("拆除楼顶的大型户外广告设施", DateOnly.FromDateTime(now.AddDays(7))));
        Issued("d-n2", DocumentCodes.CorrectionNotice, "杭上（采荷）综执责改字〔2026〕第000003号", $"{now:yyyyMMddHHmmss}");
        Then(new PreservationDisposed("d-keep", PreservationEnd.Returned, "经核对与本案有关的内容已复制，物品退还当事人。"), days: 2);
        Then(new CorrectionRechecked(CorrectionResult.NotCorrectedInTime, "广告牌仍在原处，未拆除。"), days: 9);
        return Then(new InvestigationReported($"{proposal.FactsFound}\n经责令限期改正，逾期没有改正。", [new("e-1", "证明广告牌的位置和面积"), new("e-2", "当事人与广告牌的关系")], proposal));
    }

    public Affair Told(Disposal proposal) => Investigated(proposal).Approved("d-proposal", new ProposalDraft(proposal))
        .Issued("d-n3", DocumentCodes.PriorNotice, "杭上（采荷）综执罚先告字〔2026〕第000002号")
        .Served("d-n3");

    public Affair Issued(string id, string kind, string number, string about = "") =>
        Then(new DocumentIssued(id, kind, number, "t", new string('c', 64), new string('b', 64), "pdf", "s-1", "", about));

    public Affair Served(string id) => Then(new Served(id, Delivery.Direct, DateOnly.FromDateTime(now), "采荷路12号", "林示例", Signature.Signed, "", "", "", new string('b', 64)));

    public Affair Ended(ClosingReason reason, string summary) => Approved("d-closing", new ClosingDraft(reason, summary));

    /// <summary>The paper of a kind as it would be made the last time that the case offers it; null where it never does.</summary>
    public PaperSource? For(string kind) => states.FindLast(c => DocumentKinds.ForCase(c).Any(k => k.Code == kind)) is not { } at ? null
        : new PaperSource(at, Party, at.LastAt.AddMinutes(5), Law)
        {
            Number = kind == DocumentCodes.FilingApproval ? at.Ordinary.FilingNumber
                : DocumentKinds.Find(kind) is { NumberToken: { } token } ? $"杭上（采荷）综执{token}字〔2026〕第000021号" : "",
            About = DocumentSubjects.Of(at).LastOrDefault(s => s.Kind == kind)?.Id ?? "",
            Body = new BodyContact("杭州市上城区采荷路1号", "0571-00000022"),
            Names = new Dictionary<string, string> { ["zhaozheng"] = "赵正", ["sunjie"] = "孙洁" },
            Interviewee = new(PartyKind.Person, "林示例", "", "居民身份证", "330106198503078519", "", "", "男", new(1985, 3, 7), "杭州市上城区示例路3号", "13900000000"),
            Dossier = new(
            [
                new("行政处罚决定书", "杭上（采荷）综执罚决字〔2026〕第000001号", new(2026, 4, 2), "1-4", ""), new("送达回证", "", new(2026, 4, 2), "5", ""),
                new("视听资料：现场录像（SHA-256 333333333333）", "", new(2026, 3, 2), "", "电子证据"),
            ], 5),
        };
}
