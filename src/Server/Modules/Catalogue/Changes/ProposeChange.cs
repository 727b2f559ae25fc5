using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>提出变更: a new version of an item, with the fields that a change of law or of a list may touch.</summary>
public sealed class ProposeChange(ChangeDesk desk, ItemShelf shelf, TimeProvider clock) : IRegisterAct<ProposeChange.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/items/{id}/change";

    public static string Name => "propose-change";

    public static string Summary => "提出变更";

    public static string After(string id, Receipt receipt) => $"/changes/{receipt.Id}";

    public sealed record Request
    {
        [Display(Name = "从哪一天的行为起适用"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "修改的法律或者文件", Description = "写明名称、文号和通过日期。"), Required, StringLength(200)]
        public string Source { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";

        [Display(Name = "事项名称"), Required, StringLength(200)]
        public string Name { get; init; } = "";

        [Display(Name = "领域"), Required, StringLength(40)]
        public string Domain { get; init; } = "";

        [Display(Name = "法律版本", Description = "通过或最近一次修改的日期，写作 2021-01-22。"), Required, StringLength(10)]
        public string LawVersion { get; init; } = "";

        [Display(Name = "违反条款"), StringLength(200)]
        public string Violated { get; init; } = "";

        [Display(Name = "处罚依据"), Required, StringLength(200)]
        public string Basis { get; init; } = "";

        [Display(Name = "处罚种类"), Required]
        public IReadOnlyList<string> Kinds { get; init; } = [];

        [Display(Name = "处罚种类的条件", Description = ItemColumns.ConditionHint), StringLength(2000)]
        public string Conditions { get; init; } = "";

        [Display(Name = "罚款幅度", Description = ItemFields.LineHint), StringLength(3000)]
        public string Fines { get; init; } = "";

        [Display(Name = "执法目录"), Required]
        public IReadOnlyList<string> Lists { get; init; } = [];
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await shelf.FindAsync(id, clock.Today(), ct) is not { } item ? null : new FormStart<Request>(
            new Request
            {
                Name = item.Name,
                Domain = item.Domain,
                LawVersion = item.LawVersion,
                Violated = item.Violated,
                Basis = item.Basis,
                Kinds = item.Kinds,
                Conditions = ItemColumns.Conditions(item),
                Fines = ItemFields.Lines(item),
                Lists = item.Lists,
            },
            $"/items/{id}", item.Name, new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(Request.Kinds)] = [.. ItemWords.Kinds.Select(kind => (kind, kind))],
                [nameof(Request.Lists)] = [.. ItemWords.Lists.Select(list => (list, list))],
            });

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct)
    {
        if (await shelf.FindAsync(id, clock.Today(), ct) is not { } before)
        {
            return new Outcome.Missing("没有这个事项。");
        }
        var (fines, unreadable) = ItemFields.Read(r.Fines);
        if (unreadable.Length > 0)
        {
            return Outcome.Wrong(nameof(Request.Fines), unreadable);
        }
        var (conditions, piece) = ItemColumns.ReadConditions(r.Conditions);
        if (piece.Length > 0)
        {
            return Outcome.Wrong(nameof(Request.Conditions), $"“{piece}”看不懂：{ItemColumns.ConditionHint}。");
        }
        var item = before with
        {
            Name = r.Name.Trim(), Domain = r.Domain.Trim(), LawVersion = r.LawVersion.Trim(), Violated = r.Violated.Trim(), Basis = r.Basis.Trim(),
            Kinds = r.Kinds, Conditions = conditions, Fines = fines, Lists = r.Lists, From = r.From!.Value, To = null,
        };
        if (ItemCheck.Faults(item) is { Count: > 0 } faults)
        {
            return new Outcome.Invalid(faults.GroupBy(fault => fault.Fine > 0 ? nameof(Request.Fines) : fault.Field).ToDictionary(
                group => group.Key, group => group.Select(f => $"{(f.Fine > 0 ? $"第 {f.Fine} 个幅度：" : "")}{f.What}，{f.Remedy}。").ToArray()));
        }
        return await desk.ProposeAsync(new ChangeProposed(
            Guid.CreateVersion7().ToString("N"), item, Ends: false, before, r.Reason.Trim(), r.Source.Trim(), actor.BodyPath), actor, ct);
    }
}
