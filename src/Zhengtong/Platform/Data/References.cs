using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhengtong.Platform.Data;

public static class References
{
    /// <summary>
    /// Says that a column refers to another table, without a navigation, so that rows are written in the order the
    /// foreign keys of the schema need.
    /// </summary>
    public static EntityTypeBuilder<TEntity> Refers<TEntity, TOther>(this EntityTypeBuilder<TEntity> map, Expression<Func<TEntity, object?>> column)
        where TEntity : class where TOther : class
    {
        map.HasOne<TOther>().WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.NoAction);
        return map;
    }
}
