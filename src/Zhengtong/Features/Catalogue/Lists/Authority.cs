using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>The authority that handles a matter (实施主体).</summary>
/// <param name="Scope">One unit of the county, or the town or village where the case arises.</param>
/// <param name="Unit">Code of the unit (D34); <c>TOWN</c> or <c>VILLAGE</c> for the other scopes.</param>
public sealed record Authority(AuthorityScope Scope, string Unit, string Name, CreditCode CreditCode, AuthorityNature Nature);

public enum AuthorityScope
{
    [Display(Name = "县级部门")] Unit,
    [Display(Name = "乡镇人民政府（街道办事处）")] Town,
    [Display(Name = "村（居）民委员会")] Village,
}

/// <summary>Nature of an authority (实施主体性质), GB/T 39046-2020 table A.3.</summary>
public enum AuthorityNature
{
    [Display(Name = "法定机关")] Legal = 1,
    [Display(Name = "授权组织")] Authorised = 2,
    [Display(Name = "受委托组织")] Entrusted = 3,
}
