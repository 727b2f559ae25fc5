namespace Zhiheng.Rules.Documents;

/// <summary>Tells the legal department what is wrong with a template before anybody fills it.</summary>
public static class TemplateCheck
{
    /// <summary>Checks against a kind of document: its markers, its fields and what the law wants on it.</summary>
    public static IReadOnlyList<string> Problems(Template template, DocumentKind kind) =>
        [.. Problems(template, kind.Fields), .. Lacking(template, kind)];

    /// <summary>Checks markers and, where a list of known fields is given, their names.</summary>
    public static IReadOnlyList<string> Problems(Template template, IEnumerable<string> known)
    {
        var names = Known(known);
        return
        [
            .. template.Problems(),
            .. template.Fields().Where(field => !field.Places.Any(names.Contains))
                .Select(field => $"没有“{field.Path}”这个字段{Nearest(field.Path, names)}").Distinct(),
        ];
    }

    private static IEnumerable<string> Lacking(Template template, DocumentKind kind)
    {
        var used = Known(template.Fields().SelectMany(field => field.Places));
        foreach (var path in kind.Required.Where(path => !used.Contains(path)))
            yield return $"《{kind.Name}》必须写明“{path}”，模板里没有";
        if (kind.Sealed && !template.HasSeal()) yield return $"《{kind.Name}》要加盖印章，模板里没有 {{{{印章}}}}";
    }

    /// <summary>A known field makes the groups above it known too: a condition may ask for a whole group.</summary>
    private static HashSet<string> Known(IEnumerable<string> paths) => [.. paths.SelectMany(path =>
        Enumerable.Range(0, path.Length + 1).Where(at => at == path.Length || path[at] == '.').Select(at => path[..at]))];

    /// <summary>Offers the known field that ends alike: most slips are a forgotten or a wrong group.</summary>
    private static string Nearest(string path, HashSet<string> names)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        var near = names.Where(name => name == last || name.EndsWith("." + last, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null ? "" : $"，是不是“{near}”";
    }
}
