using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Hears the party and says what came of it (45).</summary>
public sealed class HearDefence : ICaseAct<HearDefence.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "defence";

    public static string Advice => "当事人提出的事实、理由和证据须复核，成立的应当采纳；不得因陈述申辩给予更重的处罚（行政处罚法第四十五条）。";

    public static string Summary => "记录陈述申辩";

    public sealed record Request : ActRequest
    {
        [Display(Name = "当事人的态度")]
        public DefenceKind Kind { get; init; }

        [Display(Name = "陈述申辩内容"), StringLength(3000)]
        public string Said { get; init; } = "";

        [Display(Name = "复核意见"), StringLength(2000)]
        public string Reply { get; init; } = "";

        [Display(Name = "采纳当事人的意见")]
        public bool Adopted { get; init; }

        [Display(Name = "当事人签名的放弃声明（普通程序放弃的，选择证据）"), StringLength(64), Choice(Choices.Evidence)]
        public string WaiverEvidence { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new DefenceHeard(request.Kind, request.Said, request.Reply, request.Adopted, request.WaiverEvidence),
            request.Adopted ? "已记录并采纳，作出决定时不得重于告知。" : "已记录。");
}
