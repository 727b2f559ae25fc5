using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.Parties;
using Zhiheng.Server.Record;

namespace Zhiheng.Bench;

/// <summary>
/// The statements of one case from opening to decision, act by act as the product sends them, with the values of a case that it
/// has just handled. Client, turn and case are variables, so that the script runs again and again beside others of its kind.
/// </summary>
sealed class CaseSql
{
    public const int IdDigits = 11;

    readonly SqlText text;
    readonly CaseRow last;
    readonly LawBook law;
    readonly List<string> registers = [];
    readonly List<(List<string> Reads, List<string> Writes)> acts = [];
    CaseRow? row;

    CaseSql(SqlText text, CaseRow last, LawBook law) => (this.text, this.last, this.law) = (text, last, law);

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

    public static async Task<CaseSql> LikeAsync(Store store, string caseId, CancellationToken ct)
    {
        await using var db = store.Open();
        var last = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, ct);
        var stream = CaseDesk.StreamOf(caseId);
        var lines = await db.Lines.AsNoTracking().Where(line => line.Stream == stream).OrderBy(line => line.Sequence).ToListAsync(ct);
        var numbers = await db.Lines.AsNoTracking().Where(line => line.Stream.StartsWith("number:") && line.Payload.Contains(caseId))
            .OrderBy(line => line.AtMs).ToListAsync(ct);
        var requests = await db.Requests.AsNoTracking().Where(request => request.Receipt.Contains(caseId)).OrderBy(request => request.AtMs).ToListAsync(ct);
        var entries = lines.ConvertAll(line => Entry.FromPayload(line.Payload, line.Actor));
        var party = CaseState.After(entries).Party!;
        var vault = await db.Vault.AsNoTracking().SingleAsync(v => v.Id == party.VaultId, ct);
        var text = new SqlText(db.Model, store.Quote);
        string[] unique = [caseId, vault.Id, vault.IdentifierHash, .. requests.Select(request => request.Key)];
        Array.ForEach(unique, text.Vary);
        text.Vary(last.Number, last.Number[..^7] + SqlText.Id + "号");
        text.Vary(last.DecisionNumber, last.DecisionNumber[..^7] + SqlText.Id + "号");
        var sql = new CaseSql(text, last, store.Law);
        foreach (var number in numbers)
        {
            sql.registers.Add(number.Stream["number:".Length..].Replace(last.BodyId, "bench" + SqlText.Client, StringComparison.Ordinal));
            text.Vary(number.Stream["number:".Length..], sql.registers[^1]);
        }
        var taken = new Queue<LineRow>(numbers);
        var state = CaseState.None;
        for (var i = 0; i < entries.Count; i++)
        {
            state = state.After(entries[i]);
            sql.Add(entries[i].Fact, state, lines[i], requests[i], entries[i].Fact is CaseOpened or DecidedOnTheSpot ? taken.Dequeue() : null, vault);
        }
        return sql;
    }

    void Add(CaseFact fact, CaseState after, LineRow line, RequestRow request, LineRow? number, VaultRow vault)
    {
        var id = $"id = {text.Value(last.Id)}";
        var stream = $"stream = {text.Value(line.Stream)}";
        List<string> reads = [$"SELECT * FROM journal_requests WHERE key = {text.Value(request.Key)} LIMIT 1"];
        List<string> writes = [text.Insert(line), text.Insert(request)];
        var before = row;
        row = RowOf(after, line.AtMs);
        var head = new HeadRow { Stream = line.Stream, Sequence = line.Sequence, Hash = line.Hash };
        if (before is null)
        {
            reads.AddRange([
                $"SELECT name FROM people_divisions WHERE code = {text.Value(row.Division)} LIMIT 1",
                $"SELECT * FROM people_bodies WHERE id = {text.Value(row.BodyId)} LIMIT 1",
                $"SELECT * FROM people_accounts WHERE user_name IN ({string.Join(", ", after.Officers.Select(officer => text.Value(officer.Id)))})",
            ]);
            writes.AddRange([text.Insert(row), text.Insert(head)]);
            writes.AddRange(after.Officers.Select(officer => text.Insert(new CaseOfficerRow { CaseId = last.Id, Account = officer.Id })));
        }
        else
        {
            reads.AddRange([$"SELECT * FROM cases_cases WHERE {id} LIMIT 1", $"SELECT * FROM journal_lines WHERE {stream} ORDER BY sequence"]);
            writes.AddRange([
                text.Update(before, row, id),
                text.Update(new HeadRow { Stream = line.Stream, Sequence = 0, Hash = "" }, head, stream),
            ]);
        }
        if (fact is PartyIdentified)
        {
            writes.Add(text.Insert(vault));
        }
        if (fact is DecidedOnTheSpot)
        {
            // Asked before a number is taken, and again afterwards.
            var fined = $"SELECT decision_number FROM cases_cases WHERE party_hash = {text.Value(vault.IdentifierHash)} AND id <> {text.Value(last.Id)}"
                + $" AND item_id = {text.Value(last.ItemId)} AND act_day = {text.Value(last.ActDay)} AND place = {text.Value(last.Place)}"
                + " AND fine > 0 AND NOT revoked LIMIT 1";
            reads.AddRange([fined, fined]);
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

    CaseRow RowOf(CaseState state, long atMs)
    {
        var cast = new CaseRow { Id = last.Id, BodyId = last.BodyId, BodyPath = last.BodyPath, OpenedMs = last.OpenedMs };
        CaseShadow.Cast(state, cast, law, atMs);
        return cast;
    }
}
