using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>What a feature keeps at a unit and must be settled before the unit is abolished (撤销单位).</summary>
public interface IUnitBond
{
    /// <summary>What is left, in words (还有 3 件在办); null when nothing is.</summary>
    Task<string?> LeftAsync(CountyDb db, Guid unit);
}
