using Summariser.Core.Transcripts;

namespace Summariser.Speech.Whisper;

/// <summary>A part of what Whisper heard, cut where it was sure of the time.</summary>
/// <param name="At">Seconds from the start of the sound.</param>
/// <param name="Text">Its words, usually after a space.</param>
/// <param name="NoSpeechProbability">How probable it is that there was no speech, 0 to 1.</param>
/// <param name="Tokens">Its tokens, marks of time included.</param>
internal sealed record WhisperSegment(TimeRange At, string Text, float NoSpeechProbability, IReadOnlyList<WhisperToken> Tokens);

/// <summary>A token: a word, a part of one, or a mark.</summary>
/// <param name="Id">Its number in the model's vocabulary.</param>
/// <param name="Spelling">Its bytes; a letter of several bytes may be spread over tokens.</param>
/// <param name="IsText">Whether it is a part of the words.</param>
/// <param name="At">Seconds from the start of the sound, where token times were asked for.</param>
/// <param name="Probability">How probable it was, 0 to 1.</param>
internal sealed record WhisperToken(int Id, ReadOnlyMemory<byte> Spelling, bool IsText, TimeRange? At, float Probability);
