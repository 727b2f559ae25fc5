using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The body takes note of an on-the-spot penalty (52).</summary>
public sealed class ReceiveReport : ICaseAct<ReceiveReport.Request>
{
    public static string Permission => Permissions.ReceiveReports;

    public static string Act => "report";

    public static string Advice => "确认本机关已收到这份当场处罚决定的备案（行政处罚法第五十二条第三款）。";

    public static string Summary => "接收备案";

    public sealed record Request : ActRequest
    {
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new ReportedToBody(actor.Account), "已接收备案。");
}
