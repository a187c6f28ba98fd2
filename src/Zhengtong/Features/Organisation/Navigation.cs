using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

sealed class Navigation : INavigation
{
    public IEnumerable<StaffItem> Staff => [new("机构人员", "/organisation", OrganisationAccess.Manage, 85)];
}
