using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>
/// Finds a party at the window (查找当事人) by the whole of an identity number, credit code or mobile number, through the
/// blind index. There is no search by part of a number or by name: nobody can leaf through the county's people.
/// </summary>
public sealed class PartyFinder(CountyDb db, Secrets secrets, TimeProvider time)
{
    /// <summary>A family may share a telephone.</summary>
    const int Most = 20;

    /// <returns>Empty when nobody is known by it.</returns>
    /// <exception cref="Refusal">It is none of the three numbers.</exception>
    public async Task<IReadOnlyList<Party>> FindAsync(string typed, string field)
    {
        await db.EnterAsync();
        var parties = db.Parties.AsNoTracking();
        var found = (Person(typed), Enterprise(typed), Phone(typed)) switch
        {
            ({ } person, _, _) => parties.Where(p => p.NumberType == "resident-id" && p.NumberIndex == person),
            (_, { } enterprise, _) => parties.Where(p => p.NumberType == "credit-code" && p.NumberIndex == enterprise),
            (_, _, { } phone) => parties.Where(p => p.PhoneIndex == phone),
            _ => throw Refusal.Invalid(field, "不是完整的身份证号、统一社会信用代码或手机号，请核对"),
        };
        return await found.OrderBy(p => p.CreatedAt).Take(Most).ToListAsync();
    }

    byte[]? Person(string typed) => ResidentId.TryParse(typed, ChinaClock.Today(time), out var number, out _) ? secrets.Index(number.ToString()) : null;

    byte[]? Enterprise(string typed) => CreditCode.TryParse(typed, out var code, out _) ? secrets.Index(code.ToString()) : null;

    byte[]? Phone(string typed) => MobileNumber.TryParse(typed, out var phone, out _) ? secrets.Index(phone.ToString()) : null;
}
