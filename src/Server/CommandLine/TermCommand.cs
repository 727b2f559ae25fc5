using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>term --from 2022-09-16 --days 15</c>: a date and how it was counted.</summary>
static class TermCommand
{
    static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "起算日（当日不计），如 2022-09-16", Required = true };
        var days = new Option<int?>("--days") { Description = "自然日" };
        var workingDays = new Option<int?>("--working-days") { Description = "工作日" };
        var months = new Option<int?>("--months") { Description = "月" };
        var json = new Option<bool>("--json") { Description = "输出一个 JSON 对象" };
        var command = new Command("term", "计算期限并说明推算过程") { from, days, workingDays, months, json };
        command.SetAction(parsed =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(from), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            {
                return Fail("--from 须为真实的日期，写作 2022-09-16。");
            }
            if (CountTerm.Term(parsed.GetValue(days), parsed.GetValue(workingDays), parsed.GetValue(months)) is not { } term)
            {
                return Fail("--days、--working-days、--months 须恰好给一个，且为 1 到 36500 的整数。");
            }
            var options = Configuration.Read();
            var law = new LawShelf(ReferenceData.Find(options.ReferenceData), new DataFolder(options.Data), options.Settings).Current;
            Print(CountTerm.Count(term, start, law), parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    static void Print(CountTerm.Answer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, Json));
            return;
        }
        Console.WriteLine($"{answer.Date:yyyy-MM-dd}（{ChineseDate.Weekday(answer.Date)}）");
        foreach (var line in answer.Derivation.Concat(answer.Warnings.Select(warning => "注意：" + warning)))
        {
            Console.WriteLine("  " + line);
        }
    }

    static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
