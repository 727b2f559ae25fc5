using System.ComponentModel.DataAnnotations;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>从旧兼从轻 (37): the newer version is looked up; only where the comparison cannot say does the officer choose, with reasons.</summary>
public abstract record LawChoiceRequest : CircumstancesRequest
{
    const string Group = "新旧法律（事项有新版本，轻重不能直接判断时填写）";

    [Display(Name = "适用新版本", GroupName = Group, Order = 92)]
    public bool AppliesNewer { get; init; }

    [Display(Name = "为什么这个版本较轻", GroupName = Group, Order = 92), StringLength(1000)]
    public string LawReasons { get; init; } = "";
}
