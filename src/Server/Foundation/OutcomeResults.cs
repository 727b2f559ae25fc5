using Microsoft.AspNetCore.Mvc;

namespace Zhiheng.Server.Foundation;

/// <summary>Turns an outcome into HTTP: 200, 400 malformed, 403, 404, 409 with code, article and remedy.</summary>
public static class OutcomeResults
{
    public static IResult ToResult(this Outcome outcome) => outcome switch
    {
        Outcome.Done done => TypedResults.Ok(done.Receipt),
        Outcome.Invalid invalid => TypedResults.Problem(Validation(invalid)),
        Outcome.Missing missing => Problem(404, "not-found", missing.What),
        Outcome.Forbidden forbidden => Problem(403, "forbidden", forbidden.What),
        Outcome.Stale stale => Problem(409, "stale-version", stale.What),
        Outcome.Refused refused => TypedResults.Problem(Legal(refused)),
        _ => throw new InvalidOperationException($"没有为 {outcome.GetType().Name} 写应答"),
    };

    public static IResult Problem(int status, string code, string detail) => TypedResults.Problem(new ProblemDetails
    {
        Status = status,
        Title = Title(status),
        Detail = detail,
        Extensions = { ["code"] = code },
    });

    static ProblemDetails Legal(Outcome.Refused refused)
    {
        var first = refused.Refusals[0];
        return new ProblemDetails
        {
            Status = 409,
            Title = first.Rule,
            Detail = first.Reason,
            Extensions =
            {
                ["code"] = first.Code,
                ["article"] = first.Article.ToString(),
                ["remedy"] = first.Remedy,
                ["refusals"] = refused.Refusals.Select(r => new { r.Code, r.Rule, r.Reason, Article = r.Article.ToString(), r.Remedy }),
            },
        };
    }

    static HttpValidationProblemDetails Validation(Outcome.Invalid invalid) =>
        new(invalid.Errors.ToDictionary(e => e.Key, e => e.Value))
        {
            Status = 400,
            Title = Title(400),
            Detail = string.Join(" ", invalid.Errors.SelectMany(e => e.Value)),
            Extensions = { ["code"] = "invalid" },
        };

    static string Title(int status) => status switch
    {
        400 => "请求内容有误",
        401 => "请先登录",
        403 => "没有权限",
        404 => "没有找到",
        409 => "不能这样办",
        413 => "文件太大",
        415 => "格式不支持",
        422 => "重复的请求标识",
        _ => "系统出错",
    };
}
