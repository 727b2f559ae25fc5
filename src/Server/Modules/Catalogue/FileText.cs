using System.Text;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>
/// Bytes of a file that somebody wrote, as text: UTF-8, or GBK as older Chinese programs save it. Anything else is refused, because
/// nearly every run of bytes can be read as some Chinese, and a wrong character in a statute is worse than no statute.
/// </summary>
public static class FileText
{
    public const string Unreadable = "看不懂文件的文字编码：只接受 UTF-8 和 GBK（GB18030）。请在 Excel、WPS 或记事本里另存为 UTF-8 后再上传。";

    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, or null where the bytes are neither.</summary>
    public static string? Read(byte[] bytes) => (Decode(Utf8, bytes) ?? (LooksLikeGbk(bytes) ? Decode(Gbk, bytes) : null)) is { } text
        && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? text.TrimStart('\uFEFF') : null;

    static string? Decode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Everyday GBK keeps both bytes of a character above A0; Big5 and Shift-JIS put every second one below.
    static bool LooksLikeGbk(byte[] bytes)
    {
        int pairs = 0, low = 0;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] >= 0x80)
            {
                pairs++;
                low += bytes[at + 1] < 0xA1 ? 1 : 0;
                at++;
            }
        }
        return low * 10 <= pairs;
    }
}
