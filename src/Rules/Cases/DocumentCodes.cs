namespace Zhiheng.Rules.Cases;

/// <summary>Codes of the documents that rules speak of; each is also the name of a template.</summary>
public static class DocumentCodes
{
    public const string Decision = "on-the-spot-decision";
    public const string Report = "report-to-body";
    public const string SceneRecord = "scene-record";
    public const string PhotoEvidence = "photo-evidence";
    public const string ServiceReceipt = "service-receipt";
}
