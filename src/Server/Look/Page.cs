using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Zhiheng.Server.Look;

/// <summary>A page is a Razor component rendered once on the server; there is no router and no circuit.</summary>
public static class Page
{
    /// <param name="parameters">An anonymous object: its members become the component's parameters.</param>
    public static IResult Of<T>(object parameters, int status = 200) where T : IComponent =>
        new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    public static IResult NotFound(string what) => Of<MessagePage>(new { Title = "没有找到", Message = what }, 404);
}
