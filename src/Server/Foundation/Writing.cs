using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Foundation;

/// <summary>
/// One write of one request. Its key makes a repeated request harmless: the answer is stored in the same transaction as the act,
/// and a second request with the key gets that answer instead of a second act.
/// </summary>
public sealed class Writing(AppDb db, TimeProvider clock)
{
    string key = "";
    string fingerprint = "";

    /// <summary>Begins a write. Returns the stored outcome of an earlier request with this key, or null to go on.</summary>
    public async Task<Outcome?> BeginAsync(string requestKey, string route, string body, Actor actor, CancellationToken ct)
    {
        if (requestKey.Length is < 8 or > 64 || requestKey.Any(char.IsControl))
        {
            return Outcome.Wrong("Idempotency-Key", "每次写入都要带 8 到 64 个字符的请求标识（Idempotency-Key）。");
        }
        key = requestKey;
        fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.Account}\n{route}\n{body}")));
        return await EarlierAsync(ct);
    }

    /// <summary>Saves everything pending together with the receipt. A lost race is a value, not an exception.</summary>
    public async Task<Outcome> SaveAsync(Receipt receipt, Actor actor, CancellationToken ct)
    {
        if (key.Length > 0)
        {
            db.Requests.Add(new RequestRow
            {
                Key = key,
                Actor = actor.Account,
                Fingerprint = fingerprint,
                Receipt = JsonSerializer.Serialize(receipt),
                AtMs = clock.NowMs(),
            });
        }
        try
        {
            await db.SaveChangesAsync(ct);
            return new Outcome.Done(receipt);
        }
        catch (DbUpdateException lost) when (db.IsKeyTaken(lost) || lost is DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await EarlierAsync(ct) ?? new Outcome.Raced();
        }
    }

    /// <summary>The outcome of an earlier request with this key, or null.</summary>
    public async Task<Outcome?> EarlierAsync(CancellationToken ct)
    {
        if (key.Length == 0 || await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Key == key, ct) is not { } earlier)
        {
            return null;
        }
        return earlier.Fingerprint == fingerprint
            ? new Outcome.Done(JsonSerializer.Deserialize<Receipt>(earlier.Receipt)!)
            : Outcome.Wrong("Idempotency-Key", "这个请求标识已经用于另一次操作，请换一个。");
    }
}
