namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>What a school did in its year.</summary>
internal static class SchoolDeeds
{
    public static IEnumerable<string> Of(Draft d)
    {
        var r = d.Random;
        var (one, two, three) = (r.Next(380, 720), r.Next(380, 720), r.Next(380, 720));
        yield return d.One(
            $"在校学生{d.Count(one + two + three, "人", "R-SUM", "在校生")}，其中一年级{d.Count(one, "人")}，二年级{d.Count(two, "人")}，三年级{d.Count(three, "人")}，开设教学班{d.Count((one + two + three) / 45, "个")}。",
            $"一、二、三年级在校生分别为{d.Count(one, "人")}、{d.Count(two, "人")}、{d.Count(three, "人")}，总计{d.Count(one + two + three, "人", "R-SUM", "在校生")}。",
            $"学期末在籍学生{d.Count(one + two + three, "名")}，巩固率100%，无学生辍学。");

        var (spring, autumn) = (r.Next(120, 460), r.Next(120, 460));
        yield return d.One(
            $"春季资助家庭经济困难学生{d.Count(spring, "人次")}，秋季资助{d.Count(autumn, "人次")}，全年共资助{d.Count(spring + autumn, "人次", "R-SUM", "资助人次")}，发放资助金{d.Money((spring + autumn) * 0.0625m)}，做到应助尽助。",
            $"落实学生资助政策，受助学生{d.Count(spring + autumn, "人次", "R-SUM", "资助人次")}：春季学期{d.Count(spring, "人次")}，秋季学期{d.Count(autumn, "人次")}。");

        var (sat, passed) = (three - r.Next(0, 9), 0);
        passed = sat - r.Next(8, 60);
        yield return d.One(
            $"毕业年级参考{d.Count(sat, "人")}，合格{d.Count(passed, "人")}，合格率{d.Rate(passed, sat, "R-RATE", "毕业合格率")}，比上年提高1.3个百分点。",
            $"{d.Count(sat, "名")}考生中{d.Count(passed, "名")}达到录取线，上线率{d.Rate(passed, sat, "R-RATE", "上线率")}。",
            $"学业水平考试合格率为{d.Rate(passed, sat, "R-RATE", "毕业合格率")}（参考{d.Count(sat, "人")}，合格{d.Count(passed, "人")}）。");

        var (senior, middle, junior) = (r.Next(20, 50), r.Next(30, 80), r.Next(10, 40));
        yield return d.One(
            $"专任教师{d.Count(senior + middle + junior, "人", "R-SUM", "专任教师", "R-PCT", "R-RATE")}，高级、中级、初级职称分别为{d.Count(senior, "人")}、{d.Count(middle, "人")}、{d.Count(junior, "人")}，高级职称占{d.Rate(senior, senior + middle + junior, "R-PCT", "高级职称占比", "R-RATE")}。",
            $"专任教师中，高级职称{d.Count(senior, "人")}、中级职称{d.Count(middle, "人")}、初级职称{d.Count(junior, "人")}。",
            $"组织教师参加市级以上培训{d.Count(senior + middle, "人次")}，教师培训覆盖率100%。");

        var area = r.Next(1200, 5200);
        yield return d.One(
            $"完成校舍维修{d.Count(area, "平方米")}，更新课桌椅{d.Count(one, "套")}，验收合格率100%。",
            $"维修面积{d.Count(area, "平方米")}，占计划{d.Count(area, "平方米")}的100%，按期投入使用。");

        var (asked, content) = (r.Next(300, 900), 0);
        content = asked - r.Next(3, 30);
        yield return d.One(
            $"向家长发放问卷{d.Count(asked + 40, "份")}，收回有效问卷{d.Count(asked, "份")}，满意和比较满意的{d.Count(content, "份")}，家长满意度{d.Rate(content, asked, "R-RATE", "家长满意度")}。",
            $"家长满意度测评：有效问卷{d.Count(asked, "份")}，满意{d.Count(content, "份")}，满意度为{d.Rate(content, asked, "R-RATE", "家长满意度")}，高于目标值5个百分点以上。");

        yield return d.One(
            "课后服务参与率由上年的86.5%提高到93.2%，提高6.7个百分点，开设社团38个。",
            "体质健康优良率达到58.4%，超出市定目标8.4个百分点；近视率较上年下降1.2个百分点。",
            "生均图书32册，生机比6.5:1，均达到省定标准。");
    }
}
