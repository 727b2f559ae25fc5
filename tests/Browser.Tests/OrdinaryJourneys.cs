using Zhiheng.Server.Tests;
using static Zhiheng.Server.Tests.Office;

namespace Zhiheng.Browser.Tests;

/// <summary>Ordinary cases by clicking, by everybody whose turn it is, on a wide and on a narrow screen.</summary>
public sealed class OrdinaryJourneys(Screens screens) : IClassFixture<Screens>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_company_that_piles_material_is_fined_from_the_hotline_to_the_archive(int width)
    {
        // The papers are the same on both screens, so one of them is pressed.
        var onPaper = width > 1000;
        await using var city = await City.StartAsync(Engine.Sqlite, pdf: onPaper);
        await using var it = new CaseByClicks(screens, city, width, "piling");
        await ProposeAsync(it);
        await it.ReadAsync(Wang, "case-proposed");
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await it.DoAsync(Wang, "出具文书");
        await it.DoAsync(Wang, "登记送达", ("Receiver", "林建国"));
        await it.DoAsync(Wang, "记录陈述申辩", ("Kind", "提出陈述申辩"), ("Said", "公司刚开张，仓库未租好，请求从轻"), ("Reply", "经复核，占用面积和时间属实，已在阶次内从低确定"));
        await it.WaitAsync(8);
        await it.DoAsync(Wang, "报批处理决定");
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await it.DoAsync(Wang, "出具文书");
        await it.DoAsync(Wang, "登记送达", ("Receiver", "林建国"));
        await it.ReadAsync(Wang, "case-served");
        await it.DoAsync(Zhou, "公开处罚决定", ("Channel", "上城区人民政府网站行政处罚公开专栏"), ("Reference", "上综执公开〔2026〕12 号"));
        await it.WaitAsync(3);
        await it.DoAsync(Sun, "登记缴款", ("Receipt", "浙财0001"), ("PaidOn", it.Day()));
        await it.IssueAllAsync(Wang, onPaper ? int.MaxValue : 1);
        await CloseAsync(it);
        Assert.Contains("已归档", await it.ReadAsync(Sun, "case-filed-away"), StringComparison.Ordinal);
        if (onPaper)
        {
            var dossier = await (await it.AsAsync(Sun)).TakeAsync("整本卷宗（PDF）", "dossier.pdf");
            Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(dossier, 0, 8), StringComparison.Ordinal);
        }
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_first_slight_offence_that_was_corrected_is_not_penalised(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        await using var it = new CaseByClicks(screens, city, width);
        await it.LeadAsync(Wang, "巡查发现居民在人行道堆放装修板材", Piling, ("Source", "检查（巡查）发现"), ("Place", "秋涛路32号门前"), ("Colleague", "李强"));
        await it.DoAsync(Wang, "核查线索", ("Result", "属实，建议立案"), ("Note", "板材约两平方米，当事人在场"));
        await it.DoAsync(Wang, "登记当事人",
            ("Kind", "个人"), ("Name", "白佳怡"), ("CertificateNumber", "330109198205223669"), ("Address", "杭州市富阳区示例中路304号"));
        await it.DoAsync(Wang, "报批立案");
        await it.ApproveAsync(Zhou, Zhao);
        await it.DoAsync(Li, "到场确认");
        await it.DoAsync(Wang, "做现场笔录",
            ("Found", "板材堆放在人行道，约两平方米，当事人当场开始搬运"), ("CredentialsShown", "on"), ("RecusalTold", "on"), ("PartyOpinion", "马上搬走"));
        await it.DoAsync(Wang, "添加证据", ("Sha256", "31"), ("Title", "堆放的板材"));
        await it.DoAsync(Wang, "责令改正", ("Content", "当日清理板材"), ("Deadline", it.Day()));
        await it.DoAsync(Li, "复查改正", ("Result", "已改正"), ("Note", "板材已全部清走"));
        await it.DoAsync(Wang, "提交调查终结报告",
            ("Kind", "不予行政处罚"), ("Reasons", "初次违法，占用约两平方米、不足一小时，危害后果轻微并当场改正，依照行政处罚法第三十三条可以不予处罚"),
            ("Ground", "初次违法，后果轻微并及时改正"), ("Education", "讲解占用人行道的规定，当事人表示今后遵守"),
            ("FirstTime", "on"), ("SlightHarm", "on"), ("CorrectedInTime", "on"));
        await it.DoAsync(Wang, "报批拟处理意见");
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await it.DoAsync(Wang, "报批处理决定");
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await it.DoAsync(Wang, "出具文书");
        await it.ReadAsync(Wang, "case-not-penalised");
        await it.DoAsync(Wang, "登记送达");
        await CloseAsync(it);
        Assert.Contains("不予行政处罚", await it.ReadAsync(Sun, "case-not-penalised-archived"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_file_that_legal_review_returns_twice_goes_through_with_what_was_missing(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        await using var it = new CaseByClicks(screens, city, width);
        await ProposeAsync(it);
        foreach (var missing in new[] { "没有写明占用的面积是怎样量的", "裁量理由没有写明持续的时间" })
        {
            await it.ApproveAsync(Zhou);
            await it.ReturnAsync(Chen, "提出修改意见", missing);
            var wang = await it.AsAsync(Wang);
            await wang.GoAsync("/");
            Assert.Contains("修改后重新报批拟处理意见", await wang.ReadAsync(), StringComparison.Ordinal);
            Assert.Contains(missing, await it.ReadAsync(Wang, "case-returned"), StringComparison.Ordinal);
            await it.DoAsync(Wang, "报批拟处理意见", ("Reasons", $"依照第十二条第三款处罚。{missing}，现补充：卷尺丈量约九平方米，持续两个月"));
        }
        await it.ApproveAsync(Zhou);
        var chen = await it.AsAsync(Chen);
        await chen.GoAsync("/approvals");
        await chen.LookAsync("approvals-returned");
        Assert.Contains("退回过 2 次", await chen.ReadAsync(), StringComparison.Ordinal);
        await chen.Page.Keyboard.PressAsync("j");
        await chen.Page.Locator("[data-rows] a.what:focus").WaitForAsync();
        await chen.Page.Keyboard.PressAsync("Enter");
        await chen.ArriveAsync("/drafts/");
        await chen.LookAsync("draft-returned");
        await it.ApproveAsync(Chen, Zhao);
        Assert.Contains("出具文书", await it.ReadAsync(Wang), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_party_that_cannot_be_found_is_served_by_announcement_and_owes_more_every_day(int width)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        await using var it = new CaseByClicks(screens, city, width);
        await ProposeAsync(it);
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await AnnounceAsync(it);
        await it.WaitAsync(10);
        await it.DoAsync(Wang, "记录陈述申辩", ("Kind", "没有意见"));
        await it.DoAsync(Wang, "报批处理决定");
        await it.ApproveAsync(Zhou, Chen, Zhao);
        await AnnounceAsync(it);
        await it.WaitAsync(20);
        var read = await it.ReadAsync(Sun, "case-unpaid");
        Assert.Contains("截至今天加处罚款", read, StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    /// <summary>From the hotline to a proposal that waits for the unit head.</summary>
    static async Task ProposeAsync(CaseByClicks it)
    {
        await FileAsync(it);
        await InvestigateAsync(it);
        await it.DoAsync(Wang, "提交调查终结报告", ("Measured.占地面积", "9"), ("Fine", "1700"));
        await it.DoAsync(Wang, "报批拟处理意见");
    }

    static async Task FileAsync(CaseByClicks it)
    {
        await it.LeadAsync(Wang, "热线反映店铺门前长期堆放建材，占用人行道", Piling,
            ("Source", "投诉举报"), ("Place", "秋涛路12号门前人行道"), ("Colleague", "李强"), ("ReporterName", "黎举报"));
        await it.ReadAsync(Wang, "case-lead");
        await it.DoAsync(Wang, "核查线索", ("Result", "属实，建议立案"), ("Note", "到现场核查，门前堆放黄沙、木板约六米长，没有占用手续"));
        await it.DoAsync(Wang, "登记当事人",
            ("Kind", "单位"), ("Name", "杭州示例建材有限公司"), ("CreditCode", "91330100799655058B"), ("Representative", "林建国"),
            ("Address", "杭州市上城区秋涛路12号"), ("Phone", "0571-00000099"));
        await it.DoAsync(Wang, "报批立案");
        await it.ApproveAsync(Zhou, Zhao);
    }

    /// <summary>Scene, photographs, an interview, things kept as evidence, an order to correct that is not followed.</summary>
    static async Task InvestigateAsync(CaseByClicks it)
    {
        await it.DoAsync(Li, "到场确认");
        await it.DoAsync(Wang, "做现场笔录",
            ("Found", "门前人行道堆放黄沙、木板，卷尺丈量长六米、宽一米五，占用九平方米"), ("CredentialsShown", "on"), ("RecusalTold", "on"), ("PartyOpinion", "没有异议"));
        await it.DoAsync(Wang, "添加证据", ("Sha256", "21"), ("Title", "堆放物料全景"));
        await it.DoAsync(Li, "添加证据", ("Sha256", "22"), ("Title", "丈量占用面积"));
        await it.DoAsync(Wang, "报批先行登记保存",
            ("Items", "黄沙，3 吨\n木板，20 块，2.4 米长"), ("InPlace", "on"), ("Keeper", "林建国"), ("Reason", "当事人可能运走，以后难以取得"));
        await it.ApproveAsync(Zhou, Zhao);
        await it.DoAsync(Wang, "做询问笔录",
            ("Relation", "法定代表人或者负责人"), ("Name", "林建国"), ("From", it.Moment(-6)), ("Place", "采荷中队询问室"),
            ("CredentialsShown", "on"), ("RecusalTold", "on"), ("TruthTold", "on"),
            ("Exchanges", "问：门前的物料是谁堆放的？\n答：是我们公司进的货，仓库放不下。\n问：有没有办理占用手续？\n答：没有。"));
        await it.DoAsync(Wang, "责令改正", ("Content", "三日内清理堆放的物料"), ("Deadline", it.Day(3)));
        await it.WaitAsync(6);
        await it.DoAsync(Li, "复查改正", ("Result", "逾期不改正"), ("Note", "物料仍在原处"));
        await it.DoAsync(Wang, "处理登记保存的物品", ("End", "退还"), ("Note", "已拍照取证，退还当事人"));
    }

    /// <summary>What was issued reaches nobody by hand or by post, so it is announced, and served when the announcement is over.</summary>
    static async Task AnnounceAsync(CaseByClicks it)
    {
        await it.DoAsync(Wang, "出具文书");
        await it.DoAsync(Wang, "登记送达未成", ("Method", "直接送达"), ("Why", "店铺关闭，电话不通"));
        await it.DoAsync(Wang, "登记送达未成", ("Method", "邮寄送达"), ("Why", "邮件退回，收件人迁移不明"));
        await it.DoAsync(Wang, "发布送达公告", ("Channel", "上城区人民政府网站"));
        await it.ReadAsync(Wang, "case-announced");
        await it.WaitAsync(33);
        await it.DoAsync(Wang, "登记送达");
    }

    /// <summary>Closed by two levels, and filed away with its contents.</summary>
    static async Task CloseAsync(CaseByClicks it)
    {
        await it.DoAsync(Wang, "报批结案");
        await it.ApproveAsync(Zhou, Zhao);
        foreach (var paper in new[] { "卷宗封面", "卷内目录", "备考表" })
        {
            await it.DoAsync(Wang, "出具文书", ("Kind", paper));
        }
        await it.DoAsync(Sun, "归档", ("Pages", "30"));
    }
}
