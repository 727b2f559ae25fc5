using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class IdentityCardTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", Sex.Female)]
    [InlineData("11010519491231002x", "1949-12-31", Sex.Female)]
    [InlineData("440524188001010014", "1880-01-01", Sex.Male)]
    [InlineData("330102199001010012", "1990-01-01", Sex.Male)]
    [InlineData("330102199001010020", "1990-01-01", Sex.Female)]
    [InlineData("330102199001010039", "1990-01-01", Sex.Male)]
    [InlineData("330102900101001", "1990-01-01", Sex.Male)]
    [InlineData("330102900101002", "1990-01-01", Sex.Female)]
    public void A_number_tells_birth_and_sex(string text, string birth, Sex sex)
    {
        var card = IdentityCard.Check(text).Value!;
        Assert.Equal(birth, card.Birth.ToString("yyyy-MM-dd", null));
        Assert.Equal(sex, card.Sex);
    }

    [Theory]
    [InlineData("", "应为18位")]
    [InlineData("33010219900101001", "应为18位")]
    [InlineData("3301021990010100X2", "应为18位")]
    [InlineData("33010290010100X", "应为18位")]
    [InlineData("330102199002300012", "出生日期“19900230”不存在")]
    [InlineData("330102901301001", "出生日期“19901301”不存在")]
    [InlineData("330102199001010013", "末位校验码不符，按前17位应为2")]
    public void A_wrong_number_is_an_error(string text, string why)
    {
        var check = IdentityCard.Check(text);
        Assert.False(check.IsWellFormed);
        Assert.Contains(why, Assert.Single(check.Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_that_does_not_exist_is_only_remarked()
    {
        var check = IdentityCard.Check("990102900101001");
        Assert.True(check.IsWellFormed);
        Assert.Equal(RemarkLevel.Warning, Assert.Single(check.Remarks).Level);
    }

    [Theory]
    [InlineData("2010-05-06", "2024-05-05", 13)]
    [InlineData("2010-05-06", "2024-05-06", 13)]
    [InlineData("2010-05-06", "2024-05-07", 14)]
    [InlineData("2012-02-29", "2026-02-28", 13)]
    [InlineData("2012-02-29", "2026-03-01", 14)]
    public void A_year_of_age_is_full_on_the_day_after_the_birthday(string birth, string date, int age) =>
        Assert.Equal(age, new IdentityCard("", DateOnly.Parse(birth, null)).AgeOn(DateOnly.Parse(date, null)));

    [Fact]
    public void The_mask_hides_the_birth_date()
    {
        Assert.Equal("3301**********0012", IdentityCard.Check("330102199001010012").Value!.Mask());
        Assert.Equal("3301*******1001", IdentityCard.Check("330102900101001").Value!.Mask());
        Assert.Equal("男，1990年1月1日出生", IdentityCard.Check("330102199001010012").Value!.Describe());
    }

    [Theory]
    [InlineData(CertificateKind.IdentityCard, "330102199001010012", true)]
    [InlineData(CertificateKind.Passport, "E12345678", true)]
    [InlineData(CertificateKind.Passport, "E1", false)]
    [InlineData(CertificateKind.HongKongMacaoPermit, "H12345678", true)]
    [InlineData(CertificateKind.HongKongMacaoPermit, "m1234567801", true)]
    [InlineData(CertificateKind.HongKongMacaoPermit, "12345678", false)]
    [InlineData(CertificateKind.TaiwanPermit, "12345678", true)]
    [InlineData(CertificateKind.TaiwanPermit, "1234567", false)]
    [InlineData(CertificateKind.ForeignPermanentResident, "USA310012345678", true)]
    [InlineData(CertificateKind.ForeignPermanentResident, "911124198108030024", true)]
    [InlineData(CertificateKind.ForeignPermanentResident, "12345", false)]
    [InlineData(CertificateKind.MilitaryOfficer, "军字第1234567号", true)]
    [InlineData(CertificateKind.MilitaryOfficer, "甲乙丙丁", false)]
    [InlineData(CertificateKind.Other, "随便什么", true)]
    public void The_form_of_a_certificate_is_checked(CertificateKind kind, string number, bool clean) =>
        Assert.Equal(clean, Certificates.Check(kind, number).Count == 0);

    [Fact]
    public void Only_an_empty_or_a_wrong_identity_number_blocks()
    {
        Assert.All(Enum.GetValues<CertificateKind>(), kind => Assert.Equal(RemarkLevel.Error, Certificates.Check(kind, " ")[0].Level));
        Assert.Equal(RemarkLevel.Warning, Certificates.Check(CertificateKind.Passport, "E1")[0].Level);
        Assert.Equal(RemarkLevel.Error, Certificates.Check(CertificateKind.IdentityCard, "1")[0].Level);
        Assert.Equal("外国人永久居留身份证", Certificates.Name(CertificateKind.ForeignPermanentResident));
    }
}
