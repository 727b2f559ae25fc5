namespace Zhiheng.Rules.Discretion;

/// <summary>What the statute puts before a fine, in its own words: 逾期不改正, 拒不改正, 情节严重, 造成严重后果 and the like.</summary>
static class Prerequisite
{
    /// <summary>What has to be established for a word of the statute.</summary>
    public static When Of(string word)
    {
        Condition[] late = [Condition.Is(Measures.Correction, "逾期不改正")];
        Condition[] refused = [Condition.Is(Measures.Correction, "拒不改正")];
        return word switch
        {
            // Whoever refuses to correct has not corrected in time either; the reverse has to be established.
            "逾期不改正" => new When([late, refused]),
            "拒不改正" => new When([refused]),
            _ => new When([[Condition.Is(Measures.All.FirstOrDefault(m => m.Name == word) ?? Measure.YesNo(word))]]),
        };
    }

    /// <summary>What is known about it, for a derivation.</summary>
    public static string Known(string word, Act act)
    {
        var measure = Of(word).Conditions.First().Measure;
        return act.Read(measure) is not { } reading ? $"{measure.Name}没有认定"
            : measure.IsYesNo ? $"{(reading.Word == Measure.Yes ? "已认定" : "没有认定")}{measure.Name}（{reading.Source}）"
            : $"{measure.Name}为{reading.Word}（{reading.Source}）";
    }
}
