using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Documents;

/// <summary>
/// A part of a page, in a template or filled. <c>Source</c> numbers the place in the Word file it was compiled from,
/// so that a filled document can be written back with the original's formatting; 0 when there is none.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(PageBreak), "page-break")]
[JsonDerivedType(typeof(WordOnly), "word-only")]
public abstract record Block(int Source);

/// <summary>What a paragraph is, which decides how it is read out as well as how it looks.</summary>
public enum ParagraphStyle
{
    Body,
    Title,
    Heading,

    /// <summary>The name of a box in a form; its cell is a heading cell.</summary>
    Label,
}

/// <summary>Where the lines of a paragraph stand.</summary>
public enum Alignment
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>One paragraph; its indent is of the first line, in characters, its size in half points or 0 for the usual one.</summary>
public sealed record Paragraph(
    IReadOnlyList<Run> Runs,
    ParagraphStyle Style = ParagraphStyle.Body,
    Alignment Alignment = Alignment.Left,
    int Indent = 0,
    int HalfPoints = 0,
    int Source = 0) : Block(Source)
{
    /// <summary>The text of all runs.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>
/// Letters of one look; or, in a filled document, a picture or the seal. Empty: something only Word can show.
/// Sizes are half points, as Word counts them; 0 is the style's own.
/// </summary>
public sealed record Run(
    string Text,
    bool Bold = false,
    bool Underline = false,
    int HalfPoints = 0,
    int Source = 0,
    PictureValue? Picture = null,
    bool IsSeal = false);

/// <summary>
/// A table. Of the widths only the proportion counts. A layout has no borders and is not read out as a table.
/// </summary>
public sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<Row> Rows, bool IsLayout = false, int Source = 0) : Block(Source);

/// <summary>One row; a header row is repeated on every page.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells, bool IsHeader = false, int Source = 0);

/// <summary>How a cell joins the one above it.</summary>
public enum VerticalMerge
{
    None,
    Start,
    Continue,
}

/// <summary>One cell.</summary>
public sealed record Cell(
    IReadOnlyList<Block> Blocks, int Columns = 1, VerticalMerge Merge = VerticalMerge.None, int Source = 0);

/// <summary>The next block starts a page.</summary>
public sealed record PageBreak(int Source = 0) : Block(Source);

/// <summary>Something only Word shows, such as a page number: kept in the Word file, skipped elsewhere.</summary>
public sealed record WordOnly(int Source) : Block(Source);
