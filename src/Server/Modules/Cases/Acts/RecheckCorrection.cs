using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Looks whether it was put right.</summary>
public sealed class RecheckCorrection : ICaseAct<RecheckCorrection.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "recheck";

    public static string Summary => "复查改正";

    public sealed record Request : ActRequest
    {
        [Display(Name = "复查结果")]
        public CorrectionResult Result { get; init; }

        [Display(Name = "复查情况"), StringLength(500)]
        public string Note { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new CorrectionRechecked(request.Result, request.Note), $"已记录复查：{Words.Of(request.Result)}。");
}
