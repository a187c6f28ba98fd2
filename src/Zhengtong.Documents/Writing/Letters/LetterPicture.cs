using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Zhengtong.Documents.Writing;

/// <summary>A square PNG in the line of text.</summary>
static class LetterPicture
{
    const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public static Drawing Of(OpenXmlPart part, byte[] png, double millimetres, string description)
    {
        var image = part is FooterPart footer ? footer.AddImagePart(ImagePartType.Png, Id(part)) : ((MainDocumentPart)part).AddImagePart(ImagePartType.Png, Id(part));
        image.FeedData(new MemoryStream(png));
        var id = (uint)part.Parts.Count();
        var side = Measure.Emu(millimetres);
        return new Drawing(new Inline(
            new Extent { Cx = side, Cy = side },
            new DocProperties { Id = id, Name = $"二维码 {id}", Description = CleanText.Line(description) },
            new Graphic(new GraphicData(
                new P.Picture(
                    new P.NonVisualPictureProperties(
                        new P.NonVisualDrawingProperties { Id = id, Name = "二维码" }, new P.NonVisualPictureDrawingProperties()),
                    new P.BlipFill(new Blip { Embed = part.GetIdOfPart(image) }, new Stretch(new FillRectangle())),
                    new P.ShapeProperties(
                        new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = side, Cy = side }),
                        new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            { Uri = PictureUri }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    static string Id(OpenXmlPart part) => $"image{part.Parts.Count()}";
}
