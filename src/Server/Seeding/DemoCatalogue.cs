using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Changes;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Grants;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.Catalogue.Transfers;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>A field of <c>data/demo/transfers.jsonl</c>; days count from today.</summary>
sealed record DemoField(string Field, string Department, int On, bool Special, int? Trained, string Training, int? Before, string Duties);

/// <summary>The demo city's catalogue at work, through the features that people use: fields taken over, one town's list, two changes.</summary>
sealed class DemoCatalogue(AppDb db, Register register, IServiceScopeFactory scopes, ReferenceData data, DemoCity demo, TimeProvider clock)
{
    const string Clerk = "fengyawen", Reviewer = "shenfayan", Head = "fangwenlan", County = "xuzhengping";
    const string Piling = "LP02222", Shops = "LP02226";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Does nothing where the register of fields has begun.</summary>
    public async Task RunAsync(Action<string> say, CancellationToken ct)
    {
        if ((await register.TransfersAsync(ct)).State.Fields.Count > 0)
        {
            return;
        }
        var today = clock.Today();
        foreach (var field in File.ReadLines(data.PathOf("demo/transfers.jsonl")).Select(line => JsonSerializer.Deserialize<DemoField>(line, Json)!))
        {
            await DoAsync<RegisterField, RegisterField.Request>(Clerk, "new", new()
            {
                Field = field.Field,
                On = today.AddDays(field.On),
                SourceDepartment = field.Department,
                Duties = field.Duties,
                Special = field.Special,
                TrainedOn = field.Trained is { } days ? today.AddDays(days) : null,
                Training = field.Training,
                CasesBefore = field.Before,
                IsExample = true,
            }, ct);
        }
        await GrantAsync(today, ct);
        await ChangeAsync(today, ct);
        say("演示目录：划转领域、采荷街道的赋权清单和两项目录变更。");
    }

    /// <summary>Everything that the example of the province's list for towns names, so that the demo cases stay possible.</summary>
    async Task GrantAsync(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var items = (await scope.ServiceProvider.GetRequiredService<ItemShelf>().AllAsync(ct)).Items
            .Where(item => item.Lists.Contains("乡镇") && item.InForceOn(today)).Select(item => item.Id).Distinct();
        await DoAsync<GrantItems, GrantItems.Request>(County, demo.FirstBody, new()
        {
            More = string.Join('\n', items), From = today, PublishedOn = today, Source = "上城区赋予采荷街道行政处罚事项清单（示例）", Reason = "示例：高频多发、易发现易处置，街道有持证人员承接。",
        }, ct);
        await DoAsync<EvaluateGrants, EvaluateGrants.Request>(County, demo.FirstBody, new()
        {
            Version = 1, Year = today.Year, Verdict = GrantVerdict.Keep, Opinion = "示例：能够承接，继续赋权；技术性强的事项由区局协助。",
        }, ct);
        await DoAsync<RecordAssistance, RecordAssistance.Request>(County, demo.FirstBody, new()
        {
            Version = 2, ItemId = Piling, AskedOn = today.AddDays(-9), Asked = "示例：请测绘占用面积", AnsweredOn = today.AddDays(-7), Answer = "示例：区局派两人到场测量",
        }, ct);
    }

    async Task ChangeAsync(DateOnly today, CancellationToken ct)
    {
        var id = await ProposeAsync(Piling, today.AddDays(30), "示例：罚款上限降低", fines => fines.Replace("| 3000 |", "| 2000 |", StringComparison.Ordinal), ct);
        await DoAsync<ReviewChange, ReviewChange.Request>(Reviewer, id, new() { Version = 1, Opinion = "示例：权限、条款和幅度无误" }, ct);
        await DoAsync<ApproveChange, ApproveChange.Request>(Head, id, new() { Version = 2, Opinion = "同意" }, ct);
        await DoAsync<PublishChange, PublishChange.Request>(Clerk, id, new() { Version = 3, On = today, Where = "示例：市政府网站" }, ct);
        await ProposeAsync(Shops, today.AddDays(45), "示例：名称与条文一致", fines => fines + "\n单位 | 200 | 2000 | 元 | 可以 | 逾期不改正 | 情节严重的", ct);
    }

    async Task<string> ProposeAsync(string item, DateOnly from, string reason, Func<string, string> fines, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var act = ActivatorUtilities.CreateInstance<ProposeChange>(scope.ServiceProvider);
        var form = (await act.StartAsync(item, await ActorAsync(Clerk, ct), ct))!.Request;
        return await DoAsync<ProposeChange, ProposeChange.Request>(
            Clerk, item, form with { From = from, Source = "示例：条例修改决定", Reason = reason, Fines = fines(form.Fines) }, ct);
    }

    /// <summary>A refusal is a mistake in the script and stops the seeding.</summary>
    async Task<string> DoAsync<TAct, TRequest>(string account, string id, TRequest request, CancellationToken ct)
        where TAct : class, IRegisterAct<TRequest>
        where TRequest : class, new()
    {
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await ActivatorUtilities.CreateInstance<TAct>(scope.ServiceProvider).HandleAsync(id, request, await ActorAsync(account, ct), ct);
        return outcome switch
        {
            Outcome.Done done => done.Receipt.Id,
            Outcome.Refused refused => throw new InvalidOperationException($"{TAct.Summary} {id}：{refused.Refusals[0].Reason}"),
            _ => throw new InvalidOperationException($"{TAct.Summary} {id}：{outcome}"),
        };
    }

    async Task<Actor> ActorAsync(string account, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(user => user.UserName == account, ct);
        var path = await db.Bodies.AsNoTracking().Where(body => body.Id == person.BodyId).Select(body => body.Path).SingleAsync(ct);
        return new Actor(account, person.Name, person.BodyId, path, person.Roles.Split(';'));
    }
}
