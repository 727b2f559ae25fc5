using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Parties.Contract;

/// <summary>A credit class that another system gave a party (law digest §5.2: A–D of the market regulators, five levels of the province).</summary>
/// <param name="Class">A to E, or the system's own word.</param>
/// <param name="AsOf">Day on which it was given.</param>
public sealed record CreditClass(string Class, string Source, DateOnly AsOf);

/// <summary>One line of a file of credit classes.</summary>
public sealed record CreditLine(string Identifier, CreditClass Credit);

/// <summary>
/// Credit classes by the hash of the identifier. They are shown and nothing else: no rule of the law of penalties lets them weigh in an
/// amount, so no amount asks for them.
/// </summary>
public sealed class CreditRecords(AppDb db, PartyPepper pepper, PartyVault vault, TimeProvider clock)
{
    /// <summary>By source; none where nobody has said anything.</summary>
    public async Task<IReadOnlyList<CreditClass>> OfAsync(PartyOnRecord party, CancellationToken ct) =>
        // A sole trader is found again by certificate and code together, and has a class under either.
        await vault.MaskedAsync(party.VaultId, ct) is { } known ? await OfAsync([party.IdentifierHash, pepper.Hash(known.CreditCode)], ct) : [];

    public Task<IReadOnlyList<CreditClass>> OfAsync(Particulars typed, CancellationToken ct) => OfAsync(
        [
            pepper.Hash(typed.Kind == PartyKind.Organisation ? "" : typed.CertificateNumber),
            pepper.Hash(typed.Kind == PartyKind.Person ? "" : typed.CreditCode),
        ], ct);

    /// <summary>Takes all lines in one transaction; an older class of the same source does not replace a newer one.</summary>
    /// <returns>How many were taken and how many were older than what is there.</returns>
    public async Task<(int Taken, int Older)> ImportAsync(IReadOnlyList<CreditLine> lines, CancellationToken ct)
    {
        var known = await db.Credit.ToDictionaryAsync(row => (row.IdentifierHash, row.Source), ct);
        var older = 0;
        foreach (var (identifier, credit) in lines)
        {
            var key = (pepper.Hash(identifier), credit.Source);
            if (!known.TryGetValue(key, out var row))
            {
                db.Credit.Add(known[key] = new CreditRow
                {
                    IdentifierHash = key.Item1, Source = key.Source, Class = credit.Class, AsOf = credit.AsOf, ImportedMs = clock.NowMs(),
                });
            }
            else if (row.AsOf > credit.AsOf)
            {
                older++;
            }
            else
            {
                (row.Class, row.AsOf, row.ImportedMs) = (credit.Class, credit.AsOf, clock.NowMs());
            }
        }
        await db.SaveChangesAsync(ct);
        return (lines.Count - older, older);
    }

    async Task<IReadOnlyList<CreditClass>> OfAsync(IReadOnlyList<string> hashes, CancellationToken ct)
    {
        var asked = hashes.Where(hash => hash.Length > 0).Distinct().ToList();
        return asked.Count == 0 ? [] : await db.Credit.AsNoTracking().Where(row => asked.Contains(row.IdentifierHash))
            .OrderByDescending(row => row.AsOf).ThenBy(row => row.Source).Select(row => new CreditClass(row.Class, row.Source, row.AsOf)).ToListAsync(ct);
    }
}
