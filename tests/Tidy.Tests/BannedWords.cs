using System.Text.RegularExpressions;

namespace Zhiheng.Tidy.Tests;

/// <summary>
/// Words that may not stand in a file, and what to do instead. They are written in two halves, or this file would be the first
/// to break the rule.
/// </summary>
static class BannedWords
{
    static readonly string[] Written = [".cs", ".razor", ".js", ".md", ".css", ".props", ".csproj", ".yml", ".json", ".slnx", ".sh", ""];
    static readonly string[] Code = [".cs", ".razor"];

    public static IEnumerable<HouseRule> All =>
    [
        Word("TO" + "DO", Written, "do it, or write an issue"),
        Word("FIX" + "ME", Written, "fix it"),
        Word("HA" + "CK", Written, "say what it does and why"),
        Word("NotImplemented" + "Exception", Code, "an act that is not there has no route"),
        Rule("DateTime" + ".Now", @"\bDateTime(Offset)?\.(Utc)?Now\b", "var x = DateTime" + ".Now;", Code, "take TimeProvider"),
        Rule("Thread" + ".Sleep", @"\bThread\.Sleep\b", "Thread" + ".Sleep(1);", Code, "wait for what you wait for"),
        Rule("blocking on a task", @"\.Result\s*;|\.GetAwaiter\(\)\.GetResult\(\)", "var x = task.Re" + "sult;", Code, "await it"),
        Rule("async " + "void", @"\basync void\b", "static async " + "void Do()", Code, "return a Task"),
        Rule("Console" + ".WriteLine", @"\bConsole\.Write", "Console" + ".WriteLine(1);", Code, "log, or answer",
            "src/Server/CommandLine/", "bench/"),
        Rule("talk of how it is made", MakersTalk, "written by Clau" + "de", Written, "say what it does, not who typed it"),
        Rule("paths of one machine", MachinePaths, "see /wo" + "rk/notes", Written, "name it from the root of the repository"),
        Rule("hosts of package registries", Registries, "https://api.nu" + "get.org/v3", Written, "the client's own configuration knows"),
    ];

    static readonly string MakersTalk =
        @"(?i)\b(clau" + @"de|anthro" + @"pic|chat" + @"gpt|gpt-?\d|open" + @"ai|copi" + @"lot|ll" + @"ms?|language mod" + @"els?"
        + @"|(this|previous|last|next|another|own) sess" + @"ion|sub-?ag" + @"ents?"
        + @"|(ai|helper|coding) ag" + @"ents?|ai[- ]gene" + @"rated|work" + @"trees?)\b|大模" + "型";

    static readonly string MachinePaths =
        @"(?<![\w.])/(wo" + @"rk|ro" + @"ot|tm" + @"p/wt|ho" + @"me/\w+|Us" + @"ers/\w+)/|\bC:\\Us" + "ers";

    static readonly string Registries =
        @"(?i)\b(nu" + @"get\.org|npm" + @"js\.(org|com)|py" + @"pi\.org|crat" + @"es\.io|arti"
        + @"factory|prox" + @"y\.golang)\b|/v3/ind" + @"ex\.json";

    static HouseRule Word(string word, string[] endings, string instead) =>
        Rule(word, $@"\b{word}\b", $"// {word}: later", endings, instead);

    static HouseRule Rule(string name, string pattern, string offender, string[] endings, string instead, params string[] except)
    {
        var shape = new Regex(pattern);
        return new HouseRule($"no {name}: {instead}",
            file => file.IsText && endings.Contains(file.Ending) && !file.IsGenerated
                && !except.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
                ? HouseRules.EachLine(file, line => shape.Match(line) is { Success: true } found ? $"says “{found.Value}”" : "") : [],
            RepoFile.Of("src/Server/A" + endings[0], offender + "\n"),
            RepoFile.Of((except.FirstOrDefault() ?? "docs/") + (except.Length > 0 ? "A.cs" : "A.txt"), offender + "\n"));
    }
}
