using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

public static class PaperworkData
{
    /// <summary>Who reads what goes between offices.</summary>
    public static bool Inside(Caller caller) => caller.IsStaff || caller.IsSystem;

    extension(CountyDb db)
    {
        public DbSet<Document> Documents => db.Set<Document>();

        /// <summary>The documents that a caller may read: those of the commitments it sees; what goes between offices only for staff.</summary>
        public IQueryable<Document> DocumentsFor(Caller caller)
        {
            var visible = db.Commitments.VisibleTo(caller);
            var inside = Inside(caller);
            return db.Documents.Where(d => (inside || !d.Internal) && visible.Any(c => c.Id == d.CommitmentId));
        }

        /// <summary>A template: the version named, or the newest.</summary>
        /// <exception cref="Refusal">There is none of that code.</exception>
        public Task<LetterTemplate> TemplateAsync(string code, int? version = null) => db.Kept.OfAsync(db, (code, version), async read =>
        {
            var text = await read.Set<KeptTemplate>().Where(t => t.Code == code && (version == null || t.Version == version))
                .OrderByDescending(t => t.Version).Select(t => t.Text).FirstOrDefaultAsync();
            return LetterTemplate.Parse(text ?? throw Refusal.NotNow("document.no-template", $"没有文书模板“{code}”，请联系系统管理员"));
        });

        internal void Forget(LetterTemplate template)
        {
            db.Kept.Forget<LetterTemplate>(db, (template.Code, (int?)null));
            db.Kept.Forget<LetterTemplate>(db, (template.Code, (int?)template.Version));
        }

        /// <summary>The document as it was issued.</summary>
        public async Task<LetterDocument> LetterAsync(Document document) =>
            document.Fill(await db.TemplateAsync(document.TemplateCode, document.TemplateVersion));
    }
}

/// <summary>One version of a template, kept for as long as documents were made from it.</summary>
public sealed class KeptTemplate
{
    public required string Code { get; init; }

    public int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>As in <c>reference/templates</c>.</summary>
    public required string Text { get; set; }
}

sealed class PaperworkMaps : IEntityTypeConfiguration<Document>, IEntityTypeConfiguration<KeptTemplate>
{
    public void Configure(EntityTypeBuilder<Document> map)
    {
        map.Refers<Document, Commitment>(d => d.CommitmentId).Refers<Document, Unit>(d => d.UnitId);
        map.HasOne<KeptTemplate>().WithMany().HasForeignKey(d => new { d.TemplateCode, d.TemplateVersion }).OnDelete(DeleteBehavior.NoAction);
        map.Property(d => d.State).HasConversion<LowerCaseName<DocumentState>>();
        map.Ignore(d => d.IsWithdrawn);
        map.Ignore(d => d.Recorded);
    }

    public void Configure(EntityTypeBuilder<KeptTemplate> map)
    {
        map.ToTable("letter_template");
        map.HasKey(t => new { t.Code, t.Version });
    }
}
