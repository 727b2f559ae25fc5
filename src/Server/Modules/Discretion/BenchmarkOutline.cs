using System.Globalization;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The shape of a benchmark to begin with: the statute's ranges in one tier, to be cut.</summary>
static class BenchmarkOutline
{
    /// <param name="item">Null where no item was chosen.</param>
    public static string Of(Item? item, DateOnly today)
    {
        var fines = (item?.Fines ?? []).Where(range => range.IsPlainAmount).Select(range =>
            $"        {{ {Word("party", range.Party == "不分" ? "" : range.Party)}{Word("case", range.When)}\"min\": {N(range.Min)}, \"max\": {N(range.Max)} }}");
        var from = (item is { } known && known.From > today ? known.From : today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $$"""
            {
              "item": "{{item?.Id}}",
              "name": "{{item?.Name}}",
              "version": "{{today.Year}}.1",
              "from": "{{from}}",
              "to": null,
              "status": "已发布",
              "source": { "title": "", "number": "", "issuer": "" },
              "measures": [
              ],
              "tiers": [
                { "grade": "一般", "fines": [
            {{string.Join(",\n", fines)}}
                ] }
              ]
            }
            """;
    }

    static string Word(string name, string value) => value.Length > 0 ? $"\"{name}\": \"{value}\", " : "";

    static string N(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
