using Zhengtong.Features.Commitments;
using Zhengtong.Features.Paperwork;

namespace Zhengtong.Features.Cases;

/// <summary>A case in a list of one's own (我的办件).</summary>
/// <param name="Next">Who does what next, in plain words; null when it has ended.</param>
public sealed record CaseRow(Guid Id, string Number, string Matter, string Title, string State, string StateName, string? Next, DateTimeOffset SubmittedAt, DateTimeOffset? DueAt, string? Outcome);

/// <summary>One thing that happened, in the applicant's words (办理进度).</summary>
public sealed record CaseStep(string Name, DateTimeOffset At, string Text);

/// <param name="Source">form, upload, paper, held, deferred.</param>
/// <param name="HasFile">Can be fetched under <c>/cases/{id}/materials/{material}/file</c>.</param>
public sealed record CaseMaterialView(Guid Id, string Requirement, string Name, MaterialSource Source, string? FileName, int? Size, bool HasFile, DateTimeOffset SuppliedAt, string? CheckedBy);

public sealed record CaseCorrectionView(DateTimeOffset AskedAt, DateOnly DueOn, IReadOnlyList<CorrectionItem> Items, DateTimeOffset? AnsweredAt);

public sealed record CaseSuspensionView(string Name, string Basis, bool PausesPromised, bool PausesStatutory, DateTimeOffset StartedAt, DateOnly? ExpectedOn, DateTimeOffset? EndedAt, string? Result);

public sealed record CaseOpinionView(string Step, DateTimeOffset At, string By, string Verdict, string Text);

/// <summary>One case as its applicant and those who handle it see it (办件). Clocks with their reasons stand under <c>/commitments/{id}/clocks</c>.</summary>
/// <param name="Version">For If-Match.</param>
/// <param name="Allowed">What the regulation calls the acts possible now.</param>
/// <param name="Opinions">For the staff alone.</param>
public sealed record CaseView(
    Guid Id, string Number, string Matter, int ListVersion, string Title, string Applicant, string State, string StateName, string? Next, string? Outcome, int Version,
    string Channel, HandlingMode Mode, DateTimeOffset SubmittedAt, DateTimeOffset? AcceptedAt, DateTimeOffset? DecidedAt, bool? Granted, string? Reasons, string? CompetentBody,
    DateTimeOffset? IssuedAt, DateTimeOffset? EndedAt, string? Delivery, IReadOnlyList<string> Allowed, IReadOnlyList<ClockItem> Clocks, IReadOnlyList<CaseStep> Steps,
    CaseCorrectionView? Correction, IReadOnlyList<CaseMaterialView> Materials, IReadOnlyList<CaseSuspensionView> Suspensions, IReadOnlyList<DocumentItem> Documents, IReadOnlyList<CaseOpinionView>? Opinions)
    : Platform.UseCases.IVersioned;
