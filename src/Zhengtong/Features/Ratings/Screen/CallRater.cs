using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>The clerk puts a service on the screen before the window (请群众评价).</summary>
[Act("请群众在评价屏上评价", RatingsAccess.Window)]
public sealed class CallRater : IAct<Guid>
{
    public Guid Contact { get; set; }

    public async Task<Guid> Handle(Acting acting)
    {
        var place = RatingScreen.PlaceOf(acting.By) ?? throw Refusal.NotNow("rating.no-place", "您的账号没有登记窗口或者站点，没有评价屏。请群众用手机扫下面的码评");
        await VisibleContact.SourceAsync(acting, Contact, RatingChannel.Tablet);
        if (await acting.Db.Ratings.AnyAsync(r => r.ContactId == Contact))
            throw Refusal.NotNow("rating.given", "这次服务已经评过", "国办发〔2019〕51号：一次服务一次评价");
        var screen = await acting.Db.Set<RatingScreen>().FirstOrDefaultAsync(s => s.PlaceId == place);
        if (screen is null)
            acting.Db.Add(screen = new RatingScreen { PlaceId = place });
        screen.Call(Contact, acting.At);
        return Contact;
    }
}
