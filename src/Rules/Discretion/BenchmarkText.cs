using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Discretion;

// The shapes of the files. Everything may be missing here, so that the reader can say in Chinese what is.
sealed record SourceText(string? Title, string? Number, string? Issuer);

sealed record MeasureText(string? Name, string? Unit, bool? Whole, decimal? Least, decimal? Most, int? WithinMonths, List<string>? Options);

sealed record LevelText(JsonElement? When, decimal? Score);

sealed record TermText(string? Name, decimal? Weight, List<LevelText>? Levels);

sealed record FineText(
    string? Party, string? Case, string? Requires, string? Unit, decimal? Amount, decimal? Min, decimal? Max, string? Base, string? Per,
    List<TermText>? Terms);

sealed record SanctionText(string? Link, string? Kind);

sealed record TierText(string? Grade, string? Label, JsonElement? When, string? Link, List<FineText>? Fines, List<SanctionText>? Also);

sealed record BenchmarkText(
    string? Item, string? Name, string? Version, string? From, string? To, string? Status, SourceText? Source,
    List<MeasureText>? Measures, List<TierText>? Tiers, bool? Together, decimal? Cap, string? Note);

sealed record FirstOffenceText(
    string? Name, string? Version, string? From, string? To, string? Status, SourceText? Source, int? WithinMonths,
    List<MeasureText>? Measures, List<FirstOffenceItemText>? Items);

sealed record FirstOffenceItemText(string? Item, string? Name, JsonElement? When);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(BenchmarkText))]
[JsonSerializable(typeof(FirstOffenceText))]
sealed partial class DiscretionJson : JsonSerializerContext;
