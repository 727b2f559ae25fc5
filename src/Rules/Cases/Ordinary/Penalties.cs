namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The penalties of a disposal in words, lightest first (9).</summary>
public static class Penalties
{
    /// <summary>E.g. 警告, 罚款 500 元; empty where nobody is penalised.</summary>
    public static IEnumerable<string> Of(Disposal d)
    {
        if (d.Warning)
        {
            yield return "警告";
        }
        if (d.Criticism)
        {
            yield return "通报批评";
        }
        if (d.Fine > 0)
        {
            yield return $"罚款 {d.Fine:0.##} 元";
        }
        if (d.Gains > 0)
        {
            yield return $"没收违法所得 {d.Gains:0.##} 元";
        }
        if (d.Goods.Length > 0)
        {
            yield return $"没收{d.Goods}（价值 {d.GoodsValue:0.##} 元）";
        }
        if (d.Other != OtherPenalty.None)
        {
            yield return d.OtherInWords();
        }
    }
}
