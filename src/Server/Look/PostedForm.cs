using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Look;

/// <summary>A posted form, read into the JSON that the API would have taken.</summary>
/// <param name="Json">Null where the form could not be read; <paramref name="Ended"/> then says why.</param>
public sealed record PostedForm(JsonElement? Json, string Key, Outcome? Ended)
{
    /// <summary>Checks the form's token, stores its files, and reads its fields.</summary>
    public static async Task<PostedForm> ReadAsync<TRequest>(HttpContext http, CancellationToken ct) => await ReadAsync(typeof(TRequest), http, ct);

    public static async Task<PostedForm> ReadAsync(Type request, HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return new PostedForm(null, "", Outcome.Wrong("", "页面已过期，内容没有保存。请返回重新打开。"));
        }
        var form = await http.Request.ReadFormAsync(ct);
        var files = http.RequestServices.GetRequiredService<FileStore>();
        var hashes = new Dictionary<string, string>();
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            if (await files.SaveAsync(content, ct) is not { } stored)
            {
                return new PostedForm(null, form["key"].ToString(), Outcome.Wrong(file.Name, $"文件超过 {FileStore.MostBytes / 1024 / 1024} MB，没有保存。请压缩或分段后再上传。"));
            }
            hashes[file.Name] = stored.Sha256;
        }
        var json = FormField.ToJson(request, form, name => hashes.GetValueOrDefault(name, ""));
        if (long.TryParse(form["version"], out var version))
        {
            json["Version"] = version;
        }
        return new PostedForm(JsonSerializer.SerializeToElement(json), form["key"].ToString(), null);
    }

    /// <summary>The request as far as it can be read, to show the person's own words again beside the errors.</summary>
    public TRequest? As<TRequest>() where TRequest : class => (TRequest?)As(typeof(TRequest));

    public object? As(Type request)
    {
        try
        {
            return Json?.Deserialize(request, WriteEndpoint.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
