using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>Items as they ship: one JSON object a line, one file a domain.</summary>
public static class CatalogueFiles
{
    /// <exception cref="FormatException">A line is not an item; the message names file and line.</exception>
    public static IEnumerable<Item> Read(ReferenceData data)
    {
        foreach (var file in data.Files("catalogue/items", "*.jsonl"))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                yield return Parse(line, $"{Path.GetFileName(file)} 第 {number} 行");
            }
        }
    }

    /// <summary>Everyday language beside the statutes'.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static Vocabulary ReadVocabulary(ReferenceData data)
    {
        var names = VocabularyReader.Items("names.txt", Lines(data, "names.txt")).ToDictionary(row => row.Id, row => row.Phrases);
        var items = data.Files("catalogue/everyday", "*.txt")
            .SelectMany(file => VocabularyReader.Items(Path.GetFileName(file), File.ReadLines(file)))
            .ToDictionary(row => row.Id, row => new Everyday(row.Id, row.Phrases, names.GetValueOrDefault(row.Id) ?? []));
        return new Vocabulary(
            items,
            [.. VocabularyReader.Synonyms("synonyms.txt", Lines(data, "synonyms.txt"))],
            [.. VocabularyReader.Elsewhere("elsewhere.txt", Lines(data, "elsewhere.txt"))],
            VocabularyReader.Areas("areas.txt", Lines(data, "areas.txt")).ToDictionary(row => row.Law, row => row.Divisions));
    }

    static string[] Lines(ReferenceData data, string file) => File.ReadAllLines(data.PathOf($"catalogue/{file}"));

    static Item Parse(string line, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<Item>(line, ItemShelf.Json) ?? throw new FormatException($"{where}是空的");
        }
        catch (JsonException bad)
        {
            throw new FormatException($"{where}不是一个事项：{bad.Message}", bad);
        }
    }
}
