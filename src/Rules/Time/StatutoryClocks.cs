using Zhiheng.Rules.Law;
using static Zhiheng.Rules.Time.ClockKind;
using static Zhiheng.Rules.Time.TermUnit;

namespace Zhiheng.Rules.Time;

/// <summary>
/// The periods of enforcement work, each by the text in force. Procedure follows the date of the step, so look a clock up with
/// the day of its start event, not of the violation. Limitation (处罚法第三十六条) is a check, not a clock, and is not here.
/// </summary>
public static class StatutoryClocks
{
    /// <summary>No statute gives the time for 陈述申辩; it is aligned with the five days for asking for a hearing.</summary>
    public const int DefaultDefenceWorkingDays = 5;

    /// <summary>Before the Civil Procedure Law was amended an announcement ran 60 days; the day of change is not confirmed.</summary>
    public const int DefaultAnnouncementDaysBefore2022 = 60;

    /// <summary>Working days for reporting a penalty to the credit platform, by the platform's notice.</summary>
    public const int DefaultCreditReportWorkingDays = 7;

    /// <summary>Working days for publishing the results of a random inspection.</summary>
    public const int DefaultRandomPublishWorkingDays = 20;

    private static readonly DateOnly Penalty2021 = new(2021, 7, 15);
    private static readonly DateOnly Coercion2012 = new(2012, 1, 1);
    private static readonly DateOnly Reconsideration2024 = new(2024, 1, 1);
    private static readonly DateOnly Litigation2017 = new(2017, 7, 1);
    private static readonly DateOnly Transfer2020 = new(2020, 8, 7);
    private static readonly DateOnly Announcement2022 = new(2022, 1, 1);

    /// <summary>Every clock; a code appears once for each text that was in force.</summary>
    public static IReadOnlyList<StatutoryClock> All { get; } =
        [.. Penalty(), .. Service(), .. Coercion(), .. Remedies(), .. Transfer(), .. Publicity()];

    /// <summary>The clock in force on the day, or null where the catalogue knows no text for it.</summary>
    /// <exception cref="ArgumentException">The code is not in the catalogue.</exception>
    public static StatutoryClock? On(string code, DateOnly date)
    {
        var versions = All.Where(clock => clock.Code == code).ToList();
        return versions.Count > 0
            ? versions.SingleOrDefault(clock => clock.InForceOn(date))
            : throw new ArgumentException($"没有编号为 {code} 的期限", nameof(code));
    }

    private static StatutoryClock[] Penalty()
    {
        return
        [
            Clock(ClockCodes.PreserveDecide, "采取先行登记保存措施", 7, WorkingDays, Restriction, "第五十六条", "对先行登记保存的证据作出处理决定"),
            Clock(ClockCodes.CaseDecide, "立案", 90, NaturalDays, BodyDuty, "第六十条", "作出行政处罚决定"),
            Clock(ClockCodes.Serve, "作出决定且当事人不在场", 7, WorkingDays, BodyDuty, "第六十一条第一款", "送达行政处罚决定书"),
            Clock(ClockCodes.HearingRequest, "听证权利告知书送达", 5, WorkingDays, PartyRight, "第六十四条第一项", "要求听证"),
            Clock(ClockCodes.HearingNotice, "听证通知书送达", 7, WorkingDays, BodyDuty, "第六十四条第二项", "举行听证前的通知"),
            Clock(ClockCodes.Defence, "事先告知书送达", DefaultDefenceWorkingDays, WorkingDays, PartyRight, "第四十五条第一款", "陈述申辩")
                .AsConfiguration(),
            Clock(ClockCodes.Pay, "收到行政处罚决定书", 15, NaturalDays, PartyRight, "第六十七条第三款", "缴纳罚款"),
            Clock(ClockCodes.CashIn, "当场收缴罚款（水上收缴的为抵岸）", 2, WorkingDays, BodyDuty, "第七十一条", "将收缴的罚款交至行政机关"),
            Clock(ClockCodes.CashBank, "行政机关收到当场收缴的罚款", 2, WorkingDays, BodyDuty, "第七十一条", "将罚款缴付指定的银行"),
            Clock(ClockCodes.Withdraw, "决定被变更、撤销、确认违法或者确认无效", 3, WorkingDays, BodyDuty, "第四十八条第二款", "撤回已公开的处罚决定信息"),
        ];

        static StatutoryClock Clock(string code, string start, int length, TermUnit unit, ClockKind kind, string clause, string name) =>
            new(code, start, new Term(length, unit, kind, Article.Penalty(clause), name), Penalty2021);
    }

    private static StatutoryClock[] Service()
    {
        // The article's number differs from version to version of the statute, so it is cited by its subject.
        var article = new Article("中华人民共和国民事诉讼法", "关于公告送达的规定");
        var term = new Term(30, NaturalDays, PartyRight, article, "公告送达");
        return
        [
            new StatutoryClock(ClockCodes.AnnounceService, "发出送达公告", term with { Length = DefaultAnnouncementDaysBefore2022 },
                To: Announcement2022.AddDays(-1)).AsConfiguration(),
            new(ClockCodes.AnnounceService, "发出送达公告", term, Announcement2022),
        ];
    }

