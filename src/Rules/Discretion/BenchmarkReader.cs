namespace Zhiheng.Rules.Discretion;

/// <summary>Turns the shape of a benchmark file into a benchmark and notes what is wrong with it.</summary>
sealed class BenchmarkReader(FileErrors errors)
{
    static readonly string[] Parties = ["不分", "个人", "单位", "个体工商户", "责任人员"];

    readonly HeadReader head = new(errors);

    public Benchmark Read(BenchmarkText text)
    {
        var status = errors.OneOf(text.Status, "status", BenchmarkStatus.Example);
        var (from, to) = head.Period(text.From, text.To);
        var measures = head.Declare(text.Measures);
        if (text.Tiers is null or [])
        {
            errors.Add("tiers", "没有任何阶次。");
        }
        if (text.Cap is <= 0 || (text.Cap is not null && text.Together != true))
        {
            errors.Add("cap", "合计上限须大于零，并且只用于合并计算（together）的幅度。");
        }
        IReadOnlyList<Tier> tiers = [.. errors.Each(text.Tiers, "tiers").Select(tier => Tier(tier.Text, tier.At))];
        return new Benchmark(
            errors.Word(text.Item, "item", "事项编号"), errors.Word(text.Name, "name", "违法行为"), errors.Word(text.Version, "version", "版本"),
            from, to, status, head.Source(text.Source, status), measures, tiers, text.Together == true, text.Cap, text.Note ?? "");
    }

    Tier Tier(TierText text, string at)
    {
        var grade = errors.OneOf(text.Grade, at + ".grade", Grade.Normal);
        var when = head.Conditions(text.When, at + ".when");
        IReadOnlyList<FinePiece> fines = [.. errors.Each(text.Fines, at + ".fines").Select(fine => Fine(fine.Text, fine.At))];
        IReadOnlyList<Sanction> also = [.. errors.Each(text.Also, at + ".also").Select(other => new Sanction(
            errors.OneOf(other.Text.Link, other.At + ".link", Link.And), errors.Word(other.Text.Kind, other.At + ".kind", "处罚种类")))];
        if (grade == Grade.None && (fines.Count > 0 || also.Count > 0))
        {
            errors.Add(at, "不予处罚的阶次不能有罚款或者其他处罚。");
        }
        else if (grade != Grade.None && fines.Count == 0 && also.Count == 0)
        {
            errors.Add(at, "没有写明罚款（fines）或者其他处罚（also）。");
        }
        return new Tier(grade, text.Label ?? DiscretionWords.Of(grade), when,
            text.Link is null ? null : errors.OneOf(text.Link, at + ".link", Link.Shall), fines, also);
    }

    FinePiece Fine(FineText text, string at)
    {
        var party = text.Party ?? Parties[0];
        if (!Parties.Contains(party))
        {
            errors.Add(at + ".party", $"“{party}”不认识，只能是{string.Join("、", Parties)}。");
        }
        var unit = text.Unit is null ? FineUnit.Yuan : errors.OneOf(text.Unit, at + ".unit", FineUnit.Yuan);
        var (min, max) = unit == FineUnit.Formula ? (0, 0) : Amounts(text, unit, at);
        var basis = head.Number(text.Base, at + ".base");
        if (unit is FineUnit.Times or FineUnit.Percent && text.Base is null)
        {
            errors.Add(at + ".base", $"没有写明以什么为基数（{DiscretionWords.Of(unit)}）。");
        }
        IReadOnlyList<FormulaTerm> terms = [.. errors.Each(text.Terms, at + ".terms").Select(term => Term(term.Text, term.At))];
        if (unit == FineUnit.Formula != terms.Count > 0)
        {
            errors.Add(at + ".terms", "公式须有 terms，其他单位不能有。");
        }
        return new FinePiece(party, text.Case ?? "", text.Requires ?? "", unit, min, max, basis, head.Number(text.Per, at + ".per"), terms);
    }

    (decimal Min, decimal Max) Amounts(FineText text, FineUnit unit, string at)
    {
        // "amount" is a fixed figure; "min" and "max" are a range.
        if ((text.Amount is null) == (text.Min is null || text.Max is null) || (text.Amount is not null && (text.Min ?? text.Max) is not null))
        {
            errors.Add(at, "数额写 amount（定额），或者同时写 min 和 max（幅度）。");
            return (0, 0);
        }
        var (min, max) = (text.Amount ?? text.Min!.Value, text.Amount ?? text.Max!.Value);
        if (min < 0 || min > max || max > 100_000_000 || (unit is FineUnit.ShareOfRange or FineUnit.ShareOfTop && max > 100))
        {
            errors.Add(at, $"数额 {min}～{max} 不对：不能为负，下限不能高于上限，不超过一亿，比例不超过 100。");
        }
        return (min, max);
    }

    FormulaTerm Term(TermText text, string at)
    {
        if (text.Weight is not (> 0 and <= 100))
        {
            errors.Add(at + ".weight", "权重（weight，百分数）须大于 0，不超过 100。");
        }
        IReadOnlyList<FormulaLevel> levels = [.. errors.Each(text.Levels, at + ".levels").Select(level =>
        {
            if (level.Text.Score is not (>= 0 and <= 100))
            {
                errors.Add(level.At + ".score", "系数（score，百分数）须在 0 到 100 之间。");
            }
            return new FormulaLevel(head.Conditions(level.Text.When, level.At + ".when"), level.Text.Score ?? 0);
        })];
        if (levels.Count == 0)
        {
            errors.Add(at + ".levels", "没有写明各档系数。");
        }
        return new FormulaTerm(errors.Word(text.Name, at + ".name", "名称"), text.Weight ?? 0, levels);
    }
}
