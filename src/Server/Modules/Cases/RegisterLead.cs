using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>案件来源登记: a lead with where it came from; it waits to be verified before anything is filed (54).</summary>
public sealed class RegisterLead(CaseOpening opening, TimeProvider clock) : IFeature
{
    const string Reporter = "举报人（匿名的不填，信息加密保存）";

    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    /// <summary>Where a case may come from.</summary>
    public static readonly IReadOnlyList<string> Sources =
        ["检查（巡查）发现", "投诉举报", "来信来访", "新闻媒体披露", "上级交办", "部门移送", "智慧发现/视频监控", "数字城管", "双随机抽查", "其他"];

    public sealed record Request
    {
        [Display(Name = "反映或者发现的情况", Description = "不写举报人的姓名和电话。"), Required, StringLength(2000)]
        public string Seen { get; init; } = "";

        [Display(Name = "可能涉及的执法事项", Description = "在上面找到的事项中点选；也可以直接填事项编号。"), Required, StringLength(20)]
        public string ItemId { get; init; } = "";

        [Display(Name = "案件来源"), Required, StringLength(40), Picked]
        public string Source { get; init; } = "投诉举报";

        [Display(Name = "收到日期"), Required]
        public DateOnly? ReceivedOn { get; init; }

        [Display(Name = "行为发生时间（不详的不填）")]
        public DateTime? At { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "所在区划"), Required, RegularExpression("^[0-9]{6}([0-9]{3}|-S[0-9])?$"), Picked]
        public string Division { get; init; } = "";

        [Display(Name = "一同核查的人员"), StringLength(64), Picked]
        public string Colleague { get; init; } = "";

        [Display(Name = "姓名", GroupName = Reporter), StringLength(50)]
        public string ReporterName { get; init; } = "";

        [Display(Name = "电话", GroupName = Reporter), StringLength(30)]
        public string ReporterPhone { get; init; } = "";

        [Display(Name = "地址", GroupName = Reporter), StringLength(200)]
        public string ReporterAddress { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/leads", "登记线索", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<RegisterLead>().HandleAsync(request, actor, ct)).WithName("register-lead").WithTags("案件");

    public Task<Outcome> HandleAsync(Request r, Actor actor, CancellationToken ct)
    {
        if (!Sources.Contains(r.Source))
        {
            return Task.FromResult(Outcome.Wrong(nameof(Request.Source), $"案件来源只能是：{string.Join("、", Sources)}。"));
        }
        var now = clock.LocalNow();
        var received = r.ReceivedOn!.Value;
        // A time that nobody knows is the day alone, not the minute of the telephone call.
        var at = r.At ?? received.ToDateTime(TimeOnly.MinValue);
        var sighting = new Sighting(r.Seen.Trim(), at, null, received, r.Division, r.Place.Trim(), r.Source, HarmsLifeOrSafety: false);
        return opening.RunAsync(
            new Opening(Procedure.Ordinary, r.ItemId, sighting, r.Colleague, ReporterOf(r), "请核查后报批立案或者不予立案。"), actor, ct);
    }

    static Particulars? ReporterOf(Request r) => r.ReporterName.Trim().Length + r.ReporterPhone.Trim().Length == 0 ? null
        : new Particulars(PartyKind.Person, r.ReporterName.Trim(), "", "", "", "", "", "", null, r.ReporterAddress.Trim(), r.ReporterPhone.Trim());
}
