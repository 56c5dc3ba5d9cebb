using System.Text;
using Summariser.Core.Pictures;

namespace Summariser.Tests.Web.Support;

/// <summary>Pictures that are no more than their words.</summary>
internal sealed class TinyPictures : IMeetingPictures
{
    public List<PictureText> Drawn { get; } = [];

    /// <summary>Whether pictures can be made.</summary>
    public bool Works { get; set; } = true;

    public Task<byte[]?> DrawAsync(PictureText text, CancellationToken cancel)
    {
        Drawn.Add(text);
        return Task.FromResult(Works ? Encoding.UTF8.GetBytes($"{text.Council}|{text.Title}|{text.Day}") : null);
    }
}
