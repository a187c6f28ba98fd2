using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>The life of an order (工单): taken down, answered or given to a unit, replied to, called back about.</summary>
sealed partial class SimulatedOrder : Story
{
    readonly Wish wish;
    readonly OrderStage stage;
    readonly WorkOrder order;
    readonly OrderLimit limit;
    readonly Caller agent;

    public SimulatedOrder(World world, Wish wish, OrderStage stage) : base(world)
    {
        (this.wish, this.stage, Now, agent) = (wish, stage, wish.At, Dice.Pick(stage.Agents));
        var (content, urgency) = stage.Wishes.Tell(Dice, wish.Topic, wish.Kind, wish.Place, IsLetter);
        if (wish.Rests is not null) urgency = OrderUrgency.Ordinary;
        var (id, secret) = (Dice.NewId(Now), wish.Kind == OrderKind.Report);
        var line = wish.Source == OrderSource.Phone ? stage.Calls.NewLine(Now) : null;
        var caller = stage.Callers.Next(id, 1, secret, Now, line);
        Commitment = world.Open(id, OrderOpening.Of(wish.Topic, content, wish.Source, caller, secret, Office, Registrar), By(Registrar));
        Commitment.Admit(Office);
        order = new WorkOrder
        {
            Id = id,
            Commitment = Commitment,
            Kind = wish.Kind,
            Source = wish.Source,
            Urgency = urgency,
            TopicCode = wish.Topic.Code,
            RegionCode = wish.Region,
            Place = wish.Place,
            Content = content,
            CallKey = line is null ? null : $"{line}/{wish.Kind}/{wish.Topic.Code}".ToLowerInvariant(),
            AccusedUnitId = secret && wish.Topic.Code == AccusingTopic ? Accused() : null,
        };
        order.Callers.Add(caller);
        if (line is not null) stage.Calls.Took(caller, agent, Now);
        limit = Book.LimitOf(order);
        if (IsLetter) world.Keep(new Letter { Id = id, Code = VerificationCode.Of(Dice.Bits()) });
    }

    /// <summary>Efficiency and conduct (行政效能与作风): who reports there reports a unit.</summary>
    const string AccusingTopic = "T1504";

    bool IsLetter => wish.Source == OrderSource.Mailbox;

    /// <summary>A letter is registered as it is sent, by nobody of the hotline.</summary>
    Caller Registrar => IsLetter ? Caller.Stranger : agent;

    string RegisterAct => IsLetter ? nameof(WriteLetter) : nameof(RegisterOrder);

    HotlineBook Book => Bureau.Book;

    Guid Office => Book.Office;

    /// <summary>Lives it up to its end, or to the present.</summary>
    public void Tell()
    {
        Register();
        if (Dispatched() && Undertaken()) Closed();
        Reach(World.Present);
        if (IsLetter) Published();
        Commitment.State = order.StateName;
        World.Keep(order);
        if (!order.IsConfidential)
            foreach (var contact in Commitment.Contacts)
                SimulatedRating.RateByLink(World, contact);
    }

    void Register()
    {
        if (order.Kind == OrderKind.Report)
            foreach (var supervisor in Bureau.Supervisors.Where(s => s.UnitId != order.AccusedUnitId))
                Commitment.Admit(supervisor.Id);
        Follow(RegisterAct, Registrar, [WorkOrder.Register(limit)], $"登记：{Choices.Name(order.Kind)}，{wish.Topic.Name}");
    }

    /// <summary>False when it ended with the agent.</summary>
    bool Dispatched()
    {
        if (wish.Rests is null && Dice.Chance(0.012)) return Refuse();
        if (wish.Rests is null && (wish.Unit is null || Dice.Chance(OnTheSpot))) return AnswerOnTheSpot();
        // What an agent knows where to send is sent while the caller speaks.
        if (wish.Rests is null || order.State != wish.Rests)
            return Send(!IsLetter && (Dice.Chance(0.85) || wish.Rests is not null) ? nameof(RegisterOrder) : nameof(DispatchOrder));
        StepsLeft = 0;
        return false;
    }

