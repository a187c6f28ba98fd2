namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>What a hospital did in its year.</summary>
internal static class HospitalDeeds
{
    public static IEnumerable<string> Of(Draft d)
    {
        var r = d.Random;
        var (clinic, urgent) = (r.Next(80_000, 260_000), r.Next(6_000, 30_000));
        var visits = clinic + urgent;
        var before = (int)(visits * (100m - r.Next(3, 15)) / 100);
        yield return d.One(
            $"门急诊量{d.Count(visits, "人次", "R-SUM", "门急诊量", "R-DELTA")}，其中门诊{d.Count(clinic, "人次")}、急诊{d.Count(urgent, "人次")}，较上年的{d.Count(before, "人次")}增长{d.Rate(visits - before, before, "R-DELTA", "门急诊增幅")}。",
            $"全年完成门诊{d.Count(clinic, "人次")}、急诊{d.Count(urgent, "人次")}，共计{d.Count(visits, "人次", "R-SUM", "门急诊量")}。",
            $"诊疗总人次由{d.Count(before, "人次")}上升到{d.Count(visits, "人次")}，同比增长{d.Rate(visits - before, before, "R-DELTA", "门急诊增幅")}。");

        var (left, cured) = (r.Next(9_000, 30_000), 0);
        cured = left - r.Next(100, 700);
        yield return d.One(
            $"出院患者{d.Count(left, "人次")}，治愈好转{d.Count(cured, "人次")}，治愈好转率{d.Rate(cured, left, "R-RATE", "治愈好转率")}，平均住院日7.6天。",
            $"治愈好转率为{d.Rate(cured, left, "R-RATE", "治愈好转率")}（出院{d.Count(left, "人次")}，其中治愈好转{d.Count(cured, "人次")}）。");

        yield return d.One(
            "床位使用率103.4%，病床周转42.6次。",
            "药占比由上年的29.1%降至27.4%，下降1.7个百分点；百元医疗收入消耗卫生材料18.6元。",
            "抗菌药物使用强度控制在40以内，甲级病历率98.7%，院感发生率1.1%。",
            "平均住院日同比缩短0.4天，次均门诊费用基本持平。");

        var (outpatient, inpatient) = (d.Random.Next(900_00, 3000_00) / 100m, d.Random.Next(2000_00, 6000_00) / 100m);
        yield return d.One(
            $"医疗收入{d.Money(outpatient + inpatient, "R-SUM", "医疗收入")}，其中门诊收入{d.Money(outpatient)}，住院收入{d.Money(inpatient)}，住院收入占医疗收入的{d.Rate(inpatient, outpatient + inpatient, "R-PCT", "住院收入占比", "R-RATE")}。",
            $"门诊收入与住院收入分别为{d.Money(outpatient)}和{d.Money(inpatient)}。");

        var (due, given) = (r.Next(3000, 9000), 0);
        given = due - r.Next(20, 300);
        yield return d.One(
            $"适龄儿童应种{d.Count(due, "剂次")}，实种{d.Count(given, "剂次")}，接种率{d.Rate(given, due, "R-RATE", "接种率")}。",
            $"65岁及以上老年人应管理{d.Count(due, "人")}，已规范管理{d.Count(given, "人")}，规范管理率{d.Rate(given, due, "R-RATE", "规范管理率")}，高于70%的目标。",
            $"辖区应建居民健康档案{d.Count(due, "份")}，已建{d.Count(given, "份")}，建档率达{d.Rate(given, due, "R-RATE", "建档率")}。");

        var (beds, doctors, nurses) = (r.Next(200, 600), r.Next(90, 240), r.Next(150, 400));
        yield return d.One(
            $"卫生技术人员{d.Count(doctors + nurses, "人", "R-SUM", "卫技人员", "R-PCT", "R-RATE")}，其中执业（助理）医师{d.Count(doctors, "人")}，注册护士{d.Count(nurses, "人")}。",
            $"拥有床位{d.Count(beds, "张")}，医师{d.Count(doctors, "人")}，护士{d.Count(nurses, "人")}，医护比1:{decimal.Round((decimal)nurses / doctors, 2)}。");

        var (sent, answered) = (r.Next(500, 1500), 0);
        answered = sent - r.Next(10, sent / 12);
        yield return d.One(
            $"随机调查出院患者{d.Count(sent, "人")}，{d.Count(answered, "人")}表示满意，患者满意度{d.Rate(answered, sent, "R-RATE", "患者满意度")}。",
            $"患者满意度{d.Rate(answered, sent, "R-RATE", "患者满意度")}：共调查{d.Count(sent, "人")}，满意{d.Count(answered, "人")}。",
            "第三方测评患者满意度94.6分，位列全市县级医院第三。");
    }
}
