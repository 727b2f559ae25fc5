namespace Zhiheng.Server.Modules.Documents;

/// <summary>The picture of a seal: a PNG with a clear ground. 42 mm is the size of a county body's seal.</summary>
public sealed record SealImage(byte[] Png, decimal Millimetres = 42)
{
    /// <summary>For a page, which shows the seal without a second request.</summary>
    public string DataUri => $"data:image/png;base64,{Convert.ToBase64String(Png)}";
}
