using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Ratings;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>Whether somebody rates how they were served, and how (评价).</summary>
static class SimulatedRating
{
    /// <summary>Of the year; and of the last weeks, in which more goes wrong, so that a demonstration has something to put right.</summary>
    static readonly Weighted<RatingLevel> Levels = Of(0.75, 0.25), RecentLevels = Of(4, 2);

    static readonly RatingTag[] Praise = [RatingTag.Kind, RatingTag.Quick, RatingTag.AtOnce, RatingTag.Clear];
    static readonly RatingTag[] Blame = [RatingTag.Slow, RatingTag.ManyTrips, RatingTag.Unclear, RatingTag.Unkind, RatingTag.NeedlessPapers];
    static readonly string[] Thanks = ["窗口的同志很耐心，一次就办好了", "在村里就办了，不用跑县城", "比说的时间快，谢谢", "讲得很清楚"];
    static readonly string[] Complaints = ["跑了两趟才说清楚要什么材料", "等了一个多小时", "电话打了几次没人接", "说好三天，拖到最后一天"];

    public static void Rate(World world, Case @case, ServiceContact contact, Party party)
    {
        var dice = world.Dice;
        var last = contact.What is "办结" or "当场办结";
        if (!dice.Chance(last ? 0.42 : 0.03)) return;
        var channel = @case.Channel == "web" ? (last ? RatingChannel.Web : RatingChannel.Qr) : dice.Chance(0.85) ? RatingChannel.Tablet : RatingChannel.Qr;
        var at = channel == RatingChannel.Tablet ? contact.At.AddSeconds(dice.Between(30, 240)) : contact.At.AddSeconds(dice.Between(600, 4 * 86_400));
        if (at > world.Present) return;
        var named = channel == RatingChannel.Web && dice.Chance(0.6);
        var (act, by) = channel switch
        {
            RatingChannel.Tablet => (nameof(RateAtWindow), world.Bureau.Person(contact.UnitId, contact.PersonId!.Value)),
            RatingChannel.Web => (nameof(RateByToken), World.Citizen(party)),
            _ => (nameof(RateByToken), Caller.Stranger),
        };
        Give(world, contact, channel, named ? party : null, act, new(at, by));
    }

    /// <summary>Who was answered by the hotline rates by the link of the text message (短信评价).</summary>
    public static void RateByLink(World world, ServiceContact contact)
    {
        var at = contact.At.AddSeconds(world.Dice.Between(300, 7200));
        if (world.Dice.Chance(0.03) && at <= world.Present) Give(world, contact, RatingChannel.Qr, null, nameof(RateByToken), new(at, Caller.Stranger));
    }

    static void Give(World world, ServiceContact contact, RatingChannel channel, Party? named, string act, Moment moment)
    {
        var rating = Rating.Give(world.Dice.NewId(moment.At), contact, Opine(world, contact), channel, named?.Id, moment);
        world.Keep(rating);
        var chain = new JournalChain(rating.Id);
        world.Keep(chain);
        world.Record(chain, moment, act, "评价");
        if (rating.IsBad) new SimulatedRectification(world, rating, contact, moment, named is not null).Tell();
    }

    static Weighted<RatingLevel> Of(double dissatisfied, double veryDissatisfied) => new([
        (RatingLevel.VerySatisfied, 79), (RatingLevel.Satisfied, 16), (RatingLevel.FairlySatisfied, 4), (RatingLevel.Dissatisfied, dissatisfied), (RatingLevel.VeryDissatisfied, veryDissatisfied)]);

    static Opinion Opine(World world, ServiceContact contact)
    {
        var dice = world.Dice;
        var level = (contact.At > world.Present.AddDays(-7 * SimulationPlan.RecentWeeks) ? RecentLevels : Levels).Pick(dice);
        var bad = level >= RatingLevel.Dissatisfied;
        if (bad && world.Bureau.Others(world.Bureau.AnsweringUnit(contact.UnitId, contact.PersonId), contact.PersonId, RatingsAccess.Handle).Count == 0)
            (level, bad) = (RatingLevel.FairlySatisfied, false); // nobody else could put it right
        RatingTag[] tags = dice.Chance(0.5) ? [dice.Pick(bad ? Blame : Praise)] : [];
        var words = dice.Chance(bad ? 0.7 : 0.08) ? dice.Pick(bad ? Complaints : Thanks) : null;
        return new(level, tags, words);
    }
}
