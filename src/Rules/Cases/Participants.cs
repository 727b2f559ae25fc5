using System.Text.Json.Serialization;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Cases;

/// <summary>The body as it stood on the day of an act: what a lawyer asks about its competence is kept with the fact.</summary>
/// <param name="Division">Division code of its area; a longer code that starts with it lies inside.</param>
/// <param name="Lists">Item lists it may enforce: 综合, 专业, 乡镇.</param>
/// <param name="Government">Government that hears a reconsideration (本级人民政府).</param>
/// <param name="Court">Court of first instance.</param>
/// <param name="Grants">What the county has given it of the item at hand, and one other grant where it gave something else; null for none.</param>
public sealed record BodyOnDuty(
    string Id, string Name, string Prefix, string Division, IReadOnlyList<string> Lists,
    string Government, string Court, string Bank, string Account, DateOnly From, DateOnly? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Grant>? Grants = null)
{
    public bool ActsOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it may handle an item on a day, and on what ground.</summary>
    public ScopeAnswer MayHandle(Item item, DateOnly day) => ItemScope.MayHandle(Lists, Grants ?? [], item, day);

    /// <summary>Whether a place lies in the body's area: division codes nest by level, 330100 being the whole city.</summary>
    public bool Covers(string place) => place.StartsWith(DivisionCode.StemOf(Division), StringComparison.Ordinal);
}

/// <summary>An officer as the credential stood on the day of an act.</summary>
/// <param name="Id">Account name.</param>
/// <param name="Credential">Number of the enforcement credential (执法证); empty for auxiliaries.</param>
/// <param name="IsAuxiliary">辅助人员: may help, never counts as one of the two.</param>
/// <param name="Bodies">Bodies served: the own one and, when seconded, the home one.</param>
public sealed record OfficerOnDuty(
    string Id, string Name, string Credential, DateOnly? CredentialFrom, DateOnly? CredentialTo, bool IsAuxiliary,
    IReadOnlyList<string> Bodies)
{
    public bool IsCertifiedOn(DateOnly day) =>
        !IsAuxiliary && Credential.Length > 0 && CredentialFrom <= day && (CredentialTo is null || day <= CredentialTo);

    /// <summary>Why the officer does not count as certified on a day, in Chinese.</summary>
    public string WhyNotCertifiedOn(DateOnly day) =>
        IsAuxiliary ? $"{Name}是辅助人员，不能计入（浙江省综合行政执法条例第三十条）。"
        : CredentialTo < day ? $"{Name}的执法证已于 {CredentialTo:yyyy-MM-dd} 到期。"
        : $"{Name}没有有效的执法证。";
}

/// <summary>个人, 个体工商户 or 单位.</summary>
public enum PartyKind { Person, SoleTrader, Organisation }

/// <summary>What the record says of a party. Names and numbers of people stay in the vault; the record holds what the law asks.</summary>
/// <param name="Label">Name as it may be shown to anyone with the case: in full for organisations, masked for people.</param>
/// <param name="VaultId">Key of the vault entry with the particulars.</param>
/// <param name="IdentifierHash">Salted hash of the certificate number or credit code, empty when unknown.</param>
/// <param name="AgeAtAct">Completed years at the act, null for organisations and where unknown.</param>
/// <param name="LacksCapacity">精神病人、智力残疾人 who could not recognise or control the act (31).</param>
public sealed record PartyOnRecord(
    PartyKind Kind, string Label, string VaultId, string IdentifierHash, int? AgeAtAct, bool LacksCapacity)
{
    public string KindName => Kind switch
    {
        PartyKind.Person => "个人",
        PartyKind.SoleTrader => "个体工商户",
        _ => "单位",
    };
}
