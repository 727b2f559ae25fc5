using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>What a check of one case's record found.</summary>
/// <param name="Anchor">Newest anchor that covers the case, with how many of its lines it covers; null before the first.</param>
public sealed record RecordCheck(ChainFault? Fault, Anchor? Anchor, long Covered, IReadOnlyList<string> MissingFiles);

/// <summary>记录核验 of one case: the chain, the anchors over it, and every file by its hash.</summary>
public sealed class CaseRecordCheck(AppDb db, FileStore files)
{
    public async Task<RecordCheck> RunAsync(OpenFile file, CancellationToken ct)
    {
        var fault = Chain.Verify(file.Lines, HashFunctions.Known);
        var stream = CaseDesk.StreamOf(file.Row.Id);
        var covered = await db.AnchorHeads.AsNoTracking().Where(head => head.Stream == stream).OrderByDescending(head => head.Anchor).FirstOrDefaultAsync(ct);
        var anchor = covered is null ? null : await db.Anchors.AsNoTracking().FirstOrDefaultAsync(a => a.Number == covered.Anchor, ct);
        if (fault is null && covered is not null && file.Lines.FirstOrDefault(line => line.Sequence == covered.Sequence)?.Hash != covered.Hash)
        {
            fault = new ChainFault(stream, covered.Sequence, $"与第 {covered.Anchor} 号锚点记下的不符");
        }
        var hashes = file.State.Evidence.Select(e => (e.Title, e.Sha256))
            .Concat(file.State.Documents.Select(d => (Title: d.Fact.Kind, Sha256: d.Fact.BytesHash)));
        return new RecordCheck(
            fault, anchor is null ? null : Anchoring.FromRow(anchor), covered?.Sequence ?? 0,
            [.. hashes.Where(h => files.SizeOf(h.Sha256) is null).Select(h => h.Title)]);
    }
}
