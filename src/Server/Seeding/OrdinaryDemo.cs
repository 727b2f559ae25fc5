using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>Plays one ordinary case of the demo city, from the lead to where it stops.</summary>
sealed class OrdinaryDemo : OrdinaryPlayer
{
    readonly Func<OrdinaryDemoEnd> end;

    public OrdinaryDemo(OrdinaryPlay play, IServiceScopeFactory scopes, SceneClock clock) : base(play, play.At, scopes, clock) =>
        end = () => new OrdinaryDemoEnd(play, CaseId, Now, scopes, clock);

    public async Task RunAsync(CancellationToken ct)
    {
        await LeadAsync(ct);
        if (Play.Ending == OrdinaryEnding.NotFiled)
        {
            await NotFiledAsync(ct);
        }
        if (!Play.Reaches(OrdinaryEnding.FilingAtUnit))
        {
            return;
        }
        await DoAsync<SubmitFiling, SubmitFiling.Request>(First, new()
        {
            First = First.UserName!,
            Second = Second.UserName!,
            Reason = $"{Play.Scene.Seen}经核查属实，涉嫌违法，需要立案调查。",
        }, 60, ct);
        await ClimbAsync(ct, ("unit-head", Play.Reaches(OrdinaryEnding.FilingAtHead)), ("agency-head", Play.Reaches(OrdinaryEnding.Filed)));
        if (Play.Reaches(OrdinaryEnding.Investigating))
        {
            await InvestigateAsync(ct);
        }
        if (Play.Reaches(OrdinaryEnding.Reported))
        {
            await ReportAsync(ct);
        }
        if (Play.Reaches(OrdinaryEnding.ProposalAtUnit))
        {
            await ProposeAsync(ct);
        }
    }

    async Task LeadAsync(CancellationToken ct)
    {
        After(0);
        CaseId = await RunAsync(services => services.GetRequiredService<RegisterLead>().HandleAsync(new RegisterLead.Request
        {
            Seen = Play.Scene.Seen,
            ItemId = Play.Scene.Item,
            Source = Play.Scene.Source,
            ReceivedOn = Today,
            At = Now.AddHours(-2),
            Place = Play.Scene.Place,
            Division = Play.BodyRow.Division,
            Colleague = Second.UserName!,
            ReporterName = Play.Scene.Source == "投诉举报" ? "示例举报人" : "",
        }, ActorOf(First), ct));
        if (Play.Reaches(OrdinaryEnding.Verified))
        {
            NextDay();
            await DoAsync<VerifyLead, VerifyLead.Request>(First, new() { Result = LeadResult.Founded, Note = $"到现场核查：{Play.Scene.Found}" }, 0, ct);
            await PartyAsync(Play.Party, 20, ct);
        }
    }

    async Task NotFiledAsync(CancellationToken ct)
    {
        NextDay();
        await DoAsync<VerifyLead, VerifyLead.Request>(First, new() { Result = LeadResult.Unfounded, Note = "到现场核查，没有发现所反映的情况，走访相邻三家均称未见" }, 0, ct);
        await DoAsync<SubmitNoFiling, SubmitNoFiling.Request>(First, new() { Reason = "经核查，反映的情况不属实，没有违法事实。" }, 60, ct);
        await ApproveAsync(Holder("unit-head"), 60, ct);
        await ApproveAsync(Holder("agency-head"), 60, ct);
        await CloseAsync(ClosingReason.NotFiled, ct);
    }

