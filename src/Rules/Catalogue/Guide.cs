namespace Zhiheng.Rules.Catalogue;

/// <summary>One section of a guide.</summary>
/// <param name="Items">Ids of the items it is for; empty for the whole domain.</param>
public sealed record GuideSection(string Heading, IReadOnlyList<string> Items, IReadOnlyList<string> Points);

/// <summary>办案指引: advice on handling a domain's items, written by this project and no law.</summary>
public sealed record Guide(string Domain, IReadOnlyList<GuideSection> Sections)
{
    const string ForItems = "项：";

    /// <summary>What it says of an item: the item's own sections first.</summary>
    public IReadOnlyList<GuideSection> For(string itemId) =>
        [.. Sections.Where(section => section.Items.Contains(itemId)), .. Sections.Where(section => section.Items.Count == 0)];

    /// <summary>
    /// Reads <c># domain</c>, then <c>## heading</c> with points of one line each (<c>- </c>); a heading <c>项：LP02222 LP02223</c> names the items it is
    /// for. Every other line is a mistake, said with its number.
    /// </summary>
    public static (Guide? Guide, IReadOnlyList<string> Errors) Read(string text)
    {
        var (domain, sections, errors) = ("", new List<(string Heading, string[] Items, List<string> Points)>(), new List<string>());
        foreach (var (line, at) in text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (line.Trim(), at + 1)))
        {
            if (domain.Length == 0 && line.StartsWith("# ", StringComparison.Ordinal))
            {
                domain = line[2..].Trim();
            }
            else if (domain.Length > 0 && line.StartsWith("## ", StringComparison.Ordinal))
            {
                var heading = line[3..].Trim();
                var items = heading.StartsWith(ForItems, StringComparison.Ordinal)
                    ? heading[ForItems.Length..].Split([' ', '、', '，'], StringSplitOptions.RemoveEmptyEntries) : null;
                sections.Add((items is null ? heading : "本事项", items ?? [], []));
                if (items is [])
                {
                    errors.Add($"第 {at} 行：“{ForItems}”后面没有事项编号。");
                }
            }
            else if (sections.Count > 0 && line.StartsWith("- ", StringComparison.Ordinal))
            {
                sections[^1].Points.Add(line[2..].Trim());
            }
            else if (line.Length > 0)
            {
                errors.Add($"第 {at} 行看不懂：应为“# 领域”、“## 标题”或者“- 要点”。");
            }
        }
        errors.AddRange(sections.Where(section => section.Points.Count == 0).Select(section => $"“{section.Heading}”下面没有要点。"));
        return domain.Length == 0 ? (null, [.. errors.DefaultIfEmpty("第 1 行应为“# 领域”。")])
            : (new Guide(domain, [.. sections.Where(section => section.Points.Count > 0).Select(s => new GuideSection(s.Heading, s.Items, s.Points))]), errors);
    }
}
