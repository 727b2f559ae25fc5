using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Changes;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>Takes a file, has it checked, and sends what was checked to the legality review.</summary>
public sealed class ImportDesk(
    AppDb db, CatalogueRecord record, ChangeDesk changes, Batches batches, Writing writing, ImportQueue queue, TimeProvider clock)
{
    static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <param name="Stopped">The node that checked it is gone; the file has to be sent again.</param>
    public sealed record View(
        string Id, string FileName, ImportState State, int Total, int Checked, bool MayCorrect, bool Stopped, string Actor, long AtMs, ImportReport Report);

    /// <summary>Reads a file and queues its check. Returns the id, or why the file cannot be read; then nothing is kept.</summary>
    public async Task<(string? Id, string Error)> AddAsync(string fileName, byte[] bytes, bool mayCorrect, string actor, CancellationToken ct)
    {
        var file = ItemFile.Read(bytes);
        if (file.Error.Length > 0 || file.Candidates.Count == 0)
        {
            return (null, file.Error.Length > 0 ? file.Error : "文件里没有事项。");
        }
        var id = Guid.CreateVersion7().ToString("N");
        db.Imports.Add(new ImportRow
        {
            Id = id,
            FileName = fileName.Length is > 0 and <= 200 ? fileName : "未命名",
            State = ImportState.Checking,
            Total = file.Candidates.Count,
            MayCorrect = mayCorrect,
            Against = await record.LengthAsync(ct),
            Actor = actor,
            AtMs = clock.NowMs(),
            MovedMs = clock.NowMs(),
        });
        await db.SaveChangesAsync(ct);
        if (queue.TryAdd(new ImportWork(id, file.Candidates, mayCorrect)))
        {
            return (id, "");
        }
        await db.Imports.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        return (null, "等待核对的文件太多，请稍后再上传。");
    }

    public async Task<View?> FindAsync(string id, CancellationToken ct) =>
        await db.Imports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } row ? Shown(row) : null;

    public async Task<IReadOnlyList<View>> RecentAsync(CancellationToken ct) =>
        [.. (await db.Imports.AsNoTracking().OrderByDescending(row => row.AtMs).Take(20).ToListAsync(ct)).Select(Shown)];

    /// <summary>Sends what was checked to the legality review; it enters the catalogue when it is published.</summary>
    public async Task<Outcome> ProposeAsync(string id, string source, string reason, Actor actor, CancellationToken ct)
    {
        if (await db.Imports.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } import)
        {
            return new Outcome.Missing("没有这次导入。");
        }
        if (import.State != ImportState.Ready)
        {
            return new Outcome.Stale($"这次导入{Words(import.State)}，不能提出。");
        }
        var items = JsonSerializer.Deserialize<List<Item>>(import.Content, ItemShelf.Json)!;
        // What was seen is read before it is asked whether anything moved.
        var seen = await batches.SeenAsync(items, ct);
        if (import.Against != await record.LengthAsync(ct))
        {
            return new Outcome.Stale("目录在核对之后有了变化。没有提出，请重新上传核对。");
        }
        if (items.Count == 0)
        {
            return new Outcome.Stale("文件里的事项都已经在目录中，没有可以导入的内容。");
        }
        import.State = ImportState.Proposed;
        var found = JsonSerializer.Deserialize<ImportReport>(import.Report, ItemShelf.Json)!;
        return await changes.ProposeAsync(new BatchProposed(
            id, import.FileName, found.New, found.Versions, found.Corrections, Batches.Digest(import.Content), seen, reason,
            source, actor.BodyPath), actor, ct);
    }

    public async Task<Outcome> CancelAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await db.Imports.FirstOrDefaultAsync(row => row.Id == id, ct) is not { } import)
        {
            return new Outcome.Missing("没有这次导入。");
        }
        if (import.State is ImportState.Proposed or ImportState.Done or ImportState.Cancelled)
        {
            return new Outcome.Stale($"这次导入{Words(import.State)}，不能取消。");
        }
        import.State = ImportState.Cancelled;
        import.Content = "";
        return await writing.SaveAsync(new Receipt(id, 1, "", "已取消，没有导入任何内容。"), actor, ct);
    }

    View Shown(ImportRow row) => new(
        row.Id, row.FileName, row.State, row.Total, row.Checked, row.MayCorrect,
        row.State == ImportState.Checking && clock.NowMs() - row.MovedMs > Silence.TotalMilliseconds, row.Actor, row.AtMs,
        row.Report.Length > 0 ? JsonSerializer.Deserialize<ImportReport>(row.Report, ItemShelf.Json)! : ImportReport.Empty);

    public static string Words(ImportState state) => state switch
    {
        ImportState.Checking => "正在核对",
        ImportState.Ready => "可以提出",
        ImportState.Proposed => "已经提出",
        ImportState.Faulty => "有错误",
        ImportState.Done => "已经导入",
        _ => "已经取消",
    };
}
