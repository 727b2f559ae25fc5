using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Transfers;

/// <summary>划转登记: a field is taken over, with the division of duties and the training; registered again, it is corrected.</summary>
public sealed class RegisterField(TransferDesk desk, ItemShelf shelf, TimeProvider clock) : IRegisterAct<RegisterField.Request>
{
    const string New = "new";

    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/transfers/{id}/field";

    public static string Name => "register-field";

    public static string Summary => "登记划转领域";

    public static string After(string id, Receipt receipt) => "/transfers";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "领域"), Required, StringLength(40), Picked]
        public string Field { get; init; } = "";

        [Display(Name = "划转日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "原部门"), Required, StringLength(100)]
        public string SourceDepartment { get; init; } = "";

        [Display(Name = "职责分工", Description = "原部门保留哪些监管和技术支持，怎样移送线索、反馈结果。"), Required, StringLength(2000)]
        public string Duties { get; init; } = "";

        [Display(Name = "特殊领域（专业性强，不计入覆盖率）")]
        public bool Special { get; init; }

        [Display(Name = "培训日期（没有培训的不填）")]
        public DateOnly? TrainedOn { get; init; }

        [Display(Name = "培训内容和人数"), StringLength(500)]
        public string Training { get; init; } = "";

        [Display(Name = "划转前十二个月原部门办理的案件（不清楚的不填）"), Range(0, 1_000_000)]
        public int? CasesBefore { get; init; }

        [Display(Name = "示例（虚构，仅供演示）")]
        public bool IsExample { get; init; }
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct)
    {
        var known = await desk.FindAsync(id, ct);
        if (known is null && id != New)
        {
            return null;
        }
        var domains = (await shelf.AllAsync(ct)).Items.Select(item => item.Domain).Distinct().Order(StringComparer.Ordinal);
        return new FormStart<Request>(
            known is null ? new Request { On = clock.Today() } : new Request
            {
                Version = known.Version,
                Field = known.Fact.Field,
                On = known.Fact.On,
                SourceDepartment = known.Fact.SourceDepartment,
                Duties = known.Fact.Duties,
                Special = known.Fact.Special,
                TrainedOn = known.Fact.TrainedOn,
                Training = known.Fact.Training,
                CasesBefore = known.Fact.CasesBefore,
                IsExample = known.Fact.IsExample,
            },
            "/transfers", "划转和使用", new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(Request.Field)] = known is null ? [.. domains.Select(domain => (domain, domain))] : [(known.Fact.Field, known.Fact.Field)],
            });
    }

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        (id != New && TransferDesk.IdOf(r.Field) != id) || (await shelf.AllAsync(ct)).Items.All(item => item.Domain != r.Field)
            ? Outcome.Wrong(nameof(Request.Field), $"目录里没有领域“{r.Field}”，或者与打开的不是同一个。")
            : await desk.ActAsync(r.Field, r.Version, new FieldTransferred(
                r.Field, r.Special, r.SourceDepartment.Trim(), r.Duties.Trim(), r.On!.Value, r.TrainedOn, r.Training.Trim(), r.CasesBefore, r.IsExample),
                null, $"已登记“{r.Field}”。", actor, ct);
}
