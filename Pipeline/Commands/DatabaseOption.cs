using System.CommandLine;
using Store;

namespace Pipeline.Commands;

/// <summary><c>--db FILE</c>, the same for every command that uses a database.</summary>
internal sealed class DatabaseOption
{
    private readonly Option<string> _file = new("--db")
    {
        Description = "The database file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "news.db",
    };

    public void AddTo(Command command) => command.Options.Add(_file);

    public string File(ParseResult command) => command.GetValue(_file)!;

    /// <summary>Opens the database for reading and lets <paramref name="use"/> work on it.</summary>
    public int Read(ParseResult command, Func<KnowledgeStore, int> use)
    {
        using var store = KnowledgeStore.OpenReadOnly(File(command));
        return KnowledgeStore.Guard(store.File, () => use(store));
    }
}
