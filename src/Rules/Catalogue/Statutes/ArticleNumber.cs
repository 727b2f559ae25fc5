namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>第一百一十九条, or 第一百一十九条之一 for an article put in later.</summary>
/// <param name="Branch">1 for 之一; 0 for the article itself.</param>
public readonly record struct ArticleNumber(int Number, int Branch = 0)
{
    /// <summary>Whether this one may directly follow another in a statute.</summary>
    internal bool Follows(ArticleNumber? before) => before is not { } last ? this == new ArticleNumber(1)
        : this == new ArticleNumber(last.Number + 1) || this == last with { Branch = last.Branch + 1 };

    public override string ToString() => $"第{Numeral.Write(Number)}条" + (Branch > 0 ? "之" + Numeral.Write(Branch) : "");
}
