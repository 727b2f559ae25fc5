using System.Collections.Concurrent;
using System.Globalization;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>
/// The templates of this installation. <c>CODE.docx</c> holds from the beginning, <c>CODE@2026-07-01.docx</c> from its day on, so a
/// document follows the law of the day it is made; what was made under an older version can still be filled again.
/// </summary>
public sealed class TemplateShelf(ReferenceData data)
{
    sealed record Version(DateOnly From, string Path);

    readonly ConcurrentDictionary<string, WordTemplate> opened = [];
    readonly Lazy<SealImage> seal = new(() => new SealImage(File.ReadAllBytes(data.PathOf("document-templates/demo-seal.png"))));

    /// <summary>Picture of the demo city's seal; a real body brings its own.</summary>
    public SealImage Seal => seal.Value;

    /// <summary>The template in force for a kind on a day.</summary>
    public WordTemplate Of(string kind, DateOnly on) => VersionsOf(kind).LastOrDefault(version => version.From <= on) is { } version
        ? Open(version)
        : throw new TemplateException($"没有文书 {kind} 在 {on:yyyy-MM-dd} 使用的模板");

    /// <summary>The template a document was made under, whether it is still in force or not.</summary>
    public WordTemplate BySha(string sha256) =>
        DocumentKind.All.SelectMany(kind => VersionsOf(kind.Code)).Select(Open).FirstOrDefault(template => template.Sha256 == sha256)
        ?? throw new InvalidOperationException($"模板 {sha256[..12]} 已不在用，请取存档的文件。");

    WordTemplate Open(Version version) => opened.GetOrAdd(version.Path, path => WordTemplate.Open(File.ReadAllBytes(path)));

    IEnumerable<Version> VersionsOf(string kind) => data.Files("document-templates", $"{kind}*.docx")
        .Select(path => (Path: path, Name: Path.GetFileNameWithoutExtension(path)))
        .Where(file => file.Name == kind || file.Name.StartsWith(kind + "@", StringComparison.Ordinal))
        .Select(file => new Version(DayOf(file.Name[kind.Length..]), file.Path)).OrderBy(version => version.From);

    static DateOnly DayOf(string suffix) => suffix.Length == 0 ? DateOnly.MinValue
        : DateOnly.TryParseExact(suffix, "'@'yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new TemplateException($"模板文件名的日期不对：{suffix}，应形如 @2026-07-01");
}
