using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A place from which somebody approves: the own one, or that of a head whom the person acts for.</summary>
/// <param name="ActingFor">Account of that head, empty for a person's own place.</param>
public sealed record Seat(ApprovalLevel Level, string BodyId, string BodyPath, string ActingFor)
{
    static readonly Dictionary<ApprovalLevel, string> Permission = new()
    {
        [ApprovalLevel.UnitHead] = Permissions.ApproveUnit,
        [ApprovalLevel.LegalReview] = Permissions.ReviewLegality,
        [ApprovalLevel.AgencyHead] = Permissions.ApproveHead,
    };

    /// <summary>Every place of a person, the own ones first.</summary>
    public static IReadOnlyList<Seat> Of(Actor actor) =>
    [
        .. Levels(actor.Roles).Select(level => new Seat(level, actor.BodyId, actor.BodyPath, "")),
        .. actor.ActsFor.SelectMany(head => Levels(head.Roles).Select(level => new Seat(level, head.BodyId, head.BodyPath, head.Account))),
    ];

    public static string PermissionOf(ApprovalLevel level) => Permission[level];

    public static ApprovalLevel LevelOf(string permission) => Permission.First(pair => pair.Value == permission).Key;

    /// <summary>
    /// Heads approve what their own organ does. A legal reviewer also reviews for the bodies directly below: towns share the
    /// reviewers of their district (法制审核协作机制, 浙江省综合行政执法条例第二十四条).
    /// </summary>
    public bool Covers(CaseRow row) => row.BodyId == BodyId || (Level == ApprovalLevel.LegalReview && row.BodyPath == $"{BodyPath}/{row.BodyId}");

    static IEnumerable<ApprovalLevel> Levels(IReadOnlyList<string> roles) =>
        Enum.GetValues<ApprovalLevel>().Where(level => Permissions.Allows(Permission[level], roles));
}
