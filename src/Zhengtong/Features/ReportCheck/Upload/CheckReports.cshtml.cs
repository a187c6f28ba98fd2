using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.ReportCheck;

/// <summary>Takes reports, one or a whole folder, or a pasted text (上传报告).</summary>
public sealed class CheckReportsPage(CheckedReports reports) : ActPage
{
    public const int MostReports = 200;
    private const int LongestText = 500_000;

    protected override string Permission => ReportCheckFeature.Use;

    public sealed class Given
    {
        [Display(Name = "报告文件", Description = "可以一次选多份，或者把文件拖到这里；最多 200 份，合计 120 MB。收 docx、xlsx、pdf（有文字的）、txt、md、html")]
        [Upload(Kinds = "docx,xlsx,pdf,txt,md,html,htm", Megabytes = 50)]
        public List<IFormFile>? Files { get; set; }

        [Display(Name = "或者粘贴报告正文"), StringLength(LongestText, ErrorMessage = "一次最多粘贴 50 万字，再长请上传文件"), DataType(DataType.MultilineText)]
        public string? Text { get; set; }
    }

    [BindProperty]
    public Given Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var files = Input.Files ?? [];
        if (ModelState.IsValid && files.Count == 0 && string.IsNullOrWhiteSpace(Input.Text))
            return await Again(Refusal.Invalid("Files", "请选择报告文件，或者粘贴报告正文"));
        if (files.Count > MostReports)
            return await Again(Refusal.Invalid("Files", $"一次最多 {MostReports} 份，请分几次上传"));
        if (!ModelState.IsValid)
            return await Again(Refusal.Invalid("Files", ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage));
        var given = new List<UploadedReport>();
        foreach (var file in files)
            given.Add(new(Path.GetFileName(file.FileName), await ReadAsync(file)));
        if (!string.IsNullOrWhiteSpace(Input.Text))
            given.Add(new("粘贴的正文.txt", Encoding.UTF8.GetBytes(Input.Text)));
        var batch = reports.Add(Caller.Id, given);
        return LocalRedirect($"/report-check/{batch.Id}");
    }

    private async Task<byte[]> ReadAsync(IFormFile file)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, HttpContext.RequestAborted);
        return content.ToArray();
    }
}
