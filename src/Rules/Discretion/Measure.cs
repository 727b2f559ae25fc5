namespace Zhiheng.Rules.Discretion;

/// <summary>Something about an act that can be measured, counted or chosen from a list, and that a tier may ask for.</summary>
/// <param name="Unit">平方米, 株, 次, 元 …; empty for a choice.</param>
/// <param name="Whole">Counted in whole numbers, so that nothing lies between 1 and 2.</param>
/// <param name="Least">The lowest value that can occur, included.</param>
/// <param name="Most">The highest value that can occur, included; null for no limit.</param>
/// <param name="WithinMonths">For a count of earlier penalties: how far to look back from the act; else 0.</param>
/// <param name="Options">The choices; empty for a number.</param>
public sealed record Measure(
    string Name, string Unit, bool Whole, decimal Least, decimal? Most, int WithinMonths, IReadOnlyList<string> Options)
{
    public const string Yes = "是";
    public const string No = "否";

    public bool IsNumber => Options.Count == 0;

    /// <summary>A circumstance that is either established or not; what nobody established is 否.</summary>
    public bool IsYesNo => Options is [Yes, No];

    public static Measure Number(string name, string unit, bool whole = false) => new(name, unit, whole, 0, null, 0, []);

    public static Measure Choice(string name, params string[] options) => new(name, "", false, 0, null, 0, options);

    public static Measure YesNo(string name) => Choice(name, Yes, No);

    /// <summary>㎡ and 平方米 are one unit.</summary>
    public static bool SameUnit(string one, string other) => Plain(one) == Plain(other);

    static string Plain(string unit) => unit switch { "㎡" or "m²" => "平方米", "m³" or "㎥" => "立方米", "t" => "吨", _ => unit };
}

/// <summary>What the law itself asks about every act; no benchmark needs to declare these.</summary>
public static class Measures
{
    public static readonly Measure Correction = Measure.Choice("改正情况", "及时改正", "逾期不改正", "拒不改正");
    public static readonly Measure Age = Measure.Number("行为时年龄", "周岁", whole: true);
    public static readonly Measure Capacity = Measure.Choice("辨认控制能力", "正常", "尚未完全丧失", "不能辨认或者不能控制");

    public static readonly Measure Slight = Measure.YesNo("违法行为轻微");
    public static readonly Measure NoHarm = Measure.YesNo("没有造成危害后果");
    public static readonly Measure SlightHarm = Measure.YesNo("危害后果轻微");
    public static readonly Measure First = Measure.YesNo("初次违法");
    public static readonly Measure NoFault = Measure.YesNo("没有主观过错");
    public static readonly Measure RemovedHarm = Measure.YesNo("主动消除或者减轻危害后果");
    public static readonly Measure Coerced = Measure.YesNo("受他人胁迫或者诱骗");
    public static readonly Measure Confessed = Measure.YesNo("主动供述尚未掌握的违法行为");
    public static readonly Measure Merit = Measure.YesNo("配合查处有立功表现");
    public static readonly Measure OtherLenient = Measure.YesNo("其他法定从轻或者减轻情形");
    public static readonly Measure Emergency = Measure.YesNo("违反突发事件应对措施");

    public static readonly Measure Grave = Measure.YesNo("情节严重");
    public static readonly Measure GraveHarm = Measure.YesNo("造成严重后果");
    public static readonly Measure Lesser = Measure.YesNo("情节较轻");
    public static readonly Measure Greater = Measure.YesNo("情节较重");
    public static readonly Measure Again = Measure.YesNo("再次");

    public static readonly IReadOnlyList<Measure> All =
    [
        Correction, Age, Capacity, Slight, NoHarm, SlightHarm, First, NoFault, RemovedHarm, Coerced, Confessed, Merit, OtherLenient,
        Emergency, Grave, GraveHarm, Lesser, Greater, Again,
    ];
}
