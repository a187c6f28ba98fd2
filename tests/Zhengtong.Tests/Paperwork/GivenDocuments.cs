using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Paperwork;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Paperwork;

/// <summary>The documents of a case, and what they say.</summary>
static class GivenDocuments
{
    extension(TestCounty county)
    {
        public Task<List<Document>> Documents(Guid commitment) =>
            county.ReadAsync(db => db.Documents.AsNoTracking().Where(d => d.CommitmentId == commitment).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).ToListAsync());

        /// <summary>The one document of a template.</summary>
        public async Task<Document> Document(Guid commitment, string template) => Assert.Single(await county.Documents(commitment), d => d.TemplateCode == template);

        public async Task<string> Text(Guid commitment, string template)
        {
            var document = await county.Document(commitment, template);
            return (await county.ReadAsync(db => db.LetterAsync(document))).Text;
        }
    }

    public static void Says(string text, params string[] sentences) => Assert.All(sentences, sentence => Assert.Contains(sentence, text));
}
