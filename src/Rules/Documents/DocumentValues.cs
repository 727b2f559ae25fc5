using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Zhiheng.Rules.Documents;

/// <summary>
/// The values of a document, or one group inside it. A value is addressed by a path of Chinese names such as
/// 当事人.名称. The tree never changes: <c>With</c> gives a new one.
/// </summary>
public sealed record DocumentValues : DocumentValue
{
    /// <summary>No values yet.</summary>
    public static DocumentValues Empty { get; } = new();

    /// <summary>By name, in ordinal order, which is the order of the canonical text.</summary>
    public ImmutableSortedDictionary<string, DocumentValue> Members { get; private init; }
        = ImmutableSortedDictionary.Create<string, DocumentValue>(StringComparer.Ordinal);

    public override bool Holds => Members.Count > 0;

    /// <summary>Sets a text. A missing text is left out rather than stored empty.</summary>
    public DocumentValues With(string path, string? text) => text is null ? this : With(path, new TextValue(text));

    /// <summary>Sets a flag that a condition can ask for.</summary>
    public DocumentValues With(string path, bool flag) => With(path, TextValue.Flag(flag));

    /// <summary>Sets a list for a loop.</summary>
    public DocumentValues With(string path, IEnumerable<DocumentValues> items) => With(path, new ListValue([.. items]));

    /// <summary>Sets a value, making the groups on the way.</summary>
    public DocumentValues With(string path, DocumentValue value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        if (!Marker.IsName(name)) throw new ArgumentException($"“{path}”不能作字段名", nameof(path));
        if (dot < 0) return this with { Members = Members.SetItem(name, value) };
        var group = Members.GetValueOrDefault(name) as DocumentValues ?? Empty;
        return this with { Members = Members.SetItem(name, group.With(path[(dot + 1)..], value)) };
    }

    /// <summary>The value at a path, or null.</summary>
    public DocumentValue? Find(string path)
    {
        DocumentValue? found = this;
        foreach (var name in path.Split('.')) found = (found as DocumentValues)?.Members.GetValueOrDefault(name);
        return found;
    }

    /// <summary>
    /// One text for one set of values: JSON with sorted names and no spaces, as RFC 8785 writes it. What is hashed and stored.
    /// </summary>
    public string Canonical() => CanonicalText.Write(this);

    /// <summary>Reads what <see cref="Canonical"/> wrote.</summary>
    public static DocumentValues Parse(string canonical) => CanonicalText.Read(canonical);

    /// <summary>The content of a document, apart from its bytes: SHA-256 over the template's hash and these values.</summary>
    public string ContentHash(string templateSha256) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{templateSha256}\n{Canonical()}")));

    public bool Equals(DocumentValues? other) => other is not null && Canonical() == other.Canonical();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical());
}
