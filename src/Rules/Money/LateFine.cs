using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Money;

/// <summary>加处罚款: three per cent of the fine for each day after the due date, never more than the fine itself.</summary>
/// <param name="Fine">The fine in yuan.</param>
/// <param name="Days">Calendar days that count.</param>
/// <param name="Amount">The late fine in yuan, two decimals.</param>
/// <param name="IsCapped">The daily sum has passed the fine (from day 34 on).</param>
/// <param name="Steps">The derivation in Chinese sentences.</param>
public sealed record LateFine(decimal Fine, int Days, decimal Amount, bool IsCapped, IReadOnlyList<string> Steps)
{
    /// <summary>Per day (处罚法第七十二条第一款第一项).</summary>
    public const decimal DailyRate = 0.03m;

    /// <summary>Counts every day after the due date up to and including <paramref name="until"/> that no pause covers.</summary>
    /// <param name="fine">Yuan, not negative.</param>
    /// <param name="dueDate">Last day for payment, already rolled: the binding date of the PAY clock.</param>
    /// <param name="until">The day of payment or of the calculation.</param>
    /// <param name="pauses">May overlap.</param>
    public static LateFine Compute(decimal fine, DateOnly dueDate, DateOnly until, IReadOnlyList<Pause> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fine);
        var article = Article.Penalty("第七十二条第一款第一项");
        var late = Enumerable.Range(1, Math.Max(0, until.DayNumber - dueDate.DayNumber)).Select(dueDate.AddDays).ToList();
        if (late.Count == 0)
        {
            return new LateFine(fine, 0, 0, false, [$"缴纳期限至{ChineseDate.Day(dueDate)}，未逾期，不加处罚款。"]);
        }

        var days = late.Count(day => !pauses.Any(pause => pause.Covers(day)));
        var grown = decimal.Round(fine * DailyRate * days, 2, MidpointRounding.AwayFromZero);
        var capped = fine * DailyRate * days > fine;
        var amount = capped ? fine : grown;
        List<string> steps =
        [
            $"缴纳期限至{ChineseDate.Day(dueDate)}，自{ChineseDate.Day(late[0])}起至{ChineseDate.Day(until)}逾期{late.Count}日。",
            .. pauses.Where(pause => pause.To > dueDate && pause.From <= until).Select(pause =>
                $"{ChineseDate.Range(pause.From, pause.To)}为{pause.Name}，不予计算（{pause.Article}）。"),
            $"计算{days}日，每日按罚款{Yuan(fine)}元的3%加处（{article}）：{Yuan(fine)}×3%×{days}＝{Yuan(grown)}元。",
        ];
        if (capped)
        {
            steps.Add($"加处罚款不得超出罚款数额，按{Yuan(fine)}元计（{article}）。");
        }

        return new LateFine(fine, days, amount, capped, steps);
    }

    private static string Yuan(decimal amount) => amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
