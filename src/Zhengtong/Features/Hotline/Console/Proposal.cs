using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>A topic proposed to the agent, and who answers for it there by the duty list (建议派给).</summary>
/// <param name="Year">Orders of the topic dispatched within a year; <paramref name="Here"/> of them to this unit.</param>
public sealed record ProposedTopic(Topic Topic, Guid? Unit, string? Ground, int Year, int Here);

/// <summary>An order that is still open and about the same (相近的未结工单).</summary>
public sealed record LikeOrder(Guid Id, string Number, string Title, Guid UnitId, string State, int Callers, DateTimeOffset OpenedAt, bool MayJoin);

/// <summary>What is proposed while the agent writes (建议): topic, place, unit and urgency, and open orders about the same. The agent decides.</summary>
public sealed record Proposal(IReadOnlyList<ProposedTopic> Topics, string? Region, OrderUrgency Urgency, IReadOnlyList<LikeOrder> Like, Places Places)
{
    const int MostTopics = 3, MostLike = 5, Compared = 200;

    /// <summary>So much in common with the text, or with its place, makes an order like it.</summary>
    const double LikeEnough = 0.08;

    /// <param name="chosen">The topic the agent chose already.</param>
    /// <param name="call">The call under way: what was taken down in it is not offered again.</param>
    public static async Task<Proposal> OfAsync(CountyDb db, Caller caller, string text, string? region, string? chosen, string? call, DateTimeOffset now)
    {
        await db.EnterAsync();
        var (book, places) = (await HotlineBook.OfAsync(db), await Places.OfAsync(db));
        var ranked = text.Length < 2 ? [] : Likely(book.Index.Rank(text).Take(MostTopics).ToList());
        if (book.Topics.GetValueOrDefault(chosen ?? "") is { } own) ranked = [own, .. ranked.Where(t => t != own).Take(MostTopics - 1)];
        region ??= RegionIn(text, places);
        var (day, topics) = (DateOnly.FromDateTime(now.DateTime), new List<ProposedTopic>());
        foreach (var topic in ranked)
        {
            var duty = book.DutyOf(topic.Code, region ?? db.County.Code, day);
            var (year, here) = await DispatchedAsync(db, topic.Code, duty?.UnitId, now.AddYears(-1));
            topics.Add(new(topic, duty?.UnitId, duty?.Ground, year, here));
        }
        return new(topics, region, UrgencyIn(text, ranked.FirstOrDefault()), await LikeAsync(db, caller, [.. ranked.Select(t => t.Code)], region, call, text), places);
    }

    /// <summary>What is far behind the first is not said.</summary>
    static List<Topic> Likely(List<(Topic Topic, double Score)> ranked) => [.. ranked.Where(t => t.Score * 3 >= ranked[0].Score).Select(t => t.Topic)];

    /// <summary>The town or village that a text names; a village only where its town is named too, or where it is the only one of its name.</summary>
    public static string? RegionIn(string text, Places places)
    {
        var named = places.Units.Where(u => u.Kind is UnitKind.Town or UnitKind.Village && u.AbolishedOn is null && Stem(u.ShortName) is { Length: >= 2 } stem && text.Contains(stem, StringComparison.Ordinal)).ToList();
        var towns = named.Where(u => u.Kind == UnitKind.Town).ToList();
        var villages = named.Where(u => u.Kind == UnitKind.Village && (towns.Count == 0 || towns.Exists(t => t.Id == u.ParentId))).ToList();
        return villages.Count == 1 ? Organisation.Region.Stem(villages[0].RegionCode) : towns.Count == 1 ? Organisation.Region.Stem(towns[0].RegionCode) : null;
    }

    /// <summary>What cannot wait (紧急情形): life and limb, whatever the topic.</summary>
    static readonly string[] Critical = ["泄漏", "爆炸", "起火", "着火", "触电", "被困", "困人", "坍塌", "中毒", "落水", "生命危险"];

    /// <summary>As the topic, and higher where the text says that it cannot wait.</summary>
    public static OrderUrgency UrgencyIn(string text, Topic? topic) =>
        Critical.Any(word => text.Contains(word, StringComparison.Ordinal)) ? OrderUrgency.Critical : topic?.Urgency is { } own and < OrderUrgency.Critical ? own : OrderUrgency.Ordinary;

    static string Stem(string name) => name.Length > 2 && name[^1] is '镇' or '乡' or '村' ? name[..^1] : name.EndsWith("社区", StringComparison.Ordinal) && name.Length > 3 ? name[..^2] : name;

    static async Task<(int Year, int Here)> DispatchedAsync(CountyDb db, string topic, Guid? unit, DateTimeOffset since)
    {
        var counts = await db.WorkOrders.Where(o => o.TopicCode == topic && o.UnitId != null && o.DispatchedAt >= since && o.Commitment.Confidentiality == Confidentiality.Ordinary)
            .GroupBy(o => o.UnitId == unit).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return (counts.Sum(c => c.Count), counts.Find(c => c.Key)?.Count ?? 0);
    }

    static async Task<IReadOnlyList<LikeOrder>> LikeAsync(CountyDb db, Caller caller, string[] topics, string? region, string? call, string text)
    {
        if (topics.Length == 0) return [];
        var visible = db.Commitments.VisibleTo(caller).Where(c => c.ClosedAt == null && c.Confidentiality == Confidentiality.Ordinary);
        var open = await db.WorkOrders.AsNoTracking().Where(o => topics.Contains(o.TopicCode) && visible.Any(c => c.Id == o.Id) && !(call != null && o.Callers.Any(c => c.Call == call)))
            .OrderByDescending(o => o.Id).Take(Compared)
            .Select(o => new { o.Id, o.Commitment.Number, o.Commitment.Title, o.Commitment.UnitId, o.State, o.Commitment.OpenedAt, o.RegionCode, o.Place, o.Content, Callers = o.Callers.Count }).ToListAsync();
        return [.. open.Select(o => (Order: o, Likeness: TopicIndex.Likeness(text, o.Place + " " + o.Content) + (region is not null && o.RegionCode == region ? LikeEnough / 2 : 0)))
            .Where(o => o.Likeness >= LikeEnough).OrderByDescending(o => o.Likeness).Take(MostLike)
            .Select(o => new LikeOrder(o.Order.Id, o.Order.Number, o.Order.Title, o.Order.UnitId, OrderLife.Life.Label(o.Order.State).Name, o.Order.Callers, o.Order.OpenedAt, OrderLife.Life.Allows(nameof(WorkOrder.Join), o.Order.State)))];
    }
}
