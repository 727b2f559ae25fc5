using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>An officer of the case confirms, under the own account, to be there (42).</summary>
public sealed class ConfirmPresence : ICaseAct<ConfirmPresence.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "presence";

    public static string Advice => "以您本人的账号确认：已在执法现场，参加本案办理。执法须由两名以上持证人员实施（行政处罚法第四十二条），每人各用自己的账号确认。";

    public static string Summary => "到场确认";

    public sealed record Request : ActRequest
    {
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new OfficerPresent(actor.Account), "已确认到场。");
}
