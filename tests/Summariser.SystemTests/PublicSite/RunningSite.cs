using Summariser.SystemTests.Service;

namespace Summariser.SystemTests.PublicSite;

/// <summary>The marked site served by the real program, once for all tests of a class.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private ServingProgram program = null!;

    public MarkedSite Site { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await MarkedSite.MakeAsync();
        program = await ServingProgram.StartAsync(Site.Program);
        Client = program.Client();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await program.DisposeAsync();
        Site.Dispose();
    }
}
