using System.Diagnostics;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Runs LibreOffice without a window, in a folder and a profile of its own that nobody else can read.</summary>
internal sealed class Soffice(string program, TimeSpan timeout) : IDisposable
{
    /// <summary>PDF/A-2b for the archive, with tags for those who listen.</summary>
    private const string Format =
        """pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    /// <summary>
    /// Where 仿宋 and 小标宋 are not installed, a Song face stands in for them. Left alone, fontconfig offers a sans face
    /// with Japanese shapes.
    /// </summary>
    private const string Fonts = """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
        <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
        <alias binding="same"><family>FangSong</family><accept><family>仿宋</family><family>Noto Serif CJK SC</family></accept></alias>
        <alias binding="same"><family>SimSun</family><accept><family>宋体</family><family>Noto Serif CJK SC</family></accept></alias>
        <alias binding="same"><family>SimHei</family><accept><family>黑体</family><family>Noto Sans CJK SC</family></accept></alias>
        <alias binding="same"><family>FZXiaoBiaoSong-B05S</family>
          <accept><family>方正小标宋简体</family><family>Noto Serif CJK SC</family></accept></alias>
        <alias binding="same"><family>Times New Roman</family>
          <accept><family>Liberation Serif</family><family>Noto Serif CJK SC</family></accept></alias>
        </fontconfig>
        """;

    private readonly DirectoryInfo profile = MakeProfile();

    /// <summary>The program at a path, or soffice on PATH; null when there is none.</summary>
    internal static string? Find(string? path)
    {
        if (path is not null) return File.Exists(path) ? path : null;
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        string[] names = ["soffice", "soffice.exe"];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Converts files in one run; null for each that did not come out.</summary>
    internal async Task<byte[]?[]> ConvertAsync(IReadOnlyList<byte[]> files, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("zhiheng-press-");
        try
        {
            var names = files.Select((_, at) => Path.Combine(folder.FullName, $"{at:000}.docx")).ToList();
            foreach (var (name, file) in names.Zip(files)) await File.WriteAllBytesAsync(name, file, cancel);
            await RunAsync(folder.FullName, names, cancel);
            return await Task.WhenAll(names.Select(async name =>
            {
                var pdf = Path.ChangeExtension(name, ".pdf");
                return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancel) : null;
            }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => profile.Delete(recursive: true);

    private static DirectoryInfo MakeProfile()
    {
        var profile = Directory.CreateTempSubdirectory("zhiheng-press-profile-");
        File.WriteAllText(Path.Combine(profile.FullName, "fonts.conf"), Fonts);
        return profile;
    }

    private async Task RunAsync(string folder, List<string> names, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The filter is named, or LibreOffice would take a broken file for plain text and print its bytes.
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--norestore", "--nolockcheck",
            "--infilter=MS Word 2007 XML", "--convert-to", Format, "--outdir", folder, .. names,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(profile.FullName, "fonts.conf");
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(timeout);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += Ignore;
        process.ErrorDataReceived += Ignore;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Read and dropped: a full pipe would stop the program.</summary>
    private static void Ignore(object sender, DataReceivedEventArgs line) { }
}
