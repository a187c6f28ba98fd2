using Zhengtong.Features.Catalogue;

namespace Zhengtong.Tests.Catalogue;

public sealed class FormAnswersTests
{
    static readonly DateOnly Today = new(2024, 5, 9);

    static readonly FormQuestion
        Area = Given.Question(QuestionType.Number, "面积") with { Min = "1", Max = "1000", Unit = "平方米" },
        People = Given.Question(QuestionType.Number, "人数") with { Whole = true },
        Capital = Given.Question(QuestionType.Money, "资金"),
        Opening = Given.Question(QuestionType.Date, "开业日期") with { Min = "today", Max = "2024-12-31" },
        Kind = Given.Question(QuestionType.Choice, "业态") with { Choices = ["食堂", "餐馆"] },
        Items = Given.Question(QuestionType.MultiChoice, "项目") with { Choices = ["热食", "冷食"] },
        Account = Given.Question(QuestionType.Text, "卡号") with { Pattern = "[0-9]{12}", PatternMessage = "卡号是 12 位数字" },
        Name = Given.Question(QuestionType.Text, "名称") with { MaxLength = 5 };

    public static TheoryData<string, FormQuestion, string, string?> Table => new()
    {
        { "number", Area, "120.5", null },
        { "number words", Area, "一百二十", "要填数字" },
        { "number with unit", Area, "120平方米", "要填数字" },
        { "number too small", Area, "0.5", "不能小于 1平方米" },
        { "number too large", Area, "1001", "不能大于 1000平方米" },
        { "number places", Area, "1.1234567", "小数" },
        { "whole", People, "3", null },
        { "not whole", People, "3.5", "整数" },
        { "money", Capital, "100000.50", null },
        { "money places", Capital, "1.005", "2 位小数" },
        { "date", Opening, "2024-05-09", null },
        { "date past", Opening, "2024-05-08", "不能早于 2024-05-09" },
        { "date late", Opening, "2025-01-01", "不能晚于 2024-12-31" },
        { "date words", Opening, "5月9日", "2024-05-09 这样" },
        { "date impossible", Opening, "2024-02-30", "这样的日期" },
        { "choice", Kind, "食堂", null },
        { "choice unknown", Kind, "酒吧", "不在" },
        { "multi", Items, "冷食", null },
        { "multi unknown", Items, "酒", "不在" },
        { "yes", Given.Question(QuestionType.YesNo), "yes", null },
        { "yes unknown", Given.Question(QuestionType.YesNo), "对", "是或否" },
        { "address", Given.Question(QuestionType.Address), "沱江镇豸山路 1 号", null },
        { "address short", Given.Question(QuestionType.Address), "镇上", "详细" },
        { "identity", Given.Question(QuestionType.Identity), "11010519491231002X", null },
        { "identity forged", Given.Question(QuestionType.Identity), "110105194912310020", "最后一位" },
        { "identity future", Given.Question(QuestionType.Identity), "110105204912310020", "还没有到" },
        { "credit code", Given.Question(QuestionType.CreditCode), "91350100M000100Y43", null },
        { "credit code forged", Given.Question(QuestionType.CreditCode), "91350100M000100Y40", "最后一位" },
        { "phone", Given.Question(QuestionType.Phone), "13800138000", null },
        { "landline", Given.Question(QuestionType.Phone), "0746-2312345", null },
        { "phone short", Given.Question(QuestionType.Phone), "12345", "手机号" },
        { "pattern", Account, "622848001234", null },
        { "pattern misfit", Account, "62284800123456", "12 位数字" },
        { "pattern only part", Account, "622848001234x", "12 位数字" },
        { "text long", Name, "六个字的名称", "最多 5 个字" },
        { "script", Name with { MaxLength = null }, "<script>alert(1)</script>", "< 或 >" },
        { "control", Name, "盘\u0000梅", "控制字符" },
        { "long text lines", Given.Question(QuestionType.LongText), "第一行\n第二行", null },
        { "text lines", Given.Question(QuestionType.Text), "第一行\n第二行", "控制字符" },
    };

