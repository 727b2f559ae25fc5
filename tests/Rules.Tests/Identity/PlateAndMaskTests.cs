using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class PlateAndMaskTests
{
    [Theory]
    [InlineData("浙A12345", PlateKind.Ordinary, "浙A·12345")]
    [InlineData("浙a·1b2c3", PlateKind.Ordinary, "浙A·1B2C3")]
    [InlineData("沪 A-12345", PlateKind.Ordinary, "沪A·12345")]
    [InlineData("浙AD12345", PlateKind.NewEnergy, "浙A·D12345")]
    [InlineData("浙AF1234", PlateKind.Ordinary, "浙A·F1234")]
    [InlineData("浙AFB1234", PlateKind.NewEnergy, "浙A·FB1234")]
    [InlineData("浙A12345D", PlateKind.NewEnergy, "浙A·12345D")]
    [InlineData("浙A1234学", PlateKind.Learner, "浙A·1234学")]
    [InlineData("浙A1234警", PlateKind.Police, "浙A·1234警")]
    [InlineData("浙A1234挂", PlateKind.Trailer, "浙A·1234挂")]
    public void A_plate_is_read_and_written_with_its_dot(string text, PlateKind kind, string written)
    {
        var plate = PlateNumber.Check(text).Value!;
        Assert.Equal((kind, written, written[0]), (plate.Kind, plate.ToString(), plate.Province));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A12345")]
    [InlineData("某A12345")]
    [InlineData("浙112345")]
    [InlineData("浙A1234")]
    [InlineData("浙AI2345")]
    [InlineData("浙AO2345")]
    [InlineData("浙AL12345")]
    [InlineData("浙A123456")]
    [InlineData("浙AD12345学")]
    public void What_no_vehicle_carries_is_an_error(string text) => Assert.False(PlateNumber.Check(text).IsWellFormed);

    [Theory]
    [InlineData("", "")]
    [InlineData("张三", "张*")]
    [InlineData("张三丰", "张*")]
    [InlineData("欧阳某", "欧阳*")]
    [InlineData("欧阳", "欧*")]
    [InlineData("张", "张*")]
    public void Of_a_name_the_surname_stays(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Theory]
    [InlineData(null, "")]
    [InlineData("13812345678", "138****5678")]
    [InlineData("0571-87012345", "***********45")]
    [InlineData("12", "**")]
    public void Of_a_telephone_number_the_middle_is_hidden(string? phone, string masked) => Assert.Equal(masked, Masking.Phone(phone));

    [Theory]
    [InlineData("", "")]
    [InlineData("浙江省杭州市上城区采荷街道某路8号", "浙江省杭州市上城区****")]
    [InlineData("浙江省杭州市建德市新安江街道某小区3幢", "浙江省杭州市建德市****")]
    [InlineData("杭州市临平区某路1号", "杭州市临平区****")]
    [InlineData("杭州市某小区3幢201室", "杭州市****")]
    [InlineData("内蒙古自治区锡林郭勒盟某旗某村", "内蒙古自治区锡林郭勒盟某旗****")]
    [InlineData("某路8号某市场", "****")]
    [InlineData("某某花园3幢", "****")]
    public void Of_an_address_nothing_below_the_county_stays(string address, string masked) =>
        Assert.Equal(masked, Masking.Address(address));

    [Theory]
    [InlineData("6222021234567890123", "***************0123")]
    [InlineData("6222 0212", "****0212")]
    [InlineData("123", "***")]
    public void Of_an_account_the_last_four_stay(string account, string masked) => Assert.Equal(masked, Masking.BankAccount(account));
}
