using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>What anybody may know of a document whose code they have: nothing that its holder would mind.</summary>
/// <param name="Holder">Persons masked.</param>
public sealed record VerifiedDocument(string Title, string Number, string UnitName, string Holder, DateTimeOffset IssuedAt, DateTimeOffset? WithdrawnAt);

/// <summary>Checks documents for anybody (文书核验), and counts the codes that are none.</summary>
public sealed class Verification(CountyDb db, WrongTries tries)
{
    /// <param name="number">Of the document; checked too when given.</param>
    /// <returns>Null when there is no such document.</returns>
    /// <exception cref="Refusal">Too many wrong tries from there.</exception>
    public async Task<VerifiedDocument?> FindAsync(string? code, string? number, HttpContext http)
    {
        var from = http.Address;
        tries.Demand(db.County, from);
        var found = await FindAsync(VerificationCode.Read(code), Plain(number));
        if (found is null) tries.Count(db.County, from);
        return found;
    }

    async Task<VerifiedDocument?> FindAsync(string? code, string number)
    {
        if (code is null) return null;
        var found = await db.Documents.Where(d => d.Code == code && !d.Internal)
            .Select(d => new VerifiedDocument(d.Title, d.Number, d.UnitName, d.Holder, d.IssuedAt, d.WithdrawnAt)).FirstOrDefaultAsync();
        return found is not null && (number.Length == 0 || number == Plain(found.Number)) ? found : null;
    }

    /// <summary>Brackets and blanks are typed in many ways.</summary>
    static string Plain(string? number) => new([.. (number ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
