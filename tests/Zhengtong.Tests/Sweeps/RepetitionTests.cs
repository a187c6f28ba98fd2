using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>A repeated request does nothing twice.</summary>
public sealed class RepetitionTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task The_same_key_gives_the_first_answer_again_and_another_key_acts_anew()
    {
        var post = await county.ReadAsync(async db =>
        {
            var person = await db.Accounts.Where(a => a.Login == "shuili.a").Select(a => a.SubjectId).FirstAsync();
            db.Add(new ClientToken { Id = Guid.CreateVersion7(), Name = "重复", Hash = System.Security.Cryptography.SHA256.HashData("again"u8.ToArray()), Scopes = [OrganisationAccess.HandOver], PersonId = person, CreatedAt = county.Clock.Now, ExpiresAt = county.Clock.Now.AddDays(1) });
            var held = await db.Posts.Where(p => p.HolderId == person && p.StandInId != null).Select(p => p.Id).FirstAsync();
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return held;
        });
        var first = await HandOverAsync(post, "k-1");
        Assert.Equal(first, await HandOverAsync(post, "k-1"));
        Assert.Equal(1, await county.ReadAsync(db => db.Set<HandOver>().CountAsync(h => h.PostId == post)));
        Assert.NotEqual(first, await HandOverAsync(post, "k-2"));
        Assert.Equal(1, await county.ReadAsync(db => db.Set<HandOver>().CountAsync(h => h.PostId == post)));
    }

    async Task<string> HandOverAsync(Guid post, string key)
    {
        using var client = county.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "again");
        client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return await (await client.PostAsync($"/api/v1/posts/{post}/hand-over", new StringContent("""{"reason":"参加培训"}""", Encoding.UTF8, "application/json"))).Content.ReadAsStringAsync();
    }
}
