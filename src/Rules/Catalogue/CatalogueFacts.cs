using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// Something that happened to the catalogue. Tables are shadows of these, so that nobody can change what a case was decided under
/// without a trace. The short names are stored for decades and never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ItemVersionPublished), "item-version.1")]
[JsonDerivedType(typeof(StatuteImported), "statute.1")]
public abstract record CatalogueFact
{
    static readonly CatalogueJson Json = new(new JsonSerializerOptions(CatalogueJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The text that goes into the journal and under the hash.</summary>
    public string ToPayload() => JsonSerializer.Serialize(this, Json.CatalogueFact);

    /// <summary>Reads a stored payload back; an unknown or malformed one is a <see cref="JsonException"/>.</summary>
    public static CatalogueFact FromPayload(string payload) =>
        JsonSerializer.Deserialize(payload, Json.CatalogueFact) ?? throw new JsonException("空的记录");
}

/// <summary>An item stands in this version from now on; the same version published again corrects it or sets its last day.</summary>
public sealed record ItemVersionPublished(Item Item) : CatalogueFact;

/// <summary>The text of a statute was imported, or replaced by another text of the same version.</summary>
/// <param name="Hash">SHA-256 over the articles as stored.</param>
public sealed record StatuteImported(string Name, DateOnly Version, DateOnly From, int Articles, string Hash) : CatalogueFact;

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(CatalogueFact))]
sealed partial class CatalogueJson : JsonSerializerContext;
