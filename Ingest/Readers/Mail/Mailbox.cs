using System.Buffers;
using System.Text;

namespace Ingest.Readers.Mail;

/// <summary>
/// The messages of a mailbox (mbox), one in memory at a time, or the one message of a file (eml).
/// </summary>
/// <remarks>
/// A message begins at a line <c>From SENDER DATE</c> behind an empty line; the same words in running text have no time of day. Lines that were
/// quoted to keep them apart, <c>>From</c>, lose one mark (mboxrd; Rahul Dhesi 1995).
/// </remarks>
internal sealed class Mailbox(Stream stream)
{
    private readonly LineReader _lines = new(stream, ReadLimits.MailBytes);
    private readonly ArrayBufferWriter<byte> _message = new();
    private bool _started;
    private bool _isMailbox;
    private bool _ended;
    private int _nextLine;

    /// <summary>Whether the stream holds messages one after another; known from the first one on.</summary>
    public bool IsMailbox => _isMailbox;

    /// <summary>1-based number of the line that the message begins on.</summary>
    public int Line { get; private set; }

    /// <summary>The message is larger than allowed: nothing of it is kept.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether a line parts the messages of a mailbox.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("From "u8)) return false;
        for (var colon = line.IndexOf((byte)':'); colon > 0 && colon + 2 < line.Length; colon++)
        {
            if (line[colon] == ':' && char.IsAsciiDigit((char)line[colon - 1]) && char.IsAsciiDigit((char)line[colon + 1]) && char.IsAsciiDigit((char)line[colon + 2])) return true;
        }
        return false;
    }

    /// <summary>The next message, from its first header on; null at the end.</summary>
    public byte[]? Next()
    {
        _message.ResetWrittenCount();
        IsTooLarge = false;
        if (_ended || (!_started && !Start())) return null;
        Line = _nextLine;
        var isAfterEmpty = false;
        while (_lines.Read())
        {
            var line = _lines.Line.Span;
            if (_isMailbox && isAfterEmpty && IsSeparator(line))
            {
                _nextLine = _lines.Number;
                return Taken();
            }
            isAfterEmpty = line.IsEmpty && !_lines.IsTooLong;
            Append(line);
        }
        _ended = true;
        return Taken();
    }

    // Passes over empty lines before the first message.
    private bool Start()
    {
        _started = true;
        while (_lines.Read())
        {
            var line = _lines.Line.Span;
            if (line.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
            if (line.IsEmpty && !_lines.IsTooLong) continue;
            _isMailbox = line.StartsWith("From "u8);
            _nextLine = _lines.Number;
            if (!_isMailbox) Append(line);
            return true;
        }
        return false;
    }

    private void Append(ReadOnlySpan<byte> line)
    {
        IsTooLarge |= _lines.IsTooLong || _message.WrittenCount + line.Length > ReadLimits.MailBytes;
        if (IsTooLarge) return;
        var marks = line.IndexOfAnyExcept((byte)'>');
        if (_isMailbox && marks > 0 && line[marks..].StartsWith("From "u8)) line = line[1..];
        _message.Write(line);
        _message.Write("\n"u8);
    }

    private byte[] Taken() => IsTooLarge ? [] : _message.WrittenSpan.ToArray();
}
