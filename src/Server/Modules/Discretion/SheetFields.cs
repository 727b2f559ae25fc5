using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>One cell of the editor: a text, or one of some words.</summary>
/// <param name="Wide">Takes the whole width of its row.</param>
/// <param name="Rare">Most benchmarks leave it empty: it folds away.</param>
public sealed record SheetField(
    string Name, string Label, FieldKind Kind = FieldKind.Text, IReadOnlyList<string>? Words = null, string Hint = "", bool Wide = false,
    int Most = 200, bool Rare = false);

/// <summary>The cells of the editor's rows, with the words of docs/benchmarks.md in the department's own.</summary>
static class SheetFields
{
    static IReadOnlyList<string> All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => DiscretionWords.Of(value))];

    public static readonly IReadOnlyList<SheetField> Head =
    [
        new("item", "事项编号", Most: 40), new("name", "违法行为", Wide: true), new("version", "版本", Most: 40),
        new("status", "状态", FieldKind.Choice, All<BenchmarkStatus>()),
        new("from", "适用的行为从", FieldKind.Date), new("to", "到（现行的不填）", FieldKind.Date),
        new("title", "来源的名称", Wide: true), new("number", "文号", Most: 80), new("issuer", "发布机关", Most: 80),
        new("together", "各幅度合并计算", FieldKind.Check, Rare: true), new("cap", "合计上限（元）", Most: 20, Rare: true),
        new("note", "备注", Wide: true, Most: 500, Rare: true),
    ];

    public static readonly IReadOnlyList<SheetField> Measure =
    [
        new("name", "名称", Most: 60), new("unit", "单位", Most: 20), new("options", "选项（分号分开，选择的才填）"), new("whole", "只取整数", FieldKind.Check, Rare: true),
        new("least", "最小", Most: 20, Rare: true), new("most", "最大", Most: 20, Rare: true), new("withinMonths", "追溯几个月的处罚", Most: 4, Rare: true),
    ];

    public static readonly IReadOnlyList<SheetField> Tier =
    [
        new("grade", "档次", FieldKind.Choice, All<Grade>()), new("label", "原文的名称", Most: 60), new("link", "罚款前的用语", FieldKind.Choice, ["", .. All<Link>()]),
        new("when", "条件", FieldKind.LongText, Hint: "要素：范围，几个以；分开都要满足；另起一行是另一种情况。例如 占地面积：超过5，10以下。不写表示一律适用。", Wide: true, Most: 1000),
        new("also", "其他处罚", FieldKind.LongText, Hint: "每行一种，例如 并处 没收违法所得。", Wide: true, Most: 500, Rare: true),
    ];

    public static readonly IReadOnlyList<SheetField> Fine =
    [
        new("party", "对谁", FieldKind.Choice, ItemWords.Parties), new("min", "下限或者定额", Most: 20), new("max", "上限（定额不填）", Most: 20),
        new("unit", "单位", FieldKind.Choice, All<FineUnit>()), new("base", "计罚基数", Most: 60, Rare: true), new("per", "按什么计", Most: 60, Rare: true),
        new("requires", "前提", Most: 60, Rare: true), new("case", "法定情形", Rare: true),
    ];
}
