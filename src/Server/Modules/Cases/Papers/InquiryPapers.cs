using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The papers of the filing and the investigation.</summary>
static class InquiryPapers
{
    public static DocumentValues Filing(PaperSource s)
    {
        var c = s.Case;
        var draft = Drafts.Behind(DocumentCodes.FilingApproval, c, "")!;
        var filing = draft.Draft as FilingDraft;
        var reason = filing?.Reason ?? ((NoFilingDraft)draft.Draft).Reason;
        return Of(s, suspected: true).With("予以立案", filing is not null).With("案情摘要", Trim(c.Opened!.Sighting.Description)).With("理由", Trim(reason))
            .With("核查.情况", c.Ordinary.Verified is { } looked ? $"{Words.Of(looked.Fact.Result)}。{looked.Fact.Note}" : null)
            .With("指定承办人", Officers(filing?.Handlers ?? []))
            .Approved(s, draft, filing is null ? $"建议不予立案。{reason}" : $"建议立案调查。{reason}");
    }

    public static DocumentValues Scene(PaperSource s)
    {
        var scene = Drafts.Nth(s.Case.Scenes, s.About).Fact;
        var party = s.Party;
        var values = Of(s, suspected: true).With("检查.开始时间", Minute(scene.From)).With("检查.结束时间", Minute(scene.To)).With("检查.地点", scene.Place)
            .With("执法人员", Officers(scene.Officers))
            .With("被检查人.名称", party?.Name ?? "待查明").With("被检查人.证件号码", party is null ? null : Either(party.CreditCode, party.CertificateNumber))
            .With("现场负责人.姓名", party is null ? "待查明" : Either(party.Representative, Either(party.Operator, party.Name))).With("现场负责人.电话", party?.Phone)
            .With("记录人", scene.Recorder).With("告知.出示证件", scene.CredentialsShown ? "已向被检查人出示执法证件" : "未向被检查人出示执法证件")
            .With("告知.回避", scene.RecusalTold ? "已听清，不申请回避" : "未告知").With("现场情况", scene.Found)
            .With("当事人意见", Either(scene.PartyOpinion, "没有意见"));
        values = scene.Witness.Length > 0 ? values.With("见证人.姓名", scene.Witness) : values;
        return scene.Signature == Signature.Signed ? values : values.With("拒签.说明", scene.SignatureNote);
    }

    public static DocumentValues Photos(PaperSource s) => Of(s, suspected: true).With("当事人意见", "见现场检查笔录")
        .With("照片", s.Case.UsableEvidence.Where(e => e.MediaType is "image/jpeg" or "image/png").Select(e => DocumentValues.Empty
            .With("图片", new PictureValue(e.Sha256, e.Title)).With("内容", e.Title).With("地点", Either(e.Place, s.Case.Opened!.Sighting.Place))
            .With("时间", Minute(e.TakenAt)).With("拍摄人", e.TakenBy).With("哈希", e.Sha256)
            .With("证号", s.Case.Officers.FirstOrDefault(o => o.Name == e.TakenBy)?.Credential ?? "")));

    public static DocumentValues Interview(PaperSource s)
    {
        var talk = Drafts.Nth(s.Case.Ordinary.Interviews, s.About).Fact;
        var who = s.Interviewee;
        var values = Of(s, suspected: true).With("询问.开始时间", Minute(talk.From)).With("询问.结束时间", Minute(talk.To)).With("询问.地点", talk.Place)
            .With("被询问人.姓名", who?.Name ?? talk.Interviewee).With("被询问人.与本案关系", Words.Of(talk.Relation))
            .With("被询问人.性别", Some(who?.Sex ?? "")).With("被询问人.出生年月", who?.Born is { } born ? Month(born) : null)
            .With("被询问人.证件号码", Some(who?.CertificateNumber ?? "")).With("被询问人.住址", Some(who?.Address ?? "")).With("被询问人.电话", Some(who?.Phone ?? ""))
            .With("执法人员", Officers(talk.Officers)).With("记录人", talk.Recorder)
            .With("告知.出示证件", talk.CredentialsShown ? "已向被询问人出示执法证件" : "未向被询问人出示执法证件")
            .With("告知.回避", talk.RecusalTold ? "听清楚了，不申请回避" : "未告知申请回避的权利")
            .With("告知.如实陈述", talk.TruthTold ? "知道应当如实回答" : "未告知如实回答的义务")
            .With("问答", talk.Exchanges.Select(said => DocumentValues.Empty.With("问", said.Question).With("答", said.Answer)));
        return talk.Signature == Signature.Signed ? values : values.With("拒签.说明", talk.SignatureNote);
    }

    public static DocumentValues Report(PaperSource s)
    {
        var c = s.Case;
        var report = c.Ordinary.Report!;
        return Of(s, suspected: true).With("制作日期", Day(report.On)).With("调查.经过", Inquired(c)).With("查明事实", Told(report.Fact.Facts)).With("证据", Evidence(c))
            .Weighed(report.Fact.Proposal).Disposed(report.Fact.Proposal);
    }

    static string Inquired(CaseState c) => "调查期间，承办人员" + string.Join("，", new[]
    {
        (c.Scenes.Count, $"现场检查 {c.Scenes.Count} 次"), (c.Ordinary.Interviews.Count, $"询问 {c.Ordinary.Interviews.Count} 人次"),
        (c.UsableEvidence.Count(), $"收集证据 {c.UsableEvidence.Count()} 件"), (c.Ordinary.Preservations.Count, $"先行登记保存 {c.Ordinary.Preservations.Count} 次"),
    }.Where(part => part.Item1 > 0).Select(part => part.Item2));
}
