using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>送达 (61): the document that was issued, byte for byte, has reached the party.</summary>
public sealed class ServeDocument(TimeProvider clock) : ICaseAct<ServeDocument.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "service";

    public static string Summary => "登记送达";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.DocumentsToServe)]
        public string DocumentId { get; init; } = "";

        [Display(Name = "送达方式")]
        public Delivery Method { get; init; }

        [Display(Name = "送达日期（不填为今天）", Description = "邮寄以回执日期为准，电子送达以到达对方系统的日期为准，公告送达填期满之日。")]
        public DateOnly? On { get; init; }

        [Display(Name = "送达地点"), StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "签收人"), StringLength(50)]
        public string Receiver { get; init; } = "";

        [Display(Name = "签收")]
        public Signature Signature { get; init; }

        [Display(Name = "没有签收或者代收的情况"), StringLength(200)]
        public string SignatureNote { get; init; } = "";

        [Display(Name = "见证人（留置送达填写）"), StringLength(50)]
        public string Witness { get; init; } = "";

        [Display(Name = "凭证", Description = "邮寄填单号，电子送达填系统回执，留置送达没有见证人的填录像编号。"), StringLength(100)]
        public string Proof { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => Next(file) is var next && Announced(file, next) is { } until
        ? new() { DocumentId = next, Method = Delivery.Announced, On = until, Signature = Signature.NotPresent, SignatureNote = "公告送达" }
        : new() { DocumentId = next, Place = file.State.Opened!.Sighting.Place, Receiver = file.State.Party?.Label ?? "" };

    /// <summary>The day on which the announcement of a document is over; null where it was not announced.</summary>
    static DateOnly? Announced(OpenFile file, string document) => file.State.Ordinary.Announcements.All(a => a.Fact.DocumentId != document) ? null
        : CaseClocks.Of(file.State, file.Law).LastOrDefault(clock => clock is { Code: ClockCodes.AnnounceService, Runs: true })?.Deadline.Date;

    public Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct)
    {
        var document = file.State.Documents.FirstOrDefault(d => d.Fact.Id == r.DocumentId)?.Fact;
        return document is null
            ? Built.Wrong(nameof(Request.DocumentId), "没有这份文书，请从名单中选择。")
            : Built.Of(
                new Served(
                    document.Id, r.Method, r.On ?? clock.Today(), r.Place, r.Receiver, r.Signature, r.SignatureNote, r.Witness, r.Proof, document.BytesHash),
                $"已登记送达（{Words.Of(r.Method)}）。");
    }

    /// <summary>Documents that have not reached the party yet; a void one never will.</summary>
    internal static IEnumerable<DocumentIssued> ToServe(CaseState c) => c.Documents.Select(d => d.Fact)
        .Where(d => !c.Ordinary.VoidDocuments.Contains(d.Id) && c.Ordinary.Services.All(s => s.Fact.DocumentId != d.Id));

    /// <summary>The newest of those that the law wants served, so that nobody has to choose.</summary>
    internal static string Next(OpenFile file) => ToServe(file.State)
        .LastOrDefault(d => d.Kind is DocumentCodes.PriorNotice or DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision)?.Id ?? "";
}
