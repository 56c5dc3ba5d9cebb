using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Summariser.Storage;

namespace Summariser.SystemTests.Support;

/// <summary>A PostgreSQL server of the tests' own, started once for all of them and stopped when they end.</summary>
public sealed class PostgreSql
{
    private static readonly Lazy<Task<PostgreSql>> Server = new(StartSharedAsync);
    private static int made;
    private readonly string folder;
    private readonly int port;
    private Process? process;

    private PostgreSql(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
    }

    /// <summary>The server that all tests share.</summary>
    public static Task<PostgreSql> SharedAsync() => Server.Value;

    /// <summary>A server of one test's own, to be stopped and started by it.</summary>
    public static async Task<PostgreSql> StartAsync(string folder)
    {
        var server = new PostgreSql(folder, FreePort());
        await RunAsync("chown", "-R", "postgres", folder);
        await RunAsync(AsPostgres("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        await server.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop();
        return server;
    }

    /// <summary>Settings for an empty database of its own, with a data folder.</summary>
    public async Task<StorageOptions> NewDatabaseAsync(string dataFolder) =>
        new() { DataFolder = dataFolder, Database = await NewDatabaseAsync() };

    /// <summary>How to connect to an empty database of its own.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref made)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Starts the server again after <see cref="Stop"/>.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(StartInfo(AsPostgres(
            "postgres", "-D", Data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder}", "-c", "fsync=off",
            "-c", "max_connections=500")))!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        while (!await AnswersAsync())
        {
            Assert.False(process.HasExited, "PostgreSQL ended as soon as it was started.");
            await Task.Delay(100);
        }
    }

    /// <summary>Stops the server at once, breaking every connection.</summary>
    public void Stop()
    {
        if (process is { HasExited: false })
        {
            Process.Start(StartInfo(AsPostgres("pg_ctl", "-D", Data, "stop", "-m", "immediate", "-w")))!.WaitForExit();
            process.WaitForExit();
        }
    }

    /// <summary>How to connect to a database of the server.</summary>
    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Database={database};Username=postgres;Password=unused-secret;" +
        "Connection Idle Lifetime=3;Connection Pruning Interval=1";

    private string Data => Path.Combine(folder, "data");

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<PostgreSql> StartSharedAsync()
    {
        var own = Directory.CreateTempSubdirectory("summariser-postgresql-").FullName;
        var server = await StartAsync(own);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(own, recursive: true);
        return server;
    }

    private static string[] AsPostgres(string program, params string[] arguments)
    {
        string[] command = [ProgramPath(program), .. arguments];
        return Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command] : command;
    }

    // Debian keeps the server's programs out of the path.
    private static string ProgramPath(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() ?? program
            : program;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(params string[] command)
    {
        using var run = Process.Start(StartInfo(command))!;
        var errors = run.StandardError.ReadToEndAsync();
        _ = run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {await errors}");
    }

    private static ProcessStartInfo StartInfo(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
