namespace Zhengtong.Documents.Writing;

/// <summary>Measures of docx: twentieths of a point for lengths, half points for type, EMU for pictures.</summary>
static class Measure
{
    /// <summary>The width of the type area: 156 mm on A4.</summary>
    public const int TextWidth = 8844;

    /// <summary>The same area lying: 225 mm.</summary>
    public const int LandscapeWidth = 12756;

    /// <summary>What a line loses on average because no comma may begin the next.</summary>
    const double LostToPunctuation = 0.4;

    public static int Millimetres(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000);

    /// <summary>The width of a text in characters of the body; a Latin letter or digit takes half of one.</summary>
    public static double Ems(string text) => text.Sum(c => c < 0x2000 ? 0.5 : 1);

    /// <summary>How many lines a text takes.</summary>
    public static int Lines(string text, double charactersPerLine) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Ems(line) / (charactersPerLine - LostToPunctuation))));
}
