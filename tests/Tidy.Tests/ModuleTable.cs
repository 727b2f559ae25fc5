namespace Zhiheng.Tidy.Tests;

public enum Level { Floor, Module, Top }

/// <summary>A folder of src/Server that has a boundary.</summary>
/// <param name="Uses">A module names the modules whose <c>Contract/</c> it may use; a floor names the floors below it.</param>
public sealed record Part(string Name, Level Level, string Chinese, string Holds, params string[] Uses);

/// <summary>A type that stands across the boundary on purpose.</summary>
public sealed record Composer(string Type, string Why);

/// <summary>A leak that is known and waits for its mending. A test fails as soon as it is gone, so that the row goes too.</summary>
public sealed record Owed(string From, string To, string Why);

/// <summary>Who may use whom. A plan can be the real one or a planted one.</summary>
public sealed record Plan(string Root, IReadOnlyList<Part> Parts, IReadOnlyList<Composer> Composers)
{
    public string NamespaceOf(Part part) => part.Level == Level.Module ? $"{Root}.Modules.{part.Name}" : $"{Root}.{part.Name}";

    public string FolderOf(Part part) => part.Level == Level.Module ? $"src/Server/Modules/{part.Name}" : $"src/Server/{part.Name}";

    public Part? PartOf(string space) =>
        Parts.FirstOrDefault(part => space == NamespaceOf(part) || space.StartsWith(NamespaceOf(part) + ".", StringComparison.Ordinal));

    /// <summary>Whether code of one part may use a type in a namespace of another.</summary>
    public bool MayUse(Part from, Part to, string space)
    {
        if (from == to || from.Level == Level.Top)
        {
            return true;
        }
        var contract = NamespaceOf(to) + ".Contract";
        return to.Level switch
        {
            Level.Floor => from.Level == Level.Module || from.Uses.Contains(to.Name),
            Level.Module => from.Uses.Contains(to.Name)
                && (space == contract || space.StartsWith(contract + ".", StringComparison.Ordinal)),
            _ => false,
        };
    }
}

/// <summary>The table of the house. <c>docs/map.md</c> is printed from it.</summary>
public static class ModuleTable
{
    public static readonly Plan Plan = new("Zhiheng.Server",
        [
            new("Foundation", Level.Floor, "地基", "host, permissions, one write path, the database context, law in use"),
            new("Record", Level.Floor, "卷宗", "journal, chain, anchors, guards, files by hash", "Foundation"),
            new("Look", Level.Floor, "外观", "shell, form fields from request records, page helper", "Foundation", "Record"),
            new("People", Level.Module, "机构与人员", "bodies, divisions, officers, accounts, sign-in"),
            new("Catalogue", Level.Module, "执法事项",
                "items and statutes by date, their changes, grants and transfers, search, import and export, the rules page, counting terms", "People"),
            new("Discretion", Level.Module, "裁量基准", "benchmarks by version, their editor, comparing norms and acts", "Catalogue"),
            new("Parties", Level.Module, "当事人", "the vault for identifiers that may have to be erased"),
            new("Documents", Level.Module, "文书", "Word templates, PDF, numbers, seals and their register", "People"),
            new("Cases", Level.Module, "案件", "every act of a case, its pages, its shadow tables, search",
                "People", "Catalogue", "Discretion", "Parties", "Documents"),
            new("Workbench", Level.Module, "工作台", "what waits for a person", "Cases"),
            new("Seeding", Level.Top, "入库", "reference data and the demo city, through the same features"),
            new("CommandLine", Level.Top, "命令行", "serve, migrate, seed, import, citations, verify, term, match"),
        ],
        [
            new("AppDb", "one context holds every module's tables, so that an act is one transaction"),
            new("SqliteDb", "case search differs by engine"),
            new("PostgresDb", "case search differs by engine"),
            new("ZhihengHost", "puts the modules together; nothing else knows all of them"),
            new("Writing", "saves a request's receipt and the journal's lines together"),
            new("DbSetup", "installs the guards of the record after migrating"),
        ]);

    public static readonly IReadOnlyList<Owed> Owed =
    [
    ];
}
