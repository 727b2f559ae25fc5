using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Statutes;

/// <summary>A statute of no city, in two versions, with everything that the text of one can do.</summary>
static class Fixture
{
    public const string Name = "示例市花坛管理条例";

    public static Statute Statute => Read().Statute!;

    public static StatuteReading Read(string name = "statute-2020.md", string file = "") =>
        StatuteText.Read(File.ReadAllText(Path.Combine(Repository.Root, "tests/Rules.Tests/Catalogue/Statutes/fixtures", name)), file.Length > 0 ? file : name);

    public static StatuteLibrary Library => new([Statute, Read("statute-2024.md").Statute!]);

    public static Item Item(string basis, string violated = "", string version = "2020-03-05", string law = Name, int from = 2020) => new(
        "T1", "践踏花坛", "园林绿化", law, version, "市级地方性法规", violated, basis, ["罚款"],
        [new FineRange("个人", 20, 200, "元", "", "", [], true)], ["综合"], new DateOnly(from, 5, 1), null);
}
