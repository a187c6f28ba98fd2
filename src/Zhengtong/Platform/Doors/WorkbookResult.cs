using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Zhengtong.Documents.Writing;

namespace Zhengtong.Platform.Doors;

/// <summary>An xlsx file, sent while its rows are read (导出).</summary>
public sealed class WorkbookResult(ExportNotes notes, IReadOnlyList<Sheet> sheets, string fileName) : IActionResult
{
    public WorkbookResult(ExportNotes notes, Sheet sheet, string fileName) : this(notes, [sheet], fileName) { }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = Workbook.ContentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        await Workbook.WriteAsync(response.Body, notes, sheets, context.HttpContext.RequestAborted);
    }
}
