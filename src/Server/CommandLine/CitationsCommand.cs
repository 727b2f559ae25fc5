using System.CommandLine;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Statutes;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>citations</c>: items that cite a place which their statute, as imported, does not have.</summary>
static class CitationsCommand
{
    public static Command Make()
    {
        var command = new Command("citations", "核对事项引用的条款在导入的法规里是否存在");
        command.SetAction(async (_, ct) =>
        {
            await using var app = ZhihengHost.Build([]);
            await using var scope = app.Services.CreateAsyncScope();
            var answer = await scope.ServiceProvider.GetRequiredService<CheckCitations>().RunAsync(ct);
            foreach (var fault in answer.Faults)
            {
                Console.WriteLine($"{fault.Id}　{fault.Name}　{fault.Cited}：{fault.What}");
            }
            foreach (var law in answer.UnknownLaws)
            {
                Console.WriteLine($"没有导入：{law}");
            }
            Console.WriteLine($"核对了 {answer.Checked} 个事项，{answer.Faults.Count} 处引用的条款不存在；{answer.Unchecked} 个事项的法规没有导入。");
            return answer.Faults.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
