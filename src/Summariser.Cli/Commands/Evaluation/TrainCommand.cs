using System.CommandLine;
using Summariser.Agendas.Evaluation;
using Summariser.Cli.Console;
using Summariser.Core.Pipeline;
using Summariser.Drafting.Evaluation;
using Summariser.Speech.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser train: makes the weight files again from labelled data; only numbers and single words go into them.</summary>
internal static class TrainCommand
{
    public static Command Make() => new("train", "Learns weights again from labelled data.") { Alignment(), Salience(), CommonWords() };

    private static Command Alignment()
    {
        var data = new Argument<string[]>("data") { Description = "Folders of labelled meetings.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--out") { Description = "The folder of src/Summariser.Agendas/Alignment to write the weights to.", Required = true };
        var command = new Command("alignment", "Weights of the alignment's evidence.") { data, to };
        command.SetAction(parsed =>
        {
            AlignmentTraining.Run(parsed.GetValue(data)!, parsed.GetValue(to)!);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Salience()
    {
        var data = new Argument<string>("data") { Description = "The folder that holds qmsum and ami." };
        var to = new Option<string>("--out") { Description = "The JSON file to write.", Required = true };
        var command = new Command("salience", "Weights of what makes a sentence worth quoting.") { data, to };
        command.SetAction(async (parsed, _) =>
        {
            await AtomicFile.WriteTextAsync(parsed.GetValue(to)!, TrainSalience.Run(parsed.GetValue(data)!));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CommonWords()
    {
        var data = new Argument<string[]>("data") { Description = "Folders of transcribed meetings.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--out") { Description = "The list to write: src/Summariser.Speech/Vocabulary/common-words.txt.", Required = true };
        var command = new Command("words", "Common English words, which are never taken for misheard names.") { data, to };
        command.SetAction(async (parsed, _) =>
        {
            await AtomicFile.WriteTextAsync(parsed.GetValue(to)!, CommonWordsLearning.Run(parsed.GetValue(data)!));
            return ExitCodes.Done;
        });
        return command;
    }
}
