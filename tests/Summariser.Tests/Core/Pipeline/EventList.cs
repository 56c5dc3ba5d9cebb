using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

/// <summary>Keeps the events it hears.</summary>
internal sealed class EventList : IProgress<StageEvent>
{
    private readonly List<StageEvent> heard = [];

    public IReadOnlyList<StageEvent> Heard => heard;

    public void Report(StageEvent value) => heard.Add(value);
}
