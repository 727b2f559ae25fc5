using Microsoft.AspNetCore.OpenApi;

namespace Zhiheng.Server.Foundation;

/// <summary>What the OpenAPI document says beyond the routes: the title, and the key that every write carries.</summary>
static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        // Acts call their body Request and their answer Answer: only with the act's name are they told apart.
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } id ? null
            : type.Type.DeclaringType is { } act ? act.Name + id : id;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "执衡 Zhiheng";
            document.Info.Version = "v1";
            document.Info.Description = "写入须带 Idempotency-Key；法律上的“不行”以 409 应答，附 code、article、remedy。";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod == "POST" && context.Description.RelativePath is { } path
                && !path.EndsWith("sign-in", StringComparison.Ordinal) && !path.EndsWith("files", StringComparison.Ordinal)
                && !path.EndsWith("party-reading", StringComparison.Ordinal) && !path.EndsWith("statutes", StringComparison.Ordinal)
                && !path.EndsWith("imports", StringComparison.Ordinal)
                && !context.Description.ActionDescriptor.EndpointMetadata.OfType<SavesNothing>().Any())
            {
                operation.Parameters = [.. operation.Parameters ?? [], new Microsoft.OpenApi.OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = Microsoft.OpenApi.ParameterLocation.Header,
                    Required = true,
                    Description = "8 到 64 个字符；重复的请求得到同一个应答。",
                    Schema = new Microsoft.OpenApi.OpenApiSchema { Type = Microsoft.OpenApi.JsonSchemaType.String },
                }];
            }
            return Task.CompletedTask;
        });
    }
}
