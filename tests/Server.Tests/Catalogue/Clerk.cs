using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>A catalogue administrator at work, and what they hand in.</summary>
static class Clerk
{
    public const string Account = "fengyawen";
    public const string Law = "示例市花坛管理条例";

    public static string Text(string version = "2020") =>
        File.ReadAllText(Path.Combine(Repository.Root, $"tests/Rules.Tests/Catalogue/Statutes/fixtures/statute-{version}.md"));

    public static string Shared(string name) => Path.GetFullPath(Path.Combine(Repository.Root, "../shared/data", name));

    public static Item Item(string id, string basis = "第三条第二款", string from = "2020-05-01", string to = "", string name = "践踏花坛") => new(
        id, name, "园林绿化", Law, "2020-03-05", "市级地方性法规", "第三条第一款第一项", basis, ["警告", "罚款"],
        [new FineRange("个人", 20, 200, "元", "", "", ["逾期不改正"], true), new FineRange("单位", 0, 2, "倍", "花坛造价", "", [], false, "夜里摘花的")],
        ["综合", "乡镇"], DateOnly.Parse(from, null), to.Length > 0 ? DateOnly.Parse(to, null) : null);

    public static byte[] Json(params Item[] items) => JsonSerializer.SerializeToUtf8Bytes(items, ItemShelf.Json);

    public static Task<Reply> SendStatuteAsync(this Officer officer, string text, string file = "x.md") =>
        officer.SendAsync($"/api/statutes?file={Uri.EscapeDataString(file)}", Encoding.UTF8.GetBytes(text));

    public static Task<Reply> SendAsync(this Officer officer, string path, byte[] bytes) =>
        officer.PostAsync(path, new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } });

    /// <summary>A page as a person reads it.</summary>
    public static async Task<string> PageAsync(this Officer officer, string path) => WebUtility.HtmlDecode((await officer.GetAsync(path)).Ok().Text);

    /// <summary>Uploads a file and waits until it is checked.</summary>
    public static async Task<Reply> ImportAsync(this Officer officer, byte[] bytes, bool corrections = false)
    {
        var sent = await officer.SendAsync($"/api/catalogue/imports?name=x&corrections={corrections}", bytes);
        return sent.Status == 202 ? await officer.CheckedAsync(sent.Id) : sent;
    }

    public static async Task<Reply> CheckedAsync(this Officer officer, string id)
    {
        for (var waits = 0; waits < 600; waits++)
        {
            var reply = (await officer.GetAsync($"/api/catalogue/imports/{id}")).Ok();
            if (reply.State() != "Checking")
            {
                return reply;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"{id} is still being checked");
    }

    public static Task<Reply> ProposeAsync(this Officer officer, string id, string? key = null) =>
        officer.PostAsync($"/api/catalogue/imports/{id}/proposal", new { source = "示例市花坛管理条例（2020）", reason = "首次列入目录" }, key);

    public static Task<Reply> CancelAsync(this Officer officer, string id) => officer.PostAsync($"/api/catalogue/imports/{id}/cancellation", "{}");

    public static string State(this Reply reply) => reply.Json.GetProperty("state").GetString()!;

    /// <summary>Row, column and words of every fault.</summary>
    public static List<string> Faults(this Reply reply) =>
        [.. reply.Json.GetProperty("report").GetProperty("faults").EnumerateArray().Select(fault =>
            $"{fault.GetProperty("row").GetInt32()} {fault.GetProperty("column").GetString()} {fault.GetProperty("what").GetString()}")];

    public static int Count(this Reply reply, string name) => reply.Json.GetProperty("report").GetProperty(name).GetInt32();
}
