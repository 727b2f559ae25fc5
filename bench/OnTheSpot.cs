namespace Zhiheng.Bench;

/// <summary>A street stall, from opening to the decision on the spot.</summary>
static class OnTheSpot
{
    public const string Opening = "open";

    /// <summary>On-the-spot fine for a street stall: no minimum, at most 50 yuan, after a refusal to correct.</summary>
    public const string Stall = "LP02225";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new(Opening, team => team.First, m => new { seen = "三轮车占道卖水果", itemId = Stall, place = m.Place, division = m.Team.Body, colleague = m.Team.Colleague }),
        new("presence", team => team.Second, m => new { version = m.Version }),
        new("party", team => team.First, m => People.Party(m)),
        new("scene", team => team.First, m => People.Scene(m, "三轮车占道卖水果")),
        new(Step.Upload, team => team.First),
        new("evidence", team => team.First, m => new { version = m.Version, sha256 = m.Photo, kind = "AudioVisual", title = "占道照片" }),
        new("correction-order", team => team.First, m => new { version = m.Version, content = "立即收摊", deadline = DateOnly.FromDateTime(m.Now).AddDays(1) }),
        new("recheck", team => team.First, m => new { version = m.Version, result = "RefusedToCorrect", note = "拒不收摊" }),
        new("rights", team => team.First, m => new { version = m.Version, facts = "占道摆摊", reasons = "拒不改正", fine = 20 }),
        new("defence", team => team.First, m => new { version = m.Version, kind = "NotMade" }),
        new("on-the-spot-decision", team => team.First, m => new
        {
            version = m.Version, fine = 20, factsFound = "占道摆摊，拒不改正", reasons = "第一次被查处", payment = "OnTheSpot", cashGround = "HundredOrLess",
        }),
    ];
}
