using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>集体讨论记录 (57): who sat, what each of them said, and the conclusion.</summary>
public sealed partial class RecordDiscussion(PeopleDirectory people) : ICaseAct<RecordDiscussion.Request>
{
    public static string Permission => Permissions.RecordDiscussions;

    public static string Act => "discussion";

    public static string Summary => "登记集体讨论";

    public sealed record Request : ActRequest
    {
        [Display(Name = "讨论哪一份材料"), Required, StringLength(64), Choice(Choices.PendingDrafts)]
        public string DraftId { get; init; } = "";

        [Display(Name = "开始时间"), Required]
        public DateTime? From { get; init; }

        [Display(Name = "结束时间"), Required]
        public DateTime? To { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "主持人"), Required, StringLength(64), Choice(Choices.BodyPeople)]
        public string Chair { get; init; } = "";

        [Display(Name = "记录人"), Required, StringLength(64), Choice(Choices.BodyPeople)]
        public string Recorder { get; init; } = "";

        [Display(Name = "参加人和意见", Description = "每行一人：姓名（职务）：意见和理由。列席的在行首写“列席”。重名的在姓名后写账号，如 王敏@wangmin。"), Required, StringLength(6000)]
        public string Attendees { get; init; } = "";

        [Display(Name = "同意送审的意见")]
        public bool Agreed { get; init; }

        [Display(Name = "结论（须具体）"), Required, StringLength(2000)]
        public string Conclusion { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { DraftId = ApprovalTurn.OnlyDraft(file) };

    public async Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct)
    {
        // Reviewers and observers often come from the body above.
        var known = await people.PeopleOfAsync([.. file.Row.BodyPath.Split('/').TakeLast(2)], ct);
        var (attendees, wrong) = Listing.Read(r.Attendees, line => Attendee(line, known, file.Row.BodyId));
        return wrong.Length > 0
            ? await Built.Wrong(nameof(Request.Attendees), wrong)
            : await Built.Of(
                new CollectivelyDiscussed(r.DraftId, r.From!.Value, r.To!.Value, r.Place, r.Chair, r.Recorder, attendees, r.Agreed, r.Conclusion),
                r.Agreed ? "已登记集体讨论。" : "已登记集体讨论，讨论没有同意送审的意见，请退回修改。");
    }

    static (Attendee?, string) Attendee(string line, IReadOnlyList<PersonCard> known, string body)
    {
        if (Shape().Match(line) is not { Success: true } said)
        {
            return (null, $"“{line}”要写成“姓名（职务）：意见和理由”。");
        }
        var (name, account) = (said.Groups["name"].Value, said.Groups["account"].Value);
        var found = known.Where(p => p.Name == name && (account.Length == 0 || p.Account == account)).ToList();
        return found.Count switch
        {
            0 => (null, $"本机关和上一级机关都没有“{name}”。"),
            1 when !said.Groups["observer"].Success && !IsHead(found[0], body) =>
                (null, $"{name}不是本机关的负责人，只能列席：在行首写“列席”。参加表决的是{Permissions.WhoMay(Permissions.DiscussAsHead)}。"),
            1 => (new Attendee(found[0].Account, name, said.Groups["position"].Value, said.Groups["observer"].Success, said.Groups["opinion"].Value), ""),
            _ => (null, $"有 {found.Count} 个“{name}”，请写成“{name}@账号”。"),
        };
    }

    static bool IsHead(PersonCard person, string body) =>
        person.BodyId == body && Permissions.Allows(Permissions.DiscussAsHead, person.Roles.Split(';'));

    [GeneratedRegex(
        @"^(?<observer>列席\s*)?(?<name>\p{IsCJKUnifiedIdeographs}+)(@(?<account>[\w.-]+))?\s*[（(](?<position>[^）)]+)[）)]\s*[：:]\s*(?<opinion>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
