using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>A file that came through the API (上传).</summary>
public sealed record UploadedFile(string Name, byte[] Content);

public static class ApiUpload
{
    /// <summary>In bytes; above any limit of a material, so that the material's own limit can be named.</summary>
    const long Largest = 64L << 20;

    /// <summary>Maps a POST that runs an act on an uploaded file.</summary>
    public static RouteHandlerBuilder MapUpload<TAct, TResult>(this IEndpointRouteBuilder api, string pattern, Func<HttpContext, UploadedFile, TAct> actOf, string summary) where TAct : IAct<TResult>
    {
        var described = UseCases.UseCases.Describe(typeof(TAct));
        return api.MapPost(pattern, async (HttpContext http, UseCases.UseCases useCases) =>
            {
                http.Caller.Demand(described.Permission);
                return (await useCases.Run(actOf(http, await http.UploadAsync()), http.Caller, http.Key, http.RequestAborted)).ToAnswer(http);
            })
            .Accepts<IFormFile>("multipart/form-data").Produces<TResult>().WithName(typeof(TAct).Name).WithSummary(summary).WithMetadata(new ActApi.Runs(typeof(TAct), described));
    }

    extension(HttpContext http)
    {
        /// <summary>A part of the address.</summary>
        public string Route(string name) => http.Request.RouteValues[name]?.ToString() ?? "";

        /// <summary>The one file of a multipart request.</summary>
        /// <exception cref="Refusal">There is none, several, or it is too large.</exception>
        public async Task<UploadedFile> UploadAsync()
        {
            if (http.Request.ContentLength > Largest)
                throw Refusal.TooLarge("file", $"文件有 {http.Request.ContentLength >> 20} MB，超过上限，没有收下。请压缩，或者分成几份再传");
            if (!http.Request.HasFormContentType)
                throw Refusal.Invalid("file", "请用 multipart/form-data 上传，文件的字段名写 file");
            var form = await FormAsync(http);
            if (form.Files.Count != 1)
                throw Refusal.Invalid("file", form.Files.Count == 0 ? "没有文件，请把文件放在 file 字段里" : "一次只传一个文件");
            var content = new byte[form.Files[0].Length];
            await using var stream = form.Files[0].OpenReadStream();
            await stream.ReadExactlyAsync(content, http.RequestAborted);
            return new(form.Files[0].FileName, content);
        }
    }

    static async Task<IFormCollection> FormAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException || e is IOException and not BadHttpRequestException)
        {
            throw Refusal.Invalid("file", "上传的内容不完整，请重新上传");
        }
    }
}
