using Zhengtong.Features.Commitments;
using Zhengtong.Features.Ratings;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>A bad rating put right (差评整改): contact, rectify, answer, call back; now and then an appeal.</summary>
sealed class SimulatedRectification : Story
{
    const string Finding = "评价人反映属实，已当面或电话道歉", Measures = "已向窗口人员说明，办事指南补充了材料样表", Told = "已电话告知整改情况";

    readonly Rectification rectification;
    readonly Rating rating;
    readonly bool named;
    readonly Caller handler, supervisor;

    public SimulatedRectification(World world, Rating rating, ServiceContact contact, Moment moment, bool named) : base(world)
    {
        (this.rating, this.named, Now) = (rating, named, moment.At);
        var unit = Bureau.AnsweringUnit(contact.UnitId, contact.PersonId);
        Commitment = world.Open(Dice.NewId(Now), Rectification.Opening(rating, contact, unit), moment);
        rectification = Rectification.Of(Commitment, rating, contact, Bureau.Supervisors.Select(s => s.Id), unit);
        handler = Dice.Pick(Bureau.Others(unit, contact.PersonId, RatingsAccess.Handle));
        supervisor = Dice.Pick([.. Bureau.Judges.Where(s => s.Id != contact.PersonId)]);
        var act = moment.By.IsStaff ? nameof(RateAtWindow) : nameof(RateByToken);
        Follow(act, Caller.System, Rectification.Start(Bureau.RatingPolicy), "收到差评，转差评整改");
    }

    public void Tell()
    {
        if (Contacted() && !Appealed() && PutRight()) End();
        Reach(World.Present);
        Commitment.State = rectification.StateName;
        World.Keep(rectification);
    }

    bool Contacted()
    {
        if (!Reach(Rhythm.InDays(Now, 0))) return false;
        rectification.SignFor(By(handler));
        ToHandler(nameof(SignForRectification), handler, "签收");
        var late = Dice.Chance(0.06);
        if (!Reach(late ? Rhythm.InDays(Now, 2) : Rhythm.Soon(Now, 10, 60))) return false;
        var result = !named ? ContactResult.Anonymous : Dice.Chance(0.9) ? ContactResult.Reached : ContactResult.Unreachable;
        Follow(nameof(ContactRater), handler, [rectification.ContactRater(result, By(handler))], $"联系评价人（{Choices.Name(result)}）：{Finding}");
        return true;
    }

    /// <summary>True when that was the end of it.</summary>
    bool Appealed()
    {
        if (!Dice.Chance(0.1)) return false;
        if (!Reach(Rhythm.InDays(Now, 1, 2))) return true;
        rectification.Appeal(By(handler));
        ToVerifiers(nameof(AppealRating), handler, "申诉：监控显示评价人点错了选项，本人愿意说明");
        if (!Reach(Rhythm.InDays(Now, 1, 3))) return true;
        if (Dice.Chance(0.5))
        {
            rectification.Uphold(By(supervisor));
            ToHandler(nameof(DecideAppeal), supervisor, "申诉不成立，继续整改：没有证据表明点错");
            return false;
        }
        const string Reason = "评价人本人书面说明点错";
        rectification.Exclude(By(supervisor));
        rating.Exclude(Reason, By(supervisor));
        Close("excluded", supervisor);
        Record(nameof(DecideAppeal), supervisor, "申诉成立，评价剔除：" + Reason);
        return true;
    }

    bool PutRight()
    {
        do
        {
            if (!Reach(Rhythm.InDays(Now, 1, 4))) return false;
            rectification.Rectify(By(handler));
            Follow(nameof(RectifyRating), handler, [], "整改：" + Measures);
            if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
            rectification.Answer(By(handler));
            ToVerifiers(nameof(AnswerRater), handler, "反馈：" + Told);
            if (!Reach(Rhythm.InDays(Now, 1, 2))) return false;
        }
        while (Reworked());
        var asked = rectification.Contact == ContactResult.Reached;
        rectification.Verify(asked ? true : null, By(supervisor));
        Follow(nameof(CallBackRater), supervisor, [], asked ? "回访满意：接受解释" : "无法回访，已核对整改：看了整改记录和窗口录像");
        return true;
    }

    bool Reworked()
    {
        if (rectification.Satisfied is not null || !Dice.Chance(0.08)) return false;
        rectification.Rework(By(supervisor));
        ToHandler(nameof(CallBackRater), supervisor, "回访不满意，重新整改：说没有人联系过");
        return true;
    }

    void End()
    {
        if (!Reach(Rhythm.Soon(Now))) return;
        rectification.Close(By(supervisor));
        Close("rectified", supervisor);
        Record(nameof(CloseRectification), supervisor, "办结");
    }

    void ToHandler(string act, Caller by, string summary)
    {
        Commitment.HoldBy(rectification.UnitId, null, rectification.ResponsibleId);
        Record(act, by, summary);
    }

    void ToVerifiers(string act, Caller by, string summary)
    {
        Commitment.HoldBy(Bureau.Office);
        Record(act, by, summary);
    }
}
