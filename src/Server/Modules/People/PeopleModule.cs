using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.People;

/// <summary>The features of this module, one by one.</summary>
public static class PeopleModule
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<SignIn>();
        services.AddScoped<TwoFactor>();
        services.AddScoped<ReadBodies>();
        services.AddScoped<AppointDeputy>();
        services.AddScoped<EndDeputy>();
        services.AddScoped<ReadDeputies>();
        services.AddScoped<Microsoft.AspNetCore.Authentication.IClaimsTransformation, DeputyClaims>();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<SignIn>();
        routes.MapFeature<SignOut>();
        routes.MapFeature<TwoFactor>();
        routes.MapFeature<ReadBodies>();
        routes.MapFeature<AppointDeputy>();
        routes.MapFeature<EndDeputy>();
        routes.MapFeature<ReadDeputies>();
    }
}
