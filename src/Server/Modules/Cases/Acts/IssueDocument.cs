using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>出具文书: the document writes itself, is sealed where it must be, and both its hashes go into the journal.</summary>
public sealed class IssueDocument(DocumentMaker maker, PartyVault vault, TimeProvider clock) : ICaseAct<IssueDocument.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "documents";

    public static string Summary => "出具文书";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.Documents)]
        public string Kind { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Kind = file.State is { Decision: not null } c && c.Document(DocumentCodes.Decision) is null ? DocumentCodes.Decision : "",
    };

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        if (DocumentKinds.ForCase(file.State).FirstOrDefault(k => k.Code == request.Kind) is not { } kind)
        {
            return await Built.Wrong(nameof(Request.Kind), "现在还不能出具这种文书。");
        }
        if (file.State.Party is not { } onRecord)
        {
            return await Built.Wrong(nameof(Request.Kind), "还没有登记当事人，文书缺少当事人信息。");
        }
        var party = await vault.RevealAsync(onRecord.VaultId, actor, $"出具{kind.Name}", ct);
        var number = kind.NumberToken is null ? "" : file.State.Decision!.Fact.Number;
        var values = Paper.Of(kind.Code, file.State, party!, clock.LocalNow());
        var made = await maker.MakeAsync(file.Row.Id, file.Row.BodyId, kind, number, values, actor.Account, ct);
        return made is null
            ? new Built(null, "", new Outcome.Refused([NoSeal(file.State.Body!.Name)]))
            : await Built.Of(
                new DocumentIssued(made.Id, kind.Code, number, made.Template, made.ContentHash, made.BytesHash, made.Format, made.SealId),
                $"已出具《{kind.Name}》{number}。");
    }

    static Refusal NoSeal(string body) => new(
        "decision-sealed", "决定书加盖印章", $"{body}没有登记在用的印章。", Article.Penalty("第五十九条"), "由印章保管人登记启用印章后再出具。");
}
