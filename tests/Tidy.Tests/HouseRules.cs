using System.Text.RegularExpressions;

namespace Zhiheng.Tidy.Tests;

/// <summary>A rule about single files. It brings the offender that shows that it bites, and what it must leave alone.</summary>
public sealed record HouseRule(string Name, Func<RepoFile, IEnumerable<string>> Find, RepoFile Offender, RepoFile Innocent)
{
    public override string ToString() => Name;
}

static partial class HouseRules
{
    public static readonly IReadOnlyList<HouseRule> All =
    [
        new("a C# file has at most 300 lines", f => TooLong(f, ".cs", 300), Lines("src/A.cs", 301), Lines("src/A.cs", 300)),
        new("a page has at most 250 lines", f => TooLong(f, ".razor", 250), Lines("src/A.razor", 251), Lines("src/A.razor", 250)),
        new("a line of code has at most 160 characters", f => IsTest(f) ? [] : TooWide(f, 160, ".cs", ".js"), Wide("src/A.cs", 161), Wide("src/A.js", 160)),
        // One statement of SQL or JSON that a test sends stays on one line, where it can be copied and tried.
        new("a line of a test has at most 280 characters", f => IsTest(f) ? TooWide(f, 280, ".cs") : [], Wide("tests/A.cs", 281), Wide("tests/A.cs", 280)),
        // Breaking a line of markup changes the white space that people see, so a page has more room.
        new("a line of a page has at most 240 characters", f => TooWide(f, 240, ".razor"),
            Wide("src/A.razor", 241), Wide("src/A.razor", 240)),
        new("no space ends a line", TrailingSpace, RepoFile.Of("docs/a.md", "words \n"), RepoFile.Of("docs/a.md", "words\n")),
        new("text is UTF-8 without a byte order mark", Marked,
            new("docs/a.md", [0xEF, 0xBB, 0xBF, 0x61, 0x0A]), RepoFile.Of("docs/a.md", "执衡\n")),
        new("text is UTF-8 and nothing else", NotUtf8, new("docs/a.md", [0xD6, 0xB4, 0xBA, 0xE2, 0x0A]), RepoFile.Of("docs/a.md", "执衡\n")),
        new("lines end with a line feed alone", CarriageReturn, RepoFile.Of("src/A.cs", "a\r\n"), RepoFile.Of("src/A.cs", "a\n")),
        new("a file ends with a line feed", NoLastLine, RepoFile.Of("src/A.cs", "a"), RepoFile.Of("src/A.cs", "a\n")),
        new("no binary exceeds 1 MiB", TooBig, new("data/a.bin", new byte[(1024 * 1024) + 1]), new("data/a.bin", new byte[1024 * 1024])),
        new("a test is named by a sentence", NotASentence, Test("Works"), Test("It_works_twice")),
        .. BannedWords.All,
    ];

    static IEnumerable<string> TooLong(RepoFile file, string ending, int most)
    {
        var lines = file.Lines.Length - (file.Text.EndsWith('\n') ? 1 : 0);
        return file.Ending == ending && !file.IsGenerated && lines > most ? [$"{file.Path} has {lines} lines"] : [];
    }

    static bool IsTest(RepoFile file) => file.Path.StartsWith("tests/", StringComparison.Ordinal);

    static IEnumerable<string> TooWide(RepoFile file, int most, params string[] endings) =>
        endings.Contains(file.Ending) && !file.IsGenerated
            ? EachLine(file, line => line.Length > most ? $"has {line.Length} characters" : "")
            : [];

    /// <summary>Accepted texts of documents are kept as the document has them.</summary>
    static IEnumerable<string> TrailingSpace(RepoFile file) =>
        file.IsText && !file.IsGenerated && !file.Path.Contains("/snapshots/", StringComparison.Ordinal)
            ? EachLine(file, line => line.EndsWith(' ') || line.EndsWith('\t') ? "ends with a space" : "")
            : [];

    static IEnumerable<string> Marked(RepoFile file) =>
        file.IsText && !file.IsGenerated && file.Bytes.AsSpan().StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? [file.Path] : [];

    static IEnumerable<string> NotUtf8(RepoFile file) =>
        file.IsText && file.Text.Contains('\uFFFD', StringComparison.Ordinal) ? [file.Path] : [];

    static IEnumerable<string> CarriageReturn(RepoFile file) =>
        file.IsText && !file.IsGenerated && file.Text.Contains('\r', StringComparison.Ordinal) ? [file.Path] : [];

    static IEnumerable<string> NoLastLine(RepoFile file) =>
        file.IsText && !file.IsGenerated && file.Bytes.Length > 0 && file.Bytes[^1] != '\n' ? [file.Path] : [];

    static IEnumerable<string> TooBig(RepoFile file) => !file.IsText && file.Bytes.Length > 1024 * 1024 ? [file.Path] : [];

    static IEnumerable<string> NotASentence(RepoFile file) => !file.Under("tests") || file.Ending != ".cs" ? [] :
        TestShape().Matches(file.Text)
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.Contains('_', StringComparison.Ordinal)).Select(name => $"{file.Path} {name}");

    [GeneratedRegex(@"^\s*\[(?:Fact|Theory)\b[^\n]*\n(?:\s*(?:\[|//)[^\n]*\n)*"
        + @"\s*public (?:static )?(?:async )?[\w<>]+ (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestShape();

    internal static IEnumerable<string> EachLine(RepoFile file, Func<string, string> fault) =>
        file.Lines.Select((line, at) => (Fault: fault(line), Line: at + 1))
            .Where(x => x.Fault.Length > 0).Select(x => $"{file.Path}:{x.Line} {x.Fault}");

    static RepoFile Lines(string path, int lines) => RepoFile.Of(path, string.Concat(Enumerable.Repeat("x\n", lines)));

    static RepoFile Wide(string path, int characters) => RepoFile.Of(path, new string('执', characters) + "\n");

    static RepoFile Test(string name) => RepoFile.Of("tests/A/ATests.cs", $"    [Fact]\n    public async Task {name}() => await Done();\n");
}
