using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>交付: the decision reaches the party (52, 61). What is handed over is the file that was issued, byte for byte.</summary>
public sealed class HandOver : ICaseAct<HandOver.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "handing-over";

    public static string Summary => "交付决定书";

    public sealed record Request : ActRequest
    {
        [Display(Name = "交付方式")]
        public ServiceMethod Method { get; init; }

        [Display(Name = "收件人"), Required, StringLength(50)]
        public string Receiver { get; init; } = "";

        [Display(Name = "签收")]
        public Signature Signature { get; init; }

        [Display(Name = "拒绝签收的情况"), StringLength(300)]
        public string SignatureNote { get; init; } = "";

        [Display(Name = "见证人"), StringLength(50)]
        public string Witness { get; init; } = "";

        [Display(Name = "送达地址确认书编号（电子送达填写）"), StringLength(60)]
        public string Confirmation { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { Receiver = file.State.Party?.Label ?? "" };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var decision = file.State.Document(DocumentCodes.Decision)?.Fact;
        return Built.Of(
            new HandedOver(
                decision?.Id ?? "", request.Method, request.Receiver, request.Signature, request.SignatureNote, request.Witness,
                request.Confirmation, decision?.BytesHash ?? ""),
            "已交付。请报所属行政机关备案。");
    }
}
