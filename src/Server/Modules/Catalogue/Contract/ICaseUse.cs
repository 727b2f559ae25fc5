using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>A case that is not closed.</summary>
public sealed record OpenCaseLine(string Id, string Number, string Title, string BodyPath, string Stage, DateOnly ActDay);

/// <summary>Open cases of an item: the exact counts, and the first of those within reach.</summary>
/// <param name="Older">Those of an act before the day asked for.</param>
public sealed record OpenCases(int Count, int Older, IReadOnlyList<OpenCaseLine> Cases);

/// <summary>How often an item was needed in an area.</summary>
/// <param name="Cases">Cases on the spot and filed ones.</param>
/// <param name="ByTown">Of these, cases that the body asked about handled itself.</param>
/// <param name="Complaints">Cases and leads that began with a complaint (投诉举报、来信来访).</param>
public sealed record ItemNeed(string ItemId, int Cases, int ByTown, int Complaints);

/// <summary>How often an item was used at all, and when last.</summary>
public sealed record ItemUse(string ItemId, int Cases, DateOnly LastAct);

/// <summary>The first case of a field.</summary>
public sealed record FieldCase(string Id, string Number, string Title, string BodyId, string BodyPath, DateOnly OpenedOn);

/// <summary>A field that was taken over, and when.</summary>
public sealed record FieldAsked(string Field, DateOnly On);

/// <summary>What became of a field: its first case, and the cases of the twelve months before and of the twelve since.</summary>
public sealed record FieldUse(string Field, FieldCase? First, int Before, int After);

/// <summary>What the catalogue has to know about cases; whoever keeps cases answers.</summary>
public interface ICaseUse
{
    /// <param name="before">Acts before this day are counted as older.</param>
    /// <param name="within">Path of the body whose cases are named; null to name none.</param>
    Task<OpenCases> OpenAsync(string itemId, DateOnly before, string? within, CancellationToken ct);

    /// <summary>How many open cases each item has; items without one are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> OpenByItemAsync(CancellationToken ct);

    /// <param name="division">Division code of the area.</param>
    /// <param name="bodyId">Whose own cases are counted apart.</param>
    Task<IReadOnlyList<ItemNeed>> NeedAsync(string division, string bodyId, DateOnly since, CancellationToken ct);

    /// <summary>Cases by the body that handled them, for the bodies at a path and below.</summary>
    Task<IReadOnlyDictionary<string, int>> ByBodyAsync(string bodyPath, DateOnly since, CancellationToken ct);

    Task<IReadOnlyDictionary<string, ItemUse>> UseAsync(CancellationToken ct);

    /// <summary>
    /// The newest choices of every item, of cases that went on: filed and still open, or decided in force. Withdrawn, transferred, revoked
    /// and unfounded cases say that the choice was wrong; a case that nobody has confirmed yet says nothing.
    /// </summary>
    /// <param name="most">Choices of one item.</param>
    Task<IReadOnlyList<Choice>> ChoicesAsync(int most, DateOnly since, CancellationToken ct);

    Task<FieldCase?> FirstAsync(string field, DateOnly since, CancellationToken ct);

    /// <summary>All fields at once: the number of queries does not grow with them.</summary>
    Task<IReadOnlyList<FieldUse>> FieldsAsync(IReadOnlyList<FieldAsked> fields, CancellationToken ct);
}
