using System.Buffers.Binary;
using System.Text;
using Zhengtong.Documents.Content;
using Zhengtong.Documents.Writing;

namespace Zhengtong.Tests.Documents;

public sealed class UploadCheckTests
{
    static readonly byte[] Pdf = Bytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    static readonly byte[] Png = Qr.Png("x");
    static readonly UploadRules Anything = new(FileKind.All);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Jpeg(int width, int height)
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0, 0xFF, 0xD9];
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(14), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(16), (ushort)width);
        return jpeg;
    }

    static byte[] PngOf(uint width, uint height)
    {
        var png = Png.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    static UploadVerdict Examine(byte[] content, string name = "委托书.pdf", UploadRules? rules = null) =>
        UploadCheck.Examine(new MemoryStream(content), name, rules ?? UploadRules.Materials);

    static string Refusal(byte[] content, string name = "委托书.pdf", UploadRules? rules = null)
    {
        var verdict = Examine(content, name, rules);
        Assert.Null(verdict.Kind);
        return verdict.Refusal!;
    }

    [Fact]
    public void Each_kind_is_told_by_its_content_and_named_after_it()
    {
        Assert.Equal((FileKind.Pdf, "委托书.pdf"), Kind(Pdf, "委托书.exe"));
        Assert.Equal((FileKind.Pdf, "委托书.pdf"), Kind([.. "\uFEFF\r\n"u8, .. Pdf], "委托书"));
        Assert.Equal((FileKind.Png, "照片.png"), Kind(Png, "照片.jpg"));
        Assert.Equal((FileKind.Jpeg, "照片.jpg"), Kind(Jpeg(4000, 3000), "照片.jpeg"));
        Assert.Equal((FileKind.Docx, "申请.docx"), Kind(Packages.Of("[Content_Types].xml", "word/document.xml").ToArray(), "申请.docx"));
        Assert.Equal((FileKind.Xlsx, "表.xlsx"), Kind(Packages.Of("[Content_Types].xml", "xl/workbook.xml").ToArray(), "表"));
        Assert.Equal((FileKind.Ofd, "电子发票.ofd"), Kind(Packages.Of("OFD.xml", "Doc_0/Document.xml").ToArray(), "电子发票.OFD"));

        static (FileKind?, string) Kind(byte[] content, string name)
        {
            var verdict = Examine(content, name, Anything);
            return (verdict.Kind, verdict.Name);
        }
    }

    [Theory]
    [InlineData("MZ\u0090\0\u0003")]
    [InlineData("\u007FELF\u0002\u0001")]
    [InlineData("#!/bin/sh\nrm -rf /")]
    [InlineData("MZ%PDF-1.7 %%EOF")]
    public void A_program_renamed_to_pdf_is_refused(string content) =>
        Assert.Equal("“委托书.pdf”是电脑程序，不是 PDF、图片或 OFD，没有收下。请拍照或扫描后再传。", Refusal(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void What_nobody_knows_is_refused_with_what_is_wanted() =>
        Assert.Equal("“委托书.exe”不是 PDF 或图片，没有收下。请拍照或扫描后再传。",
            Refusal(Bytes("hello"), "委托书.exe", new UploadRules([FileKind.Pdf, FileKind.Jpeg, FileKind.Png])));

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "是网页文件")]
    [InlineData("  \n<!DOCTYPE html>", "是网页文件")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>", "是 SVG 图形")]
    [InlineData("<svg xmlns='x'/>%PDF-1.7", "是 SVG 图形")]
    public void Active_content_is_refused(string content, string named) => Assert.Contains(named, Refusal(Bytes(content)));

    [Fact]
    public void A_page_in_another_encoding_is_seen_through() =>
        Assert.Contains("网页文件", Refusal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")]));

    [Theory]
    [InlineData("trailer<</Encrypt 5 0 R>>")]
    [InlineData("/Encrypt<</Filter/Standard>>")]
    public void An_encrypted_pdf_is_refused_with_what_to_do(string trailer) =>
        Assert.Contains("设了密码或权限限制，没有收下。请取消密码另存一份", Refusal(Bytes($"%PDF-1.7\n{new string('x', 65_520)}{trailer}\n%%EOF")));

    [Fact]
    public void A_pdf_that_merely_speaks_of_encryption_is_taken() =>
        Assert.Equal(FileKind.Pdf, Examine(Bytes("%PDF-1.7\n(/Encryption) /EncryptMetadata false\n%%EOF")).Kind);

    [Fact]
    public void A_pdf_that_did_not_arrive_whole_is_refused() =>
        Assert.Contains("不完整，可能没有传完", Refusal(Bytes("%PDF-1.7\n" + new string('x', 9_000))));

    [Fact]
    public void A_pdf_behind_other_bytes_is_refused() =>
        Assert.Contains("开头混有别的内容", Refusal([.. Bytes("GARBAGE\n"), .. Pdf]));

    [Fact]
    public void A_picture_with_a_tail_is_taken_as_the_picture_it_is()
    {
        Assert.Equal(FileKind.Jpeg, Examine([.. Jpeg(10, 10), .. Bytes("<script>")]).Kind);
        Assert.Equal(FileKind.Png, Examine([.. Png, .. Packages.Of("a.exe").ToArray()]).Kind);
    }

    [Fact]
    public void Absurd_dimensions_are_refused_from_the_header_alone()
    {
        Assert.Contains("尺寸不正常（60000 × 60000）", Refusal(Jpeg(60_000, 60_000)));
        Assert.Contains("尺寸不正常（29999 × 29999）", Refusal(PngOf(29_999, 29_999)));
        Assert.Contains("尺寸不正常", Refusal(PngOf(uint.MaxValue, 1)));
        Assert.Contains("损坏", Refusal(Jpeg(0, 10)));
    }

    [Fact]
    public void A_picture_that_breaks_off_is_refused()
    {
        Assert.Contains("损坏或没有传完", Refusal(Png[..^20]));
        Assert.Contains("损坏或没有传完", Refusal([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]));
        Assert.Contains("损坏或没有传完", Refusal([.. Png[..33], 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8]));
    }

    [Fact]
    public void A_zip_bomb_in_a_document_is_refused()
    {
        var bomb = Packages.Of(("[Content_Types].xml", Bytes("<x/>")), ("word/document.xml", new byte[101 * 1024 * 1024]));
        Assert.True(bomb.Length < 200_000);
        Assert.Contains("大得不正常", Refusal(bomb.ToArray(), rules: Anything));
        Assert.Contains("损坏", Refusal(Packages.Belittle(bomb, "word/document.xml", 100).ToArray(), rules: Anything));
    }

    [Theory]
    [InlineData("带宏的 Office 文件", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")]
    [InlineData("程序安装包", "AndroidManifest.xml", "classes.dex")]
    [InlineData("压缩包", "材料.pdf")]
    public void Packages_that_are_no_documents_are_refused(string named, params string[] paths) =>
        Assert.Contains($"是{named}", Refusal(Packages.Of(paths).ToArray(), rules: Anything));

    [Fact]
    public void A_package_that_climbs_out_of_its_folder_is_refused() =>
        Assert.Contains("损坏", Refusal(Packages.Of("[Content_Types].xml", "word/document.xml", "../../etc/passwd").ToArray(), rules: Anything));

    [Fact]
    public void An_empty_file_and_a_huge_one_are_refused()
    {
        Assert.Equal("“委托书.pdf”是空的，没有收下。请重新选择文件。", Refusal([]));
        Assert.Contains("有 2 KB，超过 1 KB 的上限", Refusal(new byte[2048], rules: new UploadRules(FileKind.Scans, 1024)));
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "请去掉密码，另存为 PDF")]
    [InlineData(new byte[] { 0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', (byte)'i', (byte)'c' }, "转成 JPG 再传")]
    [InlineData(new byte[] { (byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A }, "一份一份地传")]
    public void Common_mistakes_are_told_what_to_do(byte[] content, string advice) => Assert.Contains(advice, Refusal(content));

    [Fact]
    public void A_good_kind_in_the_wrong_place_is_refused() => Assert.Equal(
        "“报告.pdf”不是 Excel 表格，没有收下。请另存为 .xlsx 文件再传。", Refusal(Pdf, "报告.pdf", UploadRules.Imports));

    [Theory]
    [InlineData(@"C:\fakepath\委托书.pdf", "委托书.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("委托\u202Efdp.exe", "委托fdp.pdf")]
    [InlineData("a\0b\r\n<c>.pdf", "ab _c_.pdf")]
    [InlineData("...", "未命名.pdf")]
    [InlineData("", "未命名.pdf")]
    [InlineData("第1.2版说明书（2026年）", "第1.2版说明书（2026年）.pdf")]
    public void Hostile_names_are_made_harmless(string name, string kept) => Assert.Equal(kept, Examine(Pdf, name).Name);

    [Fact]
    public void A_long_name_is_cut_in_what_is_kept_and_shortened_in_what_is_said()
    {
        var name = new string('长', 300) + ".pdf";
        Assert.Equal(120, Examine(Pdf, name).Name.Length);
        Assert.StartsWith($"“{new string('长', 28)}…{new string('长', 6)}.pdf”", Refusal(Bytes("x"), name));
    }

    [Fact]
    public void The_stream_stands_at_its_beginning_afterwards()
    {
        var content = new MemoryStream(Pdf);
        UploadCheck.Examine(content, "a.pdf", UploadRules.Materials);
        Assert.Equal(0, content.Position);
    }
}
