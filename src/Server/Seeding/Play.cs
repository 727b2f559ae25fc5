using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>How far a demo case goes.</summary>
enum Ending { Opened, SceneDone, Told, Heard, Decided, Issued, HandedOver, Paid, Archived, NoPenalty, Turned, Revoked, Recusal, Late }

/// <summary>A demo case before it is played.</summary>
sealed record Play(
    int Number, Scene Scene, DemoParty Party, BodyRow BodyRow, IReadOnlyList<AccountRow> Handlers, IReadOnlyList<AccountRow> Team,
    DateTime At, Ending Ending, int Chance)
{
    /// <summary>Endings by weight: most cases of a year lie in the archive.</summary>
    public static readonly Ending[] Endings =
    [
        .. Enumerable.Repeat(Ending.Archived, 22), .. Enumerable.Repeat(Ending.Paid, 3), .. Enumerable.Repeat(Ending.HandedOver, 3),
        Ending.Opened, Ending.SceneDone, Ending.SceneDone, Ending.Told, Ending.Told, Ending.Heard, Ending.Heard, Ending.Decided, Ending.Issued, Ending.Issued,
        Ending.NoPenalty, Ending.Turned, Ending.Revoked, Ending.Recusal, Ending.Late,
    ];

    public string Body => BodyRow.Id;

    /// <summary>Where it ends; an amount beyond what may be decided on the spot turns it to the ordinary procedure.</summary>
    public Ending Ending { get; set; } = Ending;

    /// <summary>Id of the case once it is opened.</summary>
    public string CaseId { get; set; } = "";

    public bool Reaches(Ending stage) => Ending switch
    {
        Ending.NoPenalty or Ending.Turned or Ending.Recusal => stage <= Ending.SceneDone,
        Ending.Late => stage <= Ending.HandedOver,
        Ending.Revoked => stage <= Ending.HandedOver,
        _ => stage <= Ending,
    };
}
