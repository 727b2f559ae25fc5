using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Modules.Workbench;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Foundation;

/// <summary>Builds the server; the command line, the tests and the bench all come through here.</summary>
public static class ZhihengHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // Content (pages' stylesheet and scripts) lies beside the program, wherever it was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        adjust?.Invoke(builder);
        var options = builder.Configuration.GetSection("Zhiheng").Get<ZhihengOptions>() ?? new ZhihengOptions();
        var folder = new DataFolder(options.Data);
        AddFoundation(builder.Services, options, folder);
        builder.Services.AddPeople();
        builder.Services.AddCatalogue();
        builder.Services.AddDiscretion();
        builder.Services.AddDocuments();
        builder.Services.AddCases();
        builder.Services.AddWorkbench();
        var app = builder.Build();
        Use(app);
        app.MapPeople();
        app.MapCatalogue();
        app.MapDiscretion();
        app.MapDocuments();
        app.MapCases();
        app.MapWorkbench();
        app.MapFeature<ReadAnchors>();
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new Guarded(Permissions.Anyone, Reach.Public)).AllowAnonymous();
        return app;
    }

    static void AddFoundation(IServiceCollection services, ZhihengOptions options, DataFolder folder)
    {
        services.AddSingleton(options);
        services.AddSingleton(folder);
        services.AddSingleton(options.Settings with { DemoCity = options.DemoCity });
        services.AddSingleton(ReferenceData.Find(options.ReferenceData));
        services.AddSingleton(new DemoCity(options.DemoCity));
        services.AddSingleton<LawShelf>();
        services.AddScoped(provider => provider.GetRequiredService<LawShelf>().Current);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase(options, folder);
        services.AddDataProtection().SetApplicationName("zhiheng").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Root, "secrets")));
        services.AddMemoryCache();
        services.AddSingleton<FileStore>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<AnchorSignal>();
        services.AddSingleton<PartyPepper>();
        services.AddScoped<PartyVault>();
        services.AddScoped<CreditRecords>();
        services.AddScoped<Journal>();
        services.AddScoped<Writing>();
        services.AddScoped<Anchoring>();
        services.AddScoped<Verification>();
        services.AddScoped<ReadAnchors>();
        services.AddHostedService<AnchorJob>();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "zhiheng-form");
        services.AddProblemDetails();
        services.AddOpenApi("v1", ApiDescription.Describe);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
        });
    }

    static void Use(WebApplication app)
    {
        app.UseExceptionHandler(error => error.Run(FailAsync));
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return next(http);
        });
        app.UseStatusCodePages(StatusAsync);
        app.UseStaticFiles();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    static Task FailAsync(HttpContext http)
    {
        var failed = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var bad = failed as BadHttpRequestException;
        return http.Request.Path.StartsWithSegments("/api")
            ? OutcomeResults.Problem(
                bad?.StatusCode ?? 500, bad is null ? "error" : "invalid", bad is null ? "系统出错，已经记录。您的操作没有保存。" : "请求内容有误。").ExecuteAsync(http)
            : Page.Of<MessagePage>(new { Title = "系统出错", Message = "系统出错，已经记录。您的操作没有保存，请返回重试。" }, bad?.StatusCode ?? 500).ExecuteAsync(http);
    }

    static Task StatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var (title, message) = http.Response.StatusCode switch
        {
            401 => ("请先登录", "请先登录。"),
            403 => ("没有权限", "您的角色没有这项权限。需要的，请联系系统管理员。"),
            404 => ("没有找到", "没有这个页面，或它不在您的管辖范围内。"),
            400 => ("请求内容有误", "请求内容有误，请检查后重试。"),
            405 => ("不支持的操作", "这个地址不支持这种请求方法。"),
            415 => ("格式不支持", "请求内容须为 JSON（Content-Type: application/json）。"),
            _ => ("不能处理", $"请求没有成功（{http.Response.StatusCode}）。"),
        };
        return http.Request.Path.StartsWithSegments("/api")
            ? OutcomeResults.Problem(http.Response.StatusCode, "http-" + http.Response.StatusCode, message).ExecuteAsync(http)
            : Page.Of<MessagePage>(new { Title = title, Message = message }, http.Response.StatusCode).ExecuteAsync(http);
    }

    static string ContentRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
            {
                return folder.FullName;
            }
            if (Directory.Exists(Path.Combine(folder.FullName, "src", "Server", "wwwroot")))
            {
                return Path.Combine(folder.FullName, "src", "Server");
            }
        }
        return AppContext.BaseDirectory;
    }
}
