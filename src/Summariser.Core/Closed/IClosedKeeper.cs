using Summariser.Core.Alignment;

namespace Summariser.Core.Closed;

/// <summary>What becomes of closed words once a meeting is aligned.</summary>
public interface IClosedKeeper
{
    /// <summary>Keeps the words encrypted, or lets them go.</summary>
    /// <param name="meeting">The open part of the meeting they were said at.</param>
    /// <param name="words">The words.</param>
    /// <param name="cancel">Stops the work.</param>
    Task KeepAsync(OpenMeeting meeting, ClosedWords words, CancellationToken cancel);
}
