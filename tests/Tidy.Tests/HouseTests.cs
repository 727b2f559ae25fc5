namespace Zhiheng.Tidy.Tests;

/// <summary>The rules of the house, over every file, and each rule over its own offender.</summary>
public sealed class HouseTests
{
    public static TheoryData<string> Rules => [.. HouseRules.All.Select(rule => rule.Name)];

    static HouseRule Of(string name) => HouseRules.All.Single(rule => rule.Name == name);

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_file_breaks(string rule) => Accepted.None(Tree.Files.SelectMany(Of(rule).Find));

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_finds_its_planted_offender(string rule) => Assert.NotEmpty(Of(rule).Find(Of(rule).Offender));

    [Theory]
    [MemberData(nameof(Rules))]
    public void It_leaves_the_innocent_alone(string rule) => Assert.Empty(Of(rule).Find(Of(rule).Innocent));

    [Fact]
    public void The_tree_is_the_repository_and_not_what_a_build_left_behind()
    {
        Assert.Contains(Tree.Files, file => file.Path == "src/Server/Program.cs");
        Assert.DoesNotContain(Tree.Files, file =>
            file.Path.Contains("/obj/", StringComparison.Ordinal) || file.Path.StartsWith("var/", StringComparison.Ordinal));
        Assert.InRange(Tree.Files.Count, 300, 5000);
    }
}
