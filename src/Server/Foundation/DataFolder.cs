using System.Security.Cryptography;

namespace Zhiheng.Server.Foundation;

/// <summary>Where an installation keeps what is its own: the embedded database, files and secrets.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Path.Combine(Root, "secrets"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Root, "secrets"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Root { get; }

    /// <summary>Reads a secret, making it on first use. Two first starts at once agree on one: the second finds the first's file.</summary>
    public string Secret(string name, Func<string> make)
    {
        var path = Path.Combine(Root, "secrets", name);
        if (!File.Exists(path))
        {
            var fresh = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
            File.WriteAllText(fresh, make());
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            try
            {
                File.Move(fresh, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(fresh);
            }
        }
        return File.ReadAllText(path);
    }
}
