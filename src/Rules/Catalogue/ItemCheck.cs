using System.Globalization;
using System.Text;

namespace Zhiheng.Rules.Catalogue;

/// <summary>What is wrong with one field of an item, and what to do about it, in Chinese.</summary>
/// <param name="Field">Name of the property, of <see cref="Item"/> or <see cref="FineRange"/>.</param>
/// <param name="Fine">Which fine range, from 1; 0 for the item itself.</param>
public sealed record ItemFault(string Field, string What, string Remedy, int Fine = 0);

/// <summary>What an item must be before it may enter the catalogue, whichever way it comes.</summary>
public static class ItemCheck
{
    const int Short = 40;
    const int Long = 200;

    public static IReadOnlyList<ItemFault> Faults(Item item) =>
    [
        .. Texts(item), .. Days(item),
        .. Chosen(nameof(Item.LawLevel), [item.LawLevel], ItemWords.Levels, "处罚的依据只能是法律、法规、规章（行政处罚法第十六条），应填"),
        .. Chosen(nameof(Item.Kinds), item.Kinds, ItemWords.Kinds, "责令改正不是处罚种类（行政处罚法第二十八条），应填"),
        .. Chosen(nameof(Item.Lists), item.Lists, ItemWords.Lists, "应填"),
        .. item.Fines.SelectMany((fine, at) => Fine(fine).Select(fault => fault with { Fine = at + 1 })),
        .. item.Fines.Count > 0 && !item.Kinds.Contains("罚款")
            ? [new ItemFault(nameof(Item.Kinds), "写了罚款幅度，处罚种类里没有罚款", "在处罚种类中加上罚款，或删去罚款幅度")] : (ItemFault[])[],
        .. item.ConditionsOf().SelectMany(condition => Condition(item, condition)),
    ];

    static IEnumerable<ItemFault> Condition(Item item, KindCondition condition)
    {
        var (kind, field) = (condition.Kind, nameof(Item.Conditions));
        if (kind == "罚款" || !item.Kinds.Contains(kind))
        {
            yield return kind == "罚款" ? new ItemFault(field, "罚款的条件写在了处罚种类的条件里", "写在罚款幅度的前提和情形里")
                : new ItemFault(field, $"“{kind}”不在本事项的处罚种类之内", $"应填{string.Join('、', item.Kinds.Where(other => other != "罚款"))}");
        }
        foreach (var word in condition.Prerequisite.Except(ItemWords.Prerequisites))
        {
            yield return new ItemFault(field, $"{kind}的前提“{word}”不在可填的值内", $"应填{string.Join('、', ItemWords.Prerequisites)}，其他条件写在情形里");
        }
        if (condition.Words.Length == 0)
        {
            yield return new ItemFault(field, $"{kind}没有写前提，也没有写情形", "照条文补上，或删去这一条");
        }
        if (condition.When.Length > Long || IsOdd(condition.When) || condition.When.IndexOfAny(['|', '；']) >= 0)
        {
            yield return new ItemFault(field, $"{kind}的情形太长，或含有 |、；和无法保存的字符", $"最多 {Long} 个字，不含这些符号和换行");
        }
        if (item.ConditionsOf(kind).Count(other => other.Words == condition.Words) > 1)
        {
            yield return new ItemFault(field, $"{kind}的同一条件写了两次", "删去重复的");
        }
    }

