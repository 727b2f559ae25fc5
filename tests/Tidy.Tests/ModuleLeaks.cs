using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Zhiheng.Tidy.Tests;

/// <summary>Finds uses that the table does not allow, in what was compiled and in what was written.</summary>
static partial class ModuleLeaks
{
    /// <summary>In the compiled code, async lambdas included. Returns lines <c>From → To</c>.</summary>
    public static IReadOnlyList<string> InAssembly(System.Reflection.Assembly assembly, Plan plan)
    {
        var architecture = new ArchLoader().LoadAssemblies(assembly).Build();
        var uses =
            from type in architecture.Types
            where !type.Namespace.FullName.Contains(".Migrations", StringComparison.Ordinal)
            let part = plan.PartOf(type.Namespace.FullName)
            where part is not null && !IsComposer(plan, type.FullName)
            from target in type.Dependencies.SelectMany(Targets)
            let other = IsNamed(target) ? plan.PartOf(target.Namespace.FullName) : null
            where other is not null && !plan.MayUse(part, other, target.Namespace.FullName)
            select $"{Short(type.FullName)} → {Short(target.FullName)}";
        return [.. uses.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A type parameter lies in the namespace of who declares it and is nobody's use of it.</summary>
    static bool IsNamed(IType type) =>
        type.Namespace is not null && type.FullName.StartsWith(type.Namespace.FullName + ".", StringComparison.Ordinal);

    static IEnumerable<IType> Targets(ArchUnitNET.Domain.Dependencies.ITypeDependency dependency) =>
        dependency.TargetGenericArguments.SelectMany(Arguments).Prepend(dependency.Target);

    static IEnumerable<IType> Arguments(GenericArgument argument) =>
        argument.GenericArguments.SelectMany(Arguments).Prepend(argument.Type);

    static bool IsComposer(Plan plan, string type) =>
        plan.Composers.Any(composer => Regex.IsMatch(type, $@"[.+/]{composer.Type}(`\d+)?([+/].*)?$"));

    static string Short(string type) => Regex.Replace(type, @"^(Zhiheng\.Server|Planted)\.(Modules\.)?", "");

    /// <summary>In the text: constants, nameof and using directives leave no trace in compiled code.</summary>
    public static IReadOnlyList<string> InText(IEnumerable<RepoFile> files, Plan plan, IReadOnlyDictionary<string, string> tables)
    {
        var sources = files.Where(f => f.Under("src/Server") && f.Ending is ".cs" or ".razor" && !f.IsGenerated).ToList();
        var types = plan.Parts.Where(p => p.Level == Level.Module).ToDictionary(p => p.Name, p => Declared(sources, plan.FolderOf(p)));
        return [.. sources.SelectMany(file => InText(file, plan, types, tables)).Distinct()];
    }

    static HashSet<string> Declared(List<RepoFile> sources, string folder) =>
        [.. sources.Where(f => f.Under(folder)).SelectMany(f => DeclarationShape().Matches(f.Text)).Select(m => m.Groups[1].Value)];

    static IEnumerable<string> InText(
        RepoFile file, Plan plan, Dictionary<string, HashSet<string>> types, IReadOnlyDictionary<string, string> tables)
    {
        var from = plan.Parts.FirstOrDefault(part => file.Under(plan.FolderOf(part)));
        if (from?.Level == Level.Top || plan.Composers.Any(c => file.Path.EndsWith($"/{c.Type}.cs", StringComparison.Ordinal)))
        {
            yield break;
        }
        foreach (var (line, number) in file.Lines.Select((line, at) => (Uncommented(line), at + 1)))
        {
            foreach (Match use in UsingShape().Matches(line))
            {
                var to = plan.PartOf(use.Groups[1].Value);
                if (to is not null && (from is null ? to.Level == Level.Module : !plan.MayUse(from, to, use.Groups[1].Value)))
                {
                    yield return $"{file.Path}:{number} using {use.Groups[1].Value}";
                }
            }
            foreach (Match name in QualifiedShape().Matches(line))
            {
                var (module, member) = (name.Groups[1].Value, name.Groups[2].Value);
                if (module != from?.Name && types.TryGetValue(module, out var declared) && declared.Contains(member))
                {
                    yield return $"{file.Path}:{number} {module}.{member}";
                }
            }
            foreach (Match table in TableShape().Matches(line))
            {
                if (tables.TryGetValue(table.Groups[1].Value, out var owner) && owner != from?.Name && from?.Level != Level.Floor)
                {
                    yield return $"{file.Path}:{number} db.{table.Groups[1].Value} of {owner}";
                }
            }
        }
    }

    static string Uncommented(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : line;

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex DeclarationShape();

    [GeneratedRegex(@"^\s*(?:global\s+)?@?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(Zhiheng\.Server\.[\w.]+)")]
    private static partial Regex UsingShape();

    /// <summary><c>Catalogue.ItemRow</c>, also with the namespace in front, but not <c>row.Catalogue.Name</c>.</summary>
    [GeneratedRegex(@"(?<![\w.])(?:(?:Zhiheng\.)?(?:Server\.)?Modules\.)?([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex QualifiedShape();

    [GeneratedRegex(@"\bdb\.([A-Z]\w*)")]
    private static partial Regex TableShape();
}
