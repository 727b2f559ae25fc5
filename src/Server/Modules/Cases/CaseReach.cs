using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Tells the documents about their cases: which body handles one, and which of its documents are void.</summary>
sealed class CaseReach(AppDb db) : ICaseReach
{
    static readonly string Voided = $"\"{FactTypes.NameOf(typeof(DocumentVoided))}\"";

    public Task<string?> BodyPathAsync(string caseId, CancellationToken ct) =>
        db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => (string?)c.BodyPath).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<string, string>> VoidDocumentsAsync(IReadOnlyCollection<string> caseIds, CancellationToken ct)
    {
        var streams = caseIds.Select(CaseDesk.StreamOf).ToList();
        // The name of a fact in a payload may also be somebody's text, so what is found is read before it counts.
        var lines = await db.Lines.AsNoTracking().Where(line => streams.Contains(line.Stream) && line.Payload.Contains(Voided))
            .Select(line => new { line.Payload, line.Actor }).ToListAsync(ct);
        return lines.Select(line => Entry.FromPayload(line.Payload, line.Actor).Fact).OfType<DocumentVoided>()
            .GroupBy(fact => fact.DocumentId).ToDictionary(facts => facts.Key, facts => facts.First().Reason);
    }
}
