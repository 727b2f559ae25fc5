namespace Zhiheng.Bench;

/// <summary>A street stall that a resident reported, from the lead through filing, inquiry and three approvals of what is proposed.</summary>
static class Ordinary
{
    public const string Opening = "leads";

    static readonly string[] Checks = ["主体合法、人员有资格", "没有超越权限", "程序合法", "事实清楚、证据确凿", "适用法律和裁量基准正确", "文书完备规范", "是否涉嫌犯罪"];

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new(Opening, team => team.First, m => new
        {
            seen = "居民反映路口长期有人占道卖水果", itemId = OnTheSpot.Stall, source = "投诉举报", receivedOn = DateOnly.FromDateTime(m.Now), place = m.Place,
            division = m.Team.Body, colleague = m.Team.Colleague, reporterName = "黎举报", reporterPhone = "13800000009",
        }),
        new("lead-verification", team => team.First, m => new { version = m.Version, result = "Founded", note = "路口有三轮车占道卖水果" }),
        new("party", team => team.First, m => People.Party(m)),
        new("filing", team => team.First, m => new
        {
            version = m.Version, first = m.Team.Leader, second = m.Team.Colleague, reason = "涉嫌擅自占道摆摊，当事人有异议，需要立案调查",
        }),
        new(Step.Read, team => team.UnitHead),
        new("approval", team => team.UnitHead, m => Approval(m)),
        new("approval", team => team.AgencyHead, m => Approval(m)),
        new("presence", team => team.Second, m => new { version = m.Version }),
        new("scene", team => team.First, m => People.Scene(m, "三轮车占道卖水果，占地约三平方米")),
        new(Step.Upload, team => team.First),
        new("evidence", team => team.First, m => new { version = m.Version, sha256 = m.Photo, kind = "AudioVisual", title = "占道照片" }),
        new("correction-order", team => team.First, m => new { version = m.Version, content = "立即收摊", deadline = DateOnly.FromDateTime(m.Now).AddDays(1) }),
        new("interview", team => team.First, m => new
        {
            version = m.Version, relation = "Party", name = People.Name, from = Slot(m).AddMilliseconds(-1), to = Slot(m), place = "中队询问室",
            credentialsShown = true, recusalTold = true, truthTold = true, signature = "Signed",
            exchanges = "问：摊位是谁的？\n答：是我的，早上刚摆出来。\n问：有没有办理占用手续？\n答：没有。",
        }),
        new("recheck", team => team.Second, m => new { version = m.Version, result = "RefusedToCorrect", note = "拒不收摊" }),
        new("investigation-report", team => team.First, m => Disposal(m, "1 占道照片：证明占道的地点和面积")),
        new("proposal", team => team.First, m => Disposal(m)),
        new(Step.Read, team => team.UnitHead),
        new("approval", team => team.UnitHead, m => Approval(m)),
        new("approval", team => team.Reviewer, m => Approval(m, Checks)),
        new("approval", team => team.AgencyHead, m => Approval(m)),
    ];

    /// <summary>
    /// A millisecond of its own for each interview: time goes by the second here, so of every second a client has fifteen, used in turn.
    /// Officers who handle the cases of several clients still question one person at a time.
    /// </summary>
    static DateTime Slot(Moment m) => m.Now.AddMilliseconds(-((m.Client % 64 * 15) + (m.Person % 15)));

    static object Approval(Moment m, params string[] ticked) => new { version = m.Version, draftId = m.Draft, opinion = "同意。", @checked = ticked };

    /// <summary>A proposal says nothing of the evidence again: no field is sent for it.</summary>
    static Dictionary<string, object> Disposal(Moment m, string evidence = "")
    {
        Dictionary<string, object> disposal = new()
        {
            ["version"] = m.Version, ["kind"] = "Penalty", ["fine"] = 20, ["factsFound"] = "当事人占道摆摊卖水果，经责令改正拒不改正", ["reasons"] = "多次被投诉，拒不改正",
        };
        if (evidence.Length > 0)
        {
            disposal["evidence"] = evidence;
        }
        return disposal;
    }
}
