using Quartz;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>Something a worker does again and again beside the meetings.</summary>
/// <param name="Kind">The class of its job.</param>
/// <param name="Make">Makes the job.</param>
/// <param name="Every">Time from one beginning to the next.</param>
public sealed record Chore(Type Kind, Func<IJob> Make, TimeSpan Every)
{
    /// <summary>A chore of a kind of job.</summary>
    public static Chore Of<TJob>(Func<TJob> make, TimeSpan every)
        where TJob : IJob => new(typeof(TJob), () => make(), every);
}
