namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>Choices that follow from one number, so that a history is a list of numbers and shrinks by leaving some out.</summary>
internal sealed class Dice(uint seed)
{
    ulong state = unchecked((seed * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL);

    public int Below(int sides)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
        }
    }

    public bool OneIn(int sides) => Below(sides) == 0;

    public T Pick<T>(params ReadOnlySpan<T> of) => of[Below(of.Length)];

    /// <summary>The lawful value, but now and then one of the others.</summary>
    public T Mostly<T>(T lawful, params ReadOnlySpan<T> odd) => OneIn(40) ? odd[Below(odd.Length)] : lawful;
}
