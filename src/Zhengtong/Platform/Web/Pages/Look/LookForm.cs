using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Platform.Web.Pages.Look;

/// <summary>One field of every sort, for the style guide.</summary>
public sealed class LookForm
{
    public enum Kind
    {
        [Display(Name = "咨询")] Question,
        [Display(Name = "求助")] Help,
        [Display(Name = "投诉")] Complaint,
        [Display(Name = "表扬")] Praise,
    }

    [Required, StringLength(20), Display(Name = "代理人姓名", Description = "与身份证上的一样")]
    public string? Name { get; set; }

    [Required, RegularExpression("[0-9]{17}[0-9X]", ErrorMessage = "身份证号应当是 18 位，最后一位可以是 X"), Display(Name = "代理人身份证号")]
    public string? IdNumber { get; set; }

    [Phone, Display(Name = "手机")]
    public string? Phone { get; set; }

    [Required, DataType(DataType.Password), Display(Name = "密码")]
    public string? Password { get; set; }

    [Display(Name = "开业日期")]
    public DateOnly? Opening { get; set; }

    [Range(1, 500), Display(Name = "从业人数")]
    public int? Staff { get; set; }

    [Display(Name = "类别")]
    public Kind? Sort { get; set; }

    [Required, Display(Name = "乡镇")]
    public string? Town { get; set; }

    [Display(Name = "送达方式", Description = "可以选几样")]
    public string[] Delivery { get; set; } = [];

    [Required, DataType(DataType.MultilineText), StringLength(500, MinimumLength = 5), Display(Name = "理由")]
    public string? Reason { get; set; }

    [Required, Upload, Display(Name = "授权委托书", Description = "拍照或扫描，每个不超过 20 MB。")]
    public IFormFile? Mandate { get; set; }

    [AllowedValues(true, ErrorMessage = "提交前请确认内容属实"), Display(Name = "我保证以上内容属实")]
    public bool Truthful { get; set; }
}
