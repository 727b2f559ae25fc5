using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People;

/// <summary>Puts into the sign-in what every request asks: name, body, path of bodies, roles.</summary>
sealed class AccountClaims(UserManager<AccountRow> users, IOptions<IdentityOptions> options, AppDb db)
    : UserClaimsPrincipalFactory<AccountRow>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AccountRow user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var home = await db.Bodies.AsNoTracking().Where(body => body.Id == user.BodyId).Select(body => new { body.Path, body.Short }).FirstOrDefaultAsync();
        identity.AddClaim(new Claim(Actor.NameClaim, user.Name));
        identity.AddClaim(new Claim(Actor.BodyIdClaim, user.BodyId));
        identity.AddClaim(new Claim(Actor.BodyPathClaim, home?.Path ?? ""));
        identity.AddClaim(new Claim(Actor.BodyNameClaim, home?.Short ?? ""));
        identity.AddClaims(user.Roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim(ClaimTypes.Role, role)));
        return identity;
    }
}

static class Accounts
{
    /// <summary>Cookie for pages, bearer token for programs; which one a request uses follows from its header.</summary>
    const string Either = "cookie-or-bearer";

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(options => options.DefaultScheme = Either)
            .AddPolicyScheme(Either, Either, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
                    ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, options => options.BearerTokenExpiration = TimeSpan.FromHours(8))
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(ConfigureCookie));
        services.AddAuthorization();
        services.ConfigureOptions<PermissionPolicies>();
        services.AddIdentityCore<AccountRow>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
            })
            .AddEntityFrameworkStores<AppDb>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<AccountClaims>();
        // A role taken away, or an account locked, is felt within a minute.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
    }

    static void ConfigureCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "zhiheng";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
        cookie.Events.OnRedirectToLogin = context => Answer(context, 401, "unauthenticated", "请先登录。");
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, 403, "forbidden", "您的角色没有这项权限。");
    }

    static Task Answer(
        Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context,
        int status, string code, string detail)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return OutcomeResults.Problem(status, code, detail).ExecuteAsync(context.HttpContext);
        }
        if (status == 403)
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        }
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
