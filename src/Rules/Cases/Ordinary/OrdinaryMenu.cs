namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The acts of the ordinary procedure in the order in which a case goes through them.</summary>
static class OrdinaryMenu
{
    public static readonly CaseAct[] Acts =
    [
        new("lead-verification", "核查线索", typeof(LeadVerified), c => IsLead(c) && c.Turned is null),
        new("lead-extension", "延长核查期限", typeof(LeadExtended), c => IsLead(c) && c is { Turned: null, Ordinary.Verified: null }),
        new("filing", "报批立案", typeof(FilingDraft), c => IsLead(c) && NoneOnTheWay<FilingDraft>(c)),
        new("no-filing", "报批不予立案", typeof(NoFilingDraft), c => IsLead(c) && NoneOnTheWay<NoFilingDraft>(c)),
        new("approval", "审批同意", typeof(DraftApproved), c => Open(c) && c.Ordinary.Pending.Any()),
        new("return", "退回", typeof(DraftReturned), c => Open(c) && c.Ordinary.Pending.Any()),
        new("interview", "做询问笔录", typeof(InterviewRecorded), Investigating),
        new("preservation", "报批先行登记保存", typeof(PreservationDraft), c => Investigating(c) && NoneOnTheWay<PreservationDraft>(c)),
        new("preservation-disposal", "处理登记保存的物品", typeof(PreservationDisposed), c => Open(c) && c.Ordinary.Preservations.Any(p => p.Disposed is null)),
        new("custody", "登记证据流转", typeof(EvidenceMoved), c => Open(c) && c.Evidence.Count > 0),
        new("extension", "报批延长办案期限", typeof(ExtensionDraft), c => Investigating(c) && NoneOnTheWay<ExtensionDraft>(c)),
        new("exclusion", "登记不计入期限的时间", typeof(PeriodExcluded), Investigating),
        new("investigation-report", "提交调查终结报告", typeof(InvestigationReported), Investigating),
        new("proposal", "报批拟处理意见", typeof(ProposalDraft), c => Investigating(c) && NoneOnTheWay<ProposalDraft>(c)),
        new("discussion", "登记集体讨论", typeof(CollectivelyDiscussed), c => Open(c) && c.Ordinary.Pending.Any()),
        new("decision", "报批处理决定", typeof(DecisionDraft), c => Investigating(c) && NoneOnTheWay<DecisionDraft>(c)),
        new("address", "确认送达地址", typeof(AddressConfirmed), Open),
        new("service-failure", "登记送达未成", typeof(ServiceFailed), c => Open(c) && ToServe(c)),
        new("announcement", "发布送达公告", typeof(ServiceAnnounced), c => Open(c) && ToServe(c)),
        new("service", "登记送达", typeof(Served), c => Open(c) && ToServe(c)),
        new("transfer", "登记移送", typeof(TransferSent), c => Open(c) && c.Ordinary is
            { Final.Fact.Kind: DisposalKind.Transferred or DisposalKind.CriminalReferral, Sent: null }
            or { NotFiled: not null, Sent: null }),
        new("void", "文书作废", typeof(DocumentVoided), c => Open(c) && c.Documents.Count > c.Ordinary.VoidDocuments.Count),
        new("publication", "公开处罚决定", typeof(DecisionPublished), Publication.IsOpen),
        new("publication-withholding", "决定不予公开", typeof(PublicationWithheld), c => Publication.IsOpen(c) && c.Ordinary.Withheld is null),
        new("publication-withdrawal", "撤回公开的信息", typeof(PublicationWithdrawn), Publication.IsToWithdraw),
        new("closing", "报批结案", typeof(ClosingDraft), c =>
            Open(c) && (c.Ordinary.Final is not null || c.Ordinary.NotFiled is not null) && NoneOnTheWay<ClosingDraft>(c)),
    ];

    /// <summary>Whether the case is still open, whatever became of it.</summary>
    static bool Open(CaseState c) => c is { IsOrdinary: true, Closed: null };

    static bool IsLead(CaseState c) => Open(c) && c.Ordinary is { Filed: null, NotFiled: null };

    /// <summary>Filed, and nothing decided yet. A decision taken back ends the case: what follows is another one.</summary>
    static bool Investigating(CaseState c) => Open(c) && c.Ordinary is { Filed: not null, Final: null };

    static bool ToServe(CaseState c) => c.Documents.Any(d => DocumentCodes.Outward.Contains(d.Fact.Kind) &&
        c.Ordinary.Services.All(s => s.Fact.DocumentId != d.Fact.Id) && !c.Ordinary.VoidDocuments.Contains(d.Fact.Id));

    static bool NoneOnTheWay<T>(CaseState c) where T : Draft => !c.Ordinary.Pending.Any(d => d.Draft is T);
}
