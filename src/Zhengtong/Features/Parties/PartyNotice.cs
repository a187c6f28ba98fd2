using Zhengtong.Platform.Data;
using Zhengtong.Platform.Notices;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Parties;

/// <summary>
/// Something to tell a party (告知当事人): by text message, and by mail when it gave an address. Each goes its own way through the
/// outbox, so that a failing one is tried again without repeating the other.
/// </summary>
/// <param name="Subject">Number of what it is about.</param>
public record PartyNotice(Guid Party, string Subject, string Text)
{
    /// <summary>Reads where the party can be reached now.</summary>
    protected async Task<string?> ReadAsync(IServiceProvider services, Func<Party, byte[]?> which, CancellationToken ct)
    {
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var party = await db.PartyAsync(Party);
        return party is null || which(party) is not { } secret ? null : services.GetRequiredService<Secrets>().Decrypt(secret);
    }
}

/// <summary>A notice by text message (短信).</summary>
public sealed record MessageNotice(Guid Party, string Subject, string Text) : PartyNotice(Party, Subject, Text)
{
    public static async Task SendAsync(IServiceProvider services, MessageNotice notice, CancellationToken ct)
    {
        if (await notice.ReadAsync(services, p => p.PhoneSecret, ct) is not { } phone) return;
        var county = services.GetRequiredService<CountyDb>().County;
        await services.GetRequiredService<ITextMessages>().SendAsync(county, phone, $"【{county.ShortName}政务】{notice.Text}", ct);
    }
}

/// <summary>A notice by mail (邮件).</summary>
public sealed record MailNotice(Guid Party, string Subject, string Text) : PartyNotice(Party, Subject, Text)
{
    public static async Task SendAsync(IServiceProvider services, MailNotice notice, CancellationToken ct)
    {
        if (await notice.ReadAsync(services, p => p.MailSecret, ct) is not { } mail) return;
        var county = services.GetRequiredService<CountyDb>().County;
        var text = $"{notice.Text}\n\n{county.Name}政务服务\n{services.GetRequiredService<AppSettings>().AddressOf(county)}\n这封邮件由系统发出，请不要回复。";
        await services.GetRequiredService<IMail>().SendAsync(county, mail, $"【{county.ShortName}政务】{notice.Subject} 办理通知", text, ct);
    }
}

public static class Notifying
{
    extension(Acting acting)
    {
        /// <summary>Tells a party after the commit, in every way it can be reached.</summary>
        public async Task NotifyAsync(Guid id, string subject, string text)
        {
            var party = await acting.Db.PartyAsync(id);
            if (party?.PhoneSecret is not null) acting.Tell(new MessageNotice(id, subject, text));
            if (party?.MailSecret is not null) acting.Tell(new MailNotice(id, subject, text));
        }
    }
}
