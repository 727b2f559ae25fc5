namespace Zhiheng.Server.Tests;

/// <summary>Who may approve what, in whose place, and what the lists cost.</summary>
public class ApprovalTests
{
    [Theory, Both]
    public async Task Only_the_level_that_is_waited_for_approves_and_only_for_its_own_organ(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        var draft = await office.DraftIdAsync();
        var before = await city.RowsAsync();
        foreach (var (who, status) in new[]
        {
            (Office.Wang, 403), (Office.Li, 403), (Office.Sun, 403), // no level at all
            (Office.Zhao, 403), (Office.Chen, 403), // another level's turn
            ("hanzhiyong", 403), // head of a unit of the district: not this organ
            ("yujianming", 404), ("shenfayan", 403), // another district; the city's reviewer is two levels up
        })
        {
            var reply = await office.TryApproveAsync(who, draft);
            Assert.True(reply.Status == status, $"{who}: {reply.Status} {reply.Text}");
            Assert.NotEmpty(reply.Detail);
            reply = await office.TryAsync(who, "return", new { draftId = draft, kind = "Amend", reasons = "不同意" });
            Assert.True(reply.Status == status, $"{who} returns: {reply.Status}");
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Contains("承办机构负责人", (await office.TryApproveAsync(Office.Zhao, draft)).Detail, StringComparison.Ordinal);
        Assert.Equal(400, (await office.TryApproveAsync(Office.Zhou, "nosuchdraft")).Status);
        await office.ApproveAsync(Office.Zhou);
        Assert.Equal(403, (await office.TryApproveAsync(Office.Zhou, draft)).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task The_districts_reviewers_review_for_its_towns_and_nobody_elses(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ProposedAsync();
        await office.ApproveAsync(Office.Zhou);
        foreach (var (who, count) in new[] { (Office.Chen, 1), (Office.OtherReviewer, 1), ("shenfayan", 0), ("yushenzhi", 0), (Office.Zhou, 0), (Office.Zhao, 0) })
        {
            Assert.True(await OrdinaryCaseTests.InboxAsync(office, who) == count, who);
        }
        Assert.Equal(403, (await office.TryApproveAsync("shenfayan")).Status);
        await office.ApproveAsync(Office.OtherReviewer);
        var approved = await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%\"Level\":\"LegalReview\"%'");
        Assert.Contains("\"Id\":\"pengshenyan\",\"Name\":\"彭审言\",\"Position\":\"法制审核\",\"Qualified\":true,\"ActingFor\":\"\"", approved, StringComparison.Ordinal);
        Assert.Contains("是否涉嫌犯罪", approved, StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task A_deputy_approves_in_the_heads_place_while_appointed_and_not_a_day_longer(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        var zhou = await office.AsAsync(Office.Zhou);
        const string Zhang = "zhanglixin";
        Assert.Equal((403, 403), ((await office.TryApproveAsync(Zhang)).Status, (await (await office.AsAsync(Zhang)).GetAsync("/api/approvals")).Status));
        foreach (var wrong in new object[]
        {
            new { deputy = Office.Zhou, from = office.Day(), to = office.Day(2), reason = "出差" },
            new { deputy = "hexie", from = office.Day(), to = office.Day(2), reason = "出差" },
            new { deputy = "wangmin2", from = office.Day(), to = office.Day(2), reason = "出差" },
            new { deputy = "nobody", from = office.Day(), to = office.Day(2), reason = "出差" },
            new { deputy = Zhang, from = office.Day(2), to = office.Day(), reason = "出差" },
            new { deputy = Zhang, from = office.Day(-9), to = office.Day(-1), reason = "出差" },
            new { deputy = Zhang, from = office.Day(), to = office.Day(2), reason = "" },
        })
        {
            Assert.Equal(400, (await zhou.PostAsync("/api/deputies", wrong)).Status);
        }
        Assert.Equal(403, (await (await office.AsAsync(Office.Wang)).PostAsync("/api/deputies", new { deputy = Zhang, from = office.Day(), to = office.Day(), reason = "x" })).Status);

        var key = Officer.Key();
        var appointed = (await zhou.PostAsync("/api/deputies", new { deputy = Zhang, from = office.Day(), to = office.Day(2), reason = "出差" }, key)).Ok();
        Assert.Equal(appointed.Text, (await zhou.PostAsync("/api/deputies", new { deputy = Zhang, from = office.Day(), to = office.Day(2), reason = "出差" }, key)).Ok().Text);
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM people_deputies"));
        Assert.Equal(1, await OrdinaryCaseTests.InboxAsync(office, Zhang));
        Assert.Equal("审查立案", await OrdinaryCaseTests.TodoAsync(office, Zhang));
        await office.ApproveAsync(Zhang);
        Assert.Contains("\"Position\":\"承办机构负责人\",\"Qualified\":false,\"ActingFor\":\"zhoujianguo\"",
            await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%draft-approved.1%'"), StringComparison.Ordinal);
        // The unit's place is not the organ's.
        Assert.Equal(403, (await office.TryApproveAsync(Zhang)).Status);

        var other = await new Office(city) { Place = "秋涛路50号" }.FilingAsync();
        Assert.Equal(404, (await (await office.AsAsync(Office.Zhao)).PostAsync($"/api/deputies/{appointed.Id}/end", new { })).Status);
        (await zhou.PostAsync($"/api/deputies/{appointed.Id}/end", new { })).Ok();
        Assert.Equal(404, (await zhou.PostAsync($"/api/deputies/{appointed.Id}/end", new { })).Status);
        Assert.Equal(403, (await other.TryApproveAsync(Zhang)).Status);
        (await zhou.PostAsync("/api/deputies", new { deputy = Zhang, from = office.Day(1), to = office.Day(1), reason = "开会" })).Ok();
        Assert.Equal(403, (await other.TryApproveAsync(Zhang)).Status);
        other.Wait(1);
        Assert.Equal(1, await OrdinaryCaseTests.InboxAsync(other, Zhang));
        other.Wait(1);
        Assert.Equal(403, (await other.TryApproveAsync(Zhang)).Status);
        Assert.Equal([true, false], (await (await other.AsAsync(Office.Zhou)).GetAsync("/api/deputies")).Ok().Json.EnumerateArray().Select(d => d.GetProperty("ended").GetBoolean()).Order().Reverse());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Stale_repeated_and_simultaneous_approvals_count_once(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        var zhou = await office.AsAsync(Office.Zhou);
        var body = new { draftId = await office.DraftIdAsync(), opinion = "同意。", @checked = Array.Empty<string>() };
        var version = (await office.ReadAsync()).GetProperty("version").GetInt64();
        Assert.Equal("stale-version", (await zhou.DoAsync(office.Id, "approval", body, version - 1)).Code);
        var key = Officer.Key();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => zhou.DoAsync(office.Id, "approval", body, version, key)));
        Assert.Single(replies.Select(reply => reply.Ok().Text).Distinct());
        var zhao = await office.AsAsync(Office.Zhao);
        var races = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => zhao.DoAsync(office.Id, "approval", body, version + 1)));
        Assert.Single(races, reply => reply.Status == 200);
        Assert.All(races.Where(reply => reply.Status != 200), reply => Assert.Equal("stale-version", reply.Code));
        Assert.Equal(1, await city.ValueAsync<int>("SELECT last FROM documents_numbers WHERE register LIKE '%:立:%'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Lists_are_exact_and_ask_the_database_no_more_for_forty_cases_than_for_one(Engine engine)
    {
        await using var city = await City.StartAsync(engine, counting: true);
        var office = await new Office(city).FilingAsync();
        var paths = new[] { (Office.Zhou, "/api/approvals"), (Office.Zhou, "/approvals"), (Office.Zhou, "/api/team"), (Office.Zhou, "/team"), (Office.Zhou, "/api/queue"), (Office.Wang, "/") };
        async Task<List<int>> CountAsync()
        {
            var counts = new List<int>();
            foreach (var (who, path) in paths)
            {
                var officer = await office.AsAsync(who);
                (await officer.GetAsync(path)).Ok();
                var before = city.Queries;
                (await officer.GetAsync(path)).Ok();
                counts.Add(city.Queries - before);
            }
            return counts;
        }
        var one = await CountAsync();
        Assert.All(one, count => Assert.InRange(count, 1, 6));
        for (var i = 2; i <= 40; i++)
        {
            await new Office(city) { Place = $"秋涛路{i * 10}号" }.FilingAsync();
        }
        Assert.Equal(one, await CountAsync());
        Assert.Equal(40, await OrdinaryCaseTests.InboxAsync(office, Office.Zhou));
        var team = (await (await office.AsAsync(Office.Zhou)).GetAsync("/api/team")).Ok().Json.GetProperty("officers").EnumerateArray().ToDictionary(o => o.GetProperty("account").GetString()!);
        Assert.Equal((40, 0), (team[Office.Wang].GetProperty("open").GetInt32(), team[Office.Wang].GetProperty("waiting").GetInt32()));
        Assert.Equal(0, team["zhanglixin"].GetProperty("open").GetInt32());
        Assert.DoesNotContain(team[Office.Wang].EnumerateObject(), member => member.Name.Contains("fine", StringComparison.OrdinalIgnoreCase) || member.Name.Contains("amount", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(city.Errors);
    }
}
