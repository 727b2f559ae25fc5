using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The circumstances (28–33, 49) as every decision asks for them.</summary>
public abstract record CircumstancesRequest : ActRequest
{
    const string Group = "裁量情节";
    const int Last = 90;

    [Display(Name = "违法行为轻微", GroupName = Group, Order = Last)]
    public bool Minor { get; init; }

    [Display(Name = "初次违法", GroupName = Group, Order = Last)]
    public bool FirstTime { get; init; }

    [Display(Name = "及时改正", GroupName = Group, Order = Last)]
    public bool CorrectedInTime { get; init; }

    [Display(Name = "没有造成危害后果", GroupName = Group, Order = Last)]
    public bool NoHarm { get; init; }

    [Display(Name = "危害后果轻微", GroupName = Group, Order = Last)]
    public bool SlightHarm { get; init; }

    [Display(Name = "有证据证明没有主观过错", GroupName = Group, Order = Last)]
    public bool NoFault { get; init; }

    [Display(Name = "主动消除或者减轻危害后果", GroupName = Group, Order = Last)]
    public bool RemovedConsequences { get; init; }

    [Display(Name = "受他人胁迫或者诱骗", GroupName = Group, Order = Last)]
    public bool Coerced { get; init; }

    [Display(Name = "主动供述尚未掌握的违法行为", GroupName = Group, Order = Last)]
    public bool ConfessedUnknown { get; init; }

    [Display(Name = "配合查处有立功表现", GroupName = Group, Order = Last)]
    public bool HelpedInvestigation { get; init; }

    [Display(Name = "尚未完全丧失辨认或控制能力", GroupName = Group, Order = Last)]
    public bool PartialCapacity { get; init; }

    internal Circumstances ToCircumstances() => new(
        Minor, FirstTime, CorrectedInTime, NoHarm, SlightHarm, NoFault, RemovedConsequences, Coerced, ConfessedUnknown, HelpedInvestigation, PartialCapacity);

    /// <summary>The circumstances that are given, in the words of the form.</summary>
    internal static IEnumerable<string> WordsOf(Circumstances given) =>
        from field in typeof(CircumstancesRequest).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Circumstances).GetProperty(field.Name)!.GetValue(given) is true
        select RequestCheck.LabelOf(field);
}
