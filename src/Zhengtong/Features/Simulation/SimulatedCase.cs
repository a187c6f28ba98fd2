using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Simulation;

/// <summary>Somebody comes with a wish (来办事).</summary>
/// <param name="Site">Where it is taken; of what comes from the web, where it is accepted.</param>
/// <param name="Waits">Null when it goes the way of all others.</param>
readonly record struct Arrival(DateTimeOffset At, Site Site, string Matter, bool Online, Waiting? Waits = null);

/// <summary>Left lying for somebody to find (留在待办里).</summary>
/// <param name="Steps">So many are done.</param>
/// <param name="By">The clerk who takes it.</param>
/// <param name="Asked">The unit whose opinion is asked, and which has not answered.</param>
sealed record Waiting(int Steps, Caller? By = null, Unit? Asked = null);

/// <summary>How a case fares in its department (快慢).</summary>
enum Pace { Usual, Tight, Late }

/// <summary>The life of a case (办件): the acts of its people in their order, driven through the entity's own transitions.</summary>
sealed partial class SimulatedCase : Story
{
    static readonly string[] WithdrawalReasons = ["材料要重新准备", "店面不租了，暂不办理", "重复申请，撤回一件", "改由家里人申请"];

    readonly Arrival arrival;
    readonly Client client;
    readonly Party party;
    readonly MatterVersion version;
    readonly Caller citizen;
    readonly Case @case;
    readonly Pace pace;
    readonly List<string[]> handed = [];

    public SimulatedCase(World world, Arrival arrival, Client client, SampleApplications applications) : base(world)
    {
        (this.arrival, this.client, party, version, citizen, Now) = (arrival, client, client.Party, world.Bureau.Matters[arrival.Matter], World.Citizen(client.Comer), arrival.At);
        var by = arrival.Online ? citizen : arrival.Waits?.By ?? Clerk;
        if (client is { ByMandate: true, Since: null })
            world.Entrust(party, client.Agent!, arrival.Matter, arrival.Online ? new(Now.AddMinutes(-Dice.Between(20, 600)), World.Citizen(party)) : By(by));
        var channel = arrival.Online ? "web" : arrival.Site.Kind.ToString().ToLowerInvariant();
        var id = Dice.NewId(Now);
        Commitment = world.Open(id, new Opening(CaseKinds.Case.Code, arrival.Matter, List.Title, party, channel, arrival.Site.Id, arrival.Site.UnitId) { PersonId = by.IsStaff ? by.Id : null }, By(by));
        var application = applications.Of(List, client, Now);
        @case = new Case
        {
            Id = id,
            Commitment = Commitment,
            MatterCode = arrival.Matter,
            ItemCode = List.Items[0].Code.ToString(),
            ApplicantId = party.Id,
            Applicant = party,
            AgentId = client.Agent?.Id,
            Channel = channel,
            Mode = ModeOf(List, arrival.Site),
            Answers = application.Answers,
        };
        @case.Materials.AddRange(application.Materials.Select(m => Material(m, by)));
        // Work of the last days is still under way, and here and there an older piece lies about.
        if (arrival.Waits is { } waits) StepsLeft = waits.Asked is null ? waits.Steps : null;
        else if (Dice.Chance(Age(world.Present) switch { < 9 => 0.5, < 40 => 0.03, _ => 0 })) StepsLeft = Dice.Between(0, 5);
        pace = arrival.Waits is not null ? Pace.Usual : Dice.Share() switch { < 0.022 => Pace.Late, < 0.055 => Pace.Tight, _ => Pace.Usual };
    }

    /// <summary>In days.</summary>
    double Age(DateTimeOffset present) => (present - arrival.At).TotalDays;

    ImplementationList List => version.List;

    Site Site => arrival.Site;

    /// <summary>Any clerk who sits where the case is accepted.</summary>
    Caller Clerk => Dice.Pick(Bureau.In(Site.UnitId, CasesAccess.Accept));

    public static HandlingMode ModeOf(ImplementationList list, Site site) =>
        site.Kind is SiteKind.Town or SiteKind.Village && list.Places.First(p => p.Site == PlaceOf(site)).Mode == PlaceMode.Forwarded ? HandlingMode.Forwarded : HandlingMode.Direct;

    public static PlaceKind PlaceOf(Site site) => site.Kind switch { SiteKind.Town => PlaceKind.Town, SiteKind.Village => PlaceKind.Village, _ => PlaceKind.County };

    /// <summary>Lives it up to its end, or to the present.</summary>
    public void Tell()
    {
        Submit();
        if (Forwarded() && (List.DecidedOnTheSpot ? DecidedOnTheSpot() : Accepted() && Examined() && Decided()))
            Delivered();
        Reach(World.Present);
        @case.Commitment.State = @case.StateName;
        World.Keep(@case);
        foreach (var contact in Commitment.Contacts)
            SimulatedRating.Rate(World, @case, contact, party);
    }

    CaseMaterial Material(MaterialRequirement requirement, Caller by)
    {
        var source = requirement.FromForm ? MaterialSource.Form
            : requirement.Deferrable && !List.DecidedOnTheSpot && Mishap(0.04) ? MaterialSource.Deferred
            : by.IsStaff ? MaterialSource.Paper : client.ByMandate && StartDraft.GivenByMandate(requirement) ? MaterialSource.Held : MaterialSource.Upload;
        return Material(requirement, source);
    }

    CaseMaterial Material(MaterialRequirement requirement, MaterialSource source)
    {
        var file = source == MaterialSource.Upload ? World.File(requirement.Id) : null;
        return new()
        {
            Id = Dice.NewId(Now),
            CaseId = @case.Id,
            RequirementId = requirement.Id,
            Name = requirement.Name,
            Source = source,
            File = file?.File,
            FileName = file?.FileName,
            ContentType = file?.ContentType,
            Size = file?.Size,
            HeldNumber = source == MaterialSource.Held ? StartDraft.MandateNumber : null,
            SuppliedAt = Now,
        };
    }

    void AddOpinion(Caller by, string step, string verdict, string text) => @case.Opinions.Add(new CaseOpinion
    {
        Id = Dice.NewId(Now),
        CaseId = @case.Id,
        Step = step,
        At = Now,
        PersonId = by.Id,
        PersonName = by.Name,
        UnitId = by.UnitId,
        Verdict = verdict,
        Text = text,
    });

    void Meet(string what, Caller by) => Commitment.Meet(Dice.NewId(Now), what, By(by));

    /// <summary>Something goes wrong in this share of all cases; what is left lying for somebody to find was all right so far.</summary>
    bool Mishap(double share) => Dice.Chance(share) && arrival.Waits is null;

    /// <summary>The applicant takes it back.</summary>
    bool Withdrawn(double share)
    {
        if (!Mishap(share)) return false;
        var reason = Dice.Pick(WithdrawalReasons);
        if (!Reach(Rhythm.InDays(Now, 0, 2))) return true;
        Follow(nameof(WithdrawCase), citizen, @case.Withdraw(reason, By(citizen)), $"申请人撤件：{reason}");
        World.Issue(Commitment, By(citizen), nameof(WithdrawCase), CaseDocuments.Withdrawal, Bureau.Unit(Commitment.UnitId), () => HandlingValues.Withdrawal(Opened, Now.ChinaDate()));
        Close("撤件", citizen);
        return true;
    }
}
