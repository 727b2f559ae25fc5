namespace Zhiheng.Rules.Documents;

/// <summary>How a template uses a field.</summary>
public enum FieldUse
{
    Required,
    Optional,
    List,
    Condition,
}

/// <summary>A field a template asks for.</summary>
/// <param name="Path">As written.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Places">Where the value may stand, nearest first: inside 每 证据, 名称 is 证据.名称 or else 名称.</param>
public sealed record TemplateField(string Path, FieldUse Use, IReadOnlyList<string> Places);
