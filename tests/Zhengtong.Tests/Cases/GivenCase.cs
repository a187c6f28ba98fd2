using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases;

/// <summary>Cases brought to a state through the acts: <c>await Given.ACase(county).Accepted()</c>.</summary>
public sealed class GivenCase(TestCounty county, string matter, string department)
{
    /// <summary>取水许可: 20 working days promised, 45 by law; hearing, expert review, site visit.</summary>
    public static GivenCase WaterPermit(TestCounty county) => new(county, "M0260", "shuili");

    /// <summary>食品经营许可: 5 promised, 10 by law.</summary>
    public static GivenCase FoodPermit(TestCounty county) => new(county, "M0367", "shijian");

    /// <summary>个体工商户设立登记: decided on the spot.</summary>
    public static GivenCase Trader(TestCounty county) => new(county, "M0362", "shijian");

    public Guid Id { get; private set; }

    string receiver = "window1";

    public Task<Caller> Clerk => county.StaffAsync(receiver);

    /// <summary>Taken in elsewhere than at the county hall.</summary>
    public GivenCase At(string clerk)
    {
        receiver = clerk;
        return this;
    }

    public Task<Caller> Examiner => county.StaffAsync(department + ".a");

    public Task<Caller> Decider => county.StaffAsync(department + ".b");

    public Task<Caller> Head => county.StaffAsync(department + ".head");

    /// <param name="by">Who takes it; the clerk of window 1 when nobody is named.</param>
    public async Task<GivenCase> Submitted(Action<SubmitCase>? change = null, Caller? by = null)
    {
        var act = await Application();
        change?.Invoke(act);
        Id = (await county.Run(act, by ?? await Clerk)).Id;
        return this;
    }

    /// <summary>A complete application, ready to be handed in by the clerk.</summary>
    public async Task<SubmitCase> Application()
    {
        var list = (await county.ReadAsync(db => db.ListInForceAsync(matter)))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        var applicant = await county.Run(Applicant(), await Clerk);
        return new SubmitCase { Matter = matter, Applicant = applicant, Answers = answers, Materials = SampleAnswers.Materials(list, answers) };
    }

    /// <summary>Another invented person with a valid number each time.</summary>
    public static RegisterParty Applicant() => new() { Kind = PartyKind.Person, Name = "盘春梅", Number = ResidentIds.Next().ToString(), Phone = "13907460001" };

    public async Task<GivenCase> Accepted(Action<SubmitCase>? change = null)
    {
        await Submitted(change);
        await county.Run(new AcceptCase { Id = Id }, await Clerk);
        return this;
    }

    public async Task<GivenCase> Examined()
    {
        await Accepted();
        await county.Run(new ExamineCase { Id = Id, Opinion = "材料齐全，符合条件" }, await Examiner);
        return this;
    }

    public async Task<GivenCase> Granted()
    {
        await Examined();
        await county.Run(new DecideCase { Id = Id, Granted = true }, await Decider);
        return this;
    }

    public async Task<GivenCase> Issued()
    {
        await Granted();
        await county.Run(new IssueResult { Id = Id }, await Decider);
        return this;
    }

    public async Task<GivenCase> Concluded()
    {
        await Issued();
        await county.Run(new DeliverResult { Id = Id }, await Clerk);
        return this;
    }

    public Task<Case> Read() => county.ReadAsync(db => db.Cases.AsNoTracking().Include(c => c.Correction).Include(c => c.Materials).Include(c => c.Opinions).Include(c => c.Suspensions)
        .Include(c => c.Commitment.Clocks).ThenInclude(c => c.Entries).Include(c => c.Commitment.Irregularities).Include(c => c.Commitment.Chain).AsSplitQuery().FirstAsync(c => c.Id == Id));
}
