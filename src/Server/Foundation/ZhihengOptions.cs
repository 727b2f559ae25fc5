using Zhiheng.Rules.Law;

namespace Zhiheng.Server.Foundation;

/// <summary>Configuration, section <c>Zhiheng</c>; environment variables as <c>Zhiheng__Data</c>.</summary>
public sealed class ZhihengOptions
{
    /// <summary>Folder for the embedded database, files and secrets.</summary>
    public string Data { get; set; } = "var";

    /// <summary>PostgreSQL connection string; empty for the embedded database.</summary>
    public string Database { get; set; } = "";

    /// <summary>PostgreSQL connection of the tables' owner, used for migrations only; empty where it is the same.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Folder with the reference data; empty to find it.</summary>
    public string ReferenceData { get; set; } = "";

    /// <summary>The demo city: fictional people, 250 cases, a picker at sign-in. Never in a real one.</summary>
    public bool DemoCity { get; set; }

    /// <summary>What the city sets itself because no confirmed source does.</summary>
    public LocalSettings Settings { get; set; } = new();
}
