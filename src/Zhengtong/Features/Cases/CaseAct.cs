using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Cases;

/// <summary>An act on one case.</summary>
public abstract class CaseAct : TenantAct<CaseResult>;
