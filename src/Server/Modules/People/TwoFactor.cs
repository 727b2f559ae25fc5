using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.People;

/// <summary>Own account: name, roles, credential, and the one-time code (TOTP, RFC 6238) on or off.</summary>
public sealed class TwoFactor(UserManager<AccountRow> users) : IFeature
{
    public static string Permission => Permissions.SignedIn;

    public static Reach Reach => Reach.Self;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", (HttpContext http, TwoFactor feature) => feature.PageAsync(http, "")).ExcludeFromDescription();
        routes.MapPost("/account", PostAsync).ExcludeFromDescription();
    }

    static async Task<IResult> PostAsync(HttpContext http, TwoFactor feature, IAntiforgery antiforgery) =>
        await antiforgery.IsRequestValidAsync(http)
            ? await feature.SetAsync(http, await http.Request.ReadFormAsync())
            : await feature.PageAsync(http, "页面已过期，请重试。");

    async Task<IResult> SetAsync(HttpContext http, IFormCollection form)
    {
        var user = (await users.GetUserAsync(http.User))!;
        if (form["do"] == "off")
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            return await PageAsync(http, "已关闭动态码。");
        }
        var code = form["code"].ToString().Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return await PageAsync(http, "动态码不对，没有开启。请核对手机时间后重试。");
        }
        await users.SetTwoFactorEnabledAsync(user, true);
        return await PageAsync(http, "已开启动态码，下次登录时需要填写。");
    }

    async Task<IResult> PageAsync(HttpContext http, string message)
    {
        if (await users.GetUserAsync(http.User) is not { } user)
        {
            return TypedResults.LocalRedirect("/sign-in");
        }
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (key is null)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            key = await users.GetAuthenticatorKeyAsync(user);
        }
        var link = $"otpauth://totp/Zhiheng:{user.UserName}?secret={key}&issuer=Zhiheng";
        var code = new SvgQRCode(QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M)).GetGraphic(4);
        return Page.Of<AccountPage>(new { User = user, Key = key, QrCode = code, Message = message });
    }
}
