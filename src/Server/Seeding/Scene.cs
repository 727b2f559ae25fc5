using System.Text.Json;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Seeding;

/// <summary>One street scene of the demo city, as written in data/demo/scenarios.jsonl.</summary>
/// <param name="Fine">In yuan; where the item has a benchmark, it stands as far as it lies in the tier.</param>
/// <param name="Conditions">The statute's conditions that the officers established.</param>
/// <param name="Measured">What the benchmark asks, as the officers found it.</param>
sealed record Scene(
    string Id, string Item, string Seen, string PartyKind, decimal Fine, bool Warning, bool CorrectionFirst, string Correction, string Place,
    string Defence, bool DefenceAdopted, string Reason, IReadOnlyList<string> Evidence, string Source,
    IReadOnlyDictionary<string, string>? Measured = null, string Situation = "", IReadOnlyList<string>? Conditions = null)
{
    public static IReadOnlyList<Scene> Read(ReferenceData data) => Lines.Of<Scene>(data, "demo/scenarios.jsonl");
}

/// <summary>One fictional party of data/demo/parties.jsonl.</summary>
sealed record DemoParty(
    string Kind, string Name, string IdNumber = "", string CreditCode = "", string Representative = "", string Operator = "",
    string OperatorId = "", string Address = "", string Phone = "")
{
    public static IReadOnlyList<DemoParty> Read(ReferenceData data) => Lines.Of<DemoParty>(data, "demo/parties.jsonl");
}

static class Lines
{
    public static IReadOnlyList<T> Of<T>(ReferenceData data, string file) =>
        [.. File.ReadLines(data.PathOf(file)).Select(line => JsonSerializer.Deserialize<T>(line, ItemShelf.Json)!)];
}
