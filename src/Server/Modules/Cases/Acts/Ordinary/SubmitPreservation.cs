using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>先行登记保存审批 (56): evidence that may be lost or hard to get later is kept for at most seven working days.</summary>
public sealed class SubmitPreservation : ICaseAct<SubmitPreservation.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "preservation";

    public static string Advice => "须经行政机关负责人批准，并在七个工作日内作出处理决定（行政处罚法第五十六条）。";

    public static string Summary => "报批先行登记保存";

    public sealed record Request : ActRequest
    {
        [Display(Name = "物品清单", Description = "每行一件：名称，数量，说明（规格、形态等，可以不写）。"), Required, StringLength(4000)]
        public string Items { get; init; } = "";

        [Display(Name = "就地保存（不勾为异地保存）")]
        public bool InPlace { get; init; }

        [Display(Name = "保管人"), Required, StringLength(50)]
        public string Keeper { get; init; } = "";

        [Display(Name = "保存地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "为什么要登记保存", Description = "写明证据可能灭失或者以后难以取得的情况。"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";

        [Display(Name = "保存几个工作日"), Range(1, 7)]
        public int WorkingDays { get; init; } = 7;
    }

    public static Request Prefill(OpenFile file) => new() { Place = file.State.Opened!.Sighting.Place };

    public Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct)
    {
        var (items, wrong) = Listing.Read(r.Items, Item);
        return wrong.Length > 0
            ? Built.Wrong(nameof(Request.Items), wrong)
            : Submission.Of(new PreservationDraft(items, r.InPlace, r.Keeper, r.Place, r.Reason, r.WorkingDays));
    }

    static (PreservedItem?, string) Item(string line) =>
        line.Split(['，', ','], 3, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } quantity, .. var rest]
            ? (new PreservedItem(name, quantity, string.Concat(rest)), "") : (null, $"“{line}”要写成“名称，数量，说明”。");
}
