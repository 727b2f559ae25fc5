using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Seeding;

/// <summary>About 200 cases of the demo city in all stages, played through the same features as any other case.</summary>
sealed class DemoCases(IServiceScopeFactory scopes, ReferenceData data, TimeProvider clock, AppDb db)
{
    const int Cases = 200;
    const int AtOnce = 32;

    /// <summary>Plays the cases unless there are any. The same seed gives the same parties, acts, amounts and stages.</summary>
    public async Task RunAsync(int seed, Action<string> say, CancellationToken ct)
    {
        if (await db.Cases.AnyAsync(ct))
        {
            return;
        }
        var plays = await CastAsync(new Random(seed), clock.LocalNow(), ct);
        var scene = (SceneClock)clock;
        // First every team opens and decides in the order of time, so that numbers follow dates; then the rest, many at once.
        await Task.WhenAll(plays.GroupBy(play => play.Body).Select(team => Task.Run(
            async () =>
            {
                foreach (var play in team.OrderBy(play => play.At))
                {
                    await new DemoPlay(play, scopes, scene).OpenToDecisionAsync(ct);
                }
            }, ct)));
        say($"演示案件：{plays.Count} 件已登记，正在出具文书和办结……");
        var done = 0;
        await Parallel.ForEachAsync(plays, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (play, stop) =>
        {
            await new DemoPlay(play, scopes, scene).DecisionToArchiveAsync(stop);
            if (Interlocked.Increment(ref done) % 50 == 0)
            {
                say($"演示案件：{done} / {plays.Count}");
            }
        });
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Anchoring>().MakeAsync(ct);
    }

    async Task<List<Play>> CastAsync(Random random, DateTime now, CancellationToken ct)
    {
        var scenes = Scene.Read(data);
        var used = scenes.Select(scene => scene.Item).ToHashSet();
        var items = CatalogueFiles.Read(data).Where(item => used.Contains(item.Id)).ToList();
        var parties = DemoParty.Read(data).ToLookup(party => party.Kind);
        var people = await db.Users.AsNoTracking().OrderBy(user => user.UserName).ToListAsync(ct);
        var bodies = await db.Bodies.AsNoTracking().Where(body => body.Kind == "乡镇街道").ToDictionaryAsync(body => body.Id, ct);
        var teams = people.Where(user => bodies.ContainsKey(user.BodyId)).GroupBy(user => user.BodyId).OrderBy(team => team.Key).ToList();
        var plays = new List<Play>();
        for (var i = 0; i < Cases; i++)
        {
            var team = teams[random.Next(4) == 0 ? 0 : random.Next(teams.Count)].ToList();
            var ending = Play.Endings[random.Next(Play.Endings.Length)];
            // What is still open is recent, what is archived may be of any month of the year.
            var daysBack = ending is Ending.Late ? random.Next(25, 45)
                : ending is Ending.Archived or Ending.Revoked or Ending.NoPenalty ? random.Next(20, 300)
                : random.Next(0, 12);
            var at = now.Date.AddDays(-daysBack).AddHours(random.Next(8, 18)).AddMinutes(random.Next(60));
            var possible = scenes.Where(s => items.Any(item => item.Id == s.Item && item.InForceOn(DateOnly.FromDateTime(at)))).ToList();
            var scene = possible[random.Next(possible.Count)];
            var candidates = parties[scene.PartyKind].ToList();
            plays.Add(new Play(
                i, scene, candidates[random.Next(candidates.Count)], bodies[team[0].BodyId], Handlers(team, at, random), team,
                at < now.AddHours(-3) ? at : now.AddHours(-3), ending, random.Next()));
        }
        return plays;
    }

    static IReadOnlyList<AccountRow> Handlers(List<AccountRow> team, DateTime at, Random random)
    {
        var day = DateOnly.FromDateTime(at);
        return [.. team.Where(user =>
                user.Roles.Split(';').Contains("officer") && user.Kind == "执法人员" && user.CredentialFrom <= day && day <= user.CredentialTo)
            .OrderBy(_ => random.Next()).Take(2)];
    }
}
