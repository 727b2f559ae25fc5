using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>
/// Gap-free numbers per body, kind and year. A number is a line in a journal of its own and is saved in the transaction of the act
/// that takes it: no act, no number. Within one node takers queue; between nodes the journal's key lets one of them win.
/// </summary>
public sealed class NumberRegister(AppDb db, Journal journal) : IDisposable
{
    static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = [];

    readonly Dictionary<string, SemaphoreSlim> held = [];

    /// <summary>Takes the next number.</summary>
    /// <param name="token">Kind of document, e.g. 当罚.</param>
    /// <param name="purpose">What it is for, kept in the register, e.g. the case id.</param>
    public async Task<long> TakeAsync(string bodyId, string token, int year, string purpose, string actor, CancellationToken ct)
    {
        var register = $"{bodyId}:{token}:{year}";
        if (!held.ContainsKey(register))
        {
            var queue = Queues.GetOrAdd(register, _ => new SemaphoreSlim(1, 1));
            await queue.WaitAsync(ct);
            held.Add(register, queue);
        }
        var stream = "number:" + register;
        // The stream is the register: its next line is the next number. Read once, so that a node that commits meanwhile
        // cannot give us its line with an older number.
        var head = await db.Heads.AsNoTracking().FirstOrDefaultAsync(h => h.Stream == stream, ct);
        var number = (head?.Sequence ?? 0) + 1;
        if (head is null)
        {
            db.Numbers.Add(new NumberRow { Register = register, Last = number });
        }
        else
        {
            db.Numbers.Attach(new NumberRow { Register = register, Last = head.Sequence }).Entity.Last = number;
        }
        var last = head is null ? null : new JournalLine(stream, head.Sequence, "", "", 0, "", head.Hash);
        journal.Append(last, stream, [JsonSerializer.Serialize(new { number, purpose })], actor);
        return number;
    }

    public void Dispose()
    {
        foreach (var queue in held.Values)
        {
            queue.Release();
        }
        held.Clear();
    }
}
