namespace Zhiheng.Rules.Law;

/// <summary>One place in the law, cited the way a document cites it: full name, then 条、款、项.</summary>
/// <param name="Statute">Full name without the book marks, e.g. 中华人民共和国行政处罚法.</param>
/// <param name="Clause">Chinese numerals, e.g. 第五十一条 or 第六十四条第一项.</param>
public sealed record Article(string Statute, string Clause)
{
    /// <summary>行政处罚法 as revised in 2021, in force since 2021-07-15.</summary>
    public static Article Penalty(string clause) => new("中华人民共和国行政处罚法", clause);

    /// <summary>行政强制法, in force since 2012-01-01.</summary>
    public static Article Coercion(string clause) => new("中华人民共和国行政强制法", clause);

    /// <summary>行政复议法 as revised in 2023, in force since 2024-01-01.</summary>
    public static Article Reconsideration(string clause) => new("中华人民共和国行政复议法", clause);

    /// <summary>行政诉讼法 as amended in 2017.</summary>
    public static Article Litigation(string clause) => new("中华人民共和国行政诉讼法", clause);

    /// <summary>民法典, for the way periods are counted (第二百零一条 to 第二百零四条).</summary>
    public static Article CivilCode(string clause) => new("中华人民共和国民法典", clause);

    /// <summary>浙江省综合行政执法条例, in force since 2022-01-01.</summary>
    public static Article Zhejiang(string clause) => new("浙江省综合行政执法条例", clause);

    /// <summary>《中华人民共和国行政处罚法》第五十一条</summary>
    public override string ToString() => $"《{Statute}》{Clause}";
}
