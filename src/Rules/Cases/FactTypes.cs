using System.Text.Json.Serialization;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Cases;

/// <summary>Every kind of fact, read from the list that also gives each its stored name.</summary>
public static class FactTypes
{
    static readonly JsonDerivedTypeAttribute[] Listed =
        [.. typeof(CaseFact).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()];

    public static readonly Type[] All = [.. Listed.Select(listed => listed.DerivedType)];

    /// <summary>Every kind of draft that passes through approvals.</summary>
    public static readonly Type[] Drafts =
        [.. typeof(Draft).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(listed => listed.DerivedType)];

    static readonly Dictionary<Type, string> Names = Listed.ToDictionary(l => l.DerivedType, l => (string)l.TypeDiscriminator!);

    /// <summary>The stored name, e.g. <c>handed-over.1</c>.</summary>
    public static string NameOf(Type fact) => Names[fact];
}
