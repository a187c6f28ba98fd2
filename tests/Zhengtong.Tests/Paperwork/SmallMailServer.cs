using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengtong.Tests.Paperwork;

/// <summary>A mail server on loopback that takes one message by SMTP (RFC 5321) and keeps what was said to it.</summary>
sealed class SmallMailServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly string recipientAnswer;

    public SmallMailServer(string recipientAnswer = "250 ok")
    {
        this.recipientAnswer = recipientAnswer;
        listener.Start();
        Said = Task.Run(ListenAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All lines of the client, once it has left.</summary>
    public Task<string> Said { get; }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Dispose();

    async Task<string> ListenAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        var inMessage = false;
        await writer.WriteLineAsync("220 small");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (inMessage && line != ".") continue;
            await writer.WriteLineAsync(line.Split(' ')[0].ToUpperInvariant() switch
            {
                "." => "250 taken",
                "DATA" => "354 go on",
                "RCPT" => recipientAnswer,
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            inMessage = line == "DATA";
            if (line == "QUIT") break;
        }
        return said.ToString();
    }
}
