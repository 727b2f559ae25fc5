using System.Globalization;
using Microsoft.Playwright;
using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

/// <summary>
/// One case and everybody who works on it, each at a browser of their own. A minute passes before each act. With a name to look under,
/// every form is looked at as it is sent.
/// </summary>
public sealed class CaseByClicks(Screens screens, City city, int width, string looksAs = "") : IAsyncDisposable
{
    readonly Dictionary<string, Person> people = [];
    int looks;

    public string Path { get; set; } = "";

    /// <summary>The person at the browser, signed in when first asked for.</summary>
    public async Task<Person> AsAsync(string account) =>
        people.TryGetValue(account, out var person) ? person : people[account] = await Person.SignInAsync(screens, city, account, width);

    /// <summary>Days go by; everybody has to sign in again.</summary>
    public async Task WaitAsync(int days)
    {
        await DisposeAsync();
        city.Clock.Wait(TimeSpan.FromDays(days));
    }

    /// <summary>Somebody writes down what was reported and picks the item that the page finds for it.</summary>
    public async Task LeadAsync(string account, string seen, string item, params (string Field, string Value)[] fields)
    {
        var person = await AsAsync(account);
        await person.GoAsync("/leads/new");
        await person.FillAsync(("Seen", seen));
        await person.Page.ClickAsync($"#hits .hit[data-item={item}]");
        await person.FillAsync(fields);
        await LookAsync(person, "lead");
        await person.SendAsync();
        Path = new Uri(person.Page.Url).AbsolutePath;
    }

    /// <summary>Does one act: from the case page to its form and back.</summary>
    public async Task<Person> DoAsync(string account, string verb, params (string Field, string Value)[] fields)
    {
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        var person = await AsAsync(account);
        await person.GoAsync(Path);
        await person.PressAsync(verb);
        await person.FillAsync(fields);
        await LookAsync(person, person.Page.Url[(person.Page.Url.LastIndexOf('/') + 1)..]);
        await person.SendAsync();
        return person;
    }

    /// <summary>Issues what the case page says is not issued yet, one after the other, so many at most.</summary>
    public async Task IssueAllAsync(string account, int most)
    {
        var person = await AsAsync(account);
        for (var issued = 0; issued < most; issued++)
        {
            await person.GoAsync(Path);
            if (await person.Page.QuerySelectorAsync("main a.chip[href*='/do/documents']") is not { } paper)
            {
                return;
            }
            city.Clock.Wait(TimeSpan.FromMinutes(1));
            await paper.ClickAsync();
            await person.SendAsync();
        }
    }

    /// <summary>Each of them opens the one draft of the inbox, and agrees; a reviewer ticks everything that was examined.</summary>
    public async Task ApproveAsync(params string[] accounts)
    {
        foreach (var account in accounts)
        {
            var person = await OpenDraftAsync(account);
            foreach (var box in await person.Page.QuerySelectorAllAsync("input[name=Checked]"))
            {
                await box.CheckAsync();
            }
            await LookAsync(person, $"draft-{account}");
            await person.SendAsync("form[action$='/approval'] button");
        }
    }

    public async Task ReturnAsync(string account, string kind, string reasons)
    {
        var person = await OpenDraftAsync(account);
        await person.FillAsync(("Kind", kind), ("Reasons", reasons));
        await LookAsync(person, "return");
        await person.SendAsync("form[action$='/return'] button");
    }

    /// <summary>The case page as this person finds it now.</summary>
    public async Task<string> ReadAsync(string account, string look = "")
    {
        var person = await AsAsync(account);
        await person.GoAsync(Path);
        if (look.Length > 0)
        {
            await person.LookAsync(look);
        }
        return await person.ReadAsync();
    }

    /// <summary>A day as a field takes it, so many days from now.</summary>
    public string Day(int days = 0) => city.Clock.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as a field takes it, so many minutes from now.</summary>
    public string Moment(int minutes) => city.Clock.Now.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    async Task<Person> OpenDraftAsync(string account)
    {
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        var person = await AsAsync(account);
        await person.GoAsync("/approvals");
        await person.Page.ClickAsync("[data-rows] a.what");
        return person;
    }

    Task LookAsync(Person person, string name) => looksAs.Length == 0 ? Task.CompletedTask : person.LookAsync($"{looksAs}-{++looks:00}-{name}");

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values)
        {
            await person.DisposeAsync();
        }
        people.Clear();
    }
}
