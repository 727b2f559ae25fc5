using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>One rule of a register of the catalogue: a name, an article and the question it asks of a proposed fact.</summary>
/// <typeparam name="T">What the rule may look at.</typeparam>
public sealed record RegisterRule<T>(string Code, string Name, Article Article, Func<T, Objection?> Ask);

public static class RegisterRules
{
    /// <summary>Every reason against what a situation proposes; empty where the rules are content.</summary>
    public static IReadOnlyList<Refusal> Against<T>(this IEnumerable<RegisterRule<T>> rules, T situation) =>
    [
        .. from rule in rules
           let no = rule.Ask(situation)
           where no is not null
           select new Refusal(rule.Code, rule.Name, no.Reason, no.Article ?? rule.Article, no.Remedy),
    ];
}
