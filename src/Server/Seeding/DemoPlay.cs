using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>Plays one on-the-spot case of the demo city.</summary>
sealed class DemoPlay(Play play, IServiceScopeFactory scopes, SceneClock clock)
    : Player($"{play.Scene.Id}（{play.Ending}）", play.BodyRow, play.Team, play.Handlers, play.At, scopes, clock)
{
    public async Task OpenToDecisionAsync(CancellationToken ct)
    {
        After(0);
        CaseId = play.CaseId = await RunAsync(services => services.GetRequiredService<OpenCase>().HandleAsync(
            new OpenCase.Request
            {
                Seen = play.Scene.Seen,
                ItemId = play.Scene.Item,
                At = Now.AddMinutes(-10),
                Place = play.Scene.Place,
                Division = play.BodyRow.Division,
                Source = play.Scene.Source,
                Colleague = Second.UserName!,
            }, ActorOf(First), ct));
        if (!play.Reaches(Ending.SceneDone))
        {
            return;
        }
        await DoAsync<ConfirmPresence, ConfirmPresence.Request>(Second, new(), 2, ct);
        await PartyAsync(play.Party, 3, ct);
        await DoAsync<RecordScene, RecordScene.Request>(First, SceneRequest(), 8, ct);
        await PhotoAsync(play.Number, play.Scene.Evidence.Count > 0 ? play.Scene.Evidence[0] : "现场照片", play.Scene.Place, ct);
        await DoAsync<OrderCorrection, OrderCorrection.Request>(
            First, new() { Content = Correction, Deadline = Today }, 1, ct);
        await BranchAsync(ct);
        if (play.Reaches(Ending.Told))
        {
            await DecideAsync(ct);
        }
    }

    public async Task DecisionToArchiveAsync(CancellationToken ct)
    {
        (Now, CaseId) = (play.At.AddMinutes(32), play.CaseId);
        if (!play.Reaches(Ending.Issued))
        {
            return;
        }
        await IssueAsync(DocumentCodes.Decision, ct);
        if (!play.Reaches(Ending.HandedOver))
        {
            return;
        }
        var refuses = play.Chance % 11 == 0;
        await DoAsync<HandOver, HandOver.Request>(First, new()
        {
            Receiver = play.Party.Operator.Length > 0 ? play.Party.Operator
                : play.Party.Representative.Length > 0 ? play.Party.Representative : play.Party.Name,
            Signature = refuses ? Signature.RefusedToSign : Signature.Signed,
            SignatureNote = refuses ? "当事人看过决定书后拒绝签收，全程录像" : "",
        }, 3, ct);
        if (play.Ending == Ending.Revoked)
        {
            Now = Now.AddDays(5);
            await DoAsync<RevokeDecision, RevokeDecision.Request>(Holder("agency-head"), new() { Reason = "复核发现当事人认定有误，依职权撤销" }, 0, ct);
        }
        if (play.Reaches(Ending.Paid))
        {
            await FinishAsync(ct);
        }
    }

    async Task BranchAsync(CancellationToken ct)
    {
        switch (play.Ending)
        {
            case Ending.NoPenalty:
                await DoAsync<RecheckCorrection, RecheckCorrection.Request>(
                    First, new() { Result = CorrectionResult.Corrected, Note = "当场改正" }, 5, ct);
                await DoAsync<DecideNoPenalty, DecideNoPenalty.Request>(Holder("agency-head"), new()
                {
                    Ground = NoPenaltyGround.FirstTimeSlight,
                    Reason = "初次违法，后果轻微并已及时改正",
                    Education = "讲解有关规定，当事人表示今后遵守",
                }, 60, ct);
                break;
            case Ending.Turned:
                await DoAsync<TurnToOrdinary, TurnToOrdinary.Request>(First, new() { Reason = "当事人对事实有争议，需要进一步调查取证" }, 5, ct);
                break;
            case Ending.Recusal:
                await DoAsync<AskRecusal, AskRecusal.Request>(First, new()
                {
                    OfficerId = Second.UserName!,
                    AskedBy = "当事人",
                    Reason = "称该执法人员与相邻店铺经营者是亲属",
                }, 5, ct);
                break;
            default:
                if (play.Scene.CorrectionFirst)
                {
                    await DoAsync<RecheckCorrection, RecheckCorrection.Request>(
                        First, new() { Result = CorrectionResult.RefusedToCorrect, Note = "经责令后仍不改正" }, 5, ct);
                }
                break;
        }
    }

    async Task DecideAsync(CancellationToken ct)
    {
        var scene = play.Scene;
        var request = new TellRights.Request
        {
            Facts = scene.Seen,
            Reasons = scene.Reason,
            ProposedWarning = scene.Warning,
            Measured = scene.Measured ?? new Dictionary<string, string>(),
            Situation = scene.Situation,
            Conditions = scene.Conditions ?? [],
            ConditionsShown = scene.Conditions is null ? "" : "现场笔录和照片",
        };
        var fine = scene.Fine == 0 ? 0 : await WeighAsync(request, scene.Fine, Most, ct);
        if (fine > Most)
        {
            await DoAsync<TurnToOrdinary, TurnToOrdinary.Request>(First, new() { Reason = $"按裁量基准应罚款 {fine:0.##} 元，超过当场处罚的限额" }, 5, ct);
            play.Ending = Ending.Turned;
            return;
        }
        await DoAsync<TellRights, TellRights.Request>(First, request with { Fine = fine }, 4, ct);
        if (!play.Reaches(Ending.Heard))
        {
            return;
        }
        await DoAsync<HearDefence, HearDefence.Request>(First, new()
        {
            Kind = scene.Defence.Length > 0 ? DefenceKind.Made : DefenceKind.NotMade,
            Said = scene.Defence,
            Reply = scene.Defence.Length == 0 ? "" : scene.DefenceAdopted ? "陈述属实，在确定数额时已予考虑" : "经复核，不影响违法事实的认定",
            Adopted = scene.DefenceAdopted,
        }, 3, ct);
        if (!play.Reaches(Ending.Decided))
        {
            return;
        }
        var cash = fine is > 0 and <= 100 && play.Chance % 2 == 0;
        await DoAsync<DecideOnTheSpot, DecideOnTheSpot.Request>(First, new()
        {
            Measured = request.Measured,
            Situation = request.Situation,
            Conditions = request.Conditions,
            ConditionsShown = request.ConditionsShown,
            Warning = scene.Warning,
            Fine = fine,
            FactsFound = scene.Seen,
            Reasons = scene.Reason,
            Payment = cash ? PaymentMode.OnTheSpot : PaymentMode.Bank,
            CashGround = cash ? CashGround.HundredOrLess : CashGround.None,
        }, 4, ct);
    }

    async Task FinishAsync(CancellationToken ct)
    {
        var clerk = Holder("cashier");
        if (play.Chance % 6 == 0)
        {
            await IssueAsync(DocumentCodes.ServiceReceipt, ct);
        }
        var (fine, cash) = (await StateAsync(ct)).Decision!.Fact is { } decided ? (decided.Fine, decided.Payment == PaymentMode.OnTheSpot) : default;
        if (fine > 0)
        {
            Now = cash ? Now : Now.AddDays(play.Chance % 9);
            await DoAsync<RecordPayment, RecordPayment.Request>(cash ? First : clerk, new()
            {
                Fine = fine,
                Mode = cash ? PaymentMode.OnTheSpot : PaymentMode.Bank,
                Receipt = $"示例票{play.Number:000000}",
                PaidOn = Today,
            }, 2, ct);
        }
        if (cash)
        {
            await DoAsync<HandInCash, HandInCash.Request>(clerk, new() { Amount = fine }, 180, ct);
            await DoAsync<BankCash, BankCash.Request>(clerk, new() { Amount = fine, Slip = $"示例回单{play.Number:000000}" }, 60, ct);
        }
        await DoAsync<ReceiveReport, ReceiveReport.Request>(clerk, new(), 30, ct);
        if (play.Ending != Ending.Archived)
        {
            return;
        }
        await DoAsync<CloseCase, CloseCase.Request>(Holder("unit-head"), new() { Summary = "决定已履行，同意结案" }, 300, ct);
        Now = Now.AddDays(1);
        await DoAsync<ArchiveCase, ArchiveCase.Request>(Holder("archivist"), new() { Pages = 6 }, 0, ct);
    }

    /// <summary>The highest fine on the spot; the demo city counts a sole trader as a person.</summary>
    decimal Most => play.Scene.PartyKind == "单位" ? LawBook.OnTheSpotLimit(Today).Organisation : LawBook.OnTheSpotLimit(Today).Person;

    string Correction => play.Scene.Correction.Length > 0 ? play.Scene.Correction : "立即停止违法行为并恢复原状";

    RecordScene.Request SceneRequest() => new()
    {
        From = Now.AddMinutes(-5),
        Place = play.Scene.Place,
        Found = play.Scene.Seen,
        CredentialsShown = true,
        RecusalTold = true,
        PartyOpinion = "没有异议",
    };
}
