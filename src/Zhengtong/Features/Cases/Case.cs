using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// A case (办件): an application for a matter, from submission to conclusion, under the version of the implementation list
/// with which it was accepted. Transitions are named as the law names them; each returns what it does to the clocks.
/// </summary>
public sealed partial class Case : ITenant
{
    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public required string MatterCode { get; init; }

    /// <summary>The version of the implementation list that holds for this case; fixed at acceptance.</summary>
    public int ListVersion { get; private set; }

    /// <summary>33 digits (业务办理项编码).</summary>
    public required string ItemCode { get; init; }

    public Guid ApplicantId { get; init; }

    public Party Applicant { get; init; } = null!;

    /// <summary>Who applies by mandate (代理人); null when the applicant does so in person.</summary>
    public Guid? AgentId { get; init; }

    public Party? Agent { get; init; }

    public CaseState State { get; private set; }

    public required string Channel { get; init; }

    public HandlingMode Mode { get; init; }

    /// <summary>The answers of the form as JSON; personal numbers in it are shown masked.</summary>
    public required string Answers { get; set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>The clerk who took it at a window, town or village; null online.</summary>
    public Guid? ReceiverId { get; private set; }

    /// <summary>Day of receipt: of a deemed acceptance the day of acceptance (行政许可法 Article 32).</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public Guid? AcceptorId { get; private set; }

    /// <summary>Accepted by silence (逾期不告知视为受理).</summary>
    public bool Deemed { get; private set; }

    public Guid? ExaminerId { get; private set; }

    public bool Extended { get; private set; }

    /// <summary>Reason of an extension asked for and not yet decided.</summary>
    public string? ExtensionAsked { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? DeciderId { get; private set; }

    public bool? Granted { get; private set; }

    public string? Reasons { get; private set; }

    /// <summary>The ground of a refusal, by its id in the implementation list.</summary>
    public string? GroundId { get; private set; }

    /// <summary>Who is competent instead, when acceptance was refused for that.</summary>
    public string? CompetentBody { get; private set; }

    /// <summary>Accepted and decided by one person on the spot, because the matter authorises it (当场决定).</summary>
    public bool OnTheSpot { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>How it was delivered (窗口领取、邮寄、网上下载).</summary>
    public string? Delivery { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public CaseCorrection? Correction { get; private set; }

    public List<CaseMaterial> Materials { get; init; } = [];

    public List<CaseOpinion> Opinions { get; init; } = [];

    public List<CaseSuspension> Suspensions { get; init; } = [];

    public string StateName => Lifecycle<CaseState>.NameOf(State);

    public bool IsOpen => EndedAt is null;

    /// <summary>Hands it in (提交). At a village or town that does not decide it, it waits there to be forwarded.</summary>
    public IEnumerable<ClockChange> Submit(MatterVersion version, Moment moment, DateOnly receivedOn)
    {
        ListVersion = version.Version;
        (SubmittedAt, ReceivedOn) = (moment.At, receivedOn);
        ReceiverId = moment.By.IsStaff ? moment.By.Id : null;
        if (Mode == HandlingMode.Forwarded && moment.By.IsStaff)
        {
            State = CaseState.Received;
            return [new ClockChange.Start(CaseClocks.Forwarding, CaseClocks.ForwardingLimit, CaseClocks.ForwardingBasis, ClockLadder.Step)];
        }
        State = CaseState.Submitted;
        return [CaseClocks.Acceptance(version.List, 1)];
    }

    /// <summary>Sends it on to the authority (流转).</summary>
    public IEnumerable<ClockChange> Forward(ImplementationList list)
    {
        State = CaseLife.Life.After(State);
        return [new ClockChange.Stop(CaseClocks.Forwarding), CaseClocks.Acceptance(list, 1)];
    }

    /// <summary>The applicant takes it back, until the decision (撤件).</summary>
    public IEnumerable<ClockChange> Withdraw(string reason, Moment moment)
    {
        State = CaseLife.Life.After(State);
        (Reasons, EndedAt) = (reason, moment.At);
        return [];
    }
}
