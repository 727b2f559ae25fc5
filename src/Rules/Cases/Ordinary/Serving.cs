using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The document as issued reaches the party, once, in a way the law knows.</summary>
static class Serving
{
    // 61 takes the ways of service over from the civil procedure law, whose numbers shift from version to version.
    static readonly Article Serve = Article.Penalty("第六十一条");

    public static readonly Rule[] Rules =
    [
        Rule.Of<DocumentIssued>("decision-as-approved", "决定书与批准的决定一致", Article.Penalty("第五十九条"), (s, issued) =>
            KindOf(issued.Kind) is not { } kind ? null
            : s.Case.Ordinary.Final is not { } final || final.Fact.Kind != kind ? new Objection(
                $"还没有批准{Words.Of(kind)}的决定。", "先报批处理决定。")
            : s.Case.Revoked is not null ? new Objection("决定已经撤销。", "不再出具决定书。")
            : issued.Basis != s.Case.Through<DecisionDraft>()?.Digest ? new Objection("决定书与批准的决定不一致。", "按批准的决定重新出具。")
            : s.Case.Body is { } body && issued.Number.StartsWith(body.Prefix, StringComparison.Ordinal)
                && issued.Number.Contains($"〔{s.On.Year}〕", StringComparison.Ordinal) ? null : new Objection(
                $"文号“{issued.Number}”不属于本机关当年的编号序列。", "使用系统从本机关编号序列取得的号码。")),

        Rule.Of<Served>("served-as-issued", "送达的就是出具的文书", Serve, (s, served) =>
            s.Case.Paper(served.DocumentId) is not { } paper ? new Objection("送达的不是本案出具的文书。", "选择本案出具的文书。")
            : s.Case.IsVoid(paper.Fact.Id) ? new Objection("这份文书已经作废。", "送达重新出具的文书。")
            : paper.Fact.BytesHash != served.BytesHash ? new Objection(
                "送达的文件与出具的文件杂凑值不同。", "送达系统出具的文件；内容有变的，作废后重新出具。")
            : paper.Fact.Kind == DocumentCodes.PriorNotice && s.Case.Notice()?.Fact.Id != paper.Fact.Id ? new Objection(
                "拟处理意见已经改变，这份告知书不再送达。", "按批准的拟处理意见重新出具后送达。", Article.Penalty("第四十四条"))
            : KindOf(paper.Fact.Kind) is not { } kind ? null
            : s.Case.Ordinary.Final?.Fact.Kind != kind ? new Objection("还没有批准决定，不能送达决定书。", "先报批处理决定。", Article.Penalty("第五十七条"))
            : s.Case.Revoked is not null ? new Objection("决定已经撤销，不再送达。", "把撤销的情况告知当事人。") : null),

        Rule.Of<Served>("served-sealed", "送达的决定书盖有印章", Article.Penalty("第五十九条"), (s, served) =>
            s.Case.Paper(served.DocumentId) is { Fact: { SealId.Length: 0 } paper } && KindOf(paper.Kind) is not null ? new Objection(
                "决定书没有加盖本机关印章。", "作废后加盖印章重新出具。") : null),

        Rule.Of<Served>("served-once", "一份文书送达一次", Serve, (s, served) =>
            s.Case.IsServed(served.DocumentId) ? new Objection("这份文书已经送达，送达日期不能改变。", "写错的，办理更正。") : null),

        Rule.Of<Served>("served-on", "送达日期", Serve, (s, served) =>
            served.On <= s.On && (s.Case.Paper(served.DocumentId) is not { } paper || served.On >= paper.On) ? null : new Objection(
                $"送达日期 {served.On:yyyy-MM-dd} 早于出具文书或晚于今天。", "按送达回证、邮件回执或系统记录的日期填写。")),

        Rule.Of<Served>("served-in-hand", "直接送达由受送达人签收", Serve, (_, served) =>
            served.Method != Delivery.Direct ? null
            : served.Signature == Signature.RefusedToSign ? new Objection("受送达人拒绝签收，不是直接送达。", "有见证人或者全程录像的，登记为留置送达。")
            : served.Receiver.Length > 0 && (served.Signature == Signature.Signed || served.SignatureNote.Length > 0) ? null : new Objection(
                "没有写明签收人，或没有签名也没有注明原因。", "写明签收人；代收的，注明与受送达人的关系。")),

        Rule.Of<Served>("served-left", "留置送达有见证或录像", Serve, (s, served) =>
            served.Method != Delivery.Left || served.Witness.Length > 0 || s.Case.UsableEvidence.Any(e => e.Id == served.Proof) ? null : new Objection(
                "留置送达没有见证人，也没有在案的录像。", "写明见证人，或者把拍照、录像作为证据上传后选择它。")),

        Rule.Of<Served>("served-electronic", "电子送达须经同意", Serve, (s, served) =>
            served.Method != Delivery.Electronic
                || s.Case.Ordinary.Addresses.Any(a => a.Fact is { Electronic: true, Signature: Signature.Signed } && a.On <= served.On) ? null : new Objection(
                "当事人没有签署同意电子送达的确认书。", "先由当事人签署送达地址确认书；不同意的，用其他方式送达。")),

        Rule.Of<Served>("served-proof", "送达有凭证", Serve, (_, served) =>
            served.Method is not (Delivery.Electronic or Delivery.Posted or Delivery.Entrusted) || served.Proof.Length > 0 ? null : new Objection(
                $"{Words.Of(served.Method)}没有写明凭证。", "填写邮件号码、系统回执或者受托机关的回执。")),

        Rule.Of<Served>("served-announced", "公告期满视为送达", Serve, (s, served) =>
            served.Method != Delivery.Announced ? null
            : s.Case.Ordinary.Announcements.LastOrDefault(a => a.Fact.DocumentId == served.DocumentId) is not { } announced
                ? new Objection("这份文书没有发布过送达公告。", "先发布送达公告。")
            : AnnouncedUntil(announced.On, s.Law) is var end && (served.On != end || s.On <= end) ? new Objection(
                $"公告自 {announced.On:yyyy-MM-dd} 起，到 {end:yyyy-MM-dd} 期满。", $"期满后登记，送达日期填 {end:yyyy-MM-dd}。") : null),

        Rule.Of<ServiceAnnounced>("announced-last", "其他方式送达不成才公告", Serve, (s, announced) =>
            Undeliverable(s.Case, announced.DocumentId)
            ?? (s.Case.Party is not null && s.Case.Ordinary.FailedServices.All(f => f.Fact.DocumentId != announced.DocumentId) ? new Objection(
                    "还没有用其他方式送达的记录。", "先直接、留置、邮寄或者电子送达；送达不成的，登记原因后再公告。")
                : s.Case.Ordinary.Announcements.Any(a => a.Fact.DocumentId == announced.DocumentId) ? new Objection(
                    "这份文书已经公告。", "等公告期满后登记送达。")
                : announced.Channel.Length == 0 || announced.Reason.Length == 0 ? new Objection(
                    "没有写明在哪里公告、为什么公告。", "写明公告的载体和采用其他方式送达不成的情况。") : null)),

        Rule.Of<ServiceFailed>("failure-reason", "写明送达未成的原因", Serve, (s, failed) =>
            Undeliverable(s.Case, failed.DocumentId) ?? (failed.Why.Length > 0 ? null : new Objection(
                "没有写明为什么没有送达。", "写明去过哪里、何时、遇到什么情况。"))),

        Rule.Of<AddressConfirmed>("address-signed", "送达地址确认书须签名", Serve, (s, address) =>
            address.Signature != Signature.Signed || address.Channel.Length == 0 || address.Shown.Length == 0
                ? new Objection("确认书没有当事人签名，或没有写明送达的方式和地址。", "由当事人填写并签名；不签的，不能电子送达。")
            : address.Electronic && s.Case.UsableEvidence.All(e => e.Id != address.EvidenceId)
                ? new Objection("没有附上当事人签名的确认书。", "把签名的确认书作为证据上传后选择它。") : null),

        Rule.Of<DocumentVoided>("void-unserved", "作废没有送达的文书", Article.Penalty("第四十七条"), (s, gone) =>
            Undeliverable(s.Case, gone.DocumentId) ?? (gone.Reason.Length > 0 ? null : new Objection("没有写明作废的理由。", "写明错在哪里；编号保留，不再使用。"))),

        Rule.Of<DocumentIssued>("void-number-kept", "作废的文号不再使用", Article.Penalty("第四十七条"), (s, issued) =>
            issued.Number.Length > 0 && s.Case.Documents.Any(d => d.Fact.Number == issued.Number && s.Case.IsVoid(d.Fact.Id)) ? new Objection(
                $"文号 {issued.Number} 的文书已经作废。", "重新取号。") : null),
    ];

    /// <summary>The day on which an announced document counts as served.</summary>
    public static DateOnly AnnouncedUntil(DateOnly announced, LawBook law) =>
        law.Calendar.Roll(announced.AddDays(CaseClocks.TermOf(ClockCodes.AnnounceService, announced).Length));

    /// <summary>The kind of decision a document carries, null for other documents.</summary>
    static DisposalKind? KindOf(string document) => document switch
    {
        DocumentCodes.OrdinaryDecision => DisposalKind.Penalty,
        DocumentCodes.NoPenaltyDecision => DisposalKind.NoPenalty,
        _ => null,
    };

    static Objection? Undeliverable(CaseState c, string documentId) =>
        c.Paper(documentId) is null ? new Objection("找不到这份文书。", "选择本案出具的文书。")
        : c.IsVoid(documentId) ? new Objection("这份文书已经作废。", "选择重新出具的文书。")
        : c.IsServed(documentId) ? new Objection("这份文书已经送达。", "写错的，办理更正；决定错误的，依法撤销。") : null;
}
