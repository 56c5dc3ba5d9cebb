using Summariser.Cli;

return await Application.RunAsync(args);
