using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>移送: the organ that takes the case over has the file.</summary>
public sealed class SendTransfer : ICaseAct<SendTransfer.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "transfer";

    public static string Summary => "登记移送";

    public sealed record Request : ActRequest
    {
        [Display(Name = "接收机关"), Required, StringLength(100)]
        public string Receiver { get; init; } = "";

        [Display(Name = "回执编号或者签收人"), Required, StringLength(100)]
        public string Receipt { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { Receiver = file.State.Ordinary.Final?.Fact.To ?? "" };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new TransferSent(request.Receiver, request.Receipt), "已登记移送，可以报批结案。");
}
