using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Says who the party is: particulars into the vault, what the law asks into the record.</summary>
public sealed class IdentifyParty(PartyVault vault) : ICaseAct<IdentifyParty.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "party";

    public static string Summary => "登记当事人";

    public sealed record Request : ActRequest
    {
        [Display(Name = "当事人类型")]
        public PartyKind Kind { get; init; }

        [Display(Name = "姓名、名称或字号"), Required, StringLength(200)]
        public string Name { get; init; } = "";

        [Display(Name = "经营者姓名（个体工商户）"), StringLength(50)]
        public string Operator { get; init; } = "";

        [Display(Name = "证件类型")]
        public CertificateKind CertificateKind { get; init; }

        [Display(Name = "证件号码（个人、经营者）"), StringLength(64)]
        public string CertificateNumber { get; init; } = "";

        [Display(Name = "统一社会信用代码（单位、个体工商户）"), StringLength(18)]
        public string CreditCode { get; init; } = "";

        [Display(Name = "法定代表人或负责人"), StringLength(50)]
        public string Representative { get; init; } = "";

        [Display(Name = "出生日期（无身份证号时填写）")]
        public DateOnly? Born { get; init; }

        [Display(Name = "住址或住所"), StringLength(200)]
        public string Address { get; init; } = "";

        [Display(Name = "电话"), StringLength(30)]
        public string Phone { get; init; } = "";

        [Display(Name = "经认定行为时不能辨认或控制自己的行为")]
        public bool LacksCapacity { get; init; }

        [Display(Name = "变更的理由（首次登记不填）", GroupName = "变更当事人"), StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var warnings = new List<string>();
        DateOnly? born = request.Kind == PartyKind.Organisation ? null : request.Born;
        var sex = "";
        if (request.Kind != PartyKind.Person && request.CreditCode.Length > 0)
        {
            var code = UnifiedCreditCode.Check(request.CreditCode);
            if (!code.IsWellFormed)
            {
                return Built.Wrong(nameof(Request.CreditCode), Say(code.Remarks));
            }
            warnings.AddRange(code.Remarks.Select(remark => remark.Text));
        }
        if (request.Kind == PartyKind.Organisation && request.CreditCode.Length == 0)
        {
            return Built.Wrong(nameof(Request.CreditCode), "单位须填写统一社会信用代码。");
        }
        if (request.Kind != PartyKind.Organisation && request.CertificateNumber.Length > 0)
        {
            var remarks = Certificates.Check(request.CertificateKind, request.CertificateNumber);
            if (remarks.Any(remark => remark.Level == RemarkLevel.Error))
            {
                return Built.Wrong(nameof(Request.CertificateNumber), Say(remarks));
            }
            warnings.AddRange(remarks.Select(remark => remark.Text));
            if (request.CertificateKind == CertificateKind.IdentityCard && IdentityCard.Check(request.CertificateNumber).Value is { } card)
            {
                born = card.Birth;
                sex = card.Sex == Sex.Male ? "男" : "女";
            }
        }
        if (request.Kind == PartyKind.Person && request.CertificateNumber.Length == 0 && born is null)
        {
            return Built.Wrong(nameof(Request.CertificateNumber), "请填写证件号码；确实没有的，填写出生日期以确定年龄。");
        }
        var party = ParticularsOf(request) with { Sex = sex, Born = born };
        var onRecord = vault.Put(party, file.Row.BodyPath, file.State.Opened!.Sighting.ActDay, request.LacksCapacity);
        return Built.Of(
            new PartyIdentified(onRecord, request.Reason),
            warnings.Count == 0 ? "已登记当事人。" : $"已登记当事人。请留意：{string.Join("；", warnings)}。");
    }

    /// <summary>What was typed, unchecked.</summary>
    public static Particulars ParticularsOf(Request request) => new(
        request.Kind, request.Name.Trim(), request.Operator.Trim(), Certificates.Name(request.CertificateKind),
        request.CertificateNumber.Trim().ToUpperInvariant(), request.CreditCode.Trim().ToUpperInvariant(),
        request.Representative.Trim(), "", request.Born, request.Address.Trim(), request.Phone.Trim());

    static string Say(IEnumerable<Remark> remarks) => string.Join("；", remarks.Select(remark => remark.Text)) + "。";
}
