using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Pictures of one part of a Word file. Identifiers are counted, not random, so that bytes repeat.</summary>
internal sealed class WordPictures(OpenXmlPart part, SealImage? seal, Func<string, byte[]>? bytes)
{
    private const long EmuPerMillimetre = 36_000;
    private const decimal PhotoWidth = 148, PhotoHeight = 95, SignatureWidth = 40, SignatureHeight = 11;

    private uint count;

    /// <summary>A photo or a signature in the line.</summary>
    internal W.Drawing Picture(PictureValue picture)
    {
        if (bytes is null) throw new TemplateException($"没有给出图片“{picture.Alternative}”的内容");
        var (id, size) = Embed(bytes(picture.Sha256));
        var (widest, highest) = picture.Use == PictureUse.Photo ? (PhotoWidth, PhotoHeight) : (SignatureWidth, SignatureHeight);
        var scale = Math.Min(widest / size.Width, highest / size.Height);
        var (width, height) = (Emu(size.Width * scale), Emu(size.Height * scale));
        return new(new D.Inline(
            new D.Extent { Cx = width, Cy = height },
            Named(picture.Alternative),
            new D.NonVisualGraphicFrameDrawingProperties(),
            Graphic(id, width, height))
        { DistanceFromTop = 0U, DistanceFromBottom = 0U, DistanceFromLeft = 0U, DistanceFromRight = 0U });
    }

    /// <summary>The seal, floating over the text with its centre where the marker stood.</summary>
    internal W.Drawing? Seal()
    {
        if (seal is null) return null;
        var (id, _) = Embed(seal.Png);
        var side = Emu(seal.Millimetres);
        return new(new D.Anchor(
            new D.SimplePosition { X = 0, Y = 0 },
            new D.HorizontalPosition(new D.PositionOffset(Text(-side / 2))) { RelativeFrom = D.HorizontalRelativePositionValues.Character },
            new D.VerticalPosition(new D.PositionOffset(Text(-side / 2))) { RelativeFrom = D.VerticalRelativePositionValues.Line },
            new D.Extent { Cx = side, Cy = side },
            new D.WrapNone(),
            Named("印章"),
            new D.NonVisualGraphicFrameDrawingProperties(),
            Graphic(id, side, side))
        {
            DistanceFromTop = 0U, DistanceFromBottom = 0U, DistanceFromLeft = 0U, DistanceFromRight = 0U, SimplePos = false,
            RelativeHeight = 1U, BehindDoc = false, Locked = true, LayoutInCell = true, AllowOverlap = true,
        });
    }

    private (string Id, ImageSize Size) Embed(byte[] image)
    {
        var size = ImageSize.Of(image);
        var id = $"rIdPicture{++count}";
        var type = size.IsPng ? ImagePartType.Png : ImagePartType.Jpeg;
        var added = part switch
        {
            MainDocumentPart main => main.AddImagePart(type, id),
            HeaderPart header => header.AddImagePart(type, id),
            FooterPart footer => footer.AddImagePart(type, id),
            _ => throw new InvalidOperationException("No other part is ever written."),
        };
        using var stream = new MemoryStream(image, writable: false);
        added.FeedData(stream);
        return (id, size);
    }

    private D.DocProperties Named(string what) => new() { Id = 9_000U + count, Name = $"图片{count}", Description = what };

    private static A.Graphic Graphic(string id, long width, long height) => new(new A.GraphicData(new P.Picture(
        new P.NonVisualPictureProperties(
            new P.NonVisualDrawingProperties { Id = 0U, Name = id }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
    { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });

    private static long Emu(decimal millimetres) => (long)(millimetres * EmuPerMillimetre);

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
