using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>A fine range in words.</summary>
public static class RangeWords
{
    public static string Of(Item item) => item.Fines.Count == 0
        ? string.Join('、', item.Kinds)
        : string.Join("；", item.Fines.Select(Of));

    public static string Of(FineRange fine)
    {
        var who = fine.Party == "不分" ? "" : fine.Party + " ";
        var first = fine.Prerequisite.Count > 0 ? string.Join("或", fine.Prerequisite) + "，" : "";
        var amount = fine.Min > 0 ? $"{fine.Min:#,0.##}–{fine.Max:#,0.##}" : $"≤ {fine.Max:#,0.##}";
        var unit = fine.Unit + (fine.Per.Length > 0 ? "/" + fine.Per : "") + (fine.Base.Length > 0 ? $"（{fine.Base}）" : "");
        return $"{who}{fine.When}{first}{(fine.Optional ? "可处 " : "")}{amount} {unit}";
    }
}
