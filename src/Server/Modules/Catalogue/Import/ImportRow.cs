namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>核对中</summary>
    Checking,

    /// <summary>可以提出: waits for a person's word.</summary>
    Ready,

    /// <summary>已提出: under review, with its content kept here.</summary>
    Proposed,

    /// <summary>有错误: cannot be imported.</summary>
    Faulty,

    /// <summary>已导入</summary>
    Done,

    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>One file that somebody wants to import. The catalogue knows nothing of it until it is confirmed.</summary>
public sealed class ImportRow
{
    public required string Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>Whoever changes it names the state it was in: of cancelling and confirming at once, one wins.</summary>
    public required ImportState State { get; set; }
    public required int Total { get; init; }

    /// <summary>Items checked so far.</summary>
    public int Checked { get; set; }
    public required bool MayCorrect { get; init; }

    /// <summary>How long the catalogue's record was when the check began.</summary>
    public required long Against { get; init; }

    /// <summary>The <see cref="ImportReport"/> as JSON.</summary>
    public string Report { get; set; } = "";

    /// <summary>Versions to publish, as JSON; emptied when the import ends either way.</summary>
    public string Content { get; set; } = "";
    public required string Actor { get; init; }
    public required long AtMs { get; init; }

    /// <summary>When the check last moved.</summary>
    public required long MovedMs { get; set; }
}
