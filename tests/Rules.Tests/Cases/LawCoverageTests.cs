using System.Reflection;
using System.Text.RegularExpressions;
using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>docs/law-coverage.md is written by hand; what it says of rules and tests is held against both.</summary>
public sealed partial class LawCoverageTests
{
    static readonly List<(string[] Rules, string[] Tests)> Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs/law-coverage.md")).Where(line => line.StartsWith('|')).Select(line => line.Split('|'))
            .Where(cells => cells.Length == 6).Select(cells => (Named(cells[3]), Named(cells[4]))),
    ];

    static readonly ILookup<string, string> Shown = typeof(LawCoverageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods().SelectMany(method => method.GetCustomAttributes<RuleAttribute>()).Select(rule => (rule.Code, type.Name)))
        .ToLookup(pair => pair.Code, pair => pair.Name);

    static string[] Named(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_rule_stands_in_the_list_and_the_list_names_no_other() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Code).Order(), Rows.SelectMany(row => row.Rules).Distinct().Order());

    [Fact]
    public void Each_rule_stands_beside_a_class_of_tests_that_shows_it()
    {
        Assert.All(Rows, row => Assert.All(row.Rules, rule => Assert.NotEmpty(Shown[rule].Intersect(row.Tests))));
        Assert.All(Rows.SelectMany(row => row.Tests), test => Assert.Contains(typeof(LawCoverageTests).Assembly.GetTypes(), type => type.Name == test));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