    private static StatutoryClock[] Coercion()
    {
        return
        [
            Clock(ClockCodes.Seize, "实施查封、扣押", 30, NaturalDays, Restriction, "第二十五条第一款", "查封、扣押"),
            Clock(ClockCodes.SeizeExtension, "查封、扣押期限届满", 30, NaturalDays, Restriction, "第二十五条第一款", "延长查封、扣押"),
            Clock(ClockCodes.UrgentApprove, "当场实施行政强制措施", 24, Hours, BodyDuty, "第十九条", "报告并补办批准手续"),
            Clock(ClockCodes.SubstitutePerformanceNotice, "代履行催告书送达", 3, WorkingDays, BodyDuty, "第五十一条第一款第二项", "代履行前的催告"),
            Clock(ClockCodes.Press, "履行催告书送达", 10, WorkingDays, PartyRight, "第五十四条", "申请法院强制执行前的催告"),
            Clock(ClockCodes.CourtApply, "起诉期限届满", 3, Months, BodyDuty, "第五十三条", "申请法院强制执行"),
        ];

        static StatutoryClock Clock(string code, string start, int length, TermUnit unit, ClockKind kind, string clause, string name) =>
            new(code, start, new Term(length, unit, kind, Article.Coercion(clause), name), Coercion2012);
    }

    private static StatutoryClock[] Remedies()
    {
        var old = new Article("中华人民共和国行政复议法（2017年修正）", "第九条第一款");
        var apply = new Term(60, NaturalDays, PartyRight, Article.Reconsideration("第二十条第一款"), "申请行政复议");
        var reply = new Term(10, WorkingDays, BodyDuty, Article.Reconsideration("第四十八条"), "提出书面答复并提交证据");
        var quick = reply with { Length = 5, Article = Article.Reconsideration("第五十四条第一款") };
        var forward = new Term(5, WorkingDays, BodyDuty, Article.Reconsideration("第三十二条第二款"), "转送行政复议申请");
        var before = Reconsideration2024.AddDays(-1);
        return
        [
            new(ClockCodes.ReconsiderationApply, "知道行政行为", apply with { Article = old }, To: before),
            new(ClockCodes.ReconsiderationApply, "知道行政行为", apply, Reconsideration2024),
            // The old law made only its 五日 and 七日 working days, so its ten days are natural ones.
            new(ClockCodes.ReconsiderationReply, "收到复议申请书副本",
                reply with { Unit = NaturalDays, Article = old with { Clause = "第二十三条第一款" } }, To: before),
            new(ClockCodes.ReconsiderationReply, "收到复议申请书副本", reply, Reconsideration2024),
            new(ClockCodes.ReconsiderationReplySimple, "收到复议申请书副本（简易程序）", quick, Reconsideration2024),
            new(ClockCodes.ReconsiderationForward, "收到对当场处罚或者电子监控处罚的复议申请", forward, Reconsideration2024),
            Court(ClockCodes.Suit, "知道行政行为", 6, Months, PartyRight, "第四十六条第一款", "提起行政诉讼"),
            Court(ClockCodes.SuitAfterReconsideration, "收到复议决定书", 15, NaturalDays, PartyRight, "第四十五条", "不服复议决定提起诉讼"),
            Court(ClockCodes.Answer, "收到起诉状副本", 15, NaturalDays, BodyDuty, "第六十七条第一款", "提交答辩状、证据和规范性文件"),
        ];

        static StatutoryClock Court(string code, string start, int length, TermUnit unit, ClockKind kind, string clause, string name) =>
            new(code, start, new Term(length, unit, kind, Article.Litigation(clause), name), Litigation2017);
    }

    private static StatutoryClock[] Transfer()
    {
        var article = new Article("行政执法机关移送涉嫌犯罪案件的规定", "第五条");
        return
        [
            // This regulation calls no period working days.
            new(ClockCodes.CrimeApprove, "负责人接到移送报告", new(3, NaturalDays, BodyDuty, article, "决定是否移送"), Transfer2020),
            new(ClockCodes.CrimeTransfer, "批准移送", new(24, Hours, BodyDuty, article, "移送公安机关"), Transfer2020),
        ];
    }

    private static StatutoryClock[] Publicity()
    {
        var three = new Article("关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见", "第（六）项");
        var credit = new Article("信用信息平台行政处罚信息报送要求", "报送时限");
        var random = new Article("关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见", "抽查结果公示");
        return
        [
            new(ClockCodes.PublishPenalty, "作出行政处罚决定", Publish(7, three, "公开行政处罚决定信息")),
            new(ClockCodes.PublishOther, "作出其他执法决定", Publish(20, three, "公开执法决定信息")),
            new StatutoryClock(ClockCodes.CreditReport, "作出行政处罚决定",
                Publish(DefaultCreditReportWorkingDays, credit, "报送信用信息平台")).AsConfiguration(),
            new StatutoryClock(ClockCodes.RandomPublish, "抽查任务完成",
                Publish(DefaultRandomPublishWorkingDays, random, "公示抽查结果")).AsConfiguration(),
            // Thirty-one days from the last day of the year are 31 January, whatever the year.
            new(ClockCodes.AnnualReport, "统计年度最后一日", new(31, NaturalDays, BodyDuty, three, "公布行政执法统计年报")),
        ];

        static Term Publish(int days, Article article, string name) => new(days, WorkingDays, BodyDuty, article, name);
    }

    private static StatutoryClock AsConfiguration(this StatutoryClock clock) =>
        clock with { Term = clock.Term with { IsConfiguration = true } };
}
