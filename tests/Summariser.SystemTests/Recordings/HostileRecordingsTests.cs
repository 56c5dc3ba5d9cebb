using System.Net;
using System.Net.Sockets;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Recordings;

/// <summary>A crafted recording can make ffmpeg open neither an address nor a second file.</summary>
public sealed class HostileRecordingsTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public HostileRecordingsTests() => listener.Start();

    public void Dispose()
    {
        listener.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("playlist.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{0}\n#EXT-X-ENDLIST\n")]
    [InlineData("playlist.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{0}\n#EXT-X-ENDLIST\n")]
    [InlineData("concat.mp4", "ffconcat version 1.0\nfile '{0}'\n")]
    [InlineData("dash.mp4", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" mediaPresentationDuration=\"PT9S\"><Period><AdaptationSet mimeType=\"audio/mp4\"><Representation id=\"1\" bandwidth=\"1\"><BaseURL>{0}</BaseURL></Representation></AdaptationSet></Period></MPD>")]
    [InlineData("session.sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\na={0}\n")]
    public async Task A_list_of_other_places_is_not_followed(string name, string contents)
    {
        await Ffmpeg.CutSampleAsync(0, 5, folder.File("secret.wav"));
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/secret.wav";

        foreach (var place in new[] { address, folder.File("secret.wav"), "secret.wav", $"file://{folder.File("secret.wav")}" })
        {
            await File.WriteAllTextAsync(folder.File(name), string.Format(null, contents, place));
            var outcome = await folder.Program.RunAsync("transcribe", folder.File(name), "--out", folder.File("out.txt"));

            Assert.Equal(2, outcome.ExitCode);
            Assert.Contains("is not a recording that can be read", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
            Assert.False(File.Exists(folder.File("out.txt")));
        }

        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/meeting.mp4")]
    [InlineData("tcp://127.0.0.1:{0}")]
    [InlineData("concat:secret.wav|secret.wav")]
    [InlineData("subfile,,start,0,end,9,,:secret.wav")]
    [InlineData("data:audio/wav;base64,AAAA")]
    public async Task A_name_that_is_an_address_is_only_a_name(string name)
    {
        await Ffmpeg.CutSampleAsync(0, 5, folder.File("secret.wav"));

        var outcome = await folder.Program.RunAsync("transcribe", string.Format(null, name, ((IPEndPoint)listener.LocalEndpoint).Port), "--out", folder.File("out.txt"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("does not exist", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }
}
