using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>送达地址确认书 (61): the signed paper is the evidence, the record shows the address masked.</summary>
public sealed class ConfirmAddress : ICaseAct<ConfirmAddress.Request>
{
    /// <summary>Ways to reach a party; all but the last are electronic.</summary>
    public static readonly IReadOnlyList<string> Channels = ["手机短信", "电子邮箱", "传真", "邮寄地址"];

    public static string Permission => Permissions.HandleCases;

    public static string Act => "address";

    public static string Advice => "当事人同意并签订确认书的，才可以电子送达（行政处罚法第六十一条第二款）。";

    public static string Summary => "确认送达地址";

    public sealed record Request : ActRequest
    {
        [Display(Name = "送达方式"), Required, StringLength(20), Choice(Choices.Channels)]
        public string Channel { get; init; } = "";

        [Display(Name = "号码或者地址", Description = "案卷中只显示隐去后的内容，原件以确认书为准。"), Required, StringLength(200)]
        public string Address { get; init; } = "";

        [Display(Name = "当事人签名")]
        public Signature Signature { get; init; }

        [Display(Name = "签名的确认书（证据）"), Required, StringLength(64), Choice(Choices.Evidence)]
        public string EvidenceId { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct) =>
        !Channels.Contains(r.Channel)
            ? Built.Wrong(nameof(Request.Channel), $"送达方式只能是：{string.Join("、", Channels)}。")
            : Built.Of(
                new AddressConfirmed(r.Channel, Shown(r.Channel, r.Address.Trim()), r.Channel != Channels[^1], r.Signature, r.EvidenceId), "已登记送达地址确认书。");

    static string Shown(string channel, string address) =>
        channel == Channels[^1] ? Masking.Address(address)
        : address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{address[0]}***{address[at..]}"
        : Masking.Phone(address);
}
