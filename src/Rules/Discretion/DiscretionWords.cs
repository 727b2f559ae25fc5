namespace Zhiheng.Rules.Discretion;

/// <summary>The field's own words for the enumerations of discretion, as a benchmark file writes them.</summary>
public static class DiscretionWords
{
    static readonly Dictionary<Enum, string> Table = new()
    {
        [BenchmarkStatus.Published] = "已发布",
        [BenchmarkStatus.Example] = "示例",
        [Grade.None] = "不予",
        [Grade.Mitigated] = "减轻",
        [Grade.Light] = "从轻",
        [Grade.Normal] = "一般",
        [Grade.Heavy] = "从重",
        [Link.Shall] = "处",
        [Link.May] = "可以处",
        [Link.And] = "并处",
        [Link.MayAnd] = "可以并处",
        [Link.Or] = "或者",
        [FineUnit.Yuan] = "元",
        [FineUnit.Times] = "倍",
        [FineUnit.Percent] = "%",
        [FineUnit.ShareOfRange] = "幅度%",
        [FineUnit.ShareOfTop] = "上限%",
        [FineUnit.Formula] = "公式",
        [Effect.MustNot] = "不予处罚",
        [Effect.MayNot] = "可以不予处罚",
        [Effect.MustLighten] = "应当从轻或者减轻",
        [Effect.MayLighten] = "可以从轻或者减轻",
        [Effect.MustWorsen] = "从重",
        [Ending.Penalty] = "处罚",
        [Ending.NoPenalty] = "不予处罚",
        [Ending.NoFineYet] = "不具备罚款的前提",
        [Ending.Undecided] = "不能裁量",
        [DeviationKind.Follows] = "符合基准",
        [DeviationKind.Deviates] = "偏离基准",
        [DeviationKind.Mitigates] = "减轻处罚",
        [DeviationKind.Unlawful] = "超出法定幅度",
    };

    public static string Of(Enum value) => Table[value];

    /// <summary>The value for a word, or null where no value has it.</summary>
    internal static T? Find<T>(string word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Table[value] == word).Select(value => (T?)value).FirstOrDefault();

    internal static string Choices<T>() where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(value => Table[value]));
}
