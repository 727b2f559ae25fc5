using System.Text.RegularExpressions;
using Zhiheng.Rules.Cases;

namespace Zhiheng.Tidy.Tests;

/// <summary>Papers that must keep up with the code. Every check is a function, so that a planted offender can be put through it.</summary>
public sealed class PaperTests
{
    [Fact]
    public void Every_folder_that_somebody_opens_has_a_readme()
    {
        var tops = Directory.EnumerateDirectories(Tree.PathOf("src")).Concat(Directory.EnumerateDirectories(Tree.PathOf("tests")))
            .Select(folder => Path.GetRelativePath(Tree.Root, folder).Replace('\\', '/')).Except(["src/Server"]);
        var folders = ModuleTable.Plan.Parts.Select(ModuleTable.Plan.FolderOf).Concat(tops).Concat(["bench", "data", "docs"]).ToList();
        Accepted.None(WithoutReadme(folders, [.. Tree.Files.Select(file => file.Path)]));
        Assert.Equal(["src/New"], WithoutReadme(["src/Old", "src/New"], ["src/Old/README.md", "src/New/A.cs"]));
    }

    static IEnumerable<string> WithoutReadme(IEnumerable<string> folders, HashSet<string> files) =>
        folders.Where(folder => !files.Contains(folder + "/README.md"));

    [Fact]
    public void Readmes_and_decisions_stay_short()
    {
        var readmes = Tree.Files.Where(f => f.Path.EndsWith("/README.md", StringComparison.Ordinal) && !f.Under("data/catalogue"));
        var decisions = Tree.Files.Where(f => f.Under("docs/adr") && !f.Path.EndsWith("packages.md", StringComparison.Ordinal));
        Accepted.None(LongerThan(readmes.Concat(decisions), 40));
        Assert.Equal(["docs/a.md"], LongerThan([RepoFile.Of("docs/a.md", "x\nx\nx\n")], 2));
    }

    static IEnumerable<string> LongerThan(IEnumerable<RepoFile> files, int most) =>
        files.Where(f => f.Lines.Length - 1 > most).Select(f => f.Path);

    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = Tree.Get("docs/adr/0004-packages.md").Text;
        Accepted.None(WithoutReason(Tree.Get("Directory.Packages.props").Text, reasons));
        Assert.Equal(["Left.Pad"], WithoutReason(
            "<PackageVersion Include=\"Left.Pad\" Version=\"1\" /><PackageVersion Include=\"xunit.v3\" />", reasons));
    }

    [Fact]
    public void Every_reason_is_for_a_package_that_is_used()
    {
        var props = Tree.Get("Directory.Packages.props").Text;
        var reasons = Tree.Get("docs/adr/0004-packages.md").Text;
        var named = Regex.Matches(reasons, @"^\| `([A-Z][\w.]+|xunit\.v3)` \|", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value);
        Accepted.None(named.Where(package => !props.Contains($"\"{package}\"", StringComparison.Ordinal)));
    }

    static IEnumerable<string> WithoutReason(string props, string reasons) =>
        Regex.Matches(props, "<PackageVersion Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value)
            .Where(package => !reasons.Contains($"`{package}`", StringComparison.Ordinal));

    [Fact]
    public void Rules_refer_to_no_package_but_analyzers_and_to_no_project()
    {
        Accepted.None(Foreign(Tree.Get("src/Rules/Rules.csproj").Text));
        Assert.Equal(2, Foreign(
            "<PackageReference Include=\"Dapper\" />\n<ProjectReference Include=\"../Server/Server.csproj\" />\n").Count());
    }

    static IEnumerable<string> Foreign(string project) => Regex.Matches(project,
            "<(?:Package|Project|Framework)Reference Include=\"([^\"]+)\"")
        .Select(m => m.Groups[1].Value).Where(name => !name.EndsWith("Analyzers", StringComparison.Ordinal));

    [Fact]
    public void Rules_touch_no_disk_no_net_no_clock_and_no_chance()
    {
        Accepted.None(Tree.Files.Where(f => f.Under("src/Rules") && f.Ending == ".cs").SelectMany(Impure));
        Assert.Equal(3, Impure(RepoFile.Of(
            "src/Rules/A.cs", "using System.IO;\nvar x = new Random();\nvar y = DateTimeOffset" + ".UtcNow;\n")).Count());
        Assert.Empty(Impure(RepoFile.Of("src/Rules/A.cs", "/// <summary>A file of System.IO is for others.</summary>\n")));
    }

    static IEnumerable<string> Impure(RepoFile file) => HouseRules.EachLine(file, line =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Regex.Match(line,
            @"System\.(IO|Net\.(Http|Sockets)|Threading|Data)\b|Microsoft\.|\bnew Random\b|Random\.Shared"
            + @"|\bTask\b|\b(File|Directory|Environment|Console)\.[A-Z]|\.UtcNow\b")
            is { Success: true } found ? $"uses {found.Value}" : "");

    [Fact]
    public void Every_fact_stands_in_the_glossary()
    {
        var glossary = Tree.Get("docs/glossary.md").Text;
        Accepted.None(Unexplained(FactTypes.All, glossary));
        Assert.Equal([nameof(PaperTests)], Unexplained([typeof(CaseClosed), typeof(PaperTests)], glossary));
    }

    static IEnumerable<string> Unexplained(IEnumerable<Type> types, string glossary) =>
        types.Select(type => type.Name).Where(name => !Regex.IsMatch(glossary,
            $@"^\| `{name}` \| [^|]*\p{{IsCJKUnifiedIdeographs}}[^|]* \| [^|]+ \|$", RegexOptions.Multiline));

    [Fact]
    public void Links_between_papers_lead_somewhere()
    {
        Accepted.None(Tree.Files.Where(f => f.Ending == ".md").SelectMany(f => Dead(f, [.. Tree.Files.Select(x => x.Path)])));
        Assert.Single(Dead(RepoFile.Of("docs/a.md", "[one](b.md) [two](c.md) [far](https://example.org)\n"), ["docs/b.md"]));
    }

    static IEnumerable<string> Dead(RepoFile paper, HashSet<string> files) =>
        from Match link in Regex.Matches(paper.Text, @"\]\((?!https?:|#|mailto:)([^)#\s]+)")
        let full = Path.GetFullPath(Tree.PathOf(Path.Combine(Path.GetDirectoryName(paper.Path)!, link.Groups[1].Value)))
        let path = Path.GetRelativePath(Tree.Root, full).Replace('\\', '/')
        where !files.Contains(path) && !files.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal))
        select $"{paper.Path}: {link.Groups[1].Value}";
}
