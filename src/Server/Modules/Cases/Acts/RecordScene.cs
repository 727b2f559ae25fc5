using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>现场笔录: what two officers found, with the party's word on it.</summary>
public sealed class RecordScene(TimeProvider clock) : ICaseAct<RecordScene.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "scene";

    public static string Summary => "做现场笔录";

    public sealed record Request : ActRequest
    {
        [Display(Name = "检查开始时间"), Required]
        public DateTime? From { get; init; }

        [Display(Name = "检查结束时间（不填为现在）")]
        public DateTime? To { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "现场情况"), Required, StringLength(3000)]
        public string Found { get; init; } = "";

        [Display(Name = "已主动出示执法证件")]
        public bool CredentialsShown { get; init; }

        [Display(Name = "已告知可以申请回避")]
        public bool RecusalTold { get; init; }

        [Display(Name = "当事人意见"), StringLength(1000)]
        public string PartyOpinion { get; init; } = "";

        [Display(Name = "当事人签名")]
        public Signature Signature { get; init; }

        [Display(Name = "未签名的原因"), StringLength(300)]
        public string SignatureNote { get; init; } = "";

        [Display(Name = "见证人"), StringLength(50)]
        public string Witness { get; init; } = "";
    }

    /// <summary>Of a lead the scene is still to be seen: it begins when an officer said to be there, and says nothing yet.</summary>
    public static Request Prefill(OpenFile file) => new()
    {
        From = file.State.BeganAsLead ? file.Entries.LastOrDefault(entry => entry.Fact is OfficerPresent)?.At : file.State.Opened!.Sighting.At,
        Place = file.State.Opened!.Sighting.Place,
        Found = file.State.BeganAsLead ? "" : file.State.Opened.Sighting.Description,
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new SceneRecorded(
                request.From!.Value, request.To ?? clock.LocalNow(), request.Place, file.State.Officers,
                file.State.Officers.FirstOrDefault(o => o.Id == actor.Account)?.Name ?? actor.Name, request.Found,
                request.CredentialsShown, request.RecusalTold, request.PartyOpinion, request.Signature, request.SignatureNote, request.Witness),
            "已做现场笔录。");
}
