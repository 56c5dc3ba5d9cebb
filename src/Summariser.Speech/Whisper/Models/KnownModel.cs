namespace Summariser.Speech.Whisper.Models;

/// <summary>A published model that may be asked for by name.</summary>
/// <param name="Name">Its name, for example "base.en" or "base.en-q5_1".</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="Sha256">The file's SHA-256 in small hexadecimal digits.</param>
internal sealed record KnownModel(string Name, long Bytes, string Sha256)
{
    /// <summary>The file's name where it is published and in the folder of models.</summary>
    public string FileName => $"ggml-{Name}.bin";

    /// <summary>
    /// The models of whisper.cpp's own collection that are made for English, and the fast large one. Lengths and digests are those its
    /// host states for the revision that the default of Speech:Whisper:ModelAddress names.
    /// </summary>
    public static IReadOnlyList<KnownModel> All { get; } =
    [
        new("tiny.en", 77704715, "921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f"),
        new("tiny.en-q5_1", 32166155, "c77c5766f1cef09b6b7d47f21b546cbddd4157886b3b5d6d4f709e91e66c7c2b"),
        new("tiny.en-q8_0", 43550795, "5bc2b3860aa151a4c6e7bb095e1fcce7cf12c7b020ca08dcec0c6d018bb7dd94"),
        new("base.en", 147964211, "a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002"),
        new("base.en-q5_1", 59721011, "4baf70dd0d7c4247ba2b81fafd9c01005ac77c2f9ef064e00dcf195d0e2fdd2f"),
        new("base.en-q8_0", 81781811, "a4d4a0768075e13cfd7e19df3ae2dbc4a68d37d36a7dad45e8410c9a34f8c87e"),
        new("small.en", 487614201, "c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d"),
        new("small.en-q5_1", 190098681, "bfdff4894dcb76bbf647d56263ea2a96645423f1669176f4844a1bf8e478ad30"),
        new("small.en-q8_0", 264477561, "67a179f608ea6114bd3fdb9060e762b588a3fb3bd00c4387971be4d177958067"),
        new("medium.en", 1533774781, "cc37e93478338ec7700281a7ac30a10128929eb8f427dda2e865faa8f6da4356"),
        new("medium.en-q5_0", 539225533, "76733e26ad8fe1c7a5bf7531a9d41917b2adc0f20f2e4f5531688a8c6cd88eb0"),
        new("medium.en-q8_0", 823382461, "43fa2cd084de5a04399a896a9a7a786064e221365c01700cea4666005218f11c"),
        new("large-v3-turbo", 1624555275, "1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69"),
        new("large-v3-turbo-q5_0", 574041195, "394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2"),
        new("large-v3-turbo-q8_0", 874188075, "317eb69c11673c9de1e1f0d459b253999804ec71ac4c23c17ecf5fbe24e259a1"),
    ];
}
