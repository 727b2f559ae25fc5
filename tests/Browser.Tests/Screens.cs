using System.Text.Json;
using Microsoft.Playwright;

namespace Zhiheng.Browser.Tests;

/// <summary>Debian's Chromium, axe, and the folder for pictures (TestResults/screens).</summary>
public sealed class Screens : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;
    string axe = "";

    public async ValueTask InitializeAsync()
    {
        const string Chromium = "/usr/bin/chromium";
        if (!File.Exists(Chromium))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", "没有 chromium：apt-get install chromium");
            Assert.Fail("没有 chromium");
        }
        axe = await File.ReadAllTextAsync(Path.Combine(Here(), "node_modules", "axe-core", "axe.min.js"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"],
        });
    }

    /// <summary>A fresh visitor with a screen of this width; axe needs the content policy out of its way.</summary>
    public Task<IBrowserContext> NewContextAsync(int width) => browser!.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        BypassCSP = true,
        Locale = "zh-CN",
    });

    public async Task LookAsync(IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        await KeepAsync($"{name}-{width}.png", await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true }));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{name} 在 {width} 像素下横向滚动");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = axe });
        var found = await page.EvaluateAsync<JsonElement>(
            "axe.run().then(r => r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ' ' + v.nodes[0].target))");
        Assert.True(found.GetArrayLength() == 0, $"{name} {width}：{found}");
    }

    /// <summary>Puts something to look at later into the folder for pictures.</summary>
    public async Task KeepAsync(string name, byte[] content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Here(), "TestResults", "screens"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }
        playwright?.Dispose();
    }

    static string Here()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "package.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("package.json");
        }
        return folder.FullName;
    }
}
