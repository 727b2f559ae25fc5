using System.Globalization;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>One column of the list of items.</summary>
/// <param name="Field">Property of <see cref="Item"/>, or of <see cref="FineRange"/> where <paramref name="OfFine"/>.</param>
/// <param name="Hint">What to write, for whoever fills the list in.</param>
/// <param name="Allowed">The only words it takes; empty for free text.</param>
/// <param name="Many">Several of them, divided by 、.</param>
public sealed record ItemColumn(
    string Name, string Field, bool OfFine, string Hint, string Example, IReadOnlyList<string> Allowed, bool Many, Func<Item, FineRange?, string> Write);

/// <summary>The list of items as people fill it in: one row for every fine range, the item's own columns repeated.</summary>
public static class ItemColumns
{
    public const string May = "可以";
    public const string Must = "应当";

    public static readonly IReadOnlyList<ItemColumn> All =
    [
        Own("事项编码", nameof(Item.Id), "目录中不重复的编码，字母和数字", "示例0001", item => item.Id),
        Own("事项名称", nameof(Item.Name), "违法行为的简短名称", "践踏花坛", item => item.Name),
        Own("领域", nameof(Item.Domain), "浏览目录用的分类", "园林绿化", item => item.Domain),
        Own("法律名称", nameof(Item.Law), "全称，不加书名号", "示例市花坛管理条例", item => item.Law),
        Own("法律版本", nameof(Item.LawVersion), "通过或最近一次修改的日期，写作 2021-01-22", "2020-03-05", item => item.LawVersion),
        Own("效力级别", nameof(Item.LawLevel), "处罚的依据只能是法律、法规、规章", "市级地方性法规", item => item.LawLevel, ItemWords.Levels),
        Own("违反条款", nameof(Item.Violated), "规定义务的条款，可以不填；写作 第三条第一款第一项，多处以顿号分开", "第三条第一款第一项", item => item.Violated),
        Own("处罚依据", nameof(Item.Basis), "规定处罚的条款，写法同上", "第三条第二款", item => item.Basis),
        Own("处罚种类", nameof(Item.Kinds), "条文写明的种类，多个以顿号分开；责令改正不是处罚种类", "罚款", item => Join(item.Kinds), ItemWords.Kinds, many: true),
        Own("处罚种类的条件", nameof(Item.Conditions), ConditionHint, "", Conditions),
        Own("执法目录", nameof(Item.Lists), "列入哪些目录，多个以顿号分开", "综合、乡镇", item => Join(item.Lists), ItemWords.Lists, many: true),
        Own("起始日期", nameof(Item.From), "适用的行为从哪一天起，写作 2021-07-15", "2020-05-01", item => Day(item.From)),
        Own("终止日期", nameof(Item.To), "适用的行为到哪一天止，现行有效的不填", "", item => item.To is { } to ? Day(to) : ""),
        Fine("罚款对象", nameof(FineRange.Party), "每行写一个幅度；没有罚款的事项，以下各列都不填", "个人", fine => fine.Party, ItemWords.Parties),
        Fine("罚款情形", nameof(FineRange.When), "条文规定的其他条件，没有的不填", "", fine => fine.When),
        Fine("罚款前提", nameof(FineRange.Prerequisite), "例如 逾期不改正、拒不改正、情节严重；有一个即可的以顿号分开", "", fine => Join(fine.Prerequisite)),
        Fine("可以或应当", nameof(FineRange.Optional), "条文写“可以处”的填可以，其他填应当", Must, fine => fine.Optional ? May : Must, [May, Must]),
        Fine("下限", nameof(FineRange.Min), "阿拉伯数字，条文没有下限的填 0", "20", fine => Amount(fine.Min)),
        Fine("上限", nameof(FineRange.Max), "阿拉伯数字", "200", fine => Amount(fine.Max)),
        Fine("单位", nameof(FineRange.Unit), "定额填元，倍数填倍，百分比填 %", "元", fine => fine.Unit, ItemWords.Units),
        Fine("计罚基数", nameof(FineRange.Base), "单位是倍或 % 时填基数，例如 货值金额", "", fine => fine.Base),
        Fine("计量单位", nameof(FineRange.Per), "按数量计罚时填，例如 平方米；不按数量的不填", "", fine => fine.Per),
    ];

    /// <summary>Lists from before this column have nothing in it.</summary>
    public static readonly string MayBeMissing = "处罚种类的条件";

    public const string ConditionHint = "条文只在一定条件下规定的种类才写：种类 | 前提 | 情形，例如 责令停产停业 | 逾期不改正、拒不改正 | 情节严重的；"
        + "前提有一个即可，没有的空着；几条以；分开";

    public static string Conditions(Item item) => string.Join('；', item.ConditionsOf().Select(condition =>
        string.Join(" | ", condition.Kind, Join(condition.Prerequisite), condition.When).TrimEnd(' ', '|')));

    /// <summary>The conditions, null for none, or the piece that cannot be read.</summary>
    public static (IReadOnlyList<KindCondition>? Conditions, string Unreadable) ReadConditions(string text)
    {
        const StringSplitOptions clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var read = new List<KindCondition>();
        foreach (var piece in text.Split(['；', ';', '\n'], clean))
        {
            var cells = piece.Split(['|', '｜'], StringSplitOptions.TrimEntries);
            if (cells.Length is < 2 or > 3 || cells[0].Length == 0)
            {
                return (null, piece);
            }
            read.Add(new KindCondition(cells[0], cells[1].Split(['、', '，', ','], clean), cells.Length > 2 ? cells[2] : ""));
        }
        return (read.Count > 0 ? read : null, "");
    }

    public static string NameOf(string field, bool ofFine) => All.First(column => column.Field == field && column.OfFine == ofFine).Name;

    /// <summary>The rows of an item: one for each range, or one alone.</summary>
    public static IEnumerable<string[]> Rows(Item item) => item.Fines.DefaultIfEmpty().Select(fine => All.Select(column => column.Write(item, fine)).ToArray());

    static ItemColumn Own(
        string name, string field, string hint, string example, Func<Item, string> write, IReadOnlyList<string>? allowed = null, bool many = false) =>
        new(name, field, OfFine: false, hint, example, allowed ?? [], many, (item, _) => write(item));

    static ItemColumn Fine(string name, string field, string hint, string example, Func<FineRange, string> write, IReadOnlyList<string>? allowed = null) =>
        new(name, field, OfFine: true, hint, example, allowed ?? [], Many: false, (_, fine) => fine is null ? "" : write(fine));

    static string Join(IReadOnlyList<string> words) => string.Join('、', words);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Amount(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
