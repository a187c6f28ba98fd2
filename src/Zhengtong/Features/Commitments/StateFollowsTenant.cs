using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

/// <summary>Copies the tenant's state name to its commitment, in the tenant's transaction.</summary>
sealed class StateFollowsTenant : ISaveHook
{
    public void BeforeSave(CountyDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<ITenant>().ToList())
            if (entry.State is EntityState.Added or EntityState.Modified)
                db.Entry(entry.Entity.Commitment).Property(c => c.State).CurrentValue = entry.Entity.StateName;
    }
}
