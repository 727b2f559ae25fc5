using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>延长办案期限审批 (60): more days for a case that cannot be decided in time.</summary>
public sealed class SubmitExtension : ICaseAct<SubmitExtension.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "extension";

    public static string Advice => "须经负责人批准；再次延长的，还须集体讨论。";

    public static string Summary => "报批延长办案期限";

    public sealed record Request : ActRequest
    {
        [Display(Name = "延长几天"), Range(1, 365)]
        public int Days { get; init; } = 30;

        [Display(Name = "为什么不能按期作出决定"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Submission.Of(new ExtensionDraft(request.Days, request.Reason));
}
