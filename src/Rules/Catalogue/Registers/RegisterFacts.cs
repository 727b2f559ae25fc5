using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>
/// Something that happened in a register beside the catalogue: a change on its way, an item given to a town, a field taken over. The short
/// names are stored for decades and never change. When and by whom stands in the journal line.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ChangeProposed), "change-proposed.1")]
[JsonDerivedType(typeof(BatchProposed), "batch-proposed.1")]
[JsonDerivedType(typeof(ChangeReviewed), "change-reviewed.1")]
[JsonDerivedType(typeof(ChangeApproved), "change-approved.1")]
[JsonDerivedType(typeof(ChangeReturned), "change-returned.1")]
[JsonDerivedType(typeof(ChangeDropped), "change-dropped.1")]
[JsonDerivedType(typeof(ChangePublished), "change-published.1")]
[JsonDerivedType(typeof(ItemsGranted), "granted.1")]
[JsonDerivedType(typeof(GrantsWithdrawn), "grants-withdrawn.1")]
[JsonDerivedType(typeof(GrantsEvaluated), "grants-evaluated.1")]
[JsonDerivedType(typeof(AssistanceGiven), "assistance.1")]
[JsonDerivedType(typeof(FieldTransferred), "field-transferred.1")]
[JsonDerivedType(typeof(FirstCaseAnalysed), "first-case-analysed.1")]
[JsonDerivedType(typeof(WordingRejected), "wording-rejected.1")]
[JsonDerivedType(typeof(WordingRestored), "wording-restored.1")]
public abstract record RegisterFact
{
    static readonly RegisterJson Json = new(new JsonSerializerOptions(RegisterJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The text that goes into the journal and under the hash.</summary>
    public string ToPayload() => JsonSerializer.Serialize(this, Json.RegisterFact);

    /// <summary>Reads a stored payload back; an unknown or malformed one is a <see cref="JsonException"/>.</summary>
    public static RegisterFact FromPayload(string payload) =>
        JsonSerializer.Deserialize(payload, Json.RegisterFact) ?? throw new JsonException("空的记录");
}

/// <summary>提出变更: a version of an item that shall come into the catalogue, or the last day of the one in force.</summary>
/// <param name="Ends">Only <see cref="Item.To"/> is new.</param>
/// <param name="Before">The version it follows, as the proposer saw it.</param>
/// <param name="Source">The amended law, or the document that adjusts the list.</param>
/// <param name="BodyPath">Body of the proposer: the same body reviews, approves and publishes.</param>
public sealed record ChangeProposed(string ChangeId, Item Item, bool Ends, Item Before, string Reason, string Source, string BodyPath) : RegisterFact;

/// <summary>提出导入: a checked file of items that shall come into the catalogue as a whole.</summary>
/// <param name="ChangeId">Id of the import, which keeps the content until it is published.</param>
/// <param name="Content">SHA-256 of what was checked: nothing else is published.</param>
/// <param name="Seen">SHA-256 of the versions that the items had when it was proposed.</param>
public sealed record BatchProposed(
    string ChangeId, string FileName, int New, int Versions, int Corrections, string Content, string Seen, string Reason, string Source,
    string BodyPath) : RegisterFact;

/// <summary>合法性审核通过.</summary>
public sealed record ChangeReviewed(string ChangeId, string Opinion) : RegisterFact;

/// <summary>批准.</summary>
public sealed record ChangeApproved(string ChangeId, string Opinion) : RegisterFact;

/// <summary>退回: ends this change; a better one is proposed anew.</summary>
public sealed record ChangeReturned(string ChangeId, string Reasons) : RegisterFact;

/// <summary>撤回 by the proposer.</summary>
public sealed record ChangeDropped(string ChangeId, string Reasons) : RegisterFact;

/// <summary>公布: where and on which day; the version enters the catalogue in the same transaction.</summary>
public sealed record ChangePublished(string ChangeId, DateOnly On, string Where) : RegisterFact;

/// <summary>赋权: a county gives items to a town by a published list (浙江省综合行政执法条例第九条).</summary>
/// <param name="From">First day on which the town handles them.</param>
/// <param name="Source">Number or title of the published list.</param>
/// <param name="PublishedOn">The day it was published.</param>
public sealed record ItemsGranted(
    string TownId, IReadOnlyList<string> ItemIds, DateOnly From, string Source, DateOnly PublishedOn, string Reason, string CountyId) : RegisterFact;

/// <summary>收回: the last day on which the town handles them.</summary>
public sealed record GrantsWithdrawn(string TownId, IReadOnlyList<string> ItemIds, DateOnly LastDay, string Reason) : RegisterFact;

/// <summary>What a yearly evaluation comes to.</summary>
public enum GrantVerdict { Keep, Adjust, Withdraw }

/// <summary>年度评估 (第十条), with the figures as they stood.</summary>
public sealed record GrantsEvaluated(
    string TownId, int Year, int Cases, int Complaints, int Officers, int Certified, GrantVerdict Verdict, string Opinion) : RegisterFact;

/// <summary>协助 (第十七条): the town asked its county body for help on something technical or complex.</summary>
/// <param name="AnsweredOn">Null while the county body has not answered.</param>
public sealed record AssistanceGiven(
    string TownId, string ItemId, DateOnly AskedOn, string Asked, DateOnly? AnsweredOn, string Answer) : RegisterFact;

/// <summary>划转: a field of another department's penalties is taken over.</summary>
/// <param name="Special">专业性强的特殊领域: set aside when coverage is counted.</param>
/// <param name="Duties">Who keeps which part of supervision (条例第十六条).</param>
/// <param name="TrainedOn">Day of the training, null while none was held.</param>
/// <param name="CasesBefore">Cases the source department decided in the twelve months before, as it says; null where unknown.</param>
/// <param name="IsExample">示例: made up for the demo city.</param>
public sealed record FieldTransferred(
    string Field, bool Special, string SourceDepartment, string Duties, DateOnly On, DateOnly? TrainedOn, string Training, int? CasesBefore,
    bool IsExample) : RegisterFact;

/// <summary>首案分析 of a field, by the unit that handled its first case.</summary>
public sealed record FirstCaseAnalysed(string Field, string CaseNumber, string Text) : RegisterFact;

/// <summary>否定说法: what was learned from officers' choices is no way of speaking of the item.</summary>
public sealed record WordingRejected(string ItemId, string Wording, string Reason) : RegisterFact;

/// <summary>恢复说法: a rejected wording counts again.</summary>
public sealed record WordingRestored(string ItemId, string Wording, string Reason) : RegisterFact;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(RegisterFact))]
sealed partial class RegisterJson : JsonSerializerContext;
