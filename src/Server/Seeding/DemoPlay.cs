using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Seeding;

/// <summary>Plays one demo case. A refusal is a mistake in the script and stops the seeding.</summary>
sealed class DemoPlay(Play play, IServiceScopeFactory scopes, SceneClock clock)
{
    DateTime now = play.At;

    public async Task OpenToDecisionAsync(CancellationToken ct)
    {
        var first = ActorOf(play.Handlers[0]);
        After(0);
        play.CaseId = await RunAsync(services => services.GetRequiredService<OpenCase>().HandleAsync(
            new OpenCase.Request
            {
                Seen = play.Scene.Seen,
                ItemId = play.Scene.Item,
                At = now.AddMinutes(-10),
                Place = play.Scene.Place,
                Division = play.BodyRow.Division,
                Source = play.Scene.Source,
                Colleague = play.Handlers[1].UserName!,
            }, first, ct));
        if (!play.Reaches(Ending.SceneDone))
        {
            return;
        }
        await DoAsync<ConfirmPresence, ConfirmPresence.Request>(play.Handlers[1], new(), 2, ct);
        await DoAsync<IdentifyParty, IdentifyParty.Request>(play.Handlers[0], PartyRequest(), 3, ct);
        await DoAsync<RecordScene, RecordScene.Request>(play.Handlers[0], SceneRequest(), 8, ct);
        await PhotoAsync(ct);
        await DoAsync<OrderCorrection, OrderCorrection.Request>(
            play.Handlers[0], new() { Content = Correction, Deadline = DateOnly.FromDateTime(now) }, 1, ct);
        await BranchAsync(ct);
        if (play.Reaches(Ending.Told))
        {
            await DecideAsync(ct);
        }
    }

