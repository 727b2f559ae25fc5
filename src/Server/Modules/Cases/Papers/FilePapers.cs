using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Documents.Contract;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The papers of service, of the end of a case, and of its file.</summary>
static class FilePapers
{
    public static DocumentValues Receipt(PaperSource s)
    {
        var c = s.Case;
        var paper = c.Documents.First(d => d.Fact.Id == s.About).Fact;
        var values = Of(s).With("签发日期", Day(s.Today)).With("受送达人.名称", s.Party!.Name).With("受送达人.证件号码", CertificateOf(s.Party))
            .With("文书", [DocumentValues.Empty.With("名称", DocumentKinds.NameOf(paper.Kind)).With("文号", Some(paper.Number)).With("件数", "1")]);
        if (c.HandedOver is { } handed && handed.Fact.DocumentId == paper.Id)
        {
            return Received(values, handed.Fact.Signature, handed.Fact.SignatureNote, handed.Fact.Witness)
                .With("送达.方式", Words.Of(handed.Fact.Method)).With("送达.时间", Minute(handed.At)).With("送达.地点", c.Opened!.Sighting.Place);
        }
        return c.Ordinary.Services.LastOrDefault(served => served.Fact.DocumentId == paper.Id)?.Fact is not { } served ? values
            : Received(values, served.Signature, served.SignatureNote, served.Witness)
                .With("送达.方式", Words.Of(served.Method)).With("送达.时间", Day(served.On)).With("送达.地点", Some(served.Place))
                .With("备注", Some(string.Join("；", new[]
                {
                    served.Receiver.Length > 0 ? $"收件人：{served.Receiver}" : "", served.Proof.Length > 0 ? $"凭证：{served.Proof}" : "",
                }.Where(part => part.Length > 0))));
    }

    static DocumentValues Received(DocumentValues values, Signature signature, string note, string witness) => values
        .With("拒收.事由", signature == Signature.Signed ? null : Some(note)).With("见证人.姓名", Some(witness));

    public static DocumentValues Address(PaperSource s)
    {
        var confirmed = s.Case.Ordinary.Addresses.LastOrDefault()?.Fact;
        return Of(s).With("送达.地址", Some(s.Party!.Address)).With("送达.电话", Some(s.Party.Phone)).With("送达.收件人", s.Party.Name)
            .With("送达.同意电子", confirmed?.Electronic == true)
            .With("送达.电子方式", confirmed is { Electronic: true } ? $"{confirmed.Channel}：{confirmed.Shown}" : null)
            .With("送达.途径", confirmed is { Electronic: false } ? $"{confirmed.Channel}：{confirmed.Shown}" : null);
    }

    public static DocumentValues Closing(PaperSource s)
    {
        var c = s.Case;
        var closed = c.Closed!.Fact;
        var values = Of(s).With("执行.情况", Performed(c)).With("罚没.处置", Confiscated(c)).With("结案.理由", Words.Of(closed.Reason)).With("结案.说明", closed.Summary)
            .With("救济.情况", Some(string.Join("；", c.Remedies.Select(r => Remedy(c, r)))))
            .Approved(s, Drafts.Behind(DocumentCodes.ClosingApproval, c, "")!, $"建议结案。{closed.Summary}");
        return c.Ordinary.Final is { } final
            ? values.With("决定.文号", Some(DecisionNumber(c))).With("决定.日期", Day(final.On)).Disposed(final.Fact)
            : values.With("处理.种类", Words.Of(closed.Reason));
    }

    static string Remedy(CaseState c, RemedyOpened remedy)
    {
        var ended = c.EndedRemedies.FirstOrDefault(e => e.Id == remedy.Id);
        return $"{Words.Of(remedy.Kind)}（{remedy.Organ}，{Day(remedy.AcceptedOn)}受理）{(ended is null ? "" : $"：{Words.Of(ended.Result)}")}";
    }

    static string Performed(CaseState c) => c switch
    {
        { Revoked: { } revoked } => $"决定已于{Day(revoked.On)}撤销：{Trim(revoked.Fact.Reason)}。",
        { Ordinary.Sent: { } sent } => $"已于{Day(sent.On)}移送{sent.Fact.Receiver}，回执：{sent.Fact.Receipt}。",
        { Payments.Count: > 0 } => string.Join("\n", c.Payments.Select(p =>
            $"{Day(p.Fact.PaidOn)}缴纳{string.Join('、', p.Fact.Parts.Select(part => $"{part.Name}{Yuan(part.Yuan)}元"))}，票据{p.Fact.Receipt}。"))
            + (Owed(c) is { Length: > 0 } owed ? $"\n{owed}" : ""),
        { Decision: not null } => Either(Owed(c), "本案没有罚款，决定书送达后履行完毕。"),
        _ => "本案没有需要执行的内容。",
    };

