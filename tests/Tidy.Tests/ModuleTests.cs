using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Tidy.Tests;

public sealed class ModuleTests
{
    static readonly Plan Planted = new("Planted",
        [
            new("Ground", Level.Floor, "", ""), new("Low", Level.Module, "", ""),
            new("High", Level.Module, "", "", "Low"), new("Stranger", Level.Module, "", ""),
        ],
        [new Composer("Builder", "puts the planted house together")]);

    /// <summary>Every table of the one context and the module it belongs to.</summary>
    static readonly Dictionary<string, string> Tables = typeof(AppDb).GetProperties()
        .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
        .Select(p => (p.Name, Part: ModuleTable.Plan.PartOf(p.PropertyType.GenericTypeArguments[0].Namespace ?? "")))
        .Where(table => table.Part?.Level == Level.Module).ToDictionary(table => table.Name, table => table.Part!.Name);

    [Fact]
    public void Modules_use_each_other_through_contracts_only() => Assert.Equal(
        string.Join('\n', ModuleTable.Owed.Select(owed => $"{owed.From} → {owed.To}")),
        string.Join('\n', ModuleLeaks.InAssembly(typeof(ZhihengHost).Assembly, ModuleTable.Plan)));

    [Fact]
    public void Text_names_no_type_constant_or_table_of_a_module_it_may_not_use() => Assert.Equal("", string.Join('\n',
        ModuleLeaks.InText(Tree.Files, ModuleTable.Plan, Tables)
            .Where(leak => !ModuleTable.Owed.Any(owed => leak.EndsWith(" " + owed.To, StringComparison.Ordinal)))));

    [Fact]
    public void The_planted_leaks_are_found_and_nothing_else() => Assert.Equal(
        [
            "Ground.LooksUp → Low.Contract.Answer",
            "High.LeaksAsAnArgumentOfAList → Low.Hidden",
            "High.LeaksInAField → Low.Hidden",
            "High.LeaksInAnAsyncLambda → Low.Hidden",
            "Stranger.NotInTheTable → Low.Contract.Answer",
        ],
        ModuleLeaks.InAssembly(typeof(ModuleTests).Assembly, Planted));

    [Theory]
    [InlineData("Modules/Documents/A.cs", "using Zhiheng.Server.Modules.Cases;")]
    [InlineData("Modules/Cases/A.cs", "using static Zhiheng.Server.Modules.People.Accounts;")]
    [InlineData("Modules/Cases/A.cs", "using Row = Zhiheng.Server.Modules.Catalogue.ItemRow;")]
    [InlineData("Modules/Workbench/A.cs", "using Zhiheng.Server.Modules.People.Contract;")]
    [InlineData("Modules/Cases/A.cs", "    const string Name = Catalogue.ItemRow.Table;")]
    [InlineData("Modules/Cases/A.cs", "    var name = nameof(Modules.Catalogue.ItemRow);")]
    [InlineData("Modules/Cases/A.cs", "    var rows = db.Items.Count();")]
    [InlineData("Modules/Cases/APage.razor", "@using Zhiheng.Server.Modules.People")]
    [InlineData("_Imports.razor", "@using Zhiheng.Server.Modules.People.Contract")]
    [InlineData("Look/A.cs", "using Zhiheng.Server.Modules.Cases.Contract;")]
    [InlineData("Record/A.cs", "using Zhiheng.Server.Look;")]
    public void A_leak_in_the_text_is_found(string path, string line) => Assert.NotEmpty(InText(path, line));

    [Theory]
    [InlineData("Modules/Cases/A.cs", "using Zhiheng.Server.Modules.People.Contract;")]
    [InlineData("Modules/Cases/A.cs", "    var name = Catalogue.Contract.ItemShelf.Json;")]
    [InlineData("Modules/Cases/A.cs", "    var rows = db.Cases.Count();")]
    [InlineData("Modules/Cases/A.cs", "    // Catalogue.ItemRow keeps it")]
    [InlineData("Seeding/A.cs", "using Zhiheng.Server.Modules.People;")]
    [InlineData("Foundation/ZhihengHost.cs", "using Zhiheng.Server.Modules.People;")]
    public void An_allowed_use_in_the_text_is_left_alone(string path, string line) => Assert.Empty(InText(path, line));

    static IReadOnlyList<string> InText(string path, string line) => ModuleLeaks.InText(
        [RepoFile.Of("src/Server/" + path, line), RepoFile.Of("src/Server/Modules/Catalogue/Rows.cs", "public sealed class ItemRow { }")],
        ModuleTable.Plan, Tables);

    [Fact]
    public void The_table_has_no_circle()
    {
        Assert.Empty(Circles([.. ModuleTable.Plan.Parts]));
        Assert.NotEmpty(Circles([new("A", Level.Module, "", "", "B"), new("B", Level.Module, "", "", "A")]));
    }

    static string[] Circles(Part[] parts)
    {
        var left = parts.ToDictionary(part => part.Name, part => part.Uses.ToHashSet());
        while (left.FirstOrDefault(part => !part.Value.Overlaps(left.Keys)) is { Key: not null } free)
        {
            left.Remove(free.Key);
        }
        return [.. left.Keys];
    }

    [Fact]
    public void Every_folder_of_the_server_stands_in_the_table_and_every_row_has_a_folder()
    {
        var folders = Directory.EnumerateDirectories(Tree.PathOf("src/Server/Modules"))
            .Concat(Directory.EnumerateDirectories(Tree.PathOf("src/Server"))).Select(Path.GetFileName)
            .Except(["Modules", "wwwroot", "bin", "obj", "Properties"]).Order(StringComparer.Ordinal);
        Assert.Equal(ModuleTable.Plan.Parts.Select(part => part.Name).Order(StringComparer.Ordinal), folders);
    }

    [Fact]
    public void The_map_is_what_the_table_says() => Accepted.Same("docs/map.md", Map(ModuleTable.Plan));

    static string Map(Plan plan)
    {
        var text = new StringBuilder("# Map of the server 模块图\n\n"
            + "Printed from `tests/Tidy.Tests/ModuleTable.cs`. A module uses another one only through its "
            + "`Contract/`; every module\nstands on the floors, which know no module; the top may use everything.\n\n"
            + "```mermaid\nflowchart TD\n");
        foreach (var part in plan.Parts.Where(part => part.Level == Level.Module))
        {
            text.Append(CultureLess($"  {part.Name}[\"{part.Name} {part.Chinese}\"]\n"));
            text.AppendJoin("", part.Uses.Select(used => $"  {part.Name} --> {used}\n"));
        }
        text.Append("```\n\n| part | level | 中文 | holds | may use |\n|---|---|---|---|---|\n");
        foreach (var part in plan.Parts)
        {
            var uses = part.Level == Level.Top ? "everything" : part.Uses.Length == 0 ? "—" : string.Join(", ", part.Uses);
            var folder = plan.FolderOf(part)["src/Server/".Length..];
            text.Append(CultureLess($"| `{folder}` | {part.Level} | {part.Chinese} | {part.Holds} | {uses} |\n"));
        }
        text.Append("\nAcross the boundary on purpose:\n\n");
        text.AppendJoin("", plan.Composers.Select(composer => $"- `{composer.Type}`: {composer.Why}.\n"));
        return text.ToString();
    }

    static string CultureLess(FormattableString text) => FormattableString.Invariant(text);
}
