using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Features.Catalogue;

public enum StepKind
{
    [Display(Name = "受理")] Acceptance,
    [Display(Name = "审查")] Examination,
    [Display(Name = "决定")] Decision,
    [Display(Name = "制证")] Issuing,
    [Display(Name = "送达")] Delivery,
}

/// <summary>The kind of post that answers for a step (岗位).</summary>
public enum PostKind
{
    [Display(Name = "受理岗")] Window,
    [Display(Name = "审查岗")] Examiner,
    [Display(Name = "决定岗")] Decider,
    [Display(Name = "制证岗")] Issuer,
    [Display(Name = "出件岗")] Delivery,
}

/// <summary>One step of handling (办理环节).</summary>
/// <param name="Note">What the applicant reads about it.</param>
public sealed record HandlingStep(StepKind Kind, string Name, PostKind Post, StepLimit Limit, string? Note = null);

/// <summary>Where a matter is accepted (受理地点), and whether it is decided there.</summary>
public sealed record AcceptancePlace(PlaceKind Site, PlaceMode Mode);

public enum PlaceKind
{
    [Display(Name = "县政务服务中心")] County,
    [Display(Name = "乡镇便民服务中心")] Town,
    [Display(Name = "村级便民服务站")] Village,
}

/// <summary>Decided where it is accepted (直办), or forwarded to the authority (流转).</summary>
public enum PlaceMode
{
    [Display(Name = "直接办")] Direct,
    [Display(Name = "收件后转办")] Forwarded,
}
