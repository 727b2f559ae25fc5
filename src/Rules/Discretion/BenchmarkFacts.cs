using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Discretion;

/// <summary>
/// Something that happened to the benchmarks. The tables are shadows of these, so that nobody can change what an amount was weighed by
/// without a trace. The short names are stored for decades and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(BenchmarkPublished), "benchmark.1")]
public abstract record BenchmarkFact
{
    static readonly BenchmarkFactJson Json = new(new JsonSerializerOptions(BenchmarkFactJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The text that goes into the journal and under the hash.</summary>
    public string ToPayload() => JsonSerializer.Serialize(this, Json.BenchmarkFact);

    /// <summary>Reads a stored payload back; an unknown or malformed one is a <see cref="JsonException"/>.</summary>
    public static BenchmarkFact FromPayload(string payload) =>
        JsonSerializer.Deserialize(payload, Json.BenchmarkFact) ?? throw new JsonException("空的记录");
}

/// <summary>A benchmark stands in this version from now on; the same version published again corrects it or sets its last day.</summary>
public sealed record BenchmarkPublished(BenchmarkVersion Version, string Reason) : BenchmarkFact;

/// <summary>One version of a benchmark, or of the list of first offences, as its maker wrote it.</summary>
/// <param name="Item">Id of the item; <see cref="FirstOffences"/> for the list.</param>
/// <param name="To">Last day of the acts it applies to, null while it is in force: a successor sets it, the text stays as it is.</param>
/// <param name="Text">JSON as docs/benchmarks.md describes it.</param>
public sealed record BenchmarkVersion(string Item, DateOnly From, DateOnly? To, string Text)
{
    /// <summary>Stands in the place of an item's id for 首违不罚清单, of which a body has one.</summary>
    public const string FirstOffences = "首违不罚清单";
}

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(BenchmarkFact))]
sealed partial class BenchmarkFactJson : JsonSerializerContext;
