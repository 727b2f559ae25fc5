using System.Globalization;

namespace Zhiheng.Bench;

/// <summary>The invented person whom a case is about, and what both procedures write of it alike.</summary>
static class People
{
    public const string Name = "白佳怡";

    public static object Party(Moment m) => new
    {
        version = m.Version, kind = "Person", name = Name, certificateKind = "IdentityCard", certificateNumber = Certificate(m.Person),
        address = "杭州市富阳区示例中路304号", phone = "13800000001",
    };

    public static object Scene(Moment m, string found) => new
    {
        version = m.Version, from = m.Now.AddSeconds(-1), place = m.Place, found, credentialsShown = true, recusalTold = true, signature = "Signed",
    };

    /// <summary>A certificate number of an invented person, another one for every case.</summary>
    static string Certificate(int person)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var born = new DateOnly(1950, 1, 1).AddDays(person / 1000 % 18_000);
        var digits = string.Create(CultureInfo.InvariantCulture, $"330102{born:yyyyMMdd}{person % 1000:000}");
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }
}
