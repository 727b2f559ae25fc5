using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>不予立案审批表.</summary>
public sealed class SubmitNoFiling : ICaseAct<SubmitNoFiling.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "no-filing";

    public static string Summary => "报批不予立案";

    public sealed record Request : ActRequest
    {
        [Display(Name = "不予立案的理由"), Required, StringLength(2000)]
        public string Reason { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Reason = file.State.Ordinary.Verified is { } found ? $"经核查，{found.Fact.Note}" : "",
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Submission.Of(new NoFilingDraft(request.Reason));
}
