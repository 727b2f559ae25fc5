using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Time;

/// <summary>The end of a period of hours. Nights, rest days and holidays all count.</summary>
/// <param name="Term">In hours.</param>
/// <param name="Start">Local time (+08:00) of the event.</param>
/// <param name="Due">Local time (+08:00) up to which the act is on time.</param>
/// <param name="Steps">The derivation in Chinese sentences.</param>
public sealed record HoursDeadline(Term Term, DateTime Start, DateTime Due, IReadOnlyList<string> Steps)
{
    public string Name => Term.Name;

    /// <summary>Runs from the moment itself (民法典第二百零一条第二款), the stricter reading for the body that is bound.</summary>
    /// <exception cref="ArgumentException">The term is not in hours: use <see cref="Deadline"/>.</exception>
    public static HoursDeadline Compute(Term term, DateTime start)
    {
        if (term.Unit != TermUnit.Hours)
        {
            throw new ArgumentException("不是以小时计的期限", nameof(term));
        }

        var due = start.AddHours(term.Length);
        return new HoursDeadline(term, start, due,
        [
            $"自{ChineseDate.Minute(start)}起算（{Article.CivilCode("第二百零一条第二款")}）。",
            $"期限{term.LengthText}（{term.Article}），夜间和休息日连续计算，至{ChineseDate.Minute(due)}届满。",
        ]);
    }

    /// <summary>Negative when over.</summary>
    public TimeSpan TimeLeft(DateTime now) => Due - now;

    public bool IsOver(DateTime now) => now > Due;
}
