using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Cases;

/// <summary>What was established of the conditions that the statute puts before a range of a fine or a kind of penalty.</summary>
/// <param name="Situation">Which of the statute's situations the fine is for (<see cref="FineRange.When"/>); empty where there is none.</param>
/// <param name="Conditions">情节严重 and the like, in the item's words; failed correction is told by the recheck and is none of them.</param>
/// <param name="Shown">The facts and the evidence that establish <paramref name="Conditions"/>.</param>
public sealed record Established(string Situation, IReadOnlyList<string> Conditions, string Shown)
{
    /// <summary>Null for nothing, so that a fact without conditions is written as before there were any.</summary>
    public static Established? Of(string situation, IReadOnlyList<string> conditions, string shown) =>
        situation.Length == 0 && conditions.Count == 0 ? null : new Established(situation, conditions, shown);

    /// <summary>Everything that can be ticked for an item, in its order; nothing twice, and nothing that is a situation to choose.</summary>
    public static IReadOnlyList<string> Askable(Item item) =>
    [
        .. item.Fines.SelectMany(fine => fine.Prerequisite).Concat(item.ConditionsOf().SelectMany(condition => condition.Prerequisite.Append(condition.When)))
            .Where(word => word.Length > 0 && !ItemWords.IsCorrection(word)).Except(item.Fines.Select(fine => fine.When)),
    ];

    /// <summary>Whether a word is among what was established; the situation that was chosen is established by the choice.</summary>
    public bool Has(string word) => Situation == word || Conditions.Contains(word);
}