    bool Send(string act)
    {
        if (act == nameof(DispatchOrder) && !Reach(IsLetter ? Rhythm.Soon(Now) : Now.AddSeconds(Dice.Between(60, 1500)))) return false;
        var unit = Bureau.Unit(wish.Unit!.Value);
        var changes = order.Dispatch(unit.Id, limit, By(agent));
        Commitment.PassTo(unit.Id);
        Follow(act, agent, changes, $"派给{unit.ShortName}");
        return true;
    }

    /// <summary>So many of each kind are answered while the caller waits: about 72 in 100 of all.</summary>
    double OnTheSpot => wish.Source is OrderSource.Superior or OrderSource.Mailbox ? 0 : wish.Kind switch { OrderKind.Consultation => 0.8, OrderKind.Praise => 0.9, OrderKind.Suggestion => 0.1, _ => 0 };

    bool AnswerOnTheSpot()
    {
        if (IsLetter)
        {
            if (!Reach(Rhythm.Soon(Now))) return false;
        }
        else if (Now.AddSeconds(Dice.Between(40, 420)) is var later && later < World.Present) Now = later;
        var duty = Book.DutyOf(wish.Topic.Code, wish.Region, Now.ChinaDate());
        order.AnswerOnTheSpot(OrderPhrases.Answer(Dice, duty is null ? null : Bureau.Unit(duty.UnitId), duty, wish.Topic.Level2.Split('（')[0], wish.Kind));
        Commitment.Meet(Dice.NewId(Now), "当场答复", By(agent));
        if (IsLetter) AnswerLetter(nameof(AnswerOnTheSpot), agent, Bureau.Unit(Office));
        Close("answered", agent);
        Record(IsLetter ? nameof(AnswerOnTheSpot) : nameof(RegisterOrder), agent, "当场答复");
        return false;
    }

    void AnswerLetter(string act, Caller by, Unit unit) => World.Issue(Commitment, By(by), act, ReplyLetters.Template, unit, () => ReplyLetters.Values(order, wish.Topic));

    bool Refuse()
    {
        if (!Reach(Now.AddSeconds(Dice.Between(60, 600)))) return false;
        var (channel, reason) = Dice.Pick(Refusals);
        order.Refuse(channel, reason);
        Close("refused", agent);
        Record(nameof(RefuseOrder), agent, $"不予受理（{Choices.Name(channel)}）");
        return false;
    }

    static readonly (LegalChannel, string)[] Refusals =
    [
        (LegalChannel.Court, "双方已经起诉，请等法院判决；不服的可以上诉"),
        (LegalChannel.Petition, "信访事项正在办理，请向县信访局查询进度"),
        (LegalChannel.Repeated, "上次已答复，没有新的事实；有新的材料请再来电"),
        (LegalChannel.Discipline, "反映干部违纪的，请拨打 12388"),
        (LegalChannel.Outside, "属于私人合同纠纷，可以请村、社区调解，也可以起诉"),
    ];

    /// <summary>A unit of the county that is not the one to handle it.</summary>
    Guid Accused() => Dice.Pick([.. stage.Undertakers.Where(u => u != wish.Unit && u != Office && u != Bureau.Office)]);

    /// <summary>Time passes, but not for what is left lying in this state.</summary>
    bool Go(DateTimeOffset at)
    {
        if (wish.Rests == order.State && !(wish.RestsAsking && order.ExtensionAsked is null)) StepsLeft = 0;
        return Reach(at);
    }

    Unit Undertaker => Bureau.Unit(order.UnitId!.Value);

    Caller Head => Dice.Pick(Bureau.In(Office, HotlineAccess.Adjudicate));

    void ToOffice(string act, Caller by, IEnumerable<ClockChange> changes, string summary)
    {
        Commitment.HoldBy(Office);
        Follow(act, by, changes, summary);
    }

    void ToUnit(string act, Caller by, IEnumerable<ClockChange> changes, string summary)
    {
        Commitment.HoldBy(order.UnitId!.Value, person: order.HandlerId);
        Follow(act, by, changes, summary);
    }

    void End(string act, Caller by, string summary)
    {
        Close(order.Resolution!.Value.ToString().ToLowerInvariant(), by);
        Record(act, by, summary);
    }
}
