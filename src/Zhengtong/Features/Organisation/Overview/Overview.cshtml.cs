using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>What the administrator looks after (机构人员).</summary>
public sealed class OverviewPage(Flash flash, TimeProvider time) : OrganisationPage(flash)
{
    public sealed record Part(string Name, string Path, int Count, string Unit, string What);

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    /// <summary>Locked now after wrong passwords.</summary>
    public int Locked { get; private set; }

    protected override async Task ShowAsync()
    {
        var now = ChinaClock.Now(time);
        Locked = await Db.Accounts.CountAsync(a => a.Kind == AccountKind.Staff && a.LockedUntil > now);
        Parts =
        [
            new("单位", "/organisation/units", await Db.Units.CountAsync(u => u.AbolishedOn == null), "个", "部门、乡镇、村；设立、更正、撤销"),
            new("服务场所", "/organisation/sites", await Db.Sites.CountAsync(), "处", "大厅和窗口、便民服务中心、便民服务站"),
            new("岗位", "/organisation/posts", await Db.Posts.CountAsync(), "个", "设岗，定 A 岗和 B 岗"),
            new("人员和账号", "/organisation/people", await Db.People.CountAsync(p => p.LeftOn == null), "人", "入职、调动、离岗，角色，停用、解锁、重置密码"),
        ];
    }
}
