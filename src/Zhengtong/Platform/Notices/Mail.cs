using System.Net;
using System.Net.Mail;
using System.Text;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Notices;

/// <summary>Sends mail (电子邮件), plain text.</summary>
public interface IMail
{
    Task SendAsync(County county, string to, string subject, string text, CancellationToken ct);
}

/// <summary>Writes mail to a file.</summary>
public sealed class MailToFile(NoticeFile file) : IMail
{
    public Task SendAsync(County county, string to, string subject, string text, CancellationToken ct) =>
        file.AddAsync(county, "mail", at => new { at, to, subject, text }, ct);
}

/// <summary>Hands mail to a server by SMTP; a refusal or silence is tried again by the outbox.</summary>
/// <param name="server">smtp://user:password@host:port; with smtps:// the connection is secured by STARTTLS before anything is said.</param>
/// <param name="from">The sender's address.</param>
public sealed class MailServer(Uri server, string from) : IMail
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(County county, string to, string subject, string text, CancellationToken ct)
    {
        using var client = new SmtpClient(server.Host, server.IsDefaultPort || server.Port < 0 ? 587 : server.Port) { EnableSsl = server.Scheme == "smtps" };
        if (Uri.UnescapeDataString(server.UserInfo).Split(':', 2) is [var user, var password])
            client.Credentials = new NetworkCredential(user, password);
        using var message = new MailMessage(new MailAddress(from, county.Name + "政务服务", Encoding.UTF8), new MailAddress(to))
        {
            Subject = subject,
            SubjectEncoding = Encoding.UTF8,
            Body = text,
            BodyEncoding = Encoding.UTF8,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SmtpException($"{server.Host} did not answer within {Patience.TotalSeconds} seconds");
        }
    }
}