    static string Owed(CaseState c) =>
        string.Concat((c.FineDue > 0 ? $"尚欠罚款{Yuan(c.FineDue)}元。" : ""), c.GainsDue > 0 ? $"尚欠没收的违法所得{Yuan(c.GainsDue)}元。" : "");

    static string Confiscated(CaseState c)
    {
        string[] parts =
        [
            .. c.Payments.Count > 0 ? [$"罚款由当事人缴入{c.Body!.Bank}的指定账户"] : Array.Empty<string>(),
            .. c.Ordinary.Final?.Fact.Goods is { Length: > 0 } goods ? [$"没收的非法财物：{Trim(goods)}"] : Array.Empty<string>(),
            .. c.Ordinary.Preservations.Select(p =>
                $"先行登记保存的{p.Order.Items.FirstOrDefault()?.Name}等：{(p.Disposed is { } end ? Words.Of(end.Fact.End) : "尚未处理")}"),
        ];
        return parts.Length > 0 ? string.Join("；", parts) + "。" : "无罚没财物。";
    }

    /// <summary>Cover, contents and note tell of one file, each its part.</summary>
    public static DocumentValues Dossier(PaperSource s)
    {
        var c = s.Case;
        var file = s.Dossier;
        return Of(s).With("卷宗.文号", Either(DecisionNumber(c), Either(c.Ordinary.FilingNumber, c.Opened!.Number)))
            .With("卷宗.页数", file.Pages > 0 ? $"{file.Pages}" : null)
            .With("卷宗.处理结果", Some(string.Join("；", Result(c)))).With("卷宗.保管期限", $"{Retention(s)}年").With("卷宗.情况说明", Told(c))
            .With("承办.单位", c.Body!.Name).With("承办.人员", string.Join('、', c.Officers.Select(o => o.Name)))
            .With("结案.日期", c.Closed is { } closed ? Day(closed.On) : null).With("归档.日期", c.Archived is { } filed ? Day(filed.On) : null)
            .With("归档.档案号", c.Archived?.Fact.ArchiveNumber).With("立卷人", string.Join('、', c.Officers.Select(o => o.Name))).With("立卷.日期", Day(s.Today))
            .With("目录", file.Lines.Select(line => DocumentValues.Empty.With("题名", line.Title).With("文号", Some(line.Number))
                .With("日期", $"{line.On.Year}.{line.On.Month}.{line.On.Day}").With("页次", Some(line.Page)).With("备注", Some(line.Remark))));
    }

    static IEnumerable<string> Result(CaseState c) => c.Ordinary.Final is { } final
        ? Boxes.Items(final.Fact).Select(item => $"{(item.Find("内容") as TextValue)?.Text}{(item.Find("数字") is TextValue amount ? amount.Text + "元" : "")}")
        : [Rules.Cases.Stage.Outcome(c)];

    /// <summary>What a reader of the file should know of it: void numbers, slips, and what is not on paper.</summary>
    static string Told(CaseState c) => string.Join("\n", (string[])
    [
        $"本卷收录文书 {c.Documents.Count - c.Ordinary.VoidDocuments.Count} 份、证据 {c.UsableEvidence.Count()} 件。",
        .. c.Documents.Where(d => c.Ordinary.VoidDocuments.Contains(d.Fact.Id)).Select(d => $"《{DocumentKinds.NameOf(d.Fact.Kind)}》{d.Fact.Number}已作废，文号保留。"),
        .. c.Slips.Select(slip => $"更正：{slip.Fact.Where}原为“{slip.Fact.Was}”，更正为“{slip.Fact.Is}”。"),
        .. c.ExcludedEvidence.Count > 0 ? [$"另有 {c.ExcludedEvidence.Count} 件证据已排除，不作为定案依据。"] : Array.Empty<string>(),
        .. c.UsableEvidence.Any(DossierIndex.IsElectronic) ? ["音像等电子证据存于电子卷宗，目录写明其 SHA-256 的前十二位。"] : Array.Empty<string>(),
    ]);

    static string DecisionNumber(CaseState c) => Either(c.Decision?.Fact.Number ?? "", c.Document(DocumentCodes.NoPenaltyDecision)?.Fact.Number ?? "");

    static int Retention(PaperSource s) => s.Case.Archived?.Fact.RetentionYears
        ?? (s.Case.IsOrdinary ? s.Law.Settings.OrdinaryRetentionYears : s.Law.Settings.OnTheSpotRetentionYears);
}
