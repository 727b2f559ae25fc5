namespace Zhiheng.Rules.Identity;

/// <summary>The division that a place names, and by which of its words.</summary>
public sealed record NamedDivision(string Code, string Name, string Word);

/// <summary>Finds the division in the free text of a place. It proposes; an officer decides.</summary>
public static class PlaceNames
{
    static readonly string[] Kinds = ["街道", "镇", "乡"];

    /// <summary>What makes a road, bridge or river of a name: 文晖路 does not lie in 文晖街道 alone.</summary>
    const string Roads = "路街巷弄桥道江河港湖山站里";

    /// <summary>
    /// A town or street by its full name anywhere, by its bare name inside the own area only (小河边 is no 小河街道 elsewhere); a county where no
    /// town is named. Null where nothing or more than one is named.
    /// </summary>
    /// <param name="divisions">Codes and names in force.</param>
    /// <param name="own">Division code of the own area.</param>
    public static NamedDivision? Find(string place, IReadOnlyCollection<(string Code, string Name)> divisions, string own)
    {
        var counties = divisions.Where(division => division.Code.Length == 6 && place.Contains(division.Name, StringComparison.Ordinal)).ToList();
        var stem = DivisionCode.StemOf(own);
        var towns = divisions.Where(division => division.Code.Length > 6)
            .Where(town => counties.Count == 0 || counties.Any(county => town.Code.StartsWith(county.Code, StringComparison.Ordinal)))
            .Select(town => new NamedDivision(town.Code, town.Name, WordFor(place, town.Name, town.Code.StartsWith(stem, StringComparison.Ordinal))))
            .Where(named => named.Word.Length > 0).ToList();
        // 四季青街道 says more than the bare 采荷 beside it.
        var longest = towns.Where(named => named.Word == named.Name).ToList() is { Count: > 0 } full ? full : towns;
        return longest.Count == 1 ? longest[0]
            : longest.Count == 0 && counties.Count == 1 ? new NamedDivision(counties[0].Code, counties[0].Name, counties[0].Name) : null;
    }

    static string WordFor(string place, string name, bool inside)
    {
        if (place.Contains(name, StringComparison.Ordinal))
        {
            return name;
        }
        var bare = Kinds.FirstOrDefault(kind => name.EndsWith(kind, StringComparison.Ordinal)) is { } kind ? name[..^kind.Length] : name;
        var at = inside && bare.Length >= 2 ? place.IndexOf(bare, StringComparison.Ordinal) : -1;
        return at >= 0 && (at + bare.Length == place.Length || !Roads.Contains(place[at + bare.Length], StringComparison.Ordinal)) ? bare : "";
    }
}
