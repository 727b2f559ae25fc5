using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Fixes an uploaded file as evidence by its hash.</summary>
public sealed class AddEvidence(FileStore files, TimeProvider clock) : ICaseAct<AddEvidence.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "evidence";

    public static string Summary => "添加证据";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文件"), Required, StringLength(64, MinimumLength = 64), Upload]
        public string Sha256 { get; init; } = "";

        [Display(Name = "证据种类")]
        public EvidenceKind Kind { get; init; }

        [Display(Name = "内容说明"), Required, StringLength(200)]
        public string Title { get; init; } = "";

        [Display(Name = "拍摄或取得时间（不填为现在）")]
        public DateTime? TakenAt { get; init; }

        [Display(Name = "地点"), StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "先行登记保存（取自登记保存物品的填写）"), StringLength(64), Choice(Choices.OpenPreservations)]
        public string PreservationId { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Kind = EvidenceKind.AudioVisual,
        Place = file.State.Opened!.Sighting.Place,
    };

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        await using var content = files.Open(request.Sha256);
        if (content is null)
        {
            return await Built.Wrong(nameof(Request.Sha256), "文件没有上传成功，请重新上传。");
        }
        var start = new byte[32];
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        if (MediaType.Of(start.AsSpan(0, read)) is not { } type)
        {
            return await Built.Wrong(nameof(Request.Sha256), $"文件不是{MediaType.Taken}，或已损坏。");
        }
        return await Built.Of(
            new EvidenceAdded(
                Guid.CreateVersion7().ToString("N"), request.Kind, request.Title, request.Sha256, content.Length, type,
                request.TakenAt ?? clock.LocalNow(), actor.Name, request.Place, request.PreservationId),
            $"已固定证据，SHA-256 {request.Sha256[..12]}…");
    }
}
