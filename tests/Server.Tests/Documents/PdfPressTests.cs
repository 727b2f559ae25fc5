using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Documents;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>Needs LibreOffice; without it the tests say so and are skipped.</summary>
public class PdfPressTests
{
    private const string NoLibreOffice = "LibreOffice is not installed";

    private static byte[] Docx(DocumentValues values) => Samples.Template(DocumentKind.OnTheSpotDecision)
        .Fill(Samples.For(DocumentKind.OnTheSpotDecision, values), Samples.Seal, Samples.Picture);

    private static async Task<string> RefusalAsync(Task<byte[]> pressed) =>
        (await Assert.ThrowsAsync<TemplateException>(() => pressed)).Message;

    [Fact]
    public async Task The_pdf_shows_the_number_the_amount_and_the_way_to_reconsideration_of_its_time()
    {
        await using var press = new PdfPress();
        Assert.SkipUnless(press.IsAvailable, NoLibreOffice);
        var files = await Task.WhenAll(press.PressAsync(Docx(Samples.Company)), press.PressAsync(Docx(Samples.Person.With("复议前置", false))));
        var (now, before) = (Pdf.Words(files[0]), Pdf.Words(files[1]));
        Assert.Contains(Samples.Number, now, StringComparison.Ordinal);
        Assert.Contains("壹仟元整", now, StringComparison.Ordinal);
        Assert.Contains("应当先申请行政复议", now, StringComparison.Ordinal);
        Assert.DoesNotContain("应当先申请行政复议", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_fails_alone_and_the_nineteen_beside_it_come_out()
    {
        await using var press = new PdfPress();
        Assert.SkipUnless(press.IsAvailable, NoLibreOffice);
        byte[] broken = [0x50, 0x4B, 3, 4, 9, 9, 9];
        var files = Enumerable.Range(0, 20)
            .Select(at => at == 7 ? broken : Docx(Samples.Person.With("当事人.名称", $"第{at}人"))).ToList();
        var pressed = files.Select(file => press.PressAsync(file)).ToList();
        for (var at = 0; at < pressed.Count; at++)
        {
            if (at == 7) Assert.Contains("无法转换为 PDF", await RefusalAsync(pressed[7]), StringComparison.Ordinal);
            else Assert.Contains($"第{at}人", Pdf.Words(await pressed[at]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_libreoffice_the_press_says_what_to_install()
    {
        await using var press = new PdfPress(new PdfPressOptions("/nowhere/soffice"));
        Assert.False(press.IsAvailable);
        Assert.Contains("没有安装 LibreOffice", await RefusalAsync(press.PressAsync([1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_ended_and_the_press_goes_on()
    {
        var script = Sleeper();
        await using var press = new PdfPress(new PdfPressOptions(script, TimeSpan.FromMilliseconds(200)));
        await Assert.ThrowsAsync<TemplateException>(() => press.PressAsync([1]));
        await Assert.ThrowsAsync<TemplateException>(() => press.PressAsync([2]));
    }

    /// <summary>Stands in for a LibreOffice that never comes back.</summary>
    private static string Sleeper()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in is a shell script");
        var script = Path.Combine(Directory.CreateTempSubdirectory().FullName, "soffice");
        File.WriteAllText(script, "#!/bin/sh\nsleep 600 & wait\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return script;
    }

    [Fact]
    public async Task Nobody_waits_for_ever_when_the_press_closes()
    {
        var script = Sleeper();
        var press = new PdfPress(new PdfPressOptions(script));
        var waiting = press.PressAsync([1]);
        await Task.Delay(100);
        await press.DisposeAsync();
        await Assert.ThrowsAsync<TemplateException>(() => waiting);
        await Assert.ThrowsAsync<TemplateException>(() => press.PressAsync([2]));
    }
}
