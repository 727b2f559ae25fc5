using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Tests;

/// <summary>Somebody with a database connection of their own tries to change the record.</summary>
public class AttackTests
{
    const string Line = "SELECT stream, sequence, 'x', actor, at_ms, alg, hash FROM journal_lines WHERE sequence = 2";

    /// <summary>Attacks that the guards must refuse; <c>{case}</c> is the stream of a case with many lines.</summary>
    static IEnumerable<string> Refused(Engine engine)
    {
        yield return "UPDATE journal_lines SET payload = 'x' WHERE stream = '{case}' AND sequence = 2";
        yield return "DELETE FROM journal_lines WHERE stream = '{case}' AND sequence = 2";
        yield return "DELETE FROM journal_lines WHERE stream = '{case}' AND sequence > 3";
        yield return "DELETE FROM journal_lines WHERE stream = '{case}'";
        yield return "UPDATE journal_lines SET sequence = sequence + 100 WHERE stream = '{case}' AND sequence = 2";
        yield return "UPDATE journal_lines SET stream = 'case:other' WHERE stream = '{case}'";
        yield return $"INSERT INTO journal_lines (stream, sequence, payload, actor, at_ms, alg, hash) SELECT stream, sequence + 500, 'x', actor, at_ms, alg, hash FROM journal_lines WHERE stream = '{{case}}' AND sequence = 2";
        yield return $"INSERT INTO journal_lines (stream, sequence, payload, actor, at_ms, alg, hash) {Line} AND stream = '{{case}}' ON CONFLICT (stream, sequence) DO UPDATE SET payload = 'x'";
        yield return "UPDATE journal_anchors SET root = 'x'";
        yield return "DELETE FROM journal_anchors";
        yield return "INSERT INTO journal_anchors (number, previous_root, root, at_ms, heads, alg, key_id, signature) SELECT number, previous_root, root, at_ms, heads, alg, key_id, signature FROM journal_anchors WHERE 1 = 1 ON CONFLICT (number) DO UPDATE SET root = 'x'";
        yield return "UPDATE journal_anchor_heads SET hash = 'x'";
        yield return "DELETE FROM journal_anchor_heads";
        yield return "UPDATE journal_reads SET reason = 'x'";
        yield return "DELETE FROM journal_reads";
        foreach (var sql in engine == Engine.Sqlite ? Replacing() : Guards.Tables.Select(table => $"TRUNCATE {table} CASCADE"))
        {
            yield return sql;
        }
    }

    static IEnumerable<string> Replacing()
    {
        yield return $"INSERT OR REPLACE INTO journal_lines (stream, sequence, payload, actor, at_ms, alg, hash) {Line} AND stream = '{{case}}'";
        yield return $"REPLACE INTO journal_lines (stream, sequence, payload, actor, at_ms, alg, hash) {Line} AND stream = '{{case}}'";
        // A next line that takes an old line's place in the file: the key is free, the row is not.
        yield return "INSERT OR REPLACE INTO journal_lines (rowid, stream, sequence, payload, actor, at_ms, alg, hash) "
            + "SELECT (SELECT rowid FROM journal_lines WHERE stream = '{case}' AND sequence = 2), stream, max(sequence) + 1, 'x', actor, at_ms, alg, hash FROM journal_lines WHERE stream = '{case}'";
        yield return "UPDATE OR REPLACE journal_lines SET sequence = 3 WHERE stream = '{case}' AND sequence = 2";
        yield return "INSERT OR REPLACE INTO journal_anchors (number, previous_root, root, at_ms, heads, alg, key_id, signature) SELECT number, previous_root, 'x', at_ms, heads, alg, key_id, signature FROM journal_anchors";
        yield return "INSERT OR REPLACE INTO journal_anchor_heads (anchor, stream, sequence, hash) SELECT anchor, stream, sequence, 'x' FROM journal_anchor_heads";
        yield return "INSERT OR REPLACE INTO journal_anchor_heads (rowid, anchor, stream, sequence, hash) SELECT rowid, anchor, 'other', sequence, 'x' FROM journal_anchor_heads";
        yield return "INSERT OR REPLACE INTO journal_reads (id, actor, about, reason, at_ms) SELECT id, actor, about, 'x', at_ms FROM journal_reads";
        yield return "INSERT OR REPLACE INTO journal_reads (rowid, id, actor, about, reason, at_ms) SELECT rowid, 'other', actor, about, 'x', at_ms FROM journal_reads";
    }