    async Task InvestigateAsync(CancellationToken ct)
    {
        NextDay();
        await DoAsync<ConfirmPresence, ConfirmPresence.Request>(Second, new(), 0, ct);
        await DoAsync<RecordScene, RecordScene.Request>(First, new()
        {
            From = Now.AddMinutes(-20),
            Place = Play.Scene.Place,
            Found = Play.Scene.Found,
            CredentialsShown = true,
            RecusalTold = true,
            PartyOpinion = "没有异议",
        }, 10, ct);
        foreach (var (at, title) in Play.Scene.Evidence.Index())
        {
            await PhotoAsync(10_000 + (Play.Number * 10) + at, title, Play.Scene.Place, ct);
        }
        var days = Play.Scene.CorrectionFirst ? 3 : 1;
        await DoAsync<OrderCorrection, OrderCorrection.Request>(First, new() { Content = Play.Scene.Correction, Deadline = Today.AddDays(days) }, 5, ct);
        if (Play.Scene.Items.Length > 0)
        {
            await DoAsync<SubmitPreservation, SubmitPreservation.Request>(First, new()
            {
                Items = Play.Scene.Items,
                InPlace = true,
                Keeper = Who,
                Place = Play.Scene.Place,
                Reason = "当事人可能转移或者销毁，以后难以取得",
            }, 10, ct);
            await ApproveAsync(Holder("unit-head"), 15, ct);
            await ApproveAsync(Holder("agency-head"), 15, ct);
        }
        Now = Now.Date.AddHours(13.5).AddMinutes(Play.Slot * 12);
        await DoAsync<RecordInterview, RecordInterview.Request>(First, new()
        {
            Relation = Play.Scene.PartyKind == "单位" ? Relation.LegalRepresentative : Relation.Party,
            Name = Play.Scene.PartyKind == "个人" ? "" : Who,
            From = Now,
            Place = $"{Play.BodyRow.Short}询问室",
            CredentialsShown = true,
            RecusalTold = true,
            TruthTold = true,
            Exchanges = string.Join('\n', Play.Scene.Asked.Select((said, at) => $"{(at % 2 == 0 ? "问" : "答")}：{said}")),
        }, 11, ct);
    }

    async Task ReportAsync(CancellationToken ct)
    {
        NextDay(5);
        await DoAsync<RecheckCorrection, RecheckCorrection.Request>(Second, new()
        {
            Result = Play.Scene.Refused ? CorrectionResult.RefusedToCorrect
                : Play.Scene.CorrectionFirst ? CorrectionResult.NotCorrectedInTime : CorrectionResult.Corrected,
            Note = Play.Scene.CorrectionFirst ? "期限届满，现场仍未改正" : "已经改正",
        }, 0, ct);
        foreach (var kept in (await StateAsync(ct)).Ordinary.Preservations)
        {
            await DoAsync<DisposePreserved, DisposePreserved.Request>(
                First, new() { DraftId = kept.DraftId, End = PreservationEnd.Returned, Note = "已拍照取证，退还当事人" }, 10, ct);
        }
        var fine = await WeighAsync(Play.DisposalOf<ReportInvestigation.Request>(0), Play.Scene.Fine, decimal.MaxValue, ct);
        var report = Play.DisposalOf<ReportInvestigation.Request>(fine);
        await DoAsync<ReportInvestigation, ReportInvestigation.Request>(First, report with
        {
            Evidence = string.Join('\n', Play.Scene.Evidence.Select((title, at) => $"{at + 1} {title}：证明违法行为的时间、地点和现场情况")),
        }, 60, ct);
    }

    async Task ProposeAsync(CancellationToken ct)
    {
        NextDay();
        await DoAsync<SubmitProposal, SubmitProposal.Request>(First, Play.DisposalOf<SubmitProposal.Request>(await ReportedFineAsync(ct)), 0, ct);
        if (Play.Ending == OrdinaryEnding.ProposalReturned)
        {
            await ClimbAsync(ct, ("unit-head", true));
            NextDay();
            await DoAsync<ReturnDraft, ReturnDraft.Request>(Holder("legal-reviewer"), new()
            {
                DraftId = await PendingAsync(ct),
                Kind = ReturnKind.Amend,
                Reasons = "裁量理由没有写明违法行为持续的时间，请补充后再送审。",
            }, 0, ct);
            return;
        }
        var through = await ClimbAsync(ct,
            ("unit-head", Play.Reaches(OrdinaryEnding.ProposalAtReview)), ("legal-reviewer", Play.Reaches(OrdinaryEnding.ProposalAtHead)),
            ("agency-head", Play.Reaches(OrdinaryEnding.Noticed) || Play.EndsOtherwise));
        if (through)
        {
            await (Play.EndsOtherwise ? end().OtherwiseAsync(ct) : end().RunAsync(ct));
        }
    }
}
