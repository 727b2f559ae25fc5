using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Cases.Amounts;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Seeding;

/// <summary>
/// Does acts as the people of one team, at times of its own and through the features that people use. A refusal is a mistake in the
/// script and stops the seeding.
/// </summary>
abstract class Player(
    string name, BodyRow body, IReadOnlyList<AccountRow> team, IReadOnlyList<AccountRow> handlers, DateTime start, IServiceScopeFactory scopes,
    SceneClock clock)
{
    protected DateTime Now { get; set; } = start;

    protected string CaseId { get; set; } = "";

    protected AccountRow First => handlers[0];

    protected AccountRow Second => handlers[1];

    protected DateOnly Today => DateOnly.FromDateTime(Now);

    protected async Task DoAsync<TAct, TRequest>(AccountRow who, TRequest request, int minutes, CancellationToken ct)
        where TAct : class, ICaseAct<TRequest>
        where TRequest : ActRequest, new()
    {
        After(minutes);
        await RunAsync(async services =>
        {
            var actor = ActorOf(who);
            var version = (await services.GetRequiredService<CaseDesk>().LoadAsync(CaseId, actor, ct))!.State.Version;
            return await services.ActAsync<TAct, TRequest>(CaseId, request with { Version = version }, actor, ct);
        });
    }

    protected async Task<string> RunAsync(Func<IServiceProvider, Task<Outcome>> act)
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
                    throw new InvalidOperationException($"{name}：{refused.Refusals[0].Reason}");
                case Outcome.Invalid invalid:
                    throw new InvalidOperationException($"{name}：{string.Concat(invalid.Errors.SelectMany(e => e.Value))}");
                case var other:
                    throw new InvalidOperationException($"{name}：{other}");
            }
        }
    }

    /// <summary>The case as it stands, to answer with its ids.</summary>
    protected async Task<CaseState> StateAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CaseDesk>().LoadAsync(CaseId, ActorOf(First), ct))!.State;
    }

    /// <summary>The scene's own fine where it lies in the tier or no benchmark has a say, else what the benchmark recommends.</summary>
    /// <param name="most">In yuan: a tier that begins below it is not left for it.</param>
    protected async Task<decimal> WeighAsync(WeighedRequest request, decimal fine, decimal most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var file = (await scope.ServiceProvider.GetRequiredService<CaseDesk>().LoadAsync(CaseId, ActorOf(First), ct))!;
        var amount = await scope.ServiceProvider.GetRequiredService<CaseAmounts>().OfAsync(file, request, ct);
        return amount.Weighing is not { Range: { } range, Recommended: { } recommended } || range.Contains(fine) ? fine
            : Math.Max(range.Low, Math.Min(recommended, most));
    }

    protected async Task PhotoAsync(int number, string title, string place, CancellationToken ct)
    {
        After(1);
        await using var scope = scopes.CreateAsyncScope();
        var photo = await scope.ServiceProvider.GetRequiredService<FileStore>().SaveAsync(DemoPhoto.Make(number), ct);
        await DoAsync<AddEvidence, AddEvidence.Request>(First, new()
        {
            Sha256 = photo.Sha256,
            Kind = EvidenceKind.AudioVisual,
            Title = title,
            Place = place,
        }, 1, ct);
    }

    protected Task IssueAsync(string kind, CancellationToken ct) => DoAsync<IssueDocument, IssueDocument.Request>(First, new() { Kind = kind }, 1, ct);

    protected Task PartyAsync(DemoParty party, int minutes, CancellationToken ct) => DoAsync<IdentifyParty, IdentifyParty.Request>(First, new()
    {
        Kind = party.Kind switch { "单位" => PartyKind.Organisation, "个体工商户" => PartyKind.SoleTrader, _ => PartyKind.Person },
        Name = party.Name,
        Operator = party.Operator,
        CertificateKind = CertificateKind.IdentityCard,
        CertificateNumber = party.IdNumber.Length > 0 ? party.IdNumber : party.OperatorId,
        CreditCode = party.CreditCode,
        Representative = party.Representative,
        Address = party.Address,
        Phone = party.Phone,
    }, minutes, ct);

    protected void After(int minutes)
    {
        Now = Now.AddMinutes(minutes);
        clock.Set(Now);
    }

    /// <summary>Somebody of the team with a role who does not handle the case.</summary>
    protected AccountRow Holder(string role) =>
        team.First(user => user.Roles.Split(';').Contains(role) && handlers.All(handler => handler.UserName != user.UserName));

    /// <summary>People of the district act with its reach; everybody else with the team's.</summary>
    protected Actor ActorOf(AccountRow user) => new(
        user.UserName!, user.Name, user.BodyId, user.BodyId == body.Id ? body.Path : body.Path[..body.Path.LastIndexOf('/')], user.Roles.Split(';'));
}
