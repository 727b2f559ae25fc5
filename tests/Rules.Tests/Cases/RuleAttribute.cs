using System.Reflection;
using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>Names the rule a test holds to its article.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

public sealed class RuleCoverageTests
{
    [Fact]
    public void Every_rule_has_a_test_that_names_it_and_every_named_rule_exists()
    {
        var tested = typeof(RuleCoverageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RuleAttribute>()).Select(rule => rule.Code).Distinct().Order();
        Assert.Equal(RuleBook.All.Select(rule => rule.Code).Order(), tested);
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own_a_chinese_name_an_article_and_something_to_guard()
    {
        Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(RuleBook.All, rule =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Code);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", rule.Name);
            Assert.Matches("^第.+条", rule.Article.Clause);
            Assert.NotEmpty(rule.Article.Statute);
            Assert.NotEmpty(rule.Guards);
            Assert.All(rule.Guards, act => Assert.Contains(act, FactTypes.All.Concat(FactTypes.Drafts)));
        });
    }

    [Fact]
    public void A_rule_asked_before_its_first_day_is_silent()
    {
        var rule = Rule.OfState("new-one", "新规", new("某法", "第一条"), [typeof(CaseClosed)], _ => new("不行", "等等"), new(2027, 1, 1));
        var asked = new Situation(CaseState.None, null, new(2026, 12, 31, 23, 59, 0), "wangmin", Sample.Book);
        Assert.Null(rule.Check(asked));
        Assert.NotNull(rule.Check(asked with { At = new(2027, 1, 1) }));
    }
}
