using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Seeding;

namespace Zhiheng.Server.Tests;

/// <summary>
/// Takes one ordinary case from desk to desk, as far as a test needs it: 王敏 and 李强 handle it, 周建国 leads the unit, 陈法 reviews
/// for the district, 赵正 heads the organ, 孙洁 is cashier and archivist.
/// </summary>
public sealed class Office(City city)
{
    public const string Wang = "wangmin", Li = "liqiang", Zhou = "zhoujianguo", Chen = "chenfa", Zhao = "zhaozheng", Sun = "sunjie";
    public const string OtherReviewer = "pengshenyan";
    public const string Piling = "LP02222";

    static readonly string[] Checks = ["主体合法、人员有资格", "没有超越权限", "程序合法", "事实清楚、证据确凿", "适用法律和裁量基准正确", "文书完备规范", "是否涉嫌犯罪"];

    readonly Dictionary<string, Officer> signedIn = [];

    public string Id { get; set; } = "";

    public City City => city;

    public string Place { get; set; } = "秋涛路12号门前人行道";

    /// <summary>Signs in when first asked for, and again after days went by: a token lives eight hours.</summary>
    public async Task<Officer> AsAsync(string account) =>
        signedIn.TryGetValue(account, out var officer) ? officer : signedIn[account] = await city.SignInAsync(account);

    public void Wait(int days)
    {
        city.Clock.Wait(TimeSpan.FromDays(days));
        signedIn.Clear();
    }

    public async Task<Reply> TryAsync(string who, string act, object? body = null)
    {
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        return await (await AsAsync(who)).DoAsync(Id, act, body, (await ReadAsync()).GetProperty("version").GetInt64());
    }

    public async Task<Reply> DoAsync(string who, string act, object? body = null) => (await TryAsync(who, act, body)).Ok();

    public async Task<JsonElement> ReadAsync(string who = Wang) => (await (await AsAsync(who)).GetAsync($"/api/cases/{Id}")).Ok().Json;

    /// <summary>The draft that waits, or the newest one.</summary>
    public async Task<JsonElement> DraftAsync()
    {
        var drafts = (await ReadAsync()).GetProperty("drafts").EnumerateArray().ToList();
        return drafts.LastOrDefault(d => d.GetProperty("waits").GetString() is { Length: > 0 }) is { ValueKind: JsonValueKind.Object } waits ? waits : drafts[^1];
    }

    public async Task<string> DraftIdAsync() => (await DraftAsync()).GetProperty("id").GetString()!;

    public async Task<Reply> TryApproveAsync(string who, string? draftId = null) =>
        await TryAsync(who, "approval", new { draftId = draftId ?? await DraftIdAsync(), opinion = "同意。", @checked = who is Chen or OtherReviewer ? Checks : [] });

    public async Task ApproveAsync(params string[] people)
    {
        foreach (var who in people)
        {
            (await TryApproveAsync(who)).Ok();
        }
    }

    public async Task ReturnAsync(string who, string reasons = "事实部分缺少占用面积，请补充") =>
        await DoAsync(who, "return", new { draftId = await DraftIdAsync(), kind = "Amend", reasons });

    public static object Lead(string place, string day, object? but = null) => Officer.Merge(new
    {
        seen = "居民反映店铺门前长期堆放建材，占用人行道", itemId = Piling, source = "投诉举报", receivedOn = day, place,
        division = Officer.Town, colleague = Li, reporterName = "黎举报", reporterPhone = "13800000009",
    }, but);

    public async Task<Office> LeadAsync()
    {
        Id = (await (await AsAsync(Wang)).PostAsync("/api/leads", Lead(Place, Day()))).Ok().Id;
        return this;
    }

    public async Task<Office> VerifiedAsync()
    {
        await LeadAsync();
        await DoAsync(Wang, "lead-verification", new { result = "Founded", note = "到现场核查，门前堆放黄沙、木板约六米长，没有占用手续" });
        await DoAsync(Wang, "party", new
        {
            kind = "Organisation", name = "杭州示例建材有限公司", creditCode = "91330100799655058B", representative = "林建国",
            address = "杭州市上城区秋涛路12号", phone = "0571-00000099",
        });
        return this;
    }

    public async Task<Office> FilingAsync()
    {
        await VerifiedAsync();
        await DoAsync(Wang, "filing", new { first = Wang, second = Li, reason = "涉嫌擅自在街道两侧堆放物料，需要立案调查" });
        return this;
    }

    public async Task<Office> FiledAsync()
    {
        await FilingAsync();
        await ApproveAsync(Zhou, Zhao);
        return this;
    }

    /// <summary>Filed against somebody else, so that it is another act.</summary>
    public async Task<Office> FiledWithOtherPartyAsync()
    {
        await LeadAsync();
        await DoAsync(Wang, "lead-verification", new { result = "Founded", note = "属实" });
        await DoAsync(Wang, "party", new { kind = "Person", name = "白佳怡", certificateNumber = "330102199001010012", certificateKind = "IdentityCard" });
        await DoAsync(Wang, "filing", new { first = Wang, second = Li, reason = "涉嫌擅自堆放物料" });
        await ApproveAsync(Zhou, Zhao);
        return this;
    }

