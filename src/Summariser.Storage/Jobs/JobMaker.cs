using Quartz;
using Quartz.Spi;

namespace Summariser.Storage.Jobs;

/// <summary>Makes jobs with what they need.</summary>
/// <param name="makers">How each kind of job is made.</param>
internal sealed class JobMaker(IReadOnlyDictionary<Type, Func<IJob>> makers) : IJobFactory
{
    public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler) =>
        makers.TryGetValue(bundle.JobDetail.JobType, out var make)
            ? make()
            : throw new SchedulerException($"This version of the program does not know the job {bundle.JobDetail.JobType.Name}.");

    public void ReturnJob(IJob job)
    {
    }
}
