namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>What a bureau did in its year, in counts that follow from each other.</summary>
internal sealed class Work(Random random)
{
    public int Instant { get; } = random.Next(800, 90000);
    public int Promised { get; } = random.Next(300, 30000);
    public int Pending { get; } = random.Next(1, 120);
    public int Consultations { get; } = random.Next(400, 9000);
    public int Complaints { get; } = random.Next(100, 3000);
    public int Requests { get; } = random.Next(50, 2000);
    public int Good { get; } = random.Next(3000, 60000);
    public int Bad { get; } = random.Next(3, 60);
    public int Items { get; } = random.Next(600, 3000);
    public int Villages { get; } = random.Next(40, 300);
    public int Towns { get; } = random.Next(5, 25);
    public decimal LastFactor { get; } = random.Next(70, 98) / 100m;

    public int Accepted => Instant + Promised;
    public int Concluded => Accepted - Pending;
    public int Online => Accepted * 6 / 10;
    public int Orders => Consultations + Complaints + Requests;
    public int OnTime => Orders - Math.Min(Pending, Orders / 20);
    public int Ratings => Good + Bad;
    public int ItemsOnline => Items * 94 / 100;
    public int LastAccepted => (int)(Accepted * LastFactor);
}
