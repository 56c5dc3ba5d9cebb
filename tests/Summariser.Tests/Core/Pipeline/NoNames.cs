using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Pipeline;

/// <summary>Names nobody.</summary>
internal sealed class NoNames : ISpeakerNaming
{
    public Task<Transcript> NameAsync(Recording? recording, Transcript transcript, Agenda agenda, CancellationToken cancel) => Task.FromResult(transcript);
}
