using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Audit;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class ExportTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Without_a_reason_nothing_leaves_the_house()
    {
        await county.Open(new() { Unit = "D26", Holder = "shuili.a", Title = "要导出的" });
        var refusal = await county.Refused(new ExportCommitments { Desk = new() }, await county.StaffAsync("shuili.a"));
        Assert.Equal("Reason", Assert.Single(refusal.Fields).Field);
        var answer = await (await Visitor.SignInAsync(county, "shuili.a")).SendAsync("/desk/export", "", new() { ["Input.Reason"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_workbook_holds_the_rows_of_the_list_masked_and_the_account_remembers_why()
    {
        await county.Open(new() { Unit = "D30", Holder = "weijian.a", Title = "公共场所卫生许可", Party = "盘王瑶花" });
        await county.Open(new() { Unit = "D37", Holder = "linye.a", Title = "别人的林木采伐" });
        var answer = await (await Visitor.SignInAsync(county, "weijian.a")).SendAsync("/desk/export", "", new() { ["Input.Reason"] = "报局办公室做月度分析" });
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        var text = await TextAsync(answer);
        Assert.Contains("公共场所卫生许可", text);
        Assert.Contains("报局办公室做月度分析", text);
        Assert.DoesNotContain("盘王瑶花", text);
        Assert.DoesNotContain("林木采伐", text);
        var said = await county.ReadAsync(db => (from a in db.Accounts join e in db.Set<JournalEntry>() on a.Id equals e.ChainId where a.Login == "weijian.a" select e.Summary).ToListAsync());
        Assert.Contains(said, s => s.Contains("导出清单 1 件") && s.Contains("报局办公室做月度分析"));
    }

    [Fact]
    public async Task An_empty_list_is_not_exported()
    {
        var refusal = await county.Refused(new ExportCommitments { Reason = "看一看有没有", List = new() { Q = "没有这样的" } }, await county.StaffAsync("supervisor1"));
        Assert.Equal("export.empty", refusal.Code);
    }

    static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
            text += await new StreamReader(sheet.Open()).ReadToEndAsync();
        return text;
    }
}
