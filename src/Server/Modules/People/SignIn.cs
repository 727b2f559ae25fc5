using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.People;

/// <summary>A demo user on the picker.</summary>
public sealed record DemoUser(string Account, string Name, string Body, string Roles);

/// <summary>Signs people in: account, password and, where it is set up, a one-time code. Five failures lock for ten minutes.</summary>
public sealed class SignIn(SignInManager<AccountRow> signIn, AppDb db, DemoCity demo) : IFeature
{
    public static string Permission => Permissions.Anyone;

    public static Reach Reach => Reach.Public;

    public sealed record Request
    {
        [Display(Name = "账号"), Required, StringLength(64)]
        public string Account { get; init; } = "";

        [Display(Name = "密码"), Required, StringLength(200)]
        public string Password { get; init; } = "";

        [Display(Name = "动态码"), StringLength(10)]
        public string Code { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (SignIn feature, CancellationToken ct, string to = "/") => feature.PageAsync(to, "", ct)).ExcludeFromDescription();
        routes.MapPost("/sign-in", PostAsync).ExcludeFromDescription();
        routes.MapPost("/api/sign-in", TokenAsync).WithName("sign-in").WithTags("账号").WithSummary("登录，取得令牌").ProducesProblem(401);
    }

    static async Task<IResult> PostAsync(HttpContext http, SignIn feature, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return await feature.PageAsync("/", "页面已过期，请重新登录。", ct);
        }
        var form = await http.Request.ReadFormAsync(ct);
        var to = form["to"].ToString();
        var error = form["demo"].ToString() is { Length: > 0 } account
            ? await feature.AsDemoUserAsync(account)
            : await feature.WithPasswordAsync(
                new Request { Account = form["account"].ToString(), Password = form["password"].ToString(), Code = form["code"].ToString() },
                IdentityConstants.ApplicationScheme);
        return error.Length > 0 ? await feature.PageAsync(to, error, ct) : TypedResults.LocalRedirect(IsLocal(to) ? to : "/");
    }

    static async Task<IResult> TokenAsync(Request request, SignIn feature, CancellationToken ct)
    {
        var errors = RequestCheck.Errors(request);
        if (errors.Count > 0)
        {
            return new Outcome.Invalid(errors).ToResult();
        }
        var error = await feature.WithPasswordAsync(request, IdentityConstants.BearerScheme);
        ct.ThrowIfCancellationRequested();
        // The bearer handler has already written the token.
        return error.Length > 0 ? OutcomeResults.Problem(401, "sign-in-failed", error) : TypedResults.Empty;
    }

    /// <summary>Empty when signed in, else why not.</summary>
    async Task<string> WithPasswordAsync(Request request, string scheme)
    {
        signIn.AuthenticationScheme = scheme;
        var result = await signIn.PasswordSignInAsync(request.Account, request.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            if (request.Code is not { Length: > 0 })
            {
                return "这个账号开启了动态码，请填写动态码。";
            }
            result = await signIn.TwoFactorAuthenticatorSignInAsync(request.Code.Replace(" ", "", StringComparison.Ordinal), false, false);
            if (!result.Succeeded && !result.IsLockedOut)
            {
                return "动态码不对或已过期。";
            }
        }
        return result.Succeeded ? ""
            : result.IsLockedOut ? "连续输错五次，账号已锁定十分钟。请稍后再试，或联系系统管理员。"
            : "账号或密码不对。";
    }

    async Task<string> AsDemoUserAsync(string account)
    {
        if (!demo.IsOn || await signIn.UserManager.FindByNameAsync(account) is not { } user)
        {
            return "这里不能选择演示人员登录。";
        }
        await signIn.SignInAsync(user, isPersistent: false);
        return "";
    }

    async Task<IResult> PageAsync(string to, string error, CancellationToken ct)
    {
        var users = demo.IsOn ? await DemoUsersAsync(ct) : [];
        return Page.Of<SignInPage>(new { To = IsLocal(to) ? to : "/", Error = error, Users = users }, error.Length > 0 ? 401 : 200);
    }

    async Task<IReadOnlyList<DemoUser>> DemoUsersAsync(CancellationToken ct)
    {
        var rows = await (from user in db.Users.AsNoTracking()
                          join body in db.Bodies on user.BodyId equals body.Id
                          orderby body.Id == demo.FirstBody descending, body.Id, user.UserName
                          select new { user.UserName, user.Name, body.Short, user.Roles, user.CredentialTo }).ToListAsync(ct);
        return [.. rows.Select(row => new DemoUser(row.UserName!, row.Name, row.Short,
            string.Join('、', row.Roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(role => Permissions.Roles[role]))))];
    }

    static bool IsLocal(string path) =>
        path.Length > 0 && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal);
}

/// <summary>Whether this installation is the demo city, where a visitor may pick whom to be.</summary>
public sealed record DemoCity(bool IsOn)
{
    /// <summary>The team that the picker shows first.</summary>
    public string FirstBody => "330102012";
}
