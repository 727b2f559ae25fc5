using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>What the law makes of a circumstance.</summary>
public enum Effect { MustNot, MayNot, MustLighten, MayLighten, MustWorsen }

/// <summary>裁量情节: a circumstance that 行政处罚法 itself attaches a consequence to, whatever the item.</summary>
/// <param name="Evidence">What usually shows it.</param>
/// <param name="Needs">All of these must be established.</param>
public sealed record Factor(string Code, string Name, Article Article, Effect Effect, string Evidence, IReadOnlyList<Condition> Needs)
{
    /// <summary>What is done in the place of a penalty; empty where the factor does not exclude one.</summary>
    public string Instead { get; init; } = "";

    /// <summary>Grounds that open amounts below the statutory minimum (减轻) as well.</summary>
    public bool MayMitigate => Effect is Effect.MustLighten or Effect.MayLighten;

    /// <summary>All of them, in the order of the articles (三十 to 三十三, 四十九).</summary>
    public static readonly IReadOnlyList<Factor> All =
    [
        new("under-fourteen", "不满十四周岁", Article.Penalty("第三十条"), Effect.MustNot, "身份证件、户籍资料",
            [Condition.In(Measures.Age, new Interval(null, false, 14, false))]) { Instead = "责令监护人加以管教" },
        new("under-eighteen", "已满十四周岁不满十八周岁", Article.Penalty("第三十条"), Effect.MustLighten, "身份证件、户籍资料",
            [Condition.In(Measures.Age, new Interval(14, true, 18, false))]),
        new("no-capacity", "不能辨认或者不能控制自己的行为", Article.Penalty("第三十一条"), Effect.MustNot, "鉴定意见、病历、残疾证明",
            [Condition.Is(Measures.Capacity, Measures.Capacity.Options[2])]) { Instead = "责令监护人严加看管和治疗" },
        new("partial-capacity", "尚未完全丧失辨认或者控制能力", Article.Penalty("第三十一条"), Effect.MayLighten, "鉴定意见、病历、残疾证明",
            [Condition.Is(Measures.Capacity, Measures.Capacity.Options[1])]),
        Plain("removed-harm", Measures.RemovedHarm, "第三十二条第一项", "复查记录、补救或者赔偿的凭证"),
        Plain("coerced", Measures.Coerced, "第三十二条第二项", "询问笔录、证人证言、报警记录"),
        Plain("confessed", Measures.Confessed, "第三十二条第三项", "询问笔录，以及此前未掌握的说明"),
        Plain("merit", Measures.Merit, "第三十二条第四项", "有关机关的证明、因此查处的案件"),
        Plain("other-lenient", Measures.OtherLenient, "第三十二条第五项", "写明法律、法规、规章的条款及其事实"),
        new("slight-corrected", "轻微并及时改正，没有造成危害后果", Article.Penalty("第三十三条第一款"), Effect.MustNot, "复查记录、现场照片",
            [Condition.Is(Measures.Slight), Condition.Is(Measures.Correction, Measures.Correction.Options[0]), Condition.Is(Measures.NoHarm)])
            { Instead = Taught },
        new("first-slight", "初次违法，危害后果轻微并及时改正", Article.Penalty("第三十三条第一款"), Effect.MayNot, "处罚记录查询结果、复查记录",
            [Condition.Is(Measures.First), Condition.Is(Measures.Correction, Measures.Correction.Options[0]), Condition.Is(Measures.SlightHarm)])
            { Instead = Taught },
        new("no-fault", "没有主观过错", Article.Penalty("第三十三条第二款"), Effect.MustNot, "当事人提出的足以证明的证据",
            [Condition.Is(Measures.NoFault)]) { Instead = Taught },
        new("emergency", "违反突发事件应对措施", Article.Penalty("第四十九条"), Effect.MustWorsen, "有关应对措施的公告、现场笔录",
            [Condition.Is(Measures.Emergency)]),
    ];

    const string Taught = "对当事人进行教育";

    static Factor Plain(string code, Measure circumstance, string clause, string evidence) =>
        new(code, circumstance.Name, Article.Penalty(clause), Effect.MustLighten, evidence, [Condition.Is(circumstance)]);

    internal FactorFound Find(Act act)
    {
        var readings = Needs.Select(need => (Reading: act.Read(need.Measure), Met: need.Holds(act))).ToList();
        var met = readings.All(reading => reading.Met);
        var known = readings.Where(r => r.Reading is not null && r.Met == met).Select(r => r.Reading!.Source).Distinct();
        return new FactorFound(this, met, met ? string.Join("；", known) : known.FirstOrDefault("未认定"));
    }
}

/// <summary>A factor as it stands in a case.</summary>
/// <param name="Source">Where it is met, what shows it; where not, what speaks against it, or 未认定.</param>
public sealed record FactorFound(Factor Factor, bool Met, string Source)
{
    /// <summary>没有主观过错（《…》第三十三条第二款，不予处罚）：符合，…</summary>
    public override string ToString() =>
        $"{Factor.Name}（{Factor.Article}，{DiscretionWords.Of(Factor.Effect)}）："
        + (Met ? $"符合，{Source}" : $"不符合，{Source}；需要{Factor.Evidence}");
}
