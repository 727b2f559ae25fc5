namespace Zhiheng.Server.Look;

/// <summary>What an input inside a <see cref="Field"/> has to carry so that label, hint and error belong to it.</summary>
/// <param name="Id">For <c>id</c>; the label points to it, and so does the error summary.</param>
/// <param name="Name">For <c>name</c>.</param>
/// <param name="DescribedBy">For <c>aria-describedby</c>: ids of hint and error, or null.</param>
/// <param name="Invalid">For <c>aria-invalid</c>: "true" or null.</param>
public sealed record FieldSlot(string Id, string Name, string? DescribedBy, string? Invalid)
{
    public static string IdOf(string name) => "f-" + name;
}
