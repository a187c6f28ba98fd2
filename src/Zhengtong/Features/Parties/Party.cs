using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

public enum PartyKind { Person, Enterprise }

/// <summary>A citizen or an enterprise (当事人). The number and the phone are kept encrypted, with a blind index each.</summary>
public sealed class Party
{
    public Guid Id { get; init; }

    public PartyKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary><c>resident-id</c> (GB 11643) or <c>credit-code</c> (GB 32100).</summary>
    public required string NumberType { get; init; }

    public byte[] NumberSecret { get; private set; } = [];

    public byte[] NumberIndex { get; private set; } = [];

    /// <summary>First 6 and last 4 for persons; credit codes are public and stand in full.</summary>
    public string NumberMasked { get; private set; } = "";

    public byte[]? PhoneSecret { get; private set; }

    public byte[]? PhoneIndex { get; private set; }

    public string? PhoneMasked { get; private set; }

    public byte[]? MailSecret { get; private set; }

    public string? MailMasked { get; private set; }

    public string? Address { get; set; }

    /// <summary>Legal representative or person in charge of an enterprise (法定代表人/负责人).</summary>
    public string? Representative { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>How the party is shown in lists: persons masked (张*), enterprises in full.</summary>
    public string Label => Kind == PartyKind.Person ? PersonName.Mask(Name) : Name;

    public static Party Citizen(Guid id, string name, ResidentId number, MobileNumber? phone, Secrets secrets, DateTimeOffset at) =>
        new Party { Id = id, Kind = PartyKind.Person, Name = name, NumberType = "resident-id", CreatedAt = at }
            .Keep(number.ToString(), number.Masked, phone, secrets);

    public static Party Enterprise(Guid id, string name, CreditCode number, string representative, MobileNumber? phone, Secrets secrets, DateTimeOffset at) =>
        new Party { Id = id, Kind = PartyKind.Enterprise, Name = name, NumberType = "credit-code", Representative = representative, CreatedAt = at }
            .Keep(number.ToString(), number.ToString(), phone, secrets);

    public void ChangePhone(MobileNumber phone, Secrets secrets) =>
        (PhoneSecret, PhoneIndex, PhoneMasked) = (secrets.Encrypt(phone.ToString()), secrets.Index(phone.ToString()), phone.Masked);

    public void ChangeMail(MailBox mail, Secrets secrets) => (MailSecret, MailMasked) = (secrets.Encrypt(mail.ToString()), mail.Masked);

    Party Keep(string number, string masked, MobileNumber? phone, Secrets secrets)
    {
        (NumberSecret, NumberIndex, NumberMasked) = (secrets.Encrypt(number), secrets.Index(number), masked);
        if (phone is { } given) ChangePhone(given, secrets);
        return this;
    }
}
