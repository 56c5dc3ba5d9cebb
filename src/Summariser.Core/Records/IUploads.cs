namespace Summariser.Core.Records;

/// <summary>
/// Recordings that arrive piece by piece, so that a cut line or a stopped service costs nothing of what has arrived. An upload is its
/// owner's alone; another's is answered as if there were none.
/// </summary>
public interface IUploads
{
    /// <summary>Begins an upload.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="metadata">What its sender says of it, kept as it is.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<BegunUpload> BeginAsync(string owner, long length, string metadata, CancellationToken cancel);

    /// <summary>An upload and how far it has come, or null.</summary>
    Task<Upload?> FindAsync(Guid id, string owner, CancellationToken cancel);

    /// <summary>Adds a piece at the end of what has arrived. What arrived before a piece broke off stays, unless the piece has a digest to be held to.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="offset">Where the sender believes that the piece begins, in bytes.</param>
    /// <param name="piece">Read to its end.</param>
    /// <param name="digest">What the piece's bytes must give, or null.</param>
    /// <param name="cancel">Stops the work.</param>
    Task<AppendedPiece> AppendAsync(Guid id, string owner, long offset, Stream piece, PieceDigest? digest, CancellationToken cancel);

    /// <summary>Moves a whole upload to the files that the service keeps. Done twice it gives the same file.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">The name the file was handed in under.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such upload, or it is not whole.</exception>
    Task<StoredFile> KeepAsync(Guid id, string owner, string name, CancellationToken cancel);

    /// <summary>Removes an upload; a file made of it stays.</summary>
    /// <returns>False while a piece of it is arriving.</returns>
    Task<bool> RemoveAsync(Guid id, string owner, CancellationToken cancel);
}

/// <summary>An upload.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Offset">How many bytes have arrived.</param>
/// <param name="Metadata">What its sender says of it.</param>
/// <param name="ExpiresAt">When it is removed unless more of it arrives.</param>
public sealed record Upload(Guid Id, long Length, long Offset, string Metadata, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether all of it has arrived.</summary>
    public bool IsWhole => Offset == Length;
}

/// <summary>A digest that a piece of an upload must have.</summary>
/// <param name="Algorithm">One of <see cref="Algorithms"/>.</param>
/// <param name="Value">The digest.</param>
public sealed record PieceDigest(string Algorithm, ReadOnlyMemory<byte> Value)
{
    /// <summary>The digests that can be held to.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["sha1", "sha256"];
}

/// <summary>What came of beginning an upload.</summary>
public abstract record BegunUpload
{
    private BegunUpload()
    {
    }

    /// <summary>It has begun.</summary>
    public sealed record Begun(Upload Upload) : BegunUpload;

    /// <summary>Its owner has as many as anybody may.</summary>
    public sealed record TooMany(int Most) : BegunUpload;

    /// <summary>The disk has no room for it.</summary>
    public sealed record NoRoom : BegunUpload;
}

/// <summary>What came of a piece of an upload.</summary>
public abstract record AppendedPiece
{
    private AppendedPiece()
    {
    }

    /// <summary>It was added.</summary>
    public sealed record Added(Upload Upload) : AppendedPiece;

    /// <summary>There is no such upload.</summary>
    public sealed record NotThere : AppendedPiece;

    /// <summary>The upload has come to another place.</summary>
    public sealed record Elsewhere(long Offset) : AppendedPiece;

    /// <summary>Another piece of it is arriving.</summary>
    public sealed record Busy : AppendedPiece;

    /// <summary>The piece does not have its digest; nothing of it was kept.</summary>
    public sealed record Damaged : AppendedPiece;

    /// <summary>The piece goes past the upload's length; nothing of it was kept.</summary>
    public sealed record TooLong : AppendedPiece;
}

/// <summary>What uploads may take.</summary>
/// <param name="LeastFreeBytes">How much room on the disk they leave.</param>
/// <param name="MostByOwner">How many one owner may have at once.</param>
/// <param name="Keep">How long one is kept after any of it arrived.</param>
public sealed record UploadLimits(long LeastFreeBytes, int MostByOwner, TimeSpan Keep);
