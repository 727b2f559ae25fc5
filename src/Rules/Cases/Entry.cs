using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>A fact in its journal: what, when in the world, by whom, under which rules, and with which findings.</summary>
/// <param name="At">When it happened, local time (+08:00); the journal line beside it says when it was recorded.</param>
/// <param name="By">Account that recorded it.</param>
/// <param name="Pack">Version and hash of the rules it was made under.</param>
/// <param name="Admitted">True where the world had already acted and the record follows.</param>
/// <param name="Findings">What the rules say against an admitted fact; of a decided one, only what <see cref="Rule.OnlyFinds"/> says.</param>
public sealed record Entry(CaseFact Fact, DateTime At, string By, string Pack, bool Admitted, IReadOnlyList<Finding> Findings)
{
    // Chinese stays readable in the journal; the generated context keeps working when a phone build is trimmed.
    static readonly EntryJson Json = new(new JsonSerializerOptions(EntryJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The text that goes into the journal and under the hash.</summary>
    public string ToPayload() => JsonSerializer.Serialize(new StoredEntry(1, At, Pack, Admitted, Findings, Fact), Json.StoredEntry);

    /// <summary>A draft as it is stored: the text that its digest covers.</summary>
    internal static string DraftText(Draft draft) => JsonSerializer.Serialize(draft, Json.Draft);

    /// <summary>Reads a stored payload back. An unknown or malformed fact is a <see cref="JsonException"/>: never guess.</summary>
    public static Entry FromPayload(string payload, string by)
    {
        var stored = JsonSerializer.Deserialize(payload, Json.StoredEntry) ?? throw new JsonException("空的记录");
        return stored.V == 1
            ? new Entry(stored.Fact, stored.At, by, stored.Pack, stored.Admitted, stored.Findings)
            : throw new JsonException($"不认识的记录版本 {stored.V}");
    }
}

/// <summary>The stored shape: <c>{"V":1,"At":…,"Pack":…,"Admitted":…,"Findings":[…],"Fact":{"fact":"opened.1",…}}</c>.</summary>
sealed record StoredEntry(int V, DateTime At, string Pack, bool Admitted, IReadOnlyList<Finding> Findings, CaseFact Fact);

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(StoredEntry))]
[JsonSerializable(typeof(Draft))]
sealed partial class EntryJson : JsonSerializerContext;
