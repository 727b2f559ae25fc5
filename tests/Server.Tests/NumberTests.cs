namespace Zhiheng.Server.Tests;

/// <summary>Numbers without gap or double, whoever asks at once.</summary>
public class NumberTests
{
    const int Cases = 50;

    [Theory, Both]
    public async Task Fifty_cases_opened_and_decided_at_once_are_numbered_one_to_fifty(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await RaceAsync(city, [city]);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_number_one_to_fifty_as_well()
    {
        await using var city = await City.StartAsync(Engine.Postgres);
        await using var second = await city.SecondNodeAsync();
        await RaceAsync(city, [city, second]);
        Assert.Empty(second.Errors);
    }

    [Theory, Both]
    public async Task A_refused_decision_takes_no_number(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HeardAsync();
        Assert.Equal(409, (await walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(51))).Status);
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'number:%当罚%'"));
        await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
        Assert.Equal(1, await city.ValueAsync<int>("SELECT last FROM documents_numbers WHERE register LIKE '%当罚%'"));
    }

    [Theory, Both]
    public async Task Ten_officers_who_fine_one_party_for_one_act_at_once_fine_it_once(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walks = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => await (await Walk.InAsync(city)).HeardAsync()));
        var replies = await Task.WhenAll(walks.Select(walk => walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision())));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal((409, "no-double-fine"), (reply.Status, reply.Code)));
        Assert.Equal(1, await city.ValueAsync<int>("SELECT last FROM documents_numbers WHERE register LIKE '%当罚%'"));
    }

    static async Task RaceAsync(City city, City[] nodes)
    {
        var walks = await Task.WhenAll(Enumerable.Range(0, Cases).Select(async i =>
        {
            var node = nodes[i % nodes.Length];
            var walk = await (await Walk.InAsync(node)).HeardAsync(person: i);
            await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
            return walk;
        }));
        Assert.Equal(Cases, walks.Select(walk => walk.Id).Distinct().Count());
        foreach (var column in new[] { "number", "decision_number" })
        {
            await using var connection = await city.ConnectAsync();
            var numbers = await connection.ListAsync($"SELECT {column} FROM cases_cases ORDER BY {column}");
            Assert.Equal(Enumerable.Range(1, Cases).Select(n => $"第{n:000000}号"), numbers.Select(n => n[^8..]));
        }
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }
}
