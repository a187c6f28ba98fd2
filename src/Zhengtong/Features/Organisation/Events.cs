namespace Zhengtong.Features.Organisation;

/// <summary>Told when a post got other people: what is under way in the post follows (岗位换人).</summary>
public sealed record PostStaffed(Guid Post);

/// <summary>Told when a person left, or went to another unit: what they held waits in the unit's pool again (人员离岗、调动).</summary>
public sealed record PersonGone(Guid Person, Guid Unit, string Why);
