using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>Names and numbers of who called; to a unit not those who are hidden.</summary>
public sealed class RevealCallerPage(OrderReader reader, Secrets secrets) : RevealPage<ShownOrder, RevealCaller, OrderResult>
{
    protected override Task<ShownOrder> ReadAsync() => reader.ReadAsync(Id, Caller);

    protected override IEnumerable<(string, string)> Reveal()
    {
        var office = Caller.UnitId == Shown.Book.Office;
        return Shown.Order.Callers.Select(c => c.Hidden && !office ? ("身份保密", "需要联系的，请热线转告")
            : (c.Name ?? "没有说姓名", c.PhoneSecret is { } secret ? secrets.Decrypt(secret) : "没有号码"));
    }
}
