namespace Zhengtong.Documents.Content;

/// <summary>Looks into a zip: a document, a program, or a mere archive; and whether it unfolds to a sane size.</summary>
static class PackageCheck
{
    public static Finding Of(Stream content)
    {
        try
        {
            using var package = BoundedPackage.Open(content, new PackageBounds());
            var finding = Judge(package);
            if (finding.Kind is not null)
                package.UnfoldAll();
            return finding;
        }
        catch (PackageFaultException fault)
        {
            return Finding.Refused(fault.Message, "请检查原文件能否打开，或者拍照、扫描后再传");
        }
    }

    static Finding Judge(BoundedPackage package)
    {
        if (package.Has("AndroidManifest.xml") || package.Has("META-INF/MANIFEST.MF") || package.Has("classes.dex"))
            return Finding.Other("程序安装包");
        if (package.HasNamed("vbaProject.bin"))
            return Finding.Other("带宏的 Office 文件", "请去掉宏，另存为普通文件再传");
        if (package.Has("OFD.xml"))
            return Finding.Of(FileKind.Ofd);
        if (package.Has("[Content_Types].xml") && package.Has("word/document.xml"))
            return Finding.Of(FileKind.Docx);
        if (package.Has("[Content_Types].xml") && package.Has("xl/workbook.xml"))
            return Finding.Of(FileKind.Xlsx);
        return Recognition.Archive;
    }
}
