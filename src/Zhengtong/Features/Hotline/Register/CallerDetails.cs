using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>What is taken down of who calls (诉求人信息); all of it may be missing.</summary>
public abstract class CallerDetails
{
    [Display(Name = "姓名", Description = "不愿意说的不填"), StringLength(50)]
    public string? CallerName { get; set; }

    [Display(Name = "联系电话", Description = "没有号码的不填，不回访"), StringLength(30)]
    public string? CallerPhone { get; set; }

    [Display(Name = "住址"), StringLength(200)]
    public string? CallerAddress { get; set; }

    [Display(Name = "对承办单位保密")]
    public bool Hidden { get; set; }

    [Display(Name = "不要求回复")]
    public bool NoCallBack { get; set; }

    /// <summary>The telephone system's identifier of the call.</summary>
    [Display(Name = "来电编号"), StringLength(64)]
    public string? Call { get; set; }

    /// <exception cref="Refusal">The number is none.</exception>
    internal OrderCaller ToCaller(Acting acting, Guid order, int seq, bool hidden)
    {
        var (secrets, number) = (acting.Use<Secrets>(), CallerNumber.Read(CallerPhone, nameof(CallerPhone)));
        return new()
        {
            Id = acting.NewId(),
            OrderId = order,
            Seq = seq,
            Name = Kept(CallerName),
            PhoneSecret = number is null ? null : secrets.Encrypt(number),
            PhoneIndex = number is null ? null : secrets.Index(number),
            PhoneMasked = number is null ? null : CallerNumber.Mask(number),
            Address = Kept(CallerAddress),
            Hidden = Hidden || hidden,
            NoCallBack = NoCallBack,
            Call = Kept(Call),
            At = acting.At,
        };
    }

    static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>The number somebody calls from: mobile or fixed line (来电号码).</summary>
public static class CallerNumber
{
    /// <returns>Digits only; null when there is none.</returns>
    /// <exception cref="Refusal">It is no telephone number.</exception>
    public static string? Read(string? typed, string field)
    {
        var text = TypedNumber.Normalise(typed).Replace("-", "").Replace("+86", "");
        if (text.Length == 0) return null;
        return text.Length is >= 7 and <= 12 && text.All(char.IsAsciiDigit) ? text
            : throw Refusal.Invalid(field, "电话号码应是 7 到 12 位数字，固定电话带区号，例如 0746-2309154；没有号码的不填");
    }

    /// <summary>First 3 and last 4.</summary>
    public static string Mask(string number) => $"{number[..3]}****{number[^4..]}";
}
