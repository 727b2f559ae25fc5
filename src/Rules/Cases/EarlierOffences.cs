namespace Zhiheng.Rules.Cases;

/// <summary>An earlier case in which the same party was found to have done what the same item forbids.</summary>
/// <param name="On">Day of the decision.</param>
/// <param name="Penalised">False where it was left without penalty as slight (处罚法第三十三条第一款).</param>
public sealed record EarlierOffence(DateOnly On, bool Penalised);

/// <summary>Whether an offence is the first within a period, or which one it is.</summary>
/// <param name="Months">How far back from the act is looked, the corresponding day included.</param>
/// <param name="Basis">What sets the period, in Chinese.</param>
public sealed record OffenceCount(int Months, string Basis, int Penalties, int Slight)
{
    /// <summary>首次 or 第 n 次.</summary>
    public string Answer => Penalties + Slight == 0 ? "首次" : $"第 {Penalties + Slight + 1} 次";

    public string Why => $"近 {Months} 个月内" + (Penalties, Slight) switch
    {
        (0, 0) => "没有本事项的处罚，也没有因轻微不予处罚",
        (_, 0) => $"本事项处罚 {Penalties} 次",
        (0, _) => $"本事项轻微不予处罚 {Slight} 次",
        _ => $"本事项处罚 {Penalties} 次、轻微不予处罚 {Slight} 次",
    };

    /// <summary>
    /// Counts like the weighing does: decisions not later than the act and not more than so many months before it. A slight offence that was
    /// left without penalty was an offence all the same, so the next one is no first (处罚法第三十三条第一款); a benchmark that
    /// counts penalties does not count it.
    /// </summary>
    /// <param name="earlier">Of the same party and item; revoked decisions are none.</param>
    public static OffenceCount Of(IEnumerable<EarlierOffence> earlier, DateOnly actDay, int months, string basis, bool penaltiesOnly = false)
    {
        var counted = earlier.Where(offence => offence.On <= actDay && offence.On.AddMonths(months) >= actDay).ToList();
        return new OffenceCount(months, basis, counted.Count(offence => offence.Penalised), penaltiesOnly ? 0 : counted.Count(offence => !offence.Penalised));
    }
}
