using System.Text.Json;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>A county as its reference file describes it (<c>reference/counties/431129.json</c>).</summary>
public sealed record CountyFile(
    string Code, string Name, string ShortName, string Prefix, bool IsDefault, bool IsDemonstration, string[] Hosts, string Bureau, string BureauName,
    CountyFile.Hours[] OfficeHours, CountyFile.HallEntry Hall, CountyFile.UnitEntry[] Units, CountyFile.Town[] Towns,
    CountyFile.PostEntry[] Posts, CountyFile.PersonEntry[] People, CountyFile.CitizenEntry[] Citizens, string? HotlineOffice = null)
{
    public sealed record Hours(DateOnly FromDate, Span[] Spans);

    public sealed record Span(TimeOnly Opens, TimeOnly Closes);

    public sealed record HallEntry(string Name, string Address, string Telephone, WindowEntry[] Windows);

    public sealed record WindowEntry(int Number, string Name);

    public sealed record UnitEntry(string Code, string Name, string ShortName, string? CreditCode, string? Telephone, string? ReviewBody = null);

    public sealed record Town(string Code, string Name, string Unit, string Government, string? CreditCode, Centre Centre, Village[] Villages);

    public sealed record Centre(string Name, string Address, string Telephone);

    public sealed record Village(string Code, string Name, string Station, string? CreditCode, string Telephone);

    public sealed record PostEntry(string Id, string Unit, string Name, Role Role, string? Site = null, int? Window = null);

    public sealed record PersonEntry(string SignIn, string Name, Role Role, string Unit, string? Post = null, string? StandInFor = null, string? Site = null, int? Window = null, Role? AlsoRole = null);

    /// <summary>An invented citizen of a demonstration county.</summary>
    /// <param name="Role">What this sign-in shows.</param>
    /// <param name="AgentOf">Phone of the one who gave this citizen a mandate.</param>
    public sealed record CitizenEntry(string Phone, string Name, string Number, string Role, EnterpriseEntry? Enterprise = null, string? AgentOf = null);

    /// <summary>The enterprise of which a citizen is legal representative.</summary>
    public sealed record EnterpriseEntry(string Name, string CreditCode);

    public static CountyFile Read(string path) =>
        JsonSerializer.Deserialize<CountyFile>(File.ReadAllText(path), Json.Options) ?? throw new FormatException($"{path} is empty");
}
