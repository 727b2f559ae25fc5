using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The party is told to put it right, at once or by a day (28).</summary>
public sealed class OrderCorrection : ICaseAct<OrderCorrection.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "correction-order";

    public static string Summary => "责令改正";

    public sealed record Request : ActRequest
    {
        [Display(Name = "改正内容"), Required, StringLength(500)]
        public string Content { get; init; } = "";

        [Display(Name = "改正期限（当场改正填今天）"), Required]
        public DateOnly? Deadline { get; init; }
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new CorrectionOrdered(request.Content, request.Deadline!.Value), "已责令改正。");
}
