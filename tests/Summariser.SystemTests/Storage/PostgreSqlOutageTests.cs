using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Database;
using Summariser.SystemTests.Support;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.SystemTests.Storage;

public sealed class PostgreSqlOutageTests
{
    [Fact]
    public async Task A_server_that_goes_away_is_told_as_passing_and_when_it_is_back_the_same_store_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("summariser-outage-").FullName;
        var server = await PostgreSql.StartAsync(folder);
        try
        {
            var options = await server.NewDatabaseAsync(Path.Combine(folder, "kept"));
            using var store = await ServiceStore.OpenAsync(options, TimeProvider.System, CancellationToken.None);
            var meeting = (await store.Meetings.SubmitAsync(Samples.Submission(), new Actor("A clerk"), CancellationToken.None)).Meeting;
            server.Stop();
            var read = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => store.Meetings.FindAsync(meeting.Id, CancellationToken.None));
            var written = await Assert.ThrowsAsync<DatabaseUnavailableException>(
                () => store.Audit.WriteAsync(new AuditNote(new Actor("A clerk"), "signed-in"), null, CancellationToken.None));
            Assert.True(read.IsTransient && written.IsTransient);
            Assert.DoesNotContain("unused-secret", read.ToString() + written, StringComparison.Ordinal);

            await server.StartAsync();
            Assert.Equal(meeting.Id, (await store.Meetings.FindAsync(meeting.Id, CancellationToken.None))!.Id);
            await store.Audit.WriteAsync(new AuditNote(new Actor("A clerk"), "signed-in"), null, CancellationToken.None);
            Assert.Null(await store.Audit.FirstBrokenAsync(CancellationToken.None));
        }
        finally
        {
            server.Stop();
            Directory.Delete(folder, recursive: true);
        }
    }
}
