namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>What documents ask about the case they belong to. Cases stand above this module, so they answer it.</summary>
public interface ICaseReach
{
    /// <summary>Path of the body that handles a case, or null where there is no such case.</summary>
    Task<string?> BodyPathAsync(string caseId, CancellationToken ct);

    /// <summary>Why documents of these cases are void, by document: a number follows its document.</summary>
    Task<IReadOnlyDictionary<string, string>> VoidDocumentsAsync(IReadOnlyCollection<string> caseIds, CancellationToken ct);
}
