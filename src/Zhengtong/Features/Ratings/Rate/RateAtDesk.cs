using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>The rating machine of a window sends what the person chose there (窗口评价器). Staff cannot change a rating given before.</summary>
[Act("窗口评价", RatingsAccess.Window)]
public sealed class RateAtWindow : RatingAct
{
    public Guid Contact { get; set; }

    protected override Task<RatingSource> SourceAsync(Acting acting) => VisibleContact.SourceAsync(acting, Contact, RatingChannel.Tablet);
}

/// <summary>The hall writes down what somebody said on the telephone (电话评价).</summary>
[Act("登记电话评价", RatingsAccess.Phone)]
public sealed class RateByPhone : RatingAct
{
    public Guid Contact { get; set; }

    protected override Task<RatingSource> SourceAsync(Acting acting) => VisibleContact.SourceAsync(acting, Contact, RatingChannel.Phone);
}

static class VisibleContact
{
    /// <exception cref="Refusal">The contact is of a commitment that this caller does not see.</exception>
    public static async Task<RatingSource> SourceAsync(Acting acting, Guid contact, RatingChannel channel)
    {
        var visible = acting.Db.Commitments.VisibleTo(acting.By);
        if (!await acting.Db.Set<ServiceContact>().AnyAsync(k => k.Id == contact && visible.Any(c => c.Id == k.CommitmentId)))
            throw Refusal.NotFound("这次服务");
        return new(contact, channel, null, MayRevise: false);
    }
}
