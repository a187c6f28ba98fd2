namespace Zhengtong.Platform.Data;

/// <summary>A county (县) of this installation: one schema.</summary>
public sealed class County
{
    /// <summary>Six digits of GB/T 2260 (431129).</summary>
    public required string Code { get; init; }

    /// <summary>Full name (江华瑶族自治县).</summary>
    public required string Name { get; init; }

    /// <summary>Two characters for the name mark (江华).</summary>
    public required string ShortName { get; init; }

    /// <summary>Letters before every number the county gives out (JH).</summary>
    public required string Prefix { get; init; }

    /// <summary>The office that runs the service (江华瑶族自治县行政审批服务局).</summary>
    public required string Bureau { get; init; }

    /// <summary>Host names that select this county.</summary>
    public required string[] Hosts { get; init; }

    /// <summary>Serves hosts that no county names.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The data are invented; every page says so.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Only digits reach here, so the name can stand in SQL.</summary>
    public string Schema => "county_" + Code;
}

/// <summary>The county that the present request, job or command works for.</summary>
public sealed class CurrentCounty
{
    County? county;

    public County County
    {
        get => county ?? throw new InvalidOperationException("No county was chosen");
        set => county = value;
    }

    public bool IsChosen => county is not null;
}
