using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Foundation;

/// <summary>Columns as both engines like to see them: <c>opened_ms</c>, not <c>"OpenedMs"</c>.</summary>
static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    static string Of(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
