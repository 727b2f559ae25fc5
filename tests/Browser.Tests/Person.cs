using Microsoft.Playwright;
using Zhiheng.Server.Seeding;
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
        // People of other bodies are folded away.
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
        await page.ClickAsync($"button[name=demo][value={account}]");
        await person.ArriveAsync("^(?!.*sign-in)");
        return person;
    }

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    /// <summary>
    /// Waits until the address of the page matches and the page is whole. The page itself is asked, again and again: a navigation that is
    /// awaited as an event can be over between the look at the address and the waiting.
    /// </summary>
    public Task ArriveAsync(string address) =>
        page.WaitForFunctionAsync("address => new RegExp(address).test(location.href) && document.readyState === 'complete'", address);

    /// <summary>Looks at the page: a picture, no fault that axe calls serious, nothing that scrolls sideways.</summary>
    public Task LookAsync(string name) => screens.LookAsync(page, name);

    /// <summary>What the link that reads so leads to; kept beside the pictures under this name.</summary>
    public async Task<byte[]> TakeAsync(string link, string name)
    {
        var path = await page.Locator($"main a:text-is('{link}')").First.GetAttributeAsync("href");
        var answer = await context.APIRequest.GetAsync(address + path);
        Assert.True(answer.Ok, $"{path} {answer.Status}");
        var bytes = await answer.BodyAsync();
        await screens.KeepAsync(name, bytes);
        return bytes;
    }

    public Task<string> ReadAsync() => page.InnerTextAsync("main");

    /// <summary>Presses a button or link of the page that reads so, after unfolding what it lies in.</summary>
    public async Task PressAsync(string verb)
    {
        var button = page.Locator($"main a.button:text-is('{verb}')").First;
        await UnfoldAsync(button);
        await button.ClickAsync();
    }

    /// <summary>Fills fields by name: words into text, the option that reads so, a tick for “on”, a picture of that number for a file.</summary>
    public async Task FillAsync(params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            var box = page.Locator($"main [name='{field}']").First;
            await UnfoldAsync(box);
            switch (await box.EvaluateAsync<string>("box => box.type"))
            {
                case "select-one":
                    await box.SelectOptionAsync(new SelectOptionValue { Label = value });
                    break;
                case "checkbox":
                    await box.SetCheckedAsync(value == "on");
                    break;
                case "file":
                    var picture = DemoPhoto.Make(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
                    await box.SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = picture });
                    break;
                default:
                    await box.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>Sends the form and waits for the page that says what became of it.</summary>
    public async Task SendAsync(string button = "main form button.primary")
    {
        await page.ClickAsync(button);
        try
        {
            await ArriveAsync("said=");
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url} 没有办成：{await page.InnerTextAsync("main")}");
        }
    }

    /// <summary>Does one act of a case: presses its button on the case page, fills the form, sends it, and waits for the case page.</summary>
    public async Task DoAsync(string casePath, string verb, Func<IPage, Task>? fill = null, string look = "")
    {
        await GoAsync(casePath);
        await PressAsync(verb);
        if (look.Length > 0)
        {
            await LookAsync(look);
        }
        if (fill is not null)
        {
            await fill(page);
        }
        await SendAsync();
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    static async Task UnfoldAsync(ILocator inside) => await inside.EvaluateAsync("e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }");
}