    [Theory, Both]
    public async Task Every_change_of_the_record_by_sql_is_refused_for_owner_and_server_alike(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await TwoCasesAsync(city);
        var before = await DumpAsync(city);
        foreach (var asServer in engine == Engine.Postgres ? new[] { false, true } : [false])
        {
            foreach (var setting in engine == Engine.Sqlite ? new[] { "PRAGMA recursive_triggers = OFF", "PRAGMA recursive_triggers = ON" } : ["SELECT 1"])
            {
                await using var connection = await city.ConnectAsync(asServer);
                await connection.RunAsync(setting);
                foreach (var sql in Refused(engine))
                {
                    var attack = sql.Replace("{case}", "case:" + walk.Id, StringComparison.Ordinal);
                    var error = await Xunit.Record.ExceptionAsync(() => connection.RunAsync(attack));
                    Assert.True(error is DbException, $"{setting}, server {asServer}: not refused: {attack}");
                }
            }
        }
        Assert.Equal(before, await DumpAsync(city));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task What_gets_past_removed_guards_is_found_when_it_is_older_than_the_held_anchor(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await TwoCasesAsync(city);
        var held = await city.AnchorAsync();
        await DropGuardsAsync(city);
        var stream = "case:" + walk.Id;
        foreach (var (name, sql) in Attacks(stream))
        {
            await AttackAsync(city, name, sql, held!);
        }
        await city.AssertSoundAsync(held);
    }

    static IEnumerable<(string Name, string Sql)> Attacks(string stream)
    {
        var of = $"stream = '{stream}'";
        yield return ("change a payload", $"UPDATE journal_lines SET payload = payload || ' ' WHERE {of} AND sequence = 3");
        yield return ("change the actor", $"UPDATE journal_lines SET actor = 'liqiang' WHERE {of} AND sequence = 1");
        yield return ("change the time", $"UPDATE journal_lines SET at_ms = at_ms + 1 WHERE {of} AND sequence = 2");
        yield return ("name another hash function", $"UPDATE journal_lines SET alg = 'sha-256' WHERE {of} AND sequence = 2");
        yield return ("name an unknown hash function", $"UPDATE journal_lines SET alg = 'rot13' WHERE {of} AND sequence = 2");
        yield return ("delete from the middle", $"DELETE FROM journal_lines WHERE {of} AND sequence = 2");
        yield return ("delete a whole case", $"DELETE FROM journal_lines WHERE {of}; DELETE FROM journal_heads WHERE {of}; DELETE FROM cases_cases WHERE 'case:' || id = '{stream}'");
        yield return ("cut the tail and move the head", $"DELETE FROM journal_lines WHERE {of} AND sequence > 3; "
            + $"UPDATE journal_heads SET sequence = 3, anchored = 3, hash = (SELECT hash FROM journal_lines WHERE {of} AND sequence = 3) WHERE {of}");
        yield return ("swap two lines", $"UPDATE journal_lines SET sequence = -2 WHERE {of} AND sequence = 2; UPDATE journal_lines SET sequence = 2 WHERE {of} AND sequence = 3; "
            + $"UPDATE journal_lines SET sequence = 3 WHERE {of} AND sequence = -2");
        yield return ("put a line in between", $"UPDATE journal_lines SET sequence = sequence + 1000 WHERE {of} AND sequence >= 3; UPDATE journal_lines SET sequence = sequence - 999 WHERE {of} AND sequence > 1000; "
            + $"INSERT INTO journal_lines (stream, sequence, payload, actor, at_ms, alg, hash) SELECT stream, 3, payload, actor, at_ms, alg, hash FROM journal_lines WHERE {of} AND sequence = 2");
        yield return ("relabel a stream", $"UPDATE journal_lines SET stream = 'case:other' WHERE {of}; UPDATE journal_heads SET stream = 'case:other' WHERE {of}");
        yield return ("hide a stream from the anchors", $"DELETE FROM journal_heads WHERE {of}");
        yield return ("set a head back", $"UPDATE journal_heads SET sequence = 1 WHERE {of}");
        yield return ("change an anchor", "UPDATE journal_anchors SET root = replace(root, 'a', 'b'), at_ms = at_ms + 1");
        yield return ("spoil an anchor's signature", "UPDATE journal_anchors SET signature = 'not base64!'");
        yield return ("name an unknown hash function in an anchor", "UPDATE journal_anchors SET alg = 'rot13'");
        yield return ("delete the anchors", "DELETE FROM journal_anchors; DELETE FROM journal_anchor_heads; UPDATE journal_heads SET anchored = 0");
        yield return ("take a stream out of an anchor", $"DELETE FROM journal_anchor_heads WHERE {of}");
        yield return ("change what the list shows", $"UPDATE cases_cases SET fine = 1 WHERE 'case:' || id = '{stream}'");
        yield return ("drop a case from the list", $"DELETE FROM cases_cases WHERE 'case:' || id = '{stream}'");
    }

    static async Task AttackAsync(City city, string name, string sql, Anchor held)
    {
        await using var connection = await city.ConnectAsync();
        var tables = new[] { "journal_lines", "journal_heads", "journal_anchors", "journal_anchor_heads", "cases_cases" };
        await connection.RunAsync(string.Join(';', tables.Select(table => $"CREATE TABLE kept_{table} AS SELECT * FROM {table}")));
        Assert.True(await connection.RunAsync(sql) > 0, $"{name}: the attack itself did nothing");
        var faults = (await city.VerifyAsync(held)).Faults.Concat(await city.InScopeAsync(s => s.GetRequiredService<ShadowCheck>().RunAsync(default)));
        Assert.True(faults.Any(), $"{name}: not found");
        await connection.RunAsync(string.Join(';', tables.Select(table => $"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table}; DROP TABLE kept_{table}")));
    }

    [Theory, Both]
    public async Task An_operator_who_recomputes_chains_heads_and_anchors_is_found_by_whoever_holds_an_anchor(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await TwoCasesAsync(city);
        var held = (await city.AnchorAsync())!;
        await DropGuardsAsync(city);
        await ForgeAsync(city, "case:" + walk.Id);
        Assert.Empty((await city.VerifyAsync()).Faults);
        var fault = Assert.Single((await city.VerifyAsync(held)).Faults);
        Assert.Equal(("anchors", held.Number), (fault.Stream, fault.Sequence));
    }

    [Theory, Both]
    public async Task Migrating_again_puts_removed_guards_back(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await TwoCasesAsync(city);
        await DropGuardsAsync(city);
        await DbSetup.MigrateAsync(city.Services, default);
        await Assert.ThrowsAnyAsync<DbException>(() => city.SqlAsync("UPDATE journal_lines SET payload = 'x'"));
        await Assert.ThrowsAnyAsync<DbException>(() => city.SqlAsync("DELETE FROM journal_reads"));
    }

    /// <summary>Writes a lie into a case's second line and makes everything in the database fit it, with the server's own key.</summary>
    static async Task ForgeAsync(City city, string stream)
    {
        var lines = await city.InScopeAsync(s => s.GetRequiredService<Journal>().ReadAsync(stream, default));
        await using var connection = await city.ConnectAsync();
        JournalLine? last = null;
        foreach (var line in lines)
        {
            last = Chain.Seal(last, stream, line.Sequence == 2 ? line.Payload + " " : line.Payload, line.Actor, line.AtMs, Sm3.Function);
            await connection.RunAsync($"UPDATE journal_lines SET hash = '{last.Hash}', payload = payload || '{(line.Sequence == 2 ? " " : "")}' WHERE stream = '{stream}' AND sequence = {line.Sequence}");
        }
        await connection.RunAsync($"UPDATE journal_heads SET hash = '{last!.Hash}' WHERE stream = '{stream}'; UPDATE journal_anchor_heads SET hash = '{last.Hash}' WHERE stream = '{stream}'");
        var anchor = await city.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var old = Anchoring.FromRow(await db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).FirstAsync());
            var heads = await db.AnchorHeads.AsNoTracking().Where(h => h.Anchor == old.Number).Select(h => new Head(h.Stream, h.Sequence, h.Hash)).ToListAsync();
            return services.GetRequiredService<SigningKey>().Sign(old with { Root = Anchor.RootOf(old.PreviousRoot, heads, Sm3.Function) });
        });
        await connection.RunAsync($"UPDATE journal_anchors SET root = '{anchor.Root}', signature = '{anchor.Signature}' WHERE number = {anchor.Number}");
    }

    static async Task<Walk> TwoCasesAsync(City city)
    {
        var walk = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        await walk.Wang.PostAsync($"/api/cases/{walk.Id}/party-reading", new { reason = "核对身份" });
        await walk.OpenedAsync();
        await city.AnchorAsync();
        walk = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(2));
        return walk;
    }

    static async Task DropGuardsAsync(City city)
    {
        await using var connection = await city.ConnectAsync();
        var triggers = await connection.ListAsync(city.Engine == Engine.Sqlite
            ? "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'journal_%'"
            : "SELECT DISTINCT 'DROP TRIGGER ' || trigger_name || ' ON ' || event_object_table FROM information_schema.triggers "
                + "UNION SELECT 'DROP TRIGGER ' || tgname || ' ON ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal");
        Assert.NotEmpty(triggers);
        await connection.RunAsync(string.Join(';', triggers));
    }

    static async Task<string> DumpAsync(City city)
    {
        await using var connection = await city.ConnectAsync();
        var dump = new List<string>();
        foreach (var (table, columns) in new[]
        {
            ("journal_lines", "stream || sequence || payload || actor || at_ms || alg || hash"), ("journal_anchors", "number || root || signature"),
            ("journal_anchor_heads", "anchor || stream || sequence || hash"), ("journal_reads", "id || actor || about || reason"),
        })
        {
            dump.AddRange((await connection.ListAsync($"SELECT {columns} FROM {table}")).Order(StringComparer.Ordinal));
        }
        return string.Join('\n', dump);
    }
}
