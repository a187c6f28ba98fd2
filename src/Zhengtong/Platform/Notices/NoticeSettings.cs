namespace Zhengtong.Platform.Notices;

/// <summary>Through what notices leave (告知渠道); what is not set is written to files in the data folder.</summary>
/// <param name="TextMessages">ZHENGTONG_SMS: address of the gateway.</param>
/// <param name="Mail">ZHENGTONG_SMTP: the server, see <see cref="MailServer"/>.</param>
/// <param name="MailFrom">ZHENGTONG_MAIL_FROM: the sender's address.</param>
public sealed record NoticeSettings(Uri? TextMessages = null, Uri? Mail = null, string? MailFrom = null)
{
    static readonly TimeSpan GatewayPatience = TimeSpan.FromSeconds(10);

    public static NoticeSettings Read()
    {
        return new(Address("ZHENGTONG_SMS"), Address("ZHENGTONG_SMTP"), Of("ZHENGTONG_MAIL_FROM"));

        static string? Of(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
        static Uri? Address(string name) => Of(name) is { } value ? new(value) : null;
    }

    public void AddTo(IServiceCollection services, string folder)
    {
        services.AddSingleton(provider => new NoticeFile(folder, provider.GetRequiredService<TimeProvider>()));
        if (TextMessages is null) services.AddSingleton<ITextMessages, TextMessagesToFile>();
        else services.AddSingleton<ITextMessages>(new TextMessageGateway(new HttpClient { Timeout = GatewayPatience }, TextMessages));
        if (Mail is null) services.AddSingleton<IMail, MailToFile>();
        else services.AddSingleton<IMail>(new MailServer(Mail, MailFrom ?? throw new InvalidOperationException("ZHENGTONG_SMTP is set without ZHENGTONG_MAIL_FROM")));
    }
}
