using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.Parties;
using Zhiheng.Server.Record;

namespace Zhiheng.Bench;

/// <summary>
/// The statements of some cases, act by act as the product sends them, with the values of cases that it has just handled. Client,
/// turn and case are variables, so that the script runs again and again beside others of its kind.
/// </summary>
sealed class CaseSql
{
    public const int IdDigits = 11;

    readonly SqlText text;
    readonly LawBook law;
    readonly List<string> registers = [];
    readonly List<(List<string> Reads, List<string> Writes)> acts = [];

    CaseSql(SqlText text, LawBook law) => (this.text, this.law) = (text, law);

    public static IReadOnlyList<string> Variables { get; } = ["client_id", "n", "id"];

    public int Acts => acts.Count;

    /// <summary>A number of <see cref="IdDigits"/> digits for a client's turn.</summary>
    public static long IdOf(int client, int turn) => ((client + 10) * 1_000_000_000L) + turn;

    /// <summary>The same, written for pgbench.</summary>
    public const string IdFormula = "(:client_id + 10) * 1000000000 + :n";

    /// <summary>For every act its reads, then its writes in one transaction.</summary>
    public List<string> Statements(string begin) => [.. acts.SelectMany(act => (string[])[.. act.Reads, begin, .. act.Writes, "COMMIT"])];

    /// <summary>Registers of numbers, one of each kind for every client, so that none waits for another.</summary>
    public List<string> Setup(int clients) =>
    [
        .. from client in Enumerable.Range(0, clients)
           from register in registers
           let name = register.Replace(SqlText.Client, client.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
           from statement in (string[])
           [
               text.Insert(new HeadRow { Stream = "number:" + name, Sequence = 0, Hash = "" }),
               text.Insert(new NumberRow { Register = name, Last = 0 }),
           ]
           select statement,
    ];

    public static async Task<CaseSql> LikeAsync(Store store, IReadOnlyList<string> cases, CancellationToken ct)
    {
        await using var db = store.Open();
        var sql = new CaseSql(new SqlText(db.Model, store.Quote), store.Law);
        foreach (var caseId in cases)
        {
            await sql.AddAsync(db, caseId, ct);
        }
        return sql;
    }

    async Task AddAsync(AppDb db, string caseId, CancellationToken ct)
    {
        var last = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, ct);
        var stream = CaseDesk.StreamOf(caseId);
        var lines = await db.Lines.AsNoTracking().Where(line => line.Stream == stream).OrderBy(line => line.Sequence).ToListAsync(ct);
        var numbers = new Queue<LineRow>(await db.Lines.AsNoTracking().Where(line => line.Stream.StartsWith("number:") && line.Payload.Contains(caseId))
            .OrderBy(line => line.AtMs).ToListAsync(ct));
        var requests = await db.Requests.AsNoTracking().Where(request => request.Receipt.Contains(caseId)).OrderBy(request => request.AtMs).ToListAsync(ct);
        var entries = lines.ConvertAll(line => Entry.FromPayload(line.Payload, line.Actor));
        var after = CaseState.After(entries);
        // A reporter's particulars lie in the vault beside the party's.
        var vault = await db.Vault.AsNoTracking().SingleAsync(v => v.Id == after.Party!.VaultId, ct);
        string[] unique =
        [
            caseId, vault.Id, vault.IdentifierHash, .. requests.Select(request => request.Key), .. after.Ordinary.Drafts.Select(draft => draft.Id),
        ];
        Array.ForEach(unique, text.Vary);
        string[] named = [after.Opened!.Number, last.Number, last.DecisionNumber];
        foreach (var number in named.Where(number => number.Length > 0).Distinct())
        {
            text.Vary(number, number[..^7] + SqlText.Id + "号");
        }
        foreach (var number in numbers)
        {
            registers.Add(number.Stream["number:".Length..].Replace(last.BodyId, "bench" + SqlText.Client, StringComparison.Ordinal));
            text.Vary(number.Stream["number:".Length..], registers[^1]);
        }
        var shadow = new ShadowSql(text, law, last);
        var state = CaseState.None;
        for (var i = 0; i < entries.Count; i++)
        {
            var (before, fact) = (state, entries[i].Fact);
            state = state.After(entries[i]);
            var takesNumber = fact is CaseOpened or DecidedOnTheSpot or DraftApproved { Number.Length: > 0 };
            Add(shadow, fact, before, state, lines[i], requests[i], takesNumber ? numbers.Dequeue() : null, vault);
        }
    }

    void Add(ShadowSql shadow, CaseFact fact, CaseState before, CaseState after, LineRow line, RequestRow request, LineRow? number, VaultRow vault)
    {
        var stream = $"stream = {text.Value(line.Stream)}";
        List<string> reads = [$"SELECT * FROM journal_requests WHERE key = {text.Value(request.Key)} LIMIT 1"];
        List<string> writes = [text.Insert(line), text.Insert(request), .. shadow.Writes(before, after, line.AtMs)];
        var head = new HeadRow { Stream = line.Stream, Sequence = line.Sequence, Hash = line.Hash };
        if (before.Opened is null)
        {
            reads.AddRange(shadow.Opening(after));
            writes.Add(text.Insert(head));
        }
        else
        {
            reads.AddRange([shadow.Read, $"SELECT * FROM journal_lines WHERE {stream} ORDER BY sequence"]);
            writes.Add(text.Update(new HeadRow { Stream = line.Stream, Sequence = 0, Hash = "" }, head, stream));
        }
        reads.AddRange(shadow.Reads(fact, after));
        if (fact is PartyIdentified)
        {
            writes.Add(text.Insert(vault));
        }
        if (number is not null)
        {
            var register = $"stream = {text.Value(number.Stream)}";
            reads.Add($"SELECT * FROM journal_heads WHERE {register} LIMIT 1");
            writes.AddRange([
                text.Insert(number, ("sequence", ":n")),
                $"UPDATE journal_heads SET hash = {text.Value(number.Hash)}, sequence = :n WHERE {register}",
                $"UPDATE documents_numbers SET last = :n WHERE register = {text.Value(number.Stream["number:".Length..])}",
            ]);
        }
        acts.Add((reads, writes));
    }
}
