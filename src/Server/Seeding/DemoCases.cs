using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Seeding;

/// <summary>About 250 cases of the demo city in all stages, played through the same features as any other case.</summary>
sealed class DemoCases(IServiceScopeFactory scopes, ReferenceData data, DemoCity demo, TimeProvider clock, AppDb db)
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
        var random = new Random(seed);
        var stage = await StageAsync(ct);
        var plays = Cast(stage, random, clock.LocalNow());
        var ordinary = CastOrdinary(stage, random, clock.LocalNow());
        var scene = (SceneClock)clock;
        // First every team opens and decides in the order of time, so that numbers follow dates; then the rest, many at once.
        await Task.WhenAll(plays.GroupBy(play => play.Body).Select(team => Task.Run(
            async () =>
            {
                foreach (var play in team.OrderBy(play => play.At))
                {
                    await new DemoPlay(play, scopes, scene).OpenToDecisionAsync(ct);
                }
                foreach (var play in ordinary.Where(play => play.BodyRow.Id == team.Key).OrderBy(play => play.At))
                {
                    await new OrdinaryDemo(play, scopes, scene).RunAsync(ct);
                }
            }, ct)));
        say($"演示案件：简易程序 {plays.Count} 件、普通程序 {ordinary.Count} 件已登记，正在出具文书和办结……");
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

    /// <summary>What the casts draw from.</summary>
    sealed record Stage(
        IReadOnlyList<Scene> Scenes, IReadOnlyList<Rules.Catalogue.Item> Items, ILookup<string, DemoParty> Parties, Dictionary<string, BodyRow> Bodies,
        List<AccountRow> People)
    {
        public List<List<AccountRow>> Teams =>
            [.. People.Where(user => Bodies.ContainsKey(user.BodyId)).GroupBy(user => user.BodyId).OrderBy(team => team.Key).Select(team => team.ToList())];
    }

    async Task<Stage> StageAsync(CancellationToken ct)
    {
        var scenes = Scene.Read(data);
        var used = scenes.Select(scene => scene.Item).ToHashSet();
        return new Stage(
            scenes, [.. CatalogueFiles.Read(data).Where(item => used.Contains(item.Id))], DemoParty.Read(data).ToLookup(party => party.Kind),
            await db.Bodies.AsNoTracking().Where(body => body.Kind == "乡镇街道").ToDictionaryAsync(body => body.Id, ct),
            await db.Users.AsNoTracking().OrderBy(user => user.UserName).ToListAsync(ct));
    }

    static List<Play> Cast(Stage stage, Random random, DateTime now)
    {
        var teams = stage.Teams;
        var plays = new List<Play>();
        for (var i = 0; i < Cases; i++)
        {
            var team = teams[random.Next(4) == 0 ? 0 : random.Next(teams.Count)];
            var ending = Play.Endings[random.Next(Play.Endings.Length)];
            // What is still open is recent, what is archived may be of any month of the year.
            var daysBack = ending is Ending.Late ? random.Next(25, 45)
                : ending is Ending.Archived or Ending.Revoked or Ending.NoPenalty ? random.Next(20, 300)
                : random.Next(0, 12);
            var at = now.Date.AddDays(-daysBack).AddHours(random.Next(8, 18)).AddMinutes(random.Next(60));
            var possible = stage.Scenes.Where(s => stage.Items.Any(item => item.Id == s.Item && item.InForceOn(DateOnly.FromDateTime(at)))).ToList();
            var scene = possible[random.Next(possible.Count)];
            var candidates = stage.Parties[scene.PartyKind].ToList();
            plays.Add(new Play(
                i, scene, candidates[random.Next(candidates.Count)], stage.Bodies[team[0].BodyId], Handlers(team, at, random), team,
                at < now.AddHours(-3) ? at : now.AddHours(-3), ending, random.Next()));
        }
        return plays;
    }

    /// <summary>Every way an ordinary case may stand, half of them at the team that the picker shows first.</summary>
    List<OrdinaryPlay> CastOrdinary(Stage stage, Random random, DateTime now)
    {
        var scenes = OrdinaryScene.Read(data);
        var teams = stage.Teams;
        var first = teams.Find(team => team[0].BodyId == demo.FirstBody) ?? teams[0];
        var slots = new Dictionary<string, int>();
        return [.. OrdinaryPlay.Endings.Select((ending, number) =>
        {
            var team = number % 2 == 0 ? first : teams[random.Next(teams.Count)];
            var possible = scenes.Where(s => Fits(s, ending)).ToList();
            var scene = possible[random.Next(possible.Count)];
            var back = OrdinaryPlay.DaysTo(ending) + random.Next(0, 3) + (ending == OrdinaryEnding.Archived ? random.Next(10, 150) : 0);
            var at = now.Date.AddDays(-back).AddHours(9).AddMinutes(random.Next(50));
            var body = stage.Bodies[team[0].BodyId];
            var reviewers = stage.People.Where(user => user.BodyId == body.ParentId && user.Roles.Split(';').Contains("legal-reviewer"));
            var candidates = stage.Parties[scene.PartyKind].ToList();
            var party = candidates[(number * 3 + random.Next(3)) % candidates.Count];
            var slot = slots[body.Id] = slots.GetValueOrDefault(body.Id, -1) + 1;
            return new OrdinaryPlay(number, slot, scene, party, body, Handlers(team, at, random), [.. team, .. reviewers], at, ending);
        })];
    }

    /// <summary>What is preserved must be there, and who corrected in time was not ordered in vain.</summary>
    static bool Fits(OrdinaryScene scene, OrdinaryEnding ending) => ending switch
    {
        OrdinaryEnding.Preserved => scene.Items.Length > 0,
        OrdinaryEnding.NoPenalty => !scene.CorrectionFirst && scene.Items.Length == 0,
        _ => true,
    };

    static IReadOnlyList<AccountRow> Handlers(List<AccountRow> team, DateTime at, Random random)
    {
        var day = DateOnly.FromDateTime(at);
        return [.. team.Where(user =>
                user.Roles.Split(';').Contains("officer") && user.Kind == "执法人员" && user.CredentialFrom <= day && day <= user.CredentialTo)
            .OrderBy(_ => random.Next()).Take(2)];
    }
}
