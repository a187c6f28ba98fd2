namespace Zhengtong.Platform.Web;

/// <summary>What a feature adds to the menus. Register as many as there are features: <c>services.AddScoped&lt;INavigation, CasesNavigation&gt;()</c>.</summary>
public interface INavigation
{
    IEnumerable<StaffItem> Staff => [];
    IEnumerable<CitizenItem> Citizens => [];

    /// <summary>The search box of the staff bar: its label, where it asks, for whom.</summary>
    StaffItem? Find => null;
}

/// <summary>An entry of the staff bar, shown to those who hold the permission; the count stands beside it when it is above zero.</summary>
public sealed record StaffItem(string Title, string Path, string Permission, int Order)
{
    public Func<CancellationToken, ValueTask<int>>? Count { get; init; }
}

/// <summary>An entry of the citizens' menu, or of the footer.</summary>
public sealed record CitizenItem(string Title, string Path, int Order, bool InFooter = false);
