namespace Zhiheng.Rules.Discretion;

/// <summary>What one run of weighing gathers on its way.</summary>
/// <param name="established">The act as the caller gave it.</param>
/// <param name="act">The same, with what follows from the penalties looked up.</param>
sealed class Run(Act established, Act act, IReadOnlyList<FactorFound> found)
{
    public Act Established => established;
    public Act Act => act;
    public IReadOnlyList<FactorFound> Found => found;
    public Tier? Tier { get; set; }
    public List<string> Steps { get; } = [];
    public List<string> Sanctions { get; } = [];

    public bool Met(params Effect[] effects) => found.Any(f => f.Met && effects.Contains(f.Factor.Effect));
}
