using Zhengtong.Features.Catalogue;

namespace Zhengtong.Tests.Catalogue;

public sealed class PublishedListTests
{
    public static TheoryData<string> Ids => [.. Reference.ListFiles.Select(f => Path.GetFileNameWithoutExtension(f))];

    [Fact]
    public void Twelve_lists_are_ready_and_cover_county_town_and_village()
    {
        var lists = Reference.ListFiles.Select(file => Reference.List(Path.GetFileNameWithoutExtension(file))).ToList();

        Assert.Equal(12, lists.Count);
        Assert.All(new[] { AdministrativeLevel.County, AdministrativeLevel.Town, AdministrativeLevel.Village }, level => Assert.Contains(lists, l => l.Level == level));
        Assert.Equal(12, lists.Select(l => l.ImplementationCode).Distinct().Count());
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_shipped_list_passes_its_self_checks(string id) =>
        Assert.Equal([], ImplementationListCheck.Check(Reference.List(id)).Select(f => $"{f.Rule} {f.Message}"));

    [Theory, MemberData(nameof(Ids))]
    public void A_shipped_list_is_what_the_adopted_matter_says(string id)
    {
        var list = Reference.List(id);
        var adopted = Reference.Matters().Single(m => m.Id == id);

        Assert.Equal((adopted.Name, adopted.Kind, adopted.Handling), (list.Name, list.Kind, list.Handling));
        Assert.Contains(list.Level, adopted.Levels);
        if (adopted.NationalCode is { } code) Assert.Equal(code, list.BaseCode);
        if (adopted.Statutory is { } statutory) Assert.Equal(statutory.Value, list.Statutory?.Value);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_promise_is_sample_data_and_says_so(string id)
    {
        var list = Reference.List(id);

        Assert.False(list.Promised.Source.Verified);
        Assert.False(list.IsVerified("promised"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_shipped_list_survives_being_written_and_read(string id)
    {
        var list = Reference.List(id);
        var text = System.Text.Json.JsonSerializer.Serialize(list, ReferenceReader.Strict);

        var again = ReferenceReader.ImplementationList(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal(text, System.Text.Json.JsonSerializer.Serialize(again, ReferenceReader.Strict));
    }

    [Fact]
    public void Water_abstraction_stops_the_statutory_clock_for_a_hearing_but_not_for_a_site_visit()
    {
        var water = Reference.List("M0260");

        Assert.True(water.SpecialProcedures.Single(p => p.Kind == SpecialProcedureKind.Hearing) is { PausesStatutory: true, Basis.Verified: true });
        Assert.True(water.SpecialProcedures.Single(p => p.Kind == SpecialProcedureKind.SiteVisit) is { PausesStatutory: false, PausesPromised: true });
        Assert.Equal(45, water.Statutory!.Value);
        Assert.Null(water.Extension);
    }

    [Fact]
    public void A_sole_trader_is_registered_on_the_spot_by_whoever_accepts()
    {
        var trader = Reference.List("M0362");

        Assert.True(trader is { Handling: HandlingKind.Instant, DecidedOnTheSpot: true, SpotBasis.Verified: true });
    }

    [Fact]
    public void A_conditional_material_is_asked_for_only_in_its_case()
    {
        var report = Reference.List("M0260").Materials.Single(m => m.Name.StartsWith("建设项目水资源论证"));

        Assert.True(report.IsAsked(Given.Answers(("construction", "yes"))));
        Assert.False(report.IsAsked(Given.Answers(("construction", "no"))));
    }
}
