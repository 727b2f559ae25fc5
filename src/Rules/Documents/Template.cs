using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Documents;

/// <summary>
/// A document before it is filled, small enough to keep on a phone. Compiled from a Word file; the markers are still
/// in its text, so nothing can be lost between what the legal department wrote and what is filled.
/// </summary>
/// <param name="Body">What is filled.</param>
/// <param name="Header">What stands at the head of every page.</param>
/// <param name="Footer">What stands at the foot of every page.</param>
[method: JsonConstructor]
public sealed record Template(IReadOnlyList<Block> Body, IReadOnlyList<Block> Header, IReadOnlyList<Block> Footer)
{
    public Template(IReadOnlyList<Block> body) : this(body, [], []) { }

    /// <summary>The filled document. Throws when the template is faulty or a value is missing, naming all of them.</summary>
    public Filled Fill(DocumentValues values)
    {
        var (filled, problems, missing) = Run(values);
        if (problems.Count > 0) throw new TemplateException($"模板有误：{string.Join('；', problems)}");
        if (missing.Count > 0) throw new TemplateException($"缺少内容：{string.Join('、', missing)}");
        return filled;
    }

    /// <summary>What is missing from the values to fill this template; empty when nothing is.</summary>
    public IReadOnlyList<string> Missing(DocumentValues values) => Run(values).Missing;

    /// <summary>Every field the template asks for, in order, each use once.</summary>
    public IReadOnlyList<TemplateField> Fields()
    {
        var asked = new List<TemplateField>();
        Run(new ProbeScope(asked), []);
        return [.. asked.DistinctBy(field => (field.Path, field.Use, field.Places[0]))];
    }

    /// <summary>What is wrong with its markers, in Chinese; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        Run(new ProbeScope([]), problems);
        return [.. problems.Distinct()];
    }

    /// <summary>It has a place for the seal.</summary>
    public bool HasSeal() => Run(new ProbeScope([]), []).HasSeal;

    public string ToJson() => JsonSerializer.Serialize(this, TemplateJson.Default.Template);

    public static Template FromJson(string json) => JsonSerializer.Deserialize(json, TemplateJson.Default.Template)
        ?? throw new TemplateException("模板的格式不对");

    private (Filled Filled, IReadOnlyList<string> Problems, IReadOnlyList<string> Missing) Run(DocumentValues values)
    {
        var (problems, missing) = (new List<string>(), new List<string>());
        var filled = Run(new ValueScope(values, missing), problems);
        return (filled, [.. problems.Distinct()], [.. missing.Distinct()]);
    }

    private Filled Run(Scope scope, List<string> problems)
    {
        var filler = new Filler(problems);
        return new(filler.Blocks(Body, scope), filler.Blocks(Header, scope), filler.Blocks(Footer, scope));
    }
}

/// <summary>Generated at build, because a trimmed phone app has no reflection to spare.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Template))]
internal sealed partial class TemplateJson : JsonSerializerContext;