    [Theory, MemberData(nameof(Table))]
    public void An_answer_is_checked_by_its_kind(string @case, FormQuestion question, string typed, string? reason)
    {
        var messages = FormAnswers.Check(Given.Form(question), Given.Answers((question.Id, typed)), Today);

        if (reason is null) Assert.Empty(messages);
        else Assert.Contains(reason, Assert.Single(messages).Message);
        Assert.NotEmpty(@case);
    }

    [Theory]
    [InlineData(QuestionType.Text, "请填写“题目”")]
    [InlineData(QuestionType.Choice, "请选择“题目”")]
    [InlineData(QuestionType.YesNo, "请回答“题目”")]
    public void A_required_answer_that_is_missing_is_asked_for(QuestionType type, string message)
    {
        var form = Given.Form(Given.Question(type));

        Assert.Equal([new("q", message)], FormAnswers.Check(form, Given.Answers(("q", "   ")), Today));
        Assert.Equal([new("q", message)], FormAnswers.Check(form, Given.Answers(), Today));
    }

    [Fact]
    public void An_optional_answer_may_be_missing_but_not_wrong()
    {
        var form = Given.Form(Area with { Required = false });

        Assert.Empty(FormAnswers.Check(form, Given.Answers(), Today));
        Assert.Single(FormAnswers.Check(form, Given.Answers(("q", "很大")), Today));
    }

    [Fact]
    public void Two_values_are_taken_only_where_several_may_be_chosen()
    {
        Assert.Empty(FormAnswers.Check(Given.Form(Items), Given.Answers(("q", "热食"), ("q", "冷食")), Today));
        Assert.Contains("只能填一项", Assert.Single(FormAnswers.Check(Given.Form(Kind), Given.Answers(("q", "食堂"), ("q", "餐馆")), Today)).Message);
    }

    [Fact]
    public void A_question_that_is_not_shown_is_neither_asked_nor_kept()
    {
        var canteen = Given.Question(QuestionType.Number, "供餐人数", "diners") with { ShownWhen = new("q", ["食堂"]) };
        var shift = Given.Question(QuestionType.Text, "几餐", "shift") with { ShownWhen = new("diners", ["100"]) };
        var form = Given.Form(Kind, canteen, shift);

        Assert.Equal(["diners"], FormAnswers.Check(form, Given.Answers(("q", "食堂")), Today).Select(m => m.Field));
        Assert.Empty(FormAnswers.Check(form, Given.Answers(("q", "餐馆"), ("diners", "100"), ("shift", "")), Today));

        var restaurant = Given.Answers(("q", "餐馆"), ("diners", "100"));
        Assert.Equal(["q"], restaurant.Only(FormAnswers.Asked(form, restaurant)).Questions);
    }

    [Fact]
    public void A_page_is_checked_alone_but_with_the_answers_of_the_pages_before()
    {
        FormGroup[] form = [new("one", "一", "", [Kind]), new("two", "二", "", [Area with { Id = "area", ShownWhen = new("q", ["食堂"]) }])];

        Assert.Equal(["area"], FormAnswers.Check(form, Given.Answers(("q", "食堂")), Today, "two").Select(m => m.Field));
        Assert.Equal(["q"], FormAnswers.Check(form, Given.Answers(), Today, "one").Select(m => m.Field));
    }

    [Fact]
    public void An_answer_to_no_question_is_refused() =>
        Assert.Equal("other", Assert.Single(FormAnswers.Check(Given.Form(Kind), Given.Answers(("q", "食堂"), ("other", "1")), Today)).Field);

    [Fact]
    public void Who_applies_decides_what_is_asked()
    {
        var form = Given.Form(Given.Question(QuestionType.Text, "委托事项") with { ShownWhen = new(Answers.Applicant, ["agent"]) });

        Assert.Empty(FormAnswers.Check(form, Given.Answers((Answers.Applicant, "person")), Today));
        Assert.Single(FormAnswers.Check(form, Given.Answers((Answers.Applicant, "person"), (Answers.Applicant, "agent")), Today));
    }
}
