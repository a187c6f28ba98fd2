using Zhengtong.Features.Hotline;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// Who calls the hotline (示例来电人): people who also have cases, and others; some call again. The numbers are nobody's: no operator
/// gives out those that begin with 160.
/// </summary>
sealed class SampleCallers(Dice dice, Secrets secrets, IReadOnlyList<Party> people, int serial, int most)
{
    sealed record Person(string Name, byte[] PhoneSecret, byte[] PhoneIndex, string PhoneMasked);

    readonly List<Person> known = [];

    int next = serial;

    /// <param name="line">The call in which it was taken down; null when it came otherwise.</param>
    public OrderCaller Next(Guid order, int seq, bool secret, DateTimeOffset at, string? line = null)
    {
        var (person, told, named) = (Draw(), !dice.Chance(0.03), !dice.Chance(0.12));
        return new()
        {
            Id = dice.NewId(at),
            OrderId = order,
            Seq = seq,
            Name = named ? person.Name : null,
            PhoneSecret = told ? person.PhoneSecret : null,
            PhoneIndex = told ? person.PhoneIndex : null,
            PhoneMasked = told ? person.PhoneMasked : null,
            Hidden = secret || dice.Chance(0.03),
            NoCallBack = dice.Chance(0.04),
            Call = line,
            At = at,
        };
    }

    Person Draw()
    {
        if (known.Count > 0 && (known.Count >= most || dice.Chance(0.45))) return dice.Pick(known);
        var person = dice.Chance(0.4) && people.Count > 0 && dice.Pick(people) is { PhoneSecret: { } phone } party
            ? new Person(party.Name, phone, party.PhoneIndex!, party.PhoneMasked!) : Stranger();
        known.Add(person);
        return person;
    }

    Person Stranger()
    {
        var number = $"160{99_999_999 - next++ % 50_000_000:00000000}";
        return new(Applicants.NameOf(dice), secrets.Encrypt(number), secrets.Index(number), CallerNumber.Mask(number));
    }
}
