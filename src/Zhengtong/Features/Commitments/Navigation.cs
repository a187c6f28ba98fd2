using Microsoft.AspNetCore.Diagnostics;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

sealed class Navigation(Desk desk, IHttpContextAccessor http) : INavigation
{
    public IEnumerable<StaffItem> Staff =>
    [
        new("待办", "/desk", CommitmentsAccess.Desk, 10) { Count = _ => CountAsync() },
        new("全部的件", "/commitments", CommitmentsAccess.SeeAll, 60),
        new("岗位", "/posts", OrganisationAccess.HandOver, 80),
        new("工作日历", "/calendar", OrganisationAccess.Manage, 90),
    ];

    public StaffItem Find => new("查编号、姓名、事项", "/search", CommitmentsAccess.Search, 0);

    public IEnumerable<CitizenItem> Citizens => [new("期限计算器", "/calculator", 50, InFooter: true)];

    /// <summary>An error page counts nothing: what went wrong may be the database.</summary>
    async ValueTask<int> CountAsync() =>
        http.HttpContext is not { } request || request.Features.Get<IExceptionHandlerFeature>() is not null ? 0 : await desk.CountAsync(request.Caller);
}
