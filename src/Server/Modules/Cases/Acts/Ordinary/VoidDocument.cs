using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>文书作废: it stays in the file with its number, which is never used again.</summary>
public sealed class VoidDocument : ICaseAct<VoidDocument.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "void";

    public static string Advice => "没有送达的文书才能作废；文号保留，不再使用。";

    public static string Summary => "文书作废";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.DocumentsToServe)]
        public string DocumentId { get; init; } = "";

        [Display(Name = "作废理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        file.State.Documents.All(d => d.Fact.Id != request.DocumentId)
            ? Built.Wrong(nameof(Request.DocumentId), "没有这份文书，请从名单中选择。")
            : Built.Of(new DocumentVoided(request.DocumentId, request.Reason), "已作废，文号保留、不再使用。");
}
