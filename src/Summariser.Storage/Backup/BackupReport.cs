namespace Summariser.Storage.Backup;

/// <summary>What was put into a backup, or taken out of one.</summary>
/// <param name="Meetings">How many meetings.</param>
/// <param name="Files">How many kept files.</param>
/// <param name="Lost">What could not be put into it because it is missing or damaged, in words; empty when all is well.</param>
public sealed record BackupReport(int Meetings, int Files, IReadOnlyList<string> Lost);
