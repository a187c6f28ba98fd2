using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

/// <summary>Fills a demonstration county with invented citizens (演示群众): a person, a legal representative with an enterprise, an agent with a mandate.</summary>
sealed class SeedCitizens(CountyDb db, Secrets secrets, IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>Mandates reach back as far as the invented cases do, and forward as far.</summary>
    const int Years = 3;

    CountyFile file = null!;
    DateTimeOffset now;

    public async Task RunAsync(CountyFile county)
    {
        (file, now) = (county, ChinaClock.Now(time));
        await db.EnterAsync();
        if (await db.Parties.AnyAsync()) return;
        var hash = hasher.HashPassword(null!, SeedOrganisation.DemonstrationPassword);
        foreach (var citizen in file.Citizens)
        {
            db.Add(Party.Citizen(IdOf(citizen.Phone), citizen.Name, Read(ResidentId.TryParse(citizen.Number, ChinaClock.Today(time), out var id, out var fault), id, fault), PhoneOf(citizen), secrets, now));
            var account = new Account { Id = Id("account", citizen.Phone), Login = citizen.Phone, Kind = AccountKind.Citizen, SubjectId = IdOf(citizen.Phone) };
            account.SetPassword(hash, Id("stamp", citizen.Phone), now, mustChange: false);
            db.Add(account);
            if (citizen.Enterprise is { } enterprise) Add(enterprise, citizen);
            if (citizen.AgentOf is { } principal) db.Add(Between(IdOf(principal), citizen, representative: false));
        }
        await db.SaveChangesAsync();
        await db.LeaveAsync();
    }

    void Add(CountyFile.EnterpriseEntry enterprise, CountyFile.CitizenEntry citizen)
    {
        var code = Read(CreditCode.TryParse(enterprise.CreditCode, out var known, out var fault), known, fault);
        db.Add(Party.Enterprise(IdOf(enterprise.CreditCode), enterprise.Name, code, citizen.Name, PhoneOf(citizen), secrets, now));
        db.Add(Between(IdOf(enterprise.CreditCode), citizen, representative: true));
    }

    Mandate Between(Guid principal, CountyFile.CitizenEntry agent, bool representative)
    {
        var today = ChinaClock.Today(time);
        var mandate = new Mandate
        {
            Id = Id("mandate", agent.Phone),
            PrincipalId = principal,
            AgentId = IdOf(agent.Phone),
            Representative = representative,
            ValidFrom = today.AddYears(-Years),
            ValidTo = representative ? DateOnly.MaxValue : today.AddYears(Years),
            CreatedAt = now,
        };
        mandate.Confirm(now, "演示数据");
        return mandate;
    }

    static MobileNumber PhoneOf(CountyFile.CitizenEntry citizen) => Read(MobileNumber.TryParse(citizen.Phone, out var phone, out var fault), phone, fault);

    static T Read<T>(bool good, T value, string fault) => good ? value : throw new FormatException(fault);

    Guid IdOf(string number) => Id("party", number);

    Guid Id(string kind, string code) => StableId.Of($"{file.Code}/{kind}/{code}");
}
