using Microsoft.Playwright;
using Zhiheng.Server.Tests;

namespace Zhiheng.Browser.Tests;

/// <summary>Somebody at a browser: signs in by the picker, presses what the page offers, fills what it asks.</summary>
public sealed class Person(IBrowserContext context, IPage page, Screens screens, string address) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<Person> SignInAsync(Screens screens, City city, string account, int width)
    {
        var context = await screens.NewContextAsync(width);
        var page = await context.NewPageAsync();
        var person = new Person(context, page, screens, city.Http.BaseAddress!.ToString().TrimEnd('/'));
        await person.GoAsync("/sign-in");
        await page.FillAsync("input[data-filters]", account);
        await page.ClickAsync($"button[name=demo][value={account}]");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return person;
    }

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    /// <summary>Looks at the page: a picture, no fault that axe calls serious, nothing that scrolls sideways.</summary>
    public Task LookAsync(string name) => screens.LookAsync(page, name);

    /// <summary>Does one act of a case: presses its button on the case page, fills the form, sends it, and waits for the case page.</summary>
    public async Task DoAsync(string casePath, string verb, Func<IPage, Task>? fill = null, string look = "")
    {
        await GoAsync(casePath);
        await page.ClickAsync($"main a.button:text-is('{verb}')");
        if (look.Length > 0)
        {
            await LookAsync(look);
        }
        if (fill is not null)
        {
            await fill(page);
        }
        await page.ClickAsync("main form button.primary");
        await page.WaitForURLAsync(url => url.Contains("said=", StringComparison.Ordinal), new PageWaitForURLOptions { Timeout = 20_000 });
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
