using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;

namespace Zhiheng.Server.Seeding;

/// <summary>The second half of an ordinary case: told, heard, decided, served, paid, closed.</summary>
sealed class OrdinaryDemoEnd : OrdinaryPlayer
{
    public OrdinaryDemoEnd(OrdinaryPlay play, string caseId, DateTime from, IServiceScopeFactory scopes, SceneClock clock) : base(play, from, scopes, clock) =>
        CaseId = caseId;

    public async Task RunAsync(CancellationToken ct)
    {
        await IssueAsync(DocumentCodes.PriorNotice, ct);
        if (Play.Ending == OrdinaryEnding.Announced)
        {
            await AnnounceAsync(ct);
        }
        if (!Play.Reaches(OrdinaryEnding.Told))
        {
            return;
        }
        NextDay();
        await ServeAsync(Delivery.Direct, ct);
        if (!Play.Reaches(OrdinaryEnding.Heard))
        {
            return;
        }
        NextDay(16);
        await DoAsync<HearDefence, HearDefence.Request>(First, new()
        {
            Kind = Play.Scene.Defence.Length > 0 ? DefenceKind.Made : DefenceKind.NotMade,
            Said = Play.Scene.Defence,
            Reply = Play.Scene.Defence.Length == 0 ? "" : Play.Scene.DefenceAdopted ? "经复核属实，在裁量时已予考虑" : "经复核，不影响违法事实的认定",
            Adopted = Play.Scene.DefenceAdopted,
        }, 0, ct);
        if (!Play.Reaches(OrdinaryEnding.DecisionAtReview))
        {
            return;
        }
        await DoAsync<SubmitDecision, SubmitDecision.Request>(First, Play.DisposalOf<SubmitDecision.Request>(await ReportedFineAsync(ct)), 60, ct);
        var decided = await ClimbAsync(ct,
            ("unit-head", true), ("legal-reviewer", Play.Reaches(OrdinaryEnding.DecisionAtHead)), ("agency-head", Play.Reaches(OrdinaryEnding.Decided)));
        if (decided)
        {
            await CarryOutAsync(ct);
        }
    }

    /// <summary>No penalty, withdrawal, transfer: decided without a notice.</summary>
    public async Task OtherwiseAsync(CancellationToken ct)
    {
        NextDay();
        await DoAsync<SubmitDecision, SubmitDecision.Request>(First, Play.DisposalOf<SubmitDecision.Request>(await ReportedFineAsync(ct)), 0, ct);
        await ClimbAsync(ct, ("unit-head", true), ("legal-reviewer", true), ("agency-head", true));
        switch (Play.Ending)
        {
            case OrdinaryEnding.NoPenalty when OrdinaryPlay.Papers:
                await IssueAsync(DocumentCodes.NoPenaltyDecision, ct);
                await ServeAsync(Delivery.Direct, ct);
                await CloseAsync(ClosingReason.NoPenalty, ct);
                break;
            case OrdinaryEnding.Withdrawn:
                await CloseAsync(ClosingReason.Withdrawn, ct);
                break;
            case OrdinaryEnding.Transferred:
                await DoAsync<SendTransfer, SendTransfer.Request>(First, new() { Receiver = OrdinaryPlay.Market, Receipt = $"示例回执{Play.Number:000}" }, 60, ct);
                await CloseAsync(ClosingReason.Transferred, ct);
                break;
        }
    }

    async Task AnnounceAsync(CancellationToken ct)
    {
        foreach (var (method, why) in new[] { (Delivery.Direct, "店铺关闭，邻居称已搬走"), (Delivery.Posted, "邮件因查无此人退回") })
        {
            NextDay();
            await DoAsync<RecordServiceFailure, RecordServiceFailure.Request>(
                First, new() { DocumentId = await UnservedAsync(ct), Method = method, Why = why }, 0, ct);
        }
        await DoAsync<AnnounceService, AnnounceService.Request>(First, new()
        {
            DocumentId = await UnservedAsync(ct),
            Channel = "区人民政府网站和街道公告栏",
            Reason = "当事人下落不明，其他方式无法送达",
        }, 120, ct);
    }

    async Task CarryOutAsync(CancellationToken ct)
    {
        if (!Play.Reaches(OrdinaryEnding.Issued))
        {
            return;
        }
        await IssueAsync(DocumentCodes.OrdinaryDecision, ct);
        if (!Play.Reaches(OrdinaryEnding.Served))
        {
            return;
        }
        NextDay();
        await ServeAsync((Delivery)(Play.Number % 4), ct);
        if (!Play.Reaches(OrdinaryEnding.Paid) && Play.Number % 2 == 0)
        {
            return;
        }
        if (Publication.IsDue(await StateAsync(ct)))
        {
            await DoAsync<PublishDecision, PublishDecision.Request>(
                Holder("unit-head"), new() { Channel = "区人民政府网站行政处罚公开专栏", Reference = $"示例公开{Play.Number:0000}" }, 60, ct);
        }
        if (!Play.Reaches(OrdinaryEnding.Paid))
        {
            return;
        }
        NextDay(10);
        await DoAsync<RecordPayment, RecordPayment.Request>(Holder("cashier"), new()
        {
            Fine = (await StateAsync(ct)).FineDue,
            Gains = (await StateAsync(ct)).GainsDue,
            Mode = PaymentMode.Bank,
            Receipt = $"示例票普{Play.Number:000000}",
            PaidOn = Today,
        }, 0, ct);
        if (Play.Ending == OrdinaryEnding.ClosingAtUnit)
        {
            await DoAsync<SubmitClosing, SubmitClosing.Request>(First, new() { Reason = ClosingReason.Performed, Summary = "罚款已缴清，违法行为已改正，建议结案。" }, 60, ct);
        }
        if (Play.Reaches(OrdinaryEnding.Archived))
        {
            await CloseAsync(ClosingReason.Performed, ct);
            await IssueAsync(DocumentCodes.FileContents, ct);
            NextDay();
            await DoAsync<ArchiveCase, ArchiveCase.Request>(Holder("archivist"), new() { Pages = 24 }, 0, ct);
        }
    }

    async Task ServeAsync(Delivery method, CancellationToken ct)
    {
        if (method == Delivery.Electronic)
        {
            await PhotoAsync(20_000 + Play.Number, "送达地址确认书", Play.Scene.Place, ct);
            await DoAsync<ConfirmAddress, ConfirmAddress.Request>(First, new()
            {
                Channel = ConfirmAddress.Channels[0],
                Address = Play.Party.Phone,
                EvidenceId = (await StateAsync(ct)).Evidence[^1].Id,
            }, 1, ct);
        }
        await DoAsync<ServeDocument, ServeDocument.Request>(First, new()
        {
            DocumentId = await UnservedAsync(ct),
            Method = method,
            Place = Play.Scene.Place,
            Receiver = Who,
            Signature = method == Delivery.Left ? Signature.RefusedToSign : Signature.Signed,
            SignatureNote = method == Delivery.Left ? "当事人拒绝签收，把文书留在经营场所" : "",
            Witness = method == Delivery.Left ? "社区干部示例人" : "",
            Proof = method switch { Delivery.Posted => $"示例挂号{Play.Number:000000}", Delivery.Electronic => "短信平台回执：已送达", _ => "" },
        }, 30, ct);
    }

    async Task<string> UnservedAsync(CancellationToken ct) => (await StateAsync(ct)).Documents[^1].Fact.Id;
}
