using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Pipeline;

namespace Summariser.Web.Accounts;

/// <summary>The keys that sessions and forms are signed and encrypted with.</summary>
public static class SessionKeys
{
    /// <summary>Keeps the keys in the data folder, where all machines of the service find them and only its account can read them.</summary>
    public static IServiceCollection AddSessionKeys(this IServiceCollection services, string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        PrivateFolder.Create(folder);
        services.AddDataProtection().SetApplicationName("summariser").PersistKeysToFileSystem(new DirectoryInfo(folder));
        return services;
    }
}
