using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Transfers;

/// <summary>首案分析: the unit that handled the first case of a field says what others can learn from it.</summary>
public sealed class AnalyseFirstCase(TransferDesk desk) : IRegisterAct<AnalyseFirstCase.Request>
{
    public static string Permission => Permissions.AnalyseFirstCase;

    public static Reach Reach => Reach.Bodies;

    public static string Route => "/transfers/{id}/analysis";

    public static string Name => "analyse-first-case";

    public static string Summary => "写首案分析";

    public static string After(string id, Receipt receipt) => "/transfers";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "首案分析", Description = "案件怎样发现、定性和取证的难点、法律适用、与原部门的配合、可以推广的做法。不写当事人的姓名。"), Required, StringLength(5000)]
        public string Text { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) => await desk.FindAsync(id, ct) is { } field
        ? new FormStart<Request>(new Request { Version = field.Version, Text = field.Analysis?.Fact.Text ?? "" }, "/transfers", field.Fact.Field) : null;

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } field)
        {
            return new Outcome.Missing("没有登记过这个领域。");
        }
        var first = await desk.FirstAsync(field, ct);
        return await desk.ActAsync(
            field.Fact.Field, r.Version, new FirstCaseAnalysed(field.Fact.Field, first?.Number ?? "", r.Text.Trim()), first, "已保存首案分析。", actor, ct);
    }
}
