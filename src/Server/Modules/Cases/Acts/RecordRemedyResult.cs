using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>A reconsideration or a lawsuit ended.</summary>
public sealed class RecordRemedyResult : ICaseAct<RecordRemedyResult.Request>
{
    public static string Permission => Permissions.RecordRemedies;

    public static string Act => "remedy-results";

    public static string Summary => "登记复议诉讼结果";

    public sealed record Request : ActRequest
    {
        [Display(Name = "复议或诉讼"), Required, StringLength(64), Choice(Choices.OpenRemedies)]
        public string RemedyId { get; init; } = "";

        [Display(Name = "结果")]
        public RemedyResult Result { get; init; }

        [Display(Name = "文书日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "说明"), StringLength(500)]
        public string Note { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new RemedyEnded(request.RemedyId, request.Result, request.On!.Value, request.Note), "已登记结果。");
}
