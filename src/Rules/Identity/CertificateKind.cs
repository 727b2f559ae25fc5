using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Identity;

/// <summary>证件类型 of a natural person.</summary>
public enum CertificateKind
{
    IdentityCard,
    Passport,
    HongKongMacaoPermit,
    TaiwanPermit,
    ForeignPermanentResident,
    MilitaryOfficer,
    Other,
}

/// <summary>Names and forms of the certificates.</summary>
public static partial class Certificates
{
    /// <summary>居民身份证, 护照, 港澳居民来往内地通行证 …</summary>
    public static string Name(CertificateKind kind) => kind switch
    {
        CertificateKind.IdentityCard => "居民身份证",
        CertificateKind.Passport => "护照",
        CertificateKind.HongKongMacaoPermit => "港澳居民来往内地通行证",
        CertificateKind.TaiwanPermit => "台湾居民来往大陆通行证",
        CertificateKind.ForeignPermanentResident => "外国人永久居留身份证",
        CertificateKind.MilitaryOfficer => "军官证",
        _ => "其他",
    };

    /// <summary>
    /// Empty is an error for every kind. An identity card is checked in full; of the others, which have changed their form more
    /// than once, an unusual number is only a warning.
    /// </summary>
    public static IReadOnlyList<Remark> Check(CertificateKind kind, string? number)
    {
        var text = Typed.Tidy(number);
        if (text.Length == 0) { return [Remark.Error($"{Name(kind)}号码为空")]; }
        if (kind == CertificateKind.IdentityCard) { return IdentityCard.Check(text).Remarks; }
        return Form(kind) is { } form && !form.IsMatch(text) ? [Remark.Warning($"号码不像{Name(kind)}，请核对")] : [];
    }

    private static Regex? Form(CertificateKind kind) => kind switch
    {
        CertificateKind.Passport => Passport(),
        CertificateKind.HongKongMacaoPermit => HongKongMacao(),
        CertificateKind.TaiwanPermit => Taiwan(),
        CertificateKind.ForeignPermanentResident => PermanentResident(),
        CertificateKind.MilitaryOfficer => Military(),
        _ => null,
    };

    // Passports of all countries: letters and figures, five or more.
    [GeneratedRegex("^[A-Z0-9]{5,20}$")]
    private static partial Regex Passport();

    // H or M, eight figures, on the older cards two more for the times it was renewed.
    [GeneratedRegex("^[HM][0-9]{8}([0-9]{2})?$")]
    private static partial Regex HongKongMacao();

    [GeneratedRegex("^[0-9]{8}$|^[0-9]{10}[A-Z]?$")]
    private static partial Regex Taiwan();

    // Three letters of the country and twelve figures; the cards since 2023 have eighteen characters beginning with 9.
    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$|^9[0-9]{16}[0-9X]$")]
    private static partial Regex PermanentResident();

    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{1,3}字第?)?[0-9]{4,10}号?$")]
    private static partial Regex Military();
}
