using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Statutes;

/// <summary>A file that somebody hands in.</summary>
public sealed record StatuteFile(string Name, byte[] Bytes);

/// <summary>What became of one file, with everything about it that needs a person's eye.</summary>
/// <param name="Done">已导入, 已替换, 没有变化 or 没有导入.</param>
/// <param name="Error">Why it was not imported, and what to do.</param>
public sealed record StatuteReport(
    string File, string Done, string Law, DateOnly? Version, DateOnly? From, int Articles, IReadOnlyList<string> Gaps,
    IReadOnlyList<DoubtfulLine> Doubts, string Error);

/// <summary>Imports statutes: the same version again replaces its text, another version stands beside it for citing by date.</summary>
public sealed class StatuteDesk(AppDb db, CatalogueRecord record, StatuteShelf shelf, Writing writing, TimeProvider clock)
{
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Reads all files and saves those that are statutes in one transaction.</summary>
    public async Task<(IReadOnlyList<StatuteReport> Reports, Outcome Outcome)> ImportAsync(
        IReadOnlyList<StatuteFile> files, string actor, CancellationToken ct)
    {
        var known = await db.Statutes.ToDictionaryAsync(row => (row.Name, row.Version), ct);
        var seen = new HashSet<(string, DateOnly)>();
        var reports = new List<StatuteReport>();
        var facts = new List<CatalogueFact>();
        foreach (var file in files)
        {
            var reading = file.Bytes.Length > MostBytes ? Failed($"文件超过 {MostBytes / 1024 / 1024} MB。")
                : FileText.Read(file.Bytes) is { } text ? StatuteText.Read(text, file.Name) : Failed(FileText.Unreadable);
            if (reading.Statute is { } read && !seen.Add((read.Name, read.Version)))
            {
                reading = Failed($"《{read.Name}》{read.Version:yyyy-MM-dd} 版本在这批文件里出现了两次，只收第一份。");
            }
            var done = reading.Statute is { } statute ? await PutAsync(statute, reading, known, facts, actor, ct) : "没有导入";
            reports.Add(new StatuteReport(file.Name, done, reading.Statute?.Name ?? "", reading.Statute?.Version, reading.Statute?.From,
                reading.Statute?.Articles.Count ?? 0, reading.Gaps, reading.Doubts, reading.Error));
        }
        await record.PublishAsync(facts, actor, ct);
        var outcome = await writing.SaveAsync(new Receipt("statutes", facts.Count, "", $"导入了 {facts.Count} 部法规。"), Actor.Nobody with { Account = actor }, ct);
        shelf.Refresh();
        return (reports, outcome);
    }

    static StatuteReading Failed(string error) => new(null, [], [], error);

    async Task<string> PutAsync(
        Statute statute, StatuteReading reading, Dictionary<(string, DateOnly), StatuteRow> known, List<CatalogueFact> facts,
        string actor, CancellationToken ct)
    {
        var articles = ArticleRow.Of(statute).ToList();
        var preamble = string.Join('\n', statute.Preamble);
        var row = known.GetValueOrDefault((statute.Name, statute.Version));
        var old = row is null ? [] : await db.Articles.Where(a => a.Statute == row.Name && a.Version == row.Version).OrderBy(a => a.At).ToListAsync(ct);
        var fact = new StatuteImported(statute.Name, statute.Version, statute.From, articles.Count, ArticleRow.Hash(articles));
        if (row is not null && row.Preamble == preamble && row.ValidFrom == statute.From && ArticleRow.Hash(old) == fact.Hash)
        {
            return "没有变化";
        }
        facts.Add(fact);
        var done = row is null ? "已导入" : "已替换";
        row ??= db.Statutes.Add(new StatuteRow { Name = statute.Name, Version = statute.Version }).Entity;
        row.ValidFrom = statute.From;
        row.Preamble = preamble;
        row.Gaps = string.Join('\n', reading.Gaps);
        row.Doubts = JsonSerializer.Serialize(reading.Doubts, ItemShelf.Json);
        row.ImportedBy = actor;
        row.ImportedMs = clock.NowMs();
        foreach (var (stays, article) in old.Zip(articles))
        {
            stays.Content = article.Content;
        }
        db.Articles.AddRange(articles.Skip(old.Count));
        db.Articles.RemoveRange(old.Skip(articles.Count));
        return done;
    }
}
