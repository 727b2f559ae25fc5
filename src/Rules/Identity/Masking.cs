using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Identity;

/// <summary>Hides what identifies a person. Empty in, empty out; when in doubt more is hidden, never less.</summary>
public static partial class Masking
{
    private static readonly string[] LongSurnames =
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "宇文", "长孙", "端木", "西门", "南宫",
    ];

    /// <summary>张三丰 → 张*; 欧阳某 → 欧阳*. One star, whatever the length.</summary>
    public static string Name(string? name)
    {
        var text = (name ?? "").Trim();
        var shown = text.Length > 2 && LongSurnames.Contains(text[..2]) ? 2 : Math.Min(1, text.Length);
        return text.Length == 0 ? "" : text[..shown] + "*";
    }

    /// <summary>13812345678 → 138****5678; of other numbers the last two stay: 0571-87012345 → ***********45.</summary>
    public static string Phone(string? phone)
    {
        var text = (phone ?? "").Trim();
        return text.Length == 11 && text[0] == '1' ? Middle(text, 3, 4) : Middle(text, 0, 2);
    }

    /// <summary>浙江省杭州市上城区采荷街道某路8号 → 浙江省杭州市上城区****: nothing below the county stays.</summary>
    public static string Address(string? address)
    {
        var text = (address ?? "").Trim();
        return text.Length == 0 ? "" : DownToCounty().Match(text).Value + "****";
    }

    /// <summary>330102199001010012 → 3301**********0012; the same for every other certificate number.</summary>
    public static string Certificate(string? number) => Middle(Typed.Tidy(number), 4, 4);

    /// <summary>6222021234567890123 → ***************0123</summary>
    public static string BankAccount(string? account) => Middle(Typed.Tidy(account), 0, 4);

    /// <summary>Keeps the head and the tail; a text too short to hide anything between them is hidden whole.</summary>
    internal static string Middle(string text, int head, int tail) => text.Length <= head + tail
        ? new string('*', text.Length)
        : text[..head] + new string('*', text.Length - head - tail) + text[^tail..];

    // 小区、社区、园区 are no districts, and what stands behind a road or a figure is no county: neither may show an estate.
    [GeneratedRegex(
        "^([^省市区县路街0-9]{2,8}?(省|自治区|特别行政区))?([^省市区县路街0-9]{1,12}?(市|自治州|地区|盟))?" +
        "([^省市区县路街道0-9]{1,12}?((?<![小社园])区|县|市|旗))?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DownToCounty();
}
