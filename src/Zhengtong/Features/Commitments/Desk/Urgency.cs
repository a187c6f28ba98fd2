namespace Zhengtong.Features.Commitments;

/// <summary>The groups of the desk (紧急程度), most urgent first.</summary>
public enum Urgency
{
    /// <summary>Past a limit of the commitment as a whole (已超期).</summary>
    Overdue,

    /// <summary>A card is out, or one link is late, while the whole is in time (黄牌).</summary>
    Yellow,

    /// <summary>Reminded, or due by the close of the next working day (今明到期).</summary>
    Soon,

    /// <summary>Time enough, or no limit (时间充足).</summary>
    Ample,

    /// <summary>The promise is suspended and no other limit has passed (暂停).</summary>
    Paused,
}

/// <summary>A row as the desk orders it: group, chosen column, due instant.</summary>
sealed class Ranked
{
    /// <summary>Stands for “no due date” in the order.</summary>
    static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required Commitment It { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>The group where the desk is ordered by it, otherwise one and the same.</summary>
    public required int Rank { get; init; }

    public required string Key { get; init; }

    public required DateTimeOffset Due { get; init; }

    /// <param name="soon">The close of the next working day.</param>
    public static IQueryable<Ranked> Of(IQueryable<Commitment> rows, DateTimeOffset now, DateTimeOffset soon, string order) =>
        rows.Select(c => new
        {
            It = c,
            Group = c.DueAt < now && c.Level != ClockLevel.Yellow ? Urgency.Overdue
                : c.Paused ? Urgency.Paused
                : c.Level == ClockLevel.Yellow || c.Level == ClockLevel.Red || c.Level == ClockLevel.Grave ? Urgency.Yellow
                : c.Level == ClockLevel.Reminder || c.DueAt <= soon ? Urgency.Soon
                : Urgency.Ample,
        }).Select(r => new Ranked
        {
            It = r.It,
            Urgency = r.Group,
            Rank = order == "left" ? (int)r.Group : 0,
            Key = order == "number" ? r.It.Number : order == "title" ? r.It.Title : order == "kind" ? r.It.Kind : order == "step" ? r.It.State : "",
            Due = r.It.DueAt ?? Never,
        });
}
