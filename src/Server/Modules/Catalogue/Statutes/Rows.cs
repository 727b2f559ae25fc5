using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Statutes;

/// <summary>A statute in one version, with what its import reported.</summary>
public sealed class StatuteRow
{
    public required string Name { get; init; }
    public required DateOnly Version { get; init; }
    public DateOnly ValidFrom { get; set; }

    /// <summary>Adoption and amendments, one line each.</summary>
    public string Preamble { get; set; } = "";

    /// <summary>Jumps in the numbering, one line each.</summary>
    public string Gaps { get; set; } = "";

    /// <summary>Lines that need a person's eye, as JSON.</summary>
    public string Doubts { get; set; } = "[]";
    public string ImportedBy { get; set; } = "";
    public long ImportedMs { get; set; }
}

/// <summary>One article; its paragraphs and points as JSON.</summary>
public sealed class ArticleRow
{
    public required string Statute { get; init; }
    public required DateOnly Version { get; init; }

    /// <summary>Place in the statute, from 1.</summary>
    public required int At { get; init; }

    /// <summary>The <see cref="StatuteArticle"/> as JSON.</summary>
    public required string Content { get; set; }

    public static IEnumerable<ArticleRow> Of(Statute statute) => statute.Articles.Select((article, at) => new ArticleRow
    {
        Statute = statute.Name,
        Version = statute.Version,
        At = at + 1,
        Content = JsonSerializer.Serialize(article, ItemShelf.Json),
    });

    /// <summary>SHA-256 over the articles in their order.</summary>
    public static string Hash(IEnumerable<ArticleRow> articles) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', articles.OrderBy(article => article.At).Select(article => article.Content)))));
}
