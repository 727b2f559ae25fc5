using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>The decision becomes a sealed document, reaches the party's hands, and the body learns of it.</summary>
static class HandingOver
{
    static readonly Article OnTheSpot = Article.Penalty("第五十二条");
    static readonly Article Seal = Article.Penalty("第五十九条");

    public static readonly Rule[] Rules =
    [
        Rule.Of<DocumentIssued>("document-after-decision", "先决定后出具", OnTheSpot, (s, issued) =>
            issued.Kind is not (DocumentCodes.Decision or DocumentCodes.Report) || s.Case.Decision is not null
                ? null : new Objection("还没有作出当场处罚决定。", "先作出决定。")),

        Rule.Of<DocumentIssued>("document-number", "文书与决定同号", OnTheSpot, (s, issued) =>
            issued.Kind != DocumentCodes.Decision || s.Case.Decision is not { } decision || issued.Number == decision.Fact.Number
                ? null : new Objection($"文书编号 {issued.Number} 与决定编号 {decision.Fact.Number} 不一致。", "按决定的编号重新出具。")),

        Rule.Of<DocumentIssued>("decision-sealed", "决定书加盖印章", Seal, (_, issued) =>
            issued.Kind is not (DocumentCodes.Decision or DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision) || issued.SealId.Length > 0
                ? null : new Objection(
                "决定书没有加盖本机关印章。", "由印章保管人登记启用印章后再出具；无印章的决定书在评查中一票否决。")),

        Rule.Of<DocumentIssued>("document-hashed", "文书须固定", Article.Penalty("第四十七条"), (_, issued) =>
            issued.ContentHash.Length == 64 && issued.BytesHash.Length == 64 ? null : new Objection("文书没有内容或文件的杂凑值。", "重新出具文书。")),

        Rule.OfState("decision-issued", "先出具后交付", OnTheSpot, [typeof(HandedOver)], s =>
            s.Case.Decision is null ? new Objection("还没有作出当场处罚决定。", "先作出决定。")
            : s.Case.Revoked is not null ? new Objection("决定已经撤销，不再交付。", "把撤销的情况告知当事人。")
            : s.Case.Document(DocumentCodes.Decision) is not null ? null : new Objection("决定书还没有出具。", "先出具并打印决定书。")),

        Rule.Of<HandedOver>("same-document", "交付的就是出具的文书", OnTheSpot, (s, handed) =>
            s.Case.Documents.FirstOrDefault(d => d.Fact.Kind == DocumentCodes.Decision && d.Fact.Id == handed.DocumentId)
                is not { } document
                ? new Objection("交付的不是本案出具的决定书。", "选择本案出具的决定书。")
                : document.Fact.BytesHash == handed.BytesHash ? null : new Objection(
                    "交付的文件与出具的文件杂凑值不同。", "交付系统出具的文件；内容有变的，重新出具。")),

        Rule.OfState("handed-once", "决定书已交付", OnTheSpot, [typeof(HandedOver)], s =>
            s.Case.HandedOver is null ? null : new Objection("决定书已经交付，送达日期不能改变。", "写错的，办理更正。")),

        Rule.Of<HandedOver>("into-hands", "当场交付当事人", OnTheSpot, (_, handed) => handed.Method switch
        {
            ServiceMethod.ShownOnly => new Objection("仅出示二维码或屏幕不是交付。", "交付纸质决定书；当事人签署确认书同意的，可以电子送达。", Article.Penalty("第六十一条")),
            ServiceMethod.ElectronicConfirmed when handed.Confirmation.Length == 0 => new Objection(
                "电子送达没有当事人签署的确认书。", "先由当事人签署送达地址确认书。", Article.Penalty("第六十一条")),
            _ => null,
        }),

        Rule.Of<HandedOver>("refusal-noted", "拒绝签收须注明", OnTheSpot, (_, handed) =>
            handed.Signature == Signature.Signed || handed.SignatureNote.Length > 0 ? null : new Objection(
                "当事人没有签收，决定书上没有注明。", "注明拒绝签收的经过，有见证人或录像的一并写明。")),

        Rule.Of<HandedOver>("handed-same-day", "当场交付", OnTheSpot, (s, _) =>
            s.Case.Decision is not { } decision || decision.On == s.On ? null : new Objection(
                $"决定作于 {decision.On:yyyy-MM-dd}，今天交付已不是当场。", "如实补录交付并说明原因，本次将记为程序瑕疵。")),

        Rule.OfState("report-after-handing", "交付后备案", OnTheSpot, [typeof(ReportedToBody)], s =>
            s.Case.HandedOver is null ? new Objection("决定书还没有交付当事人。", "先交付，再报所属行政机关备案。")
            : s.Case.Reported is null ? null : new Objection("已经备案。", "不必重复备案。")),

        Rule.Of<ReportedToBody>("report-received", "备案由机关接收", OnTheSpot, (s, reported) =>
            reported.ReceivedBy.Length == 0 || s.Case.Officers.Any(o => o.Id == reported.ReceivedBy)
                ? new Objection("备案须由承办人员以外的机关人员接收。", "由机关备案人员接收。") : null),
    ];
}
