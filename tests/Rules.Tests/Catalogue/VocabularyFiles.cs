using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>The vocabulary as it ships.</summary>
static class VocabularyFiles
{
    public static Vocabulary Read()
    {
        var names = VocabularyReader.Items("names.txt", Lines("names.txt")).ToDictionary(row => row.Id, row => row.Phrases);
        var items = Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/everyday"), "*.txt")
            .SelectMany(file => VocabularyReader.Items(Path.GetFileName(file), File.ReadLines(file)))
            .ToDictionary(row => row.Id, row => new Everyday(row.Id, row.Phrases, names.GetValueOrDefault(row.Id) ?? []));
        return new Vocabulary(items, [.. VocabularyReader.Synonyms("synonyms.txt", Lines("synonyms.txt"))],
            [.. VocabularyReader.Elsewhere("elsewhere.txt", Lines("elsewhere.txt"))],
            VocabularyReader.Areas("areas.txt", Lines("areas.txt")).ToDictionary(row => row.Law, row => row.Divisions));
    }

    static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, "data/catalogue", file));
}
