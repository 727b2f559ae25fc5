using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Tells the documents which body handles their case.</summary>
sealed class CaseReach(AppDb db) : ICaseReach
{
    public Task<string?> BodyPathAsync(string caseId, CancellationToken ct) =>
        db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => (string?)c.BodyPath).FirstOrDefaultAsync(ct);
}
