namespace Zhiheng.Rules.Identity;

/// <summary>The three check-digit formulas. Each takes a well-formed body and gives the character that should follow.</summary>
internal static class CheckDigits
{
    /// <summary>Letters and figures of a unified credit code: no I, O, S, V, Z.</summary>
    public const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>GB 32100-2015, for the first 17 characters.</summary>
    public static char Credit(string body) => CreditAlphabet[(31 - (Sum(body, CreditAlphabet, CreditWeights) % 31)) % 31];

    /// <summary>GB 11714, for the first 8 characters.</summary>
    public static char Organisation(string body) =>
        (11 - (Sum(body, OrganisationAlphabet, OrganisationWeights) % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };

    /// <summary>GB 11643-1999, for the first 17 figures.</summary>
    public static char Identity(string body) => "10X98765432"[Sum(body, OrganisationAlphabet, IdentityWeights) % 11];

    private static int Sum(string body, string alphabet, int[] weights) =>
        weights.Select((weight, place) => weight * alphabet.IndexOf(body[place], StringComparison.Ordinal)).Sum();
}