    public async Task DecisionToArchiveAsync(CancellationToken ct)
    {
        now = play.At.AddMinutes(32);
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
        await DoAsync<HandOver, HandOver.Request>(play.Handlers[0], new()
        {
            Receiver = play.Party.Operator.Length > 0 ? play.Party.Operator
                : play.Party.Representative.Length > 0 ? play.Party.Representative : play.Party.Name,
            Signature = refuses ? Signature.RefusedToSign : Signature.Signed,
            SignatureNote = refuses ? "当事人看过决定书后拒绝签收，全程录像" : "",
        }, 3, ct);
        if (play.Ending == Ending.Revoked)
        {
            now = now.AddDays(5);
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
                    play.Handlers[0], new() { Result = CorrectionResult.Corrected, Note = "当场改正" }, 5, ct);
                await DoAsync<DecideNoPenalty, DecideNoPenalty.Request>(Holder("agency-head"), new()
                {
                    Ground = NoPenaltyGround.FirstTimeSlight,
                    Reason = "初次违法，后果轻微并已及时改正",
                    Education = "讲解有关规定，当事人表示今后遵守",
                }, 60, ct);
                break;
            case Ending.Turned:
                await DoAsync<TurnToOrdinary, TurnToOrdinary.Request>(play.Handlers[0], new() { Reason = "当事人对事实有争议，需要进一步调查取证" }, 5, ct);
                break;
            case Ending.Recusal:
                await DoAsync<AskRecusal, AskRecusal.Request>(play.Handlers[0], new()
                {
                    OfficerId = play.Handlers[1].UserName!,
                    AskedBy = "当事人",
                    Reason = "称该执法人员与相邻店铺经营者是亲属",
                }, 5, ct);
                break;
            default:
                if (play.Scene.CorrectionFirst)
                {
                    await DoAsync<RecheckCorrection, RecheckCorrection.Request>(
                        play.Handlers[0], new() { Result = CorrectionResult.RefusedToCorrect, Note = "经责令后仍不改正" }, 5, ct);
                }
                break;
        }
    }

    async Task DecideAsync(CancellationToken ct)
    {
        var scene = play.Scene;
        await DoAsync<TellRights, TellRights.Request>(play.Handlers[0], new()
        {
            Facts = scene.Seen,
            Reasons = scene.Reason,
            ProposedWarning = scene.Warning,
            ProposedFine = scene.Fine,
        }, 4, ct);
        if (!play.Reaches(Ending.Heard))
        {
            return;
        }
        await DoAsync<HearDefence, HearDefence.Request>(play.Handlers[0], new()
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
        var cash = PaysCash;
        await DoAsync<DecideOnTheSpot, DecideOnTheSpot.Request>(play.Handlers[0], new()
        {
            Warning = scene.Warning,
            Fine = scene.Fine,
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
        if (play.Scene.Fine > 0)
        {
            now = PaysCash ? now : now.AddDays(play.Chance % 9);
            await DoAsync<RecordPayment, RecordPayment.Request>(PaysCash ? play.Handlers[0] : clerk, new()
            {
                Fine = play.Scene.Fine,
                Mode = PaysCash ? PaymentMode.OnTheSpot : PaymentMode.Bank,
                Receipt = $"示例票{play.Number:000000}",
                PaidOn = DateOnly.FromDateTime(now),
            }, 2, ct);
        }
        if (play.Scene.Fine > 0 && PaysCash)
        {
            await DoAsync<HandInCash, HandInCash.Request>(clerk, new() { Amount = play.Scene.Fine }, 180, ct);
            await DoAsync<BankCash, BankCash.Request>(clerk, new() { Amount = play.Scene.Fine, Slip = $"示例回单{play.Number:000000}" }, 60, ct);
        }
        await DoAsync<ReceiveReport, ReceiveReport.Request>(clerk, new(), 30, ct);
        if (play.Ending != Ending.Archived)
        {
            return;
        }
        await DoAsync<CloseCase, CloseCase.Request>(Holder("unit-head"), new() { Summary = "决定已履行，同意结案" }, 300, ct);
        now = now.AddDays(1);
        await DoAsync<ArchiveCase, ArchiveCase.Request>(Holder("archivist"), new() { Pages = 6 }, 0, ct);
    }

    bool PaysCash => play.Scene.Fine is > 0 and <= 100 && play.Chance % 2 == 0;

    string Correction => play.Scene.Correction.Length > 0 ? play.Scene.Correction : "立即停止违法行为并恢复原状";

    async Task PhotoAsync(CancellationToken ct)
    {
        After(1);
        await using var scope = scopes.CreateAsyncScope();
        var photo = await scope.ServiceProvider.GetRequiredService<FileStore>().SaveAsync(DemoPhoto.Make(play.Number), ct);
        await DoAsync<AddEvidence, AddEvidence.Request>(play.Handlers[0], new()
        {
            Sha256 = photo.Sha256,
            Kind = EvidenceKind.AudioVisual,
            Title = play.Scene.Evidence.Count > 0 ? play.Scene.Evidence[0] : "现场照片",
            Place = play.Scene.Place,
        }, 1, ct);
    }

    Task IssueAsync(string kind, CancellationToken ct) =>
        DoAsync<IssueDocument, IssueDocument.Request>(play.Handlers[0], new() { Kind = kind }, 1, ct);

    async Task DoAsync<TAct, TRequest>(AccountRow who, TRequest request, int minutes, CancellationToken ct)
        where TAct : class, ICaseAct<TRequest>
        where TRequest : ActRequest, new()
    {
        After(minutes);
        await RunAsync(async services =>
        {
            var actor = ActorOf(who);
            var version = (await services.GetRequiredService<CaseDesk>().LoadAsync(play.CaseId, actor, ct))!.State.Version;
            return await services.ActAsync<TAct, TRequest>(play.CaseId, request with { Version = version }, actor, ct);
        });
    }

    async Task<string> RunAsync(Func<IServiceProvider, Task<Outcome>> act)
    {
        for (; ; )
        {
            await using var scope = scopes.CreateAsyncScope();
            switch (await act(scope.ServiceProvider))
            {
                case Outcome.Done done:
                    return done.Receipt.Id;
                case Outcome.Raced:
                    continue;
                case Outcome.Refused refused:
                    throw new InvalidOperationException($"{play.Scene.Id}（{play.Ending}）：{refused.Refusals[0].Reason}");
                case Outcome.Invalid invalid:
                    throw new InvalidOperationException($"{play.Scene.Id}：{string.Concat(invalid.Errors.SelectMany(e => e.Value))}");
                case var other:
                    throw new InvalidOperationException($"{play.Scene.Id}：{other}");
            }
        }
    }

    void After(int minutes)
    {
        now = now.AddMinutes(minutes);
        clock.Set(now);
    }

    AccountRow Holder(string role) => play.Team.First(user => user.Roles.Split(';').Contains(role) && play.Handlers.All(h => h.UserName != user.UserName));

    Actor ActorOf(AccountRow user) => new(user.UserName!, user.Name, user.BodyId, play.BodyRow.Path, user.Roles.Split(';'));

    IdentifyParty.Request PartyRequest() => new()
    {
        Kind = play.Party.Kind switch { "单位" => PartyKind.Organisation, "个体工商户" => PartyKind.SoleTrader, _ => PartyKind.Person },
        Name = play.Party.Name,
        Operator = play.Party.Operator,
        CertificateKind = CertificateKind.IdentityCard,
        CertificateNumber = play.Party.IdNumber.Length > 0 ? play.Party.IdNumber : play.Party.OperatorId,
        CreditCode = play.Party.CreditCode,
        Representative = play.Party.Representative,
        Address = play.Party.Address,
        Phone = play.Party.Phone,
    };

    RecordScene.Request SceneRequest() => new()
    {
        From = now.AddMinutes(-5),
        Place = play.Scene.Place,
        Found = play.Scene.Seen,
        CredentialsShown = true,
        RecusalTold = true,
        PartyOpinion = "没有异议",
    };
}
