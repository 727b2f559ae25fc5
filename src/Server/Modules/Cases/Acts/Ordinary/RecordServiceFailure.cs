using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>送达未成: what was tried and why it did not work; announcing comes after it.</summary>
public sealed class RecordServiceFailure : ICaseAct<RecordServiceFailure.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "service-failure";

    public static string Advice => "用过的每一种方式分别登记；其他方式都送达不成的，才可以公告送达。";

    public static string Summary => "登记送达未成";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.DocumentsToServe)]
        public string DocumentId { get; init; } = "";

        [Display(Name = "用了什么方式")]
        public Delivery Method { get; init; }

        [Display(Name = "没有送到的情况"), Required, StringLength(500)]
        public string Why { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { DocumentId = ServeDocument.Next(file) };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new ServiceFailed(request.DocumentId, request.Method, request.Why), "已登记。换一种方式送达；都无法送达的，可以公告送达。");
}
