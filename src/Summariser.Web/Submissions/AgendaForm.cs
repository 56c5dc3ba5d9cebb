using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Web.Submissions;

/// <summary>An agenda as a form: what of it a person looks over and corrects. What the form does not show stays as it was read.</summary>
public sealed class AgendaForm
{
    /// <summary>How many items or people a form may have.</summary>
    public const int MostRows = 300;

    private const int LongestLine = 500;

    /// <summary>The council's name.</summary>
    public string? Council { get; set; }

    /// <summary>The committee, panel or board.</summary>
    public string? Body { get; set; }

    /// <summary>The meeting's title.</summary>
    public string? Title { get; set; }

    /// <summary>The day, as 2026-06-10.</summary>
    public string? Date { get; set; }

    /// <summary>The time, as 18:30.</summary>
    public string? Time { get; set; }

    /// <summary>Where it was held.</summary>
    public string? Venue { get; set; }

    /// <summary>The items, in order.</summary>
    public IList<ItemRow> Items { get; set; } = [];

    /// <summary>Who was expected, in order.</summary>
    public IList<PersonRow> People { get; set; } = [];

    /// <summary>The form of an agenda.</summary>
    public static AgendaForm Of(Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var meeting = agenda.Meeting;
        return new AgendaForm
        {
            Council = meeting.Council,
            Body = meeting.Body,
            Title = meeting.Title,
            Date = meeting.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = meeting.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Venue = meeting.Venue,
            Items = [.. agenda.Items.Select((item, at) => new ItemRow { Was = at, Number = item.Number, Title = item.Title, Restricted = item.Restricted })],
            People = [.. meeting.Attendees.Select((person, at) => new PersonRow { Was = at, Name = person.Name, Role = person.Role })],
        };
    }

    /// <summary>The agenda with what the form says; rows that are blank are left out, unless they are being filled in.</summary>
    /// <param name="agenda">The agenda the form was made of.</param>
    /// <param name="keepBlank">Whether blank rows stay.</param>
    public Agenda Into(Agenda agenda, bool keepBlank)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return agenda with
        {
            Meeting = agenda.Meeting with
            {
                Council = Line(Council),
                Body = Line(Body),
                Title = Line(Title),
                Date = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                Time = TimeOnly.TryParseExact(Time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
                Venue = Line(Venue) is { Length: > 0 } venue ? venue : null,
                Attendees = [.. People.Take(MostRows).Where(row => keepBlank || Line(row.Name).Length > 0).Select(row => row.Into(agenda.Meeting.Attendees))],
            },
            Items = [.. Items.Take(MostRows).Where(row => keepBlank || Line(row.Title).Length > 0).Select(row => row.Into(agenda.Items))],
        };
    }

    /// <summary>Adds, removes or moves a row: "add-item", "up-item-3", "down-item-3", "remove-item-3", and the same for "person". Anything else does nothing.</summary>
    /// <returns>The name of the field to go on with, or null.</returns>
    public string? Do(string? action)
    {
        var words = (action ?? "").Split('-');
        return words switch
        {
            ["add", "item"] => Added(Items, nameof(Items)),
            ["add", "person"] => Added(People, nameof(People)),
            [var what, "item", var at] => Moved(Items, what, at, nameof(Items)),
            [var what, "person", var at] => Moved(People, what, at, nameof(People)),
            _ => null,
        };
    }

    /// <summary>What keeps the form from being gone on with: the field, and what to do.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems()
    {
        var problems = new List<(string, string)>();
        if (Line(Council).Length == 0) problems.Add((nameof(Council), "Enter the council’s name"));
        if (Line(Body).Length == 0 && Line(Title).Length == 0) problems.Add((nameof(Title), "Enter the meeting’s title, or the committee that met"));
        if (Line(Date).Length > 0 && Into(new Agenda(), keepBlank: false).Meeting.Date is null) problems.Add((nameof(Date), "Enter the date like 2026-06-10"));
        if (Line(Time).Length > 0 && Into(new Agenda(), keepBlank: false).Meeting.Time is null) problems.Add((nameof(Time), "Enter the time like 18:30"));
        problems.AddRange(Items.Select((row, at) => (row, at)).Where(each => Line(each.row.Title).Length == 0 && Line(each.row.Number).Length > 0)
            .Select(each => ($"Items[{each.at}].Title", $"Enter a title for item {Line(each.row.Number)}, or remove it")));
        return problems;
    }

    internal static string Line(string? text)
    {
        var line = string.Concat((text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length <= LongestLine ? line : line[..LongestLine];
    }

    private static string? Added<T>(IList<T> rows, string name)
        where T : new()
    {
        if (rows.Count >= MostRows) return null;
        rows.Add(new T());
        return Field(name, rows.Count - 1);
    }

    private static string? Moved<T>(IList<T> rows, string what, string place, string name)
    {
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= rows.Count) return null;
        var to = what switch { "up" => at - 1, "down" => at + 1, _ => at };
        if (to < 0 || to >= rows.Count) return Field(name, at);
        var row = rows[at];
        rows.RemoveAt(at);
        if (what != "remove") rows.Insert(to, row);
        return rows.Count == 0 ? null : Field(name, Math.Min(to, rows.Count - 1));
    }

    private static string Field(string name, int at) => $"{name}_{at}";
}

/// <summary>An item of the form.</summary>
public sealed class ItemRow
{
    /// <summary>Its place in the agenda the form was made of, or -1 when it is new.</summary>
    public int Was { get; set; } = -1;

    /// <summary>The number as published.</summary>
    public string? Number { get; set; }

    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>Whether the public is excluded while it is taken.</summary>
    public bool Restricted { get; set; }

    internal AgendaItem Into(IReadOnlyList<AgendaItem> items) => (Was >= 0 && Was < items.Count ? items[Was] : new AgendaItem()) with
    {
        Number = AgendaForm.Line(Number).TrimEnd('.'),
        Title = AgendaForm.Line(Title),
        Restricted = Restricted,
    };
}

/// <summary>A person of the form.</summary>
public sealed class PersonRow
{
    /// <summary>Their place in the roster the form was made of, or -1 when they are new.</summary>
    public int Was { get; set; } = -1;

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>What they are there.</summary>
    public string? Role { get; set; }

    internal Attendee Into(IReadOnlyList<Attendee> people) => (Was >= 0 && Was < people.Count ? people[Was] : new Attendee("")) with
    {
        Name = AgendaForm.Line(Name),
        Role = AgendaForm.Line(Role) is { Length: > 0 } role ? role : null,
    };
}
