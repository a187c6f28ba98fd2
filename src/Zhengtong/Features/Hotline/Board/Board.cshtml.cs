using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline's board (热线看板), read anew every minute.</summary>
public sealed class HotlineBoardPage(OfficeCalendars calendars, TimeProvider time) : ActPage
{
    protected override string Permission => HotlineAccess.Results;

    public HotlineBoard View { get; private set; } = null!;

    public Places Places { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Places = await Places.OfAsync(Db);
        View = await HotlineBoard.ReadAsync(Db, Caller, await calendars.OfAsync(Db), ChinaClock.Now(time));
    }

    /// <summary>Against a week ago, in words.</summary>
    public static string Against(int now, int before) => (now - before) switch
    {
        0 => "和上周同时一样",
        > 0 and var more => $"比上周同时多 {more}",
        var fewer => $"比上周同时少 {-fewer}",
    };
}
