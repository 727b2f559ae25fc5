using System.Globalization;
using System.Text;

namespace Zhiheng.Rules.Documents;

/// <summary>The stylesheet of printed documents, made here so that server and phone cannot differ.</summary>
public static class PrintStyle
{
    private const int Smallest = 14, Largest = 88;

    private const string Base = """
        .doc { max-width: 156mm; margin: 0 auto; color: #000; background: #fff; text-align: left; overflow-wrap: anywhere;
          font: 14pt/1.65 FangSong, STFangsong, "仿宋", "仿宋_GB2312", SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
        .doc p { margin: 0; text-wrap: pretty; min-height: 1lh; }
        .doc-title { margin: 0 0 .4em; text-align: center;
          font: 22pt/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
        .doc-heading { margin: .5em 0 .2em; font: 14pt/1.6 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
        .doc-center { text-align: center; }
        .doc-right { text-align: right; }
        .doc-justify { text-align: justify; }
        .doc-underline { text-decoration: underline; text-underline-offset: .2em; }
        .doc-number { white-space: nowrap; }
        .doc-table, .doc-layout { width: 100%; border-collapse: collapse; table-layout: fixed; margin: .3em 0;
          font-size: 12pt; line-height: 1.5; }
        .doc-table th, .doc-table td { border: .75pt solid #000; padding: 1.2mm 1.8mm;
          vertical-align: middle; font-weight: normal; }
        .doc-table th { text-align: center; }
        .doc-layout td { padding: 0; vertical-align: top; }
        .doc-photo { display: block; max-width: 100%; max-height: 95mm; margin: 0 auto; }
        .doc-signature { height: 11mm; vertical-align: middle; }
        .doc-seal { position: absolute; width: 42mm; height: 42mm; margin: -21mm 0 0 -21mm; mix-blend-mode: multiply; }
        .doc-layout td:has(.doc-seal) { padding: 8mm 0 12mm; }
        .doc-foot { margin-top: 1em; padding-top: .5em; border-top: .75pt solid #000; }
        .doc-foot p:empty { display: none; }
        .doc-break { break-after: page; }
        @media print {
          @page {
            size: A4; margin: 26mm 25mm 24mm 28mm;
            @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 9pt SimSun, "Noto Serif CJK SC", serif; }
          }
          .doc { max-width: none; print-color-adjust: exact; }
          .doc tr, .doc-photo { break-inside: avoid; }
          .doc-heading, .doc-title { break-after: avoid; }
          .doc p { orphans: 2; widows: 2; }
        }

        """;

    /// <summary>The whole stylesheet: A4, a Song face, and one class for each size, width and indent a template can use.</summary>
    public static string Css()
    {
        var css = new StringBuilder(Base);
        for (var indent = 1; indent <= 8; indent++)
            css.Append(CultureInfo.InvariantCulture, $".doc-indent-{indent} {{ text-indent: {indent}em; }}\n");
        for (var size = Smallest; size <= Largest; size++)
            css.Append(CultureInfo.InvariantCulture, $".doc-hp-{size} {{ font-size: {size / 2m}pt; }}\n");
        for (var width = 1; width <= 100; width++) css.Append(CultureInfo.InvariantCulture, $".doc-w-{width} {{ width: {width}%; }}\n");
        return css.ToString();
    }

    /// <summary>The class for a size, with a space before it; nothing for a size no document uses.</summary>
    internal static string Size(int halfPoints) => halfPoints is >= Smallest and <= Largest ? $" doc-hp-{halfPoints}" : "";
}
