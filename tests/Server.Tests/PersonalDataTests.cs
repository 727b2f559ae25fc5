namespace Zhiheng.Server.Tests;

/// <summary>Who the party is shows nowhere unless somebody asks for it, and then it is written down.</summary>
public class PersonalDataTests
{
    static readonly string Certificate = Walk.Certificate(1);
    const string Name = "白佳怡";

    [Theory, Both]
    public async Task No_case_list_search_or_page_shows_a_full_name_or_number(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HandedOverAsync();
        var pages = new[]
        {
            $"/api/cases/{walk.Id}", "/api/cases", "/api/cases?q=白佳怡", "/api/cases?q=" + Certificate, "/api/queue",
            $"/cases/{walk.Id}", "/cases", "/", $"/cases/{walk.Id}/record",
        };
        foreach (var page in pages)
        {
            var text = (await walk.Wang.GetAsync(page)).Text;
            Assert.False(text.Contains(Certificate, StringComparison.OrdinalIgnoreCase), $"{page} shows the number");
            Assert.False(text.Replace("?q=白佳怡", "", StringComparison.Ordinal).Contains(Name, StringComparison.Ordinal), $"{page} shows the name");
        }
        Assert.Equal(0, await city.ValueAsync<int>($"SELECT count(*) FROM cases_cases WHERE words LIKE '%佳怡%' OR title LIKE '%{Name}%'"));
        Assert.Equal(0, await city.ValueAsync<int>($"SELECT count(*) FROM parties_vault WHERE content LIKE '%{Certificate}%' OR content LIKE '%{Name}%'"));
        Assert.Equal(0, await city.ValueAsync<int>($"SELECT count(*) FROM journal_lines WHERE payload LIKE '%{Certificate}%'"));
    }

    [Theory, Both]
    public async Task A_sole_trader_who_goes_by_the_own_name_is_shown_like_a_person(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        await walk.DoAsync(walk.Wang, "party", new
        {
            kind = "SoleTrader", name = Name, @operator = Name, certificateKind = "IdentityCard", certificateNumber = Certificate, address = "杭州市上城区秋涛路12号",
        });
        Assert.Equal("白*", await city.ValueAsync<string>("SELECT party_label FROM cases_cases"));
        Assert.DoesNotContain(Name, (await walk.Wang.GetAsync($"/cases/{walk.Id}")).Ok().Text, StringComparison.Ordinal);
        Assert.Equal(0, await city.ValueAsync<int>($"SELECT count(*) FROM journal_lines WHERE payload LIKE '%{Name}%'"));
    }

    [Theory, Both]
    public async Task Seeing_the_particulars_and_opening_a_document_are_written_down(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HandedOverAsync();
        var before = await ReadsAsync(city);

        Assert.Equal(400, (await walk.Wang.PostAsync($"/api/cases/{walk.Id}/party-reading", new { reason = "" })).Status);
        Assert.Equal(400, (await walk.Wang.PostAsync($"/api/cases/{walk.Id}/party-reading", "{\"reason\":\"\\ud800\"}")).Status);
        Assert.Equal(400, (await walk.Wang.PostAsync($"/api/cases/{walk.Id}/party-reading", "{\"reason\":null}")).Status);
        Assert.Equal(before, await ReadsAsync(city));

        var party = (await walk.Wang.PostAsync($"/api/cases/{walk.Id}/party-reading", new { reason = "核对送达地址" })).Ok().Json;
        Assert.Equal((Name, Certificate), (party.GetProperty("name").GetString(), party.GetProperty("certificateNumber").GetString()));
        Assert.Equal(before + 1, await ReadsAsync(city));
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM journal_reads WHERE actor = 'wangmin' AND reason = '核对送达地址'"));

        var document = await city.ValueAsync<string>("SELECT id FROM documents_documents");
        foreach (var path in new[] { $"/api/documents/{document}/file", $"/api/documents/{document}/word", $"/documents/{document}" })
        {
            Assert.Equal(200, (await walk.Wang.GetAsync(path)).Status);
        }
        Assert.Equal(3, await city.ValueAsync<int>($"SELECT count(*) FROM journal_reads WHERE about = 'document:{document}' AND actor = 'wangmin'"));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Who_reported_a_case_and_who_was_questioned_show_nowhere_and_are_read_against_a_reason(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        var wang = await office.AsAsync(Office.Wang);
        foreach (var page in new[] { $"/api/cases/{office.Id}", $"/cases/{office.Id}", "/api/cases", "/", $"/cases/{office.Id}/drafts/{await office.DraftIdAsync()}" })
        {
            var text = (await wang.GetAsync(page)).Ok().Text;
            Assert.False(text.Contains("黎举报", StringComparison.Ordinal) || text.Contains("13800000009", StringComparison.Ordinal), page);
        }
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE payload LIKE '%黎举报%' OR payload LIKE '%13800000009%'"));
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM parties_vault WHERE content LIKE '%黎举报%'"));
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE payload LIKE '%\"Interviewee\":\"林建国\"%'"));

        var before = await ReadsAsync(city);
        Assert.Equal(400, (await wang.PostAsync($"/api/cases/{office.Id}/reporter-reading", new { reason = " " })).Status);
        Assert.Equal(404, (await (await city.SignInAsync("wangmin2")).PostAsync($"/api/cases/{office.Id}/reporter-reading", new { reason = "好奇" })).Status);
        Assert.Equal(before, await ReadsAsync(city));
        var reporter = (await wang.PostAsync($"/api/cases/{office.Id}/reporter-reading", new { reason = "核实举报内容" })).Ok().Json;
        Assert.Equal(("黎举报", "13800000009"), (reporter.GetProperty("name").GetString(), reporter.GetProperty("phone").GetString()));
        Assert.Equal(before + 1, await ReadsAsync(city));
        var anonymous = (await wang.PostAsync("/api/leads", Office.Lead("秋涛路9号", office.Day(), new { reporterName = "", reporterPhone = "" }))).Ok();
        Assert.Equal(404, (await wang.PostAsync($"/api/cases/{anonymous.Id}/reporter-reading", new { reason = "核实" })).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Seeding_again_doubles_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var before = await city.RowsAsync();
        await Seeds.ReferenceAsync(city.Services);
        await Seeds.ReferenceAsync(city.Services);
        Assert.Equal(before, await city.RowsAsync());
    }

    static Task<int> ReadsAsync(City city) => city.ValueAsync<int>("SELECT count(*) FROM journal_reads");
}
