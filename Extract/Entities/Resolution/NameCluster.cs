namespace Extract.Entities.Resolution;

/// <summary>One entity while it grows.</summary>
internal sealed class NameCluster(string name, EntityType type)
{
    /// <summary>The fullest form so far.</summary>
    public string Name { get; set; } = name;

    public EntityType Type { get; } = type;

    /// <summary>Ascending once the cluster is complete.</summary>
    public List<int> Mentions { get; } = [];

    public void Add(IEnumerable<int> mentions)
    {
        var last = Mentions.Count > 0 ? Mentions[^1] : -1;
        var isAscending = true;
        foreach (var mention in mentions)
        {
            isAscending &= mention > last;
            Mentions.Add(last = mention);
        }
        if (!isAscending) Mentions.Sort();
    }
}