    public async Task<Office> InvestigatedAsync()
    {
        await FiledAsync();
        await DoAsync(Li, "presence");
        await DoAsync(Wang, "scene", new
        {
            from = Local(-20), to = Local(-5), place = Place, found = "门前人行道堆放黄沙、木板，长约六米，宽约一米五", credentialsShown = true,
            recusalTold = true, partyOpinion = "没有异议", signature = "Signed",
        });
        await PhotoAsync("堆放物料照片", 1);
        await DoAsync(Wang, "correction-order", new { content = "三日内清理堆放的物料", deadline = Day(3) });
        await InterviewAsync();
        Wait(4);
        await DoAsync(Li, "recheck", new { result = "NotCorrectedInTime", note = "物料仍在原处" });
        return this;
    }

    public async Task<string> PhotoAsync(string title, int number)
    {
        var sha256 = (await (await AsAsync(Wang)).UploadAsync(DemoPhoto.Make(number))).Ok().Json.GetProperty("sha256").GetString();
        await DoAsync(Wang, "evidence", new { sha256, kind = "AudioVisual", title });
        return (await ReadAsync()).GetProperty("evidences").EnumerateArray().Last().GetProperty("id").GetString()!;
    }

    public static object Interview(string from, string to) => new
    {
        relation = "LegalRepresentative", name = "林建国", from, to, place = "采荷中队询问室",
        credentialsShown = true, recusalTold = true, truthTold = true,
        exchanges = "问：门前的物料是谁堆放的？\n答：是我们公司进的货，\n仓库放不下。\n问：有没有办理占用手续？\n答：没有。", signature = "Signed",
    };

    public Task<Reply> InterviewAsync() => DoAsync(Wang, "interview", Interview(Local(-30), Local(-10)));

    public static object Disposal(decimal fine = 1700, object? but = null) => Officer.Merge(new
    {
        kind = "Penalty", factsFound = "当事人擅自在秋涛路12号门前人行道堆放黄沙、木板，经责令改正逾期不改正",
        reasons = "违反《浙江省城市市容和环境卫生管理条例》第十二条，依照该条第三款处罚", fine,
        measured = new Dictionary<string, string> { ["占地面积"] = "9" },
    }, but);

    public async Task<Office> ReportedAsync(decimal fine = 1700)
    {
        await InvestigatedAsync();
        await DoAsync(Wang, "investigation-report", Officer.Merge(Disposal(fine), new { evidence = "1 堆放物料照片：证明堆放的地点、长度和宽度" }));
        return this;
    }

    public async Task<Office> ProposedAsync(decimal fine = 1700)
    {
        await ReportedAsync(fine);
        await DoAsync(Wang, "proposal", Disposal(fine));
        return this;
    }

    public async Task<Office> ToldAsync(decimal fine = 1700)
    {
        await ProposedAsync(fine);
        await ApproveAsync(Zhou, Chen, Zhao);
        await IssueAsync(DocumentCodes.PriorNotice);
        await ServeAsync();
        return this;
    }

    public async Task<Office> DecidedAsync(decimal fine = 1700)
    {
        await ToldAsync(fine);
        Wait(8);
        await DoAsync(Wang, "defence", new { kind = "NotMade" });
        await DoAsync(Wang, "decision", Disposal(fine));
        await ApproveAsync(Zhou, Chen, Zhao);
        return this;
    }

    public async Task<Office> ServedAsync(decimal fine = 1700)
    {
        await DecidedAsync(fine);
        await IssueAsync(DocumentCodes.OrdinaryDecision);
        await ServeAsync();
        return this;
    }

    public async Task<Office> ArchivedAsync()
    {
        await ServedAsync();
        await PublishAsync();
        Wait(3);
        await DoAsync(Sun, "payments", new { fine = 1700, lateFine = 0, mode = "Bank", receipt = "浙财0001", paidOn = Day() });
        await DoAsync(Wang, "closing", new { reason = "Performed", summary = "罚款已缴清，物料已清理" });
        await ApproveAsync(Zhou, Zhao);
        await IssueAsync(DocumentCodes.FileContents);
        await DoAsync(Sun, "archive", new { pages = 20 });
        return this;
    }

    public Task<Reply> IssueAsync(string kind) => DoAsync(Wang, "documents", new { kind });

    public async Task<Reply> ServeAsync(object? but = null) => await DoAsync(Wang, "service", Officer.Merge(new
    {
        documentId = await ToServeAsync(), method = "Direct", on = Day(), place = Place, receiver = "林建国", signature = "Signed",
    }, but));

    public Task<Reply> PublishAsync() => DoAsync(Zhou, "publication", new { channel = "上城区人民政府网站", reference = "上综执公开〔2026〕12 号", on = Day() });

    public async Task<string> ToServeAsync() =>
        (await ReadAsync()).GetProperty("documents").EnumerateArray().Last(d => d.GetProperty("servedOn").ValueKind == JsonValueKind.Null).GetProperty("id").GetString()!;

    public string Local(int minutes = 0) => city.Clock.Now.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public string Day(int days = 0) => city.Clock.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
