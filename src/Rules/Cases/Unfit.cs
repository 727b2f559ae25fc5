namespace Zhiheng.Rules.Cases;

/// <summary>What stands against any penalty of this party for this act, whichever procedure would make it.</summary>
static class Unfit
{
    public static Objection? TooLate(CaseState c) =>
        c.Opened?.Sighting is not { } seen || seen.DiscoveredOn <= seen.ActDay.AddYears(seen.HarmsLifeOrSafety ? 5 : 2) ? null : new Objection(
            $"行为终了于 {seen.ActDay:yyyy-MM-dd}，{seen.DiscoveredOn:yyyy-MM-dd} 才被发现，超过{(seen.HarmsLifeOrSafety ? "五" : "二")}年。",
            "不再给予行政处罚：办理不予处罚（超过追责时效）。");

    public static Objection? TooYoung(CaseState c) => c.Party?.AgeAtAct < 14
        ? new Objection($"当事人行为时 {c.Party.AgeAtAct} 周岁。", "不予处罚，责令监护人加以管教。") : null;

    /// <summary>Of a person whose day of birth nobody asked, it is not known whether 30 forbids the penalty or makes it lighter.</summary>
    public static Objection? AgeUnknown(CaseState c) => c.Party is { Kind: PartyKind.Person, AgeAtAct: null }
        ? new Objection("没有登记当事人的出生日期，不能确定行为时是否已满十四、十八周岁。", "查明后在当事人信息中补充证件号码或者出生日期。") : null;

    public static Objection? NoCapacity(CaseState c) => c.Party?.LacksCapacity == true
        ? new Objection("当事人行为时不能辨认或者不能控制自己的行为。", "不予处罚，责令其监护人严加看管和治疗。") : null;
}
