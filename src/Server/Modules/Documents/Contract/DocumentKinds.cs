using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>Which documents a case can bring forth now.</summary>
public static class DocumentKinds
{
    public static IEnumerable<DocumentKind> ForCase(CaseState c) => DocumentKind.All.Where(kind => kind.Code switch
    {
        DocumentCodes.Decision or DocumentCodes.Report => c.Decision is not null,
        DocumentCodes.SceneRecord => c.Scenes.Count > 0,
        DocumentCodes.PhotoEvidence => c.UsableEvidence.Any(e => e.MediaType is "image/jpeg" or "image/png"),
        DocumentCodes.ServiceReceipt => c.HandedOver is not null,
        _ => false,
    });

    public static DocumentKind? Find(string code) => DocumentKind.All.FirstOrDefault(kind => kind.Code == code);

    public static string NameOf(string code) => Find(code)?.Name ?? code;
}