    static IEnumerable<ItemFault> Texts(Item item)
    {
        foreach (var (field, text, most) in new[]
        {
            (nameof(Item.Id), item.Id, Short), (nameof(Item.Name), item.Name, Long), (nameof(Item.Domain), item.Domain, Short),
            (nameof(Item.Law), item.Law, Long), (nameof(Item.Basis), item.Basis, Long), (nameof(Item.Violated), item.Violated, Long),
        })
        {
            if (text.Length == 0 && field != nameof(Item.Violated))
            {
                yield return new ItemFault(field, "没有填写", "补上内容");
            }
            else if (text.Length > most)
            {
                yield return new ItemFault(field, $"有 {text.Length} 个字", $"最多 {most} 个字");
            }
            else if (IsOdd(text))
            {
                yield return new ItemFault(field, "含有换行或无法保存的字符", "删去后再导入");
            }
        }
        if (item.Id.Length > 0 && !item.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_'))
        {
            yield return new ItemFault(nameof(Item.Id), $"“{item.Id}”不是编码", "只用字母、数字和 - . _");
        }
    }

    static IEnumerable<ItemFault> Days(Item item)
    {
        if (!DateOnly.TryParseExact(item.LawVersion, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new ItemFault(nameof(Item.LawVersion), $"“{item.LawVersion}”不是日期", "填通过或最近一次修改的日期，写作 2021-01-22");
        }
        foreach (var (field, day) in new (string, DateOnly?)[] { (nameof(Item.From), item.From), (nameof(Item.To), item.To) })
        {
            if (day is { Year: < 1949 or > 2199 })
            {
                yield return new ItemFault(field, $"{day:yyyy-MM-dd} 不在可用的年份内", "填 1949 年至 2199 年之间的日期");
            }
        }
        if (item.To < item.From)
        {
            yield return new ItemFault(nameof(Item.To), $"终止日期 {item.To:yyyy-MM-dd} 早于起始日期 {item.From:yyyy-MM-dd}", "更正两个日期的先后");
        }
    }

    static IEnumerable<ItemFault> Chosen(string field, IReadOnlyList<string> words, IReadOnlyList<string> allowed, string remedy) =>
        words.Count == 0 || words is [""] ? [new ItemFault(field, "没有填写", $"应填{string.Join('、', allowed)}")]
        : words.Distinct().Count() < words.Count ? [new ItemFault(field, "同一个词写了两次", "删去重复的")]
        : words.Where(word => !allowed.Contains(word)).Select(word => new ItemFault(field, $"“{word}”不在可填的值内", remedy + string.Join('、', allowed)));

    static IEnumerable<ItemFault> Fine(FineRange fine)
    {
        foreach (var fault in Chosen(nameof(FineRange.Party), [fine.Party], ItemWords.Parties, "应填")
            .Concat(Chosen(nameof(FineRange.Unit), [fine.Unit], ItemWords.Units, "应填")))
        {
            yield return fault;
        }
        if (fine.Max <= 0 || fine.Min < 0 || fine.Max > 1_000_000_000_000)
        {
            yield return new ItemFault(nameof(FineRange.Max), $"{fine.Min:0.##} 至 {fine.Max:0.##} 不是罚款幅度", "上限应大于 0，没有规定下限的填 0");
        }
        else if (fine.Min > fine.Max)
        {
            yield return new ItemFault(nameof(FineRange.Min), $"下限 {fine.Min:0.##} 大于上限 {fine.Max:0.##}", "对照条文更正");
        }
        if (fine.Unit == "元" && fine.Base.Length > 0)
        {
            yield return new ItemFault(nameof(FineRange.Base), "单位是元，不应有计罚基数", "删去计罚基数，或更正单位");
        }
        if (fine.Unit is "倍" or "%" && fine.Base.Length == 0)
        {
            yield return new ItemFault(nameof(FineRange.Base), $"没有写明按什么的{fine.Unit}处罚", "填条文中的基数，例如货值金额");
        }
        foreach (var (field, text, most) in new[]
        {
            (nameof(FineRange.When), fine.When, Long), (nameof(FineRange.Base), fine.Base, Long), (nameof(FineRange.Per), fine.Per, Short),
            (nameof(FineRange.Prerequisite), string.Join('、', fine.Prerequisite), Long),
        })
        {
            if (text.Length > most || IsOdd(text))
            {
                yield return new ItemFault(field, "太长，或含有无法保存的字符", $"最多 {most} 个字，不含换行");
            }
        }
    }

    // Half a surrogate pair is read as a replacement character; a rare character that is whole is a character.
    static bool IsOdd(string text) => text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
