using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Submissions.Uploads;

/// <summary>What the specification of tus 1.0 demands (https://tus.io/protocols/resumable-upload), as conversations.</summary>
public sealed class TusProtocolTests : IAsyncLifetime
{
    private const string Begun = "> POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 11 < 201 | Tus-Resumable: 1.0.0 | Location: * | Upload-Offset: 0 | Upload-Expires: *\n";

    private RunningService service = null!;

    public static TheoryData<string, string> Conversations => new()
    {
        { "core: a piece at a time", Begun + """
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Length: 11 | Cache-Control: no-store
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello " < 204 | Tus-Resumable: 1.0.0 | Upload-Offset: 6 | Upload-Expires: *
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 6 | Upload-Length: 11
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 6 | "world" < 204 | Upload-Offset: 11
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 11
            """ },
        { "core: an empty piece", Begun + """> PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "" < 204 | Upload-Offset: 0""" },
        { "core: another offset", Begun + """
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 6 | "world" < 409 | Tus-Resumable: 1.0.0
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello " < 204 | Upload-Offset: 6
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello " < 409
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 6
            """ },
        { "core: no offset, or none that could be one", Begun + """
            > PATCH it | Tus-Resumable: 1.0.0 | "hello " < 400
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: -1 | "hello " < 400
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 99999999999999999999 | "hello " < 400
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0
            """ },
        { "core: another content type", Begun + """
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello " | Content-Type: application/octet-stream < 415
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0
            """ },
        { "core: another version", Begun + """
            > PATCH it | Tus-Resumable: 0.2.2 | Upload-Offset: 0 | "hello " < 412 | Tus-Version: 1.0.0
            > PATCH it | Upload-Offset: 0 | "hello " < 412 | Tus-Version: 1.0.0
            > HEAD it < 412 | Tus-Version: 1.0.0
            > POST uploads | Upload-Length: 11 < 412 | Tus-Version: 1.0.0
            > DELETE it < 412 | Tus-Version: 1.0.0
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0
            """ },
        { "core: what there is not", """
            > HEAD uploads/00000000-0000-0000-0000-000000000000 | Tus-Resumable: 1.0.0 < 404 | Tus-Resumable: 1.0.0
            > PATCH uploads/00000000-0000-0000-0000-000000000000 | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello" < 404
            > DELETE uploads/00000000-0000-0000-0000-000000000000 | Tus-Resumable: 1.0.0 < 404
            """ },
        { "core: a piece past the end", Begun + """
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello world!" < 413
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0
            """ },
        { "core: the method said in a header", Begun + """
            > POST it | X-HTTP-Method-Override: PATCH | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello " < 204 | Upload-Offset: 6
            > POST it | X-HTTP-Method-Override: DELETE | Tus-Resumable: 1.0.0 < 204
            > HEAD it | Tus-Resumable: 1.0.0 < 404
            """ },
        { "discovery", """
            > OPTIONS uploads < 204 | Tus-Version: 1.0.0 | Tus-Max-Size: 2000000 | Tus-Extension: creation,creation-with-upload,checksum,expiration,termination | Tus-Checksum-Algorithm: sha1,sha256
            """ },
        { "creation: what is said of the file", """
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | Upload-Metadata: filename bS5tcDQ=,private < 201
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Metadata: filename bS5tcDQ=,private
            """ },
        { "creation: what cannot be read", """
            > POST uploads | Tus-Resumable: 1.0.0 < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: -5 < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5x < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Defer-Length: 1 < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | Upload-Metadata: filename not*base64 < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | Upload-Metadata: filename YQ==,filename YQ== < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | Upload-Metadata: a b c < 400
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | "hello" | Content-Type: text/plain < 415
            """ },
        { "creation: longer than may be", "> POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 2000001 < 413" },
        { "creation: nothing at all", """
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 0 < 201 | Upload-Offset: 0
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0 | Upload-Length: 0
            """ },
        { "creation with upload", """
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 11 | "hello " < 201 | Location: * | Upload-Offset: 6
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 6 | "world" < 204 | Upload-Offset: 11
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | "hello" < 201 | Upload-Offset: 5
            > POST uploads | Tus-Resumable: 1.0.0 | Upload-Length: 5 | "hello " < 413
            """ },
        { "checksum", Begun + """
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Checksum: sha1 xNc7Pi8qfw+w0jPg6sOyE7x7LPc= | "hello " < 460 | Tus-Resumable: 1.0.0
            > HEAD it | Tus-Resumable: 1.0.0 < 200 | Upload-Offset: 0
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Checksum: md5 8BrFkZKqUdS8c1a7lEqEBg== | "hello " < 400
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Checksum: sha1 | "hello " < 400
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Checksum: sha1 not*base64 | "hello " < 400
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | Upload-Checksum: sha1 xNhxrROtAP3pp7t/9+0lQ67FQkE= | "hello " < 204 | Upload-Offset: 6
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 6 | Upload-Checksum: sha256 SG6kYiTRu0+2gPNPfJrZao8k7Ii+c+qOWmxlJg6cuKc= | "world" < 204 | Upload-Offset: 11
            """ },
        { "termination", Begun + """
            > DELETE it | Tus-Resumable: 1.0.0 < 204 | Tus-Resumable: 1.0.0
            > HEAD it | Tus-Resumable: 1.0.0 < 404
            > PATCH it | Tus-Resumable: 1.0.0 | Upload-Offset: 0 | "hello" < 404
            > DELETE it | Tus-Resumable: 1.0.0 < 404
            """ },
    };

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 0, Limits = new WebLimits { UploadGigabytes = 0.002 } });
        service.Keys.Add("submitter", ApiScopes.Submit);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory, MemberData(nameof(Conversations))]
    public async Task The_server_keeps_to_the_protocol(string what, string talk)
    {
        Assert.NotEmpty(what);
        using var client = service.Client("submitter");
        await new TusConversation(client).HoldAsync(talk);
    }
}
