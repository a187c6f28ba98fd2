using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Platform.Doors;

/// <summary>What the frame of a page shows of this visit, from the county and the caller.</summary>
sealed class CallerVisit(CurrentCounty current, IHttpContextAccessor http) : IVisit
{
    readonly HttpContext request = http.HttpContext!;

    public string County => current.County.Name;

    public string ShortName => current.County.ShortName;

    public string Bureau => current.County.Bureau;

    public bool IsDemonstration => current.County.IsDemonstration;

    public string? Person => request.Caller.IsStranger ? null : request.Caller.IsStaff ? request.Caller.Name : Format.MaskedName(request.Caller.Name);

    public string? Post => request.Caller.Title;

    public bool IsStaff => request.Caller.IsStaff;

    public bool May(string permission) => request.Caller.May(permission);
}
