using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>送达公告: published today, served when its days are over.</summary>
public sealed class AnnounceService : ICaseAct<AnnounceService.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "announcement";

    public static string Advice => "公告期从公告之日起算，期满视为送达；期满后再登记送达。";

    public static string Summary => "发布送达公告";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.DocumentsToServe)]
        public string DocumentId { get; init; } = "";

        [Display(Name = "公告在哪里"), Required, StringLength(200)]
        public string Channel { get; init; } = "";

        [Display(Name = "为什么公告送达"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        DocumentId = ServeDocument.Next(file),
        Reason = string.Join('；', file.State.Ordinary.FailedServices.Select(f => f.Fact.Why)),
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new ServiceAnnounced(request.DocumentId, request.Channel, request.Reason), "已登记公告。公告期满的当天登记送达。");
}
