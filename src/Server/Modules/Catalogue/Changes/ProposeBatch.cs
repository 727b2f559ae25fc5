using System.ComponentModel.DataAnnotations;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>提出导入: a file that was checked without a fault goes to the legality review.</summary>
public sealed class ProposeBatch(ImportDesk desk) : IRegisterAct<ProposeBatch.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/catalogue/imports/{id}/proposal";

    public static string Name => "propose-import";

    public static string Summary => "提出导入";

    public static string After(string id, Receipt receipt) => $"/changes/{receipt.Id}";

    public sealed record Request
    {
        [Display(Name = "法律或者文件", Description = "写明名称、文号和日期。"), Required, StringLength(200)]
        public string Source { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.FindAsync(id, ct) is { } import ? new FormStart<Request>(new Request(), $"/catalogue/imports/{id}", import.FileName) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ProposeAsync(id, r.Source.Trim(), r.Reason.Trim(), actor, ct);
}
