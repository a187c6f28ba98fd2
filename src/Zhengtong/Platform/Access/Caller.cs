using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Access;

/// <summary>Who asks: a person of the staff, a citizen, a program, the system, or a stranger.</summary>
public sealed record Caller
{
    /// <summary>The identifier under which the system itself acts (sweeps, lapses, deliveries).</summary>
    public static readonly Guid SystemId = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Somebody not signed in.</summary>
    public static readonly Caller Stranger = new() { Name = "访客" };

    /// <summary>Person (staff), party (citizen) or token; empty for a stranger.</summary>
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The post as shown beside the name (行政审批股); null for citizens.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Codes of the permissions held.</summary>
    public IReadOnlySet<string> Permissions { get; init; } = new HashSet<string>();

    /// <summary>The unit whose work this person does; null for citizens.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The hall, town centre or village station where this person sits.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The window of a window clerk.</summary>
    public Guid? WindowId { get; init; }

    /// <summary>The citizen's own party, first, and the parties that gave this citizen a mandate in force for everything.</summary>
    public IReadOnlyList<Guid> PartyIds { get; init; } = [];

    /// <summary>Mandates for some subjects only, each as party/subject code.</summary>
    public IReadOnlyList<string> PartySubjects { get; init; } = [];

    /// <summary>The password was set by somebody else: nothing else may be done before it is changed (首次登录改密).</summary>
    public bool MustChangePassword { get; init; }

    public bool IsStranger => Id == Guid.Empty;

    public bool IsStaff => UnitId is not null;

    public bool IsSystem => Id == SystemId;

    public bool Is(Role role) => Roles.Contains(role);

    public bool May(string permission) => permission == Permission.Anyone || IsSystem || Permissions.Contains(permission);

    /// <exception cref="Refusal">Sign-in needed, or forbidden.</exception>
    public void Demand(string permission)
    {
        if (May(permission)) return;
        throw IsStranger ? Refusal.SignIn()
            : MustChangePassword ? Refusal.Forbidden("密码是管理员设的，请先改成自己的密码", "password.change-first")
            : Refusal.Forbidden("您的角色不能办这个动作。需要时请联系本单位负责人或系统管理员");
    }

    /// <summary>The platform itself.</summary>
    public static readonly Caller System = new() { Id = SystemId, Name = "系统", Roles = [Role.System] };
}
