namespace Zhiheng.Rules.Law;

/// <summary>A legal "no": what stands in the way, why, which article, and what to do about it. Words for officers, in Chinese.</summary>
/// <param name="Code">The rule's code, e.g. <c>two-officers</c>.</param>
/// <param name="Rule">The rule's name, e.g. 两名执法人员.</param>
/// <param name="Reason">Why, with the figures of this case.</param>
/// <param name="Article">The article that says so.</param>
/// <param name="Remedy">What the officer can do now.</param>
public sealed record Refusal(string Code, string Rule, string Reason, Article Article, string Remedy);

/// <summary>The same words about something that has already happened: recorded beside the fact, never in its place.</summary>
/// <param name="Id">Unique inside the case: sequence of the fact and code of the rule, e.g. <c>7:two-officers</c>.</param>
public sealed record Finding(string Id, string Code, string Rule, string Reason, Article Article, string Remedy);
