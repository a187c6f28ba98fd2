using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>The kernel names none of its tenants: no column, no value, no branch serves one kind of commitment only.</summary>
public sealed class KernelTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public void No_source_of_the_kernel_names_a_tenant()
    {
        var named = new Regex(string.Join('|', Tenants.Select(t => $@"\b{t}s?\b").Concat(Codes.Select(c => $"^(?!.*class=).*\"{Regex.Escape(c)}\""))));
        var wrong = from path in Directory.EnumerateFiles(Repository.In("src/Zhengtong/Features/Commitments"), "*", SearchOption.AllDirectories)
                    from line in File.ReadLines(path).Index()
                    where !line.Item.TrimStart().StartsWith("///", StringComparison.Ordinal) && named.IsMatch(line.Item)
                    select $"{Path.GetFileName(path)}:{line.Index + 1} {line.Item.Trim()}";
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public async Task No_column_of_the_kernel_names_a_tenant()
    {
        var tables = county.Services.CreateScope().ServiceProvider.GetRequiredService<Platform.Data.CountyDb>().Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace == typeof(Commitment).Namespace && !e.ClrType.GetInterfaces().Contains(typeof(ITenant))).Select(e => e.GetTableName()!).Distinct().ToList();
        var columns = await county.ReadAsync(db => db.Database.SqlQuery<string>($"""
            select table_name || '.' || column_name as "Value" from information_schema.columns where table_schema = current_schema() and table_name = any({tables})
            """).ToListAsync());
        Assert.Contains("commitment.number", columns);
        Assert.True(Codes.Count >= 3, "the tenants of the product are registered");
        Assert.DoesNotContain(columns, c => Codes.Any(code => c.Split('.')[1].Split('_').Contains(code)));
    }

    /// <summary>Names of the entities that are commitments.</summary>
    static IEnumerable<string> Tenants => typeof(Commitment).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Contains(typeof(ITenant))).Select(t => t.Name);

    /// <summary>Codes of the kinds that the product registers.</summary>
    List<string> Codes => [.. county.Services.GetRequiredService<CommitmentKinds>().All.Select(k => k.Code).Except([Commitments.OpenPromise.Kind.Code])];
}
