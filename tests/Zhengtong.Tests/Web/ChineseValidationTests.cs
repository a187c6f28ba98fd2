using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.Web;

public sealed class ChineseValidationTests
{
    enum Level { Good, Bad }

    sealed class Sample : IValidatableObject
    {
        [Display(Name = "姓名"), Required, StringLength(4, MinimumLength = 2)] public string? Name { get; init; } = "盘金梅";
        [Display(Name = "评价"), Required] public Level? Level { get; init; } = ChineseValidationTests.Level.Good;
        [Display(Name = "人数"), Range(1, 500)] public int Staff { get; init; } = 5;
        [Display(Name = "邮箱"), EmailAddress] public string? Mail { get; init; }
        [Display(Name = "理由"), MaxLength(3, ErrorMessage = "理由写短些")] public string? Reason { get; init; }
        [Display(Name = "网址"), Url] public string? Site { get; init; }
        public DateOnly From { get; init; }
        public DateOnly Until { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
            Until < From ? [new("止日不能早于起日", [nameof(Until)])] : [];
    }

    [Fact]
    public void A_good_request_has_nothing_wrong() => Assert.Empty(ChineseValidation.Check(new Sample()));

    [Fact]
    public void Each_rule_speaks_Chinese_with_the_label_of_its_property()
    {
        var wrong = ChineseValidation.Check(new Sample { Name = "", Level = null, Staff = 501, Mail = "x", Reason = "很长很长", Site = "x" });
        Assert.Equal(
            ["请填写姓名", "请选择评价", "人数要在 1 到 500 之间", "邮箱不像电子邮箱，应当像 name@example.com", "理由写短些", "网址不像网址，应当以 http:// 或 https:// 开头"],
            wrong.Select(w => w.ErrorMessage));
        Assert.Equal(["Name", "Level", "Staff", "Mail", "Reason", "Site"], wrong.SelectMany(w => w.MemberNames));
    }

    [Fact]
    public void A_length_names_its_bounds() =>
        Assert.Equal("姓名要 2 到 4 个字", Assert.Single(ChineseValidation.Check(new Sample { Name = "盘" })).ErrorMessage);

    [Fact]
    public void A_rule_over_several_properties_is_asked_when_each_is_well() =>
        Assert.Equal("止日不能早于起日", Assert.Single(ChineseValidation.Check(new Sample { From = new(2024, 5, 2), Until = new(2024, 5, 1) })).ErrorMessage);
}
