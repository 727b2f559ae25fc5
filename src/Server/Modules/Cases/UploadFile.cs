using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Takes a file and answers its SHA-256; it becomes evidence only when an act names it.</summary>
public sealed class UploadFile : IFeature
{
    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Self;

    public sealed record Answer(string Sha256, long Size, string MediaType);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/files", HandleAsync).WithName("upload-file").WithTags("证据").WithSummary("上传证据文件（请求体就是文件内容）")
            .Accepts<Stream>("application/octet-stream").Produces<Answer>().ProducesProblem(400).ProducesProblem(413)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());

    static async Task<IResult> HandleAsync(HttpRequest request, FileStore files, CancellationToken ct)
    {
        try
        {
            return await StoreAsync(request.Body, files, ct);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return OutcomeResults.Problem(400, "broken-upload", "文件没有传完，没有保存任何内容，请重新上传。");
        }
    }

    static async Task<IResult> StoreAsync(Stream body, FileStore files, CancellationToken ct)
    {
        // Looked at before it is stored, so that what is refused leaves nothing behind.
        var start = new byte[32];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        if (read == 0)
        {
            return OutcomeResults.Problem(400, "empty-file", "文件是空的，请重新选择。");
        }
        if (MediaType.Of(start.AsSpan(0, read)) is not { } type)
        {
            return OutcomeResults.Problem(400, "unknown-file", $"文件不是{MediaType.Taken}，或已损坏。");
        }
        return await files.SaveAsync(body, ct, start.AsMemory(0, read)) is { } stored
            ? TypedResults.Ok(new Answer(stored.Sha256, stored.Size, type))
            : OutcomeResults.Problem(413, "file-too-large", $"文件超过 {FileStore.MostBytes / 1024 / 1024} MB，没有保存。请压缩或分段后再上传。");
    }
}
