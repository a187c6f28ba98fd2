using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>What units measure, so that figures in different units of one measure can be held against each other (计量单位).</summary>
internal static class Measures
{
    private static readonly Dictionary<string, (string Measure, decimal Factor)> Units = new()
    {
        ["名"] = ("人", 1),
        ["位"] = ("人", 1),
        ["例"] = ("人", 1),
        ["余人"] = ("人", 1),
        ["场次"] = ("场", 1),
        ["批次"] = ("批", 1),
        ["家次"] = ("家", 1),
        ["户次"] = ("户", 1),
        ["公里"] = ("米", 1000),
        ["千米"] = ("米", 1000),
        ["吨"] = ("公斤", 1000),
        ["千克"] = ("公斤", 1),
        ["斤"] = ("公斤", 0.5m),
        ["公顷"] = ("亩", 15),
        ["平方公里"] = ("亩", 1500),
        ["平方米"] = ("亩", 1 / 666.67m),
        ["㎡"] = ("亩", 1 / 666.67m),
        ["日"] = ("天", 1),
        ["个工作日"] = ("天", 1),
        ["工作日"] = ("天", 1),
        ["个月"] = ("月", 1),
        ["个小时"] = ("分钟", 60),
        ["小时"] = ("分钟", 60),
    };

    /// <summary>The figure in the base unit of its measure, and the measure's name.</summary>
    public static (string Measure, Figure Figure) Of(Figure figure) => figure.Kind == UnitKind.Money ? ("元", figure)
        : Units.TryGetValue(figure.Unit, out var u) ? (u.Measure, u.Factor == 1 ? figure : figure with { Scale = figure.Scale * u.Factor }) : (figure.Unit, figure);
}
