using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>Takes down what somebody wants (受理登记); with a unit it is dispatched, with an answer it ends, at once.</summary>
[Act("登记诉求", HotlineAccess.Register)]
public sealed class RegisterOrder : CallerDetails, IAct<OrderResult>
{
    [Display(Name = "类别"), Required]
    public OrderKind? Kind { get; set; }

    [Display(Name = "来源")]
    public OrderSource Source { get; set; }

    [Display(Name = "主题", Description = "催办不选"), StringLength(10)]
    public string Topic { get; set; } = "";

    [Display(Name = "乡镇、村", Description = "不清楚的不选"), StringLength(12)]
    public string? Region { get; set; }

    [Display(Name = "地点"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "诉求内容"), DataType(DataType.MultilineText)]
    [Required, StringLength(20_000, MinimumLength = 2)]
    public string Content { get; set; } = "";

    [Display(Name = "紧急程度", Description = "不选，按主题")]
    public OrderUrgency? Urgency { get; set; }

    [Display(Name = "被举报的单位", Description = "举报本县单位或者它的人的，一定要选：它看不到这张工单")]
    public Guid? Accused { get; set; }

    [Display(Name = "催办哪张工单", Description = "工单编号"), StringLength(40)]
    public string? Original { get; set; }

    [Display(Name = "承办单位", Description = "选了，登记后直接派单")]
    public Guid? Unit { get; set; }

    [Display(Name = "当场答复", Description = "填了，登记后当场办结"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? Answer { get; set; }

    public async Task<OrderResult> Handle(Acting acting)
    {
        if (Kind == OrderKind.Urging) return await acting.UrgeAsync(this);
        var (book, places) = (await acting.BookAsync(), await Places.OfAsync(acting.Db));
        var topic = book.Topics.GetValueOrDefault(Topic) ?? throw Refusal.Invalid(nameof(Topic), "请选择主题");
        var region = string.IsNullOrEmpty(Region) ? acting.Db.County.Code : Organisation.Region.Stem(Region);
        if (!region.StartsWith(acting.Db.County.Code, StringComparison.Ordinal))
            throw Refusal.Invalid(nameof(Region), "这个地方不在本县，请告诉诉求人拨打当地的 12345");
        CheckAccused(book, places);
        await CheckTwiceAsync(acting);
        var order = await OpenAsync(acting, book, topic, region);
        if (Kind == OrderKind.Report) await acting.AdmitSupervisorsAsync(order);
        await acting.FollowAsync(order.Commitment, [WorkOrder.Register(book.LimitOf(order))], $"登记：{Choices.Name(order.Kind)}，{topic.Name}");
        if (!string.IsNullOrWhiteSpace(Answer)) return await acting.AnswerAsync(order, Answer.Trim());
        if (Unit is not null) await acting.DispatchAsync(order, Unit, null);
        return OrderResult.Of(order);
    }

    internal async Task<WorkOrder> OpenAsync(Acting acting, HotlineBook book, Topic topic, string region, WorkOrder? original = null)
    {
        var (id, secret) = (acting.NewId(), Kind == OrderKind.Report || original is { IsConfidential: true });
        var caller = ToCaller(acting, id, 1, secret);
        var commitment = await acting.OpenAsync(id, OrderOpening.Of(topic, Content, Source, caller, secret, book.Office, acting.By));
        commitment.Admit(book.Office);
        var order = new WorkOrder
        {
            Id = id,
            Commitment = commitment,
            Kind = Kind!.Value,
            Source = Source,
            Urgency = Urgency ?? topic.Urgency,
            TopicCode = topic.Code,
            RegionCode = region,
            Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
            Content = Content.Trim(),
            AccusedUnitId = Accused,
            OriginalId = original?.Id,
            CallKey = CallKey,
        };
        order.Callers.Add(caller);
        acting.Db.Add(order);
        return order;
    }

    void CheckAccused(HotlineBook book, Places places)
    {
        if (Accused is null) return;
        if (Kind != OrderKind.Report) throw Refusal.Invalid(nameof(Accused), "只有举报才填被举报的单位");
        if (places.UnitOf(Accused) is null) throw Refusal.Invalid(nameof(Accused), "没有这个单位，请重新选择");
        if (Accused == book.Office) throw Refusal.Invalid(nameof(Accused), "举报热线自己的，热线不能受理。请拨打纪检监察举报电话 12388");
    }

    /// <summary>A call is taken down once for each matter, also when it is sent twice.</summary>
    async Task CheckTwiceAsync(Acting acting)
    {
        var earlier = CallKey is { } key ? await acting.Db.WorkOrders.Where(o => o.CallKey == key).Select(o => o.Commitment.Number).FirstOrDefaultAsync() : null;
        if (earlier is null && CallerNumber.Read(CallerPhone, nameof(CallerPhone)) is { } number)
        {
            var (index, since, content) = (acting.Use<Secrets>().Index(number), acting.At.AddHours(-1), Content.Trim());
            earlier = await (from c in acting.Db.Set<OrderCaller>()
                             where c.PhoneIndex == index && c.At > since
                             join o in acting.Db.WorkOrders on c.OrderId equals o.Id
                             where o.Content == content
                             select o.Commitment.Number).FirstOrDefaultAsync();
        }
        if (earlier is not null)
            throw Refusal.NotNow("work-order.registered", $"这通电话的这件事已经登记，工单编号 {earlier}，没有重复登记。另一件事请选另外的主题登记");
    }

    string? CallKey => string.IsNullOrWhiteSpace(Call) ? null : $"{Call.Trim()}/{Kind}/{Topic}{Original}".ToLowerInvariant();
}
