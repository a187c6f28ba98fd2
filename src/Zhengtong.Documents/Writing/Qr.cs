using QRCoder;

namespace Zhengtong.Documents.Writing;

/// <summary>A QR code (二维码) for an address: vector for pages, picture for documents. Medium error correction: a fold or a stain may cost 15 %.</summary>
public static class Qr
{
    /// <summary>An SVG without size, style or script, to stand inline in a page; the label is what a screen reader says.</summary>
    /// <exception cref="ArgumentException">The text is empty or longer than a QR code holds.</exception>
    public static string Svg(string text, string label)
    {
        using var data = Encode(text);
        var modules = data.ModuleMatrix;
        var size = modules.Count;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                if (modules[y][x])
                    path.Append($"M{x} {y}h1v1h-1z");
        return $"""<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(CleanText.Line(label))}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path fill="#000" d="{path}"/></svg>""";
    }

    /// <summary>A black and white PNG, each module <paramref name="pixels"/> pixels wide, with the quiet zone.</summary>
    /// <exception cref="ArgumentException">The text is empty or longer than a QR code holds.</exception>
    public static byte[] Png(string text, int pixels = 8)
    {
        using var data = Encode(text);
        return new PngByteQRCode(data).GetGraphic(pixels);
    }

    static QRCodeData Encode(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        using var generator = new QRCodeGenerator();
        try
        {
            return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            throw new ArgumentException("内容太长，做不成二维码", nameof(text));
        }
    }
}
