namespace Zhiheng.Server.Look;

/// <summary>The field holds the SHA-256 of an uploaded file; on a page it is a file field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UploadAttribute : Attribute;

/// <summary>The field is chosen from a list that the feature brings.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class PickedAttribute : Attribute;
