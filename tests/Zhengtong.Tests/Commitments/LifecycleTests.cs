using System.Reflection;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class LifecycleTests
{
    enum Door { Open, Shut, Sealed }

    static readonly Lifecycle<Door> Life = new("door", "门",
        [(Door.Open, new("开着", "关门")), (Door.Shut, new("关着", "封门")), (Door.Sealed, new("封了"))],
        [
            new("Shut", "关门", [Door.Open], Door.Shut),
            new("Knock", "敲门", [Door.Open, Door.Shut], null),
            new("Seal", "封门", [Door.Shut], Door.Sealed, "《门法》第三条"),
        ]);

    [Fact]
    public void An_act_leads_to_the_declared_state() => Assert.Equal(Door.Shut, Life.After(Door.Open, "Shut"));

    [Fact]
    public void An_act_may_leave_the_state_as_it_is() => Assert.Equal(Door.Shut, Life.After(Door.Shut, "Knock"));

    [Fact]
    public void An_act_not_allowed_now_is_a_refusal_that_names_the_state_and_what_is_allowed()
    {
        var refusal = Assert.Throws<Refusal>(() => Life.After(Door.Open, "Seal"));
        Assert.Equal(("door.not-now", "门现在是“开着”，不能封门。现在可以：关门、敲门", "《门法》第三条"), (refusal.Code, refusal.Message, refusal.Basis));
    }

    [Fact]
    public void An_act_that_nobody_declared_is_a_bug() => Assert.Throws<InvalidOperationException>(() => Life.After(Door.Open, "Paint"));

    [Fact]
    public void A_state_without_a_label_is_a_bug() =>
        Assert.Throws<ArgumentException>(() => new Lifecycle<Door>("door", "门", [(Door.Open, new("开着"))], []));

    [Fact]
    public void Every_lifecycle_of_the_product_is_drawn_in_docs()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.In(), "docs", "lifecycles")).FullName;
        var stale = OfProduct().Where(life => IsStale(Path.Combine(folder, life.Code + ".md"), $"# {life.Name}\n\n```mermaid\n{life.Draw()}```\n")).Select(l => l.Code).ToList();
        Assert.True(stale.Count == 0, $"Drawn anew, commit them: {string.Join(", ", stale)}");
    }

    static IEnumerable<Lifecycle> OfProduct() => typeof(Lifecycle).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => typeof(Lifecycle).IsAssignableFrom(f.FieldType)).Select(f => (Lifecycle)f.GetValue(null)!);

    static bool IsStale(string file, string drawing)
    {
        if (File.Exists(file) && File.ReadAllText(file) == drawing) return false;
        File.WriteAllText(file, drawing);
        return true;
    }
}
