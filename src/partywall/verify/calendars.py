"""A copy of calendar entries, read line by line by our own few rules: only a short list of lines may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen

_SHOWN = {"SUMMARY": "Summary", "LOCATION": "Location", "DESCRIPTION": "Description", "COMMENT": "Comment",
          "CONTACT": "Contact", "CATEGORIES": "Categories", "RESOURCES": "Resources", "STATUS": "Status",
          "DTSTART": "Start", "DTEND": "End", "DUE": "Due", "COMPLETED": "Completed", "RECURRENCE-ID": "Instead of",
          "ATTENDEE": "Attendee", "ORGANIZER": "Organiser", "DURATION": "Lasts", "RRULE": "Repeats"}  # fmt: skip
# A line that cannot be what it was, because something in it is withheld, is a comment that begins like this.
_INSTEAD = re.compile(r"(?:Start|End|Due|Completed|Instead of|Attendee|Organiser|Lasts|Repeats): ?")
_FRAME = re.compile(
    r"BEGIN:VCALENDAR|END:VCALENDAR|VERSION:2\.0|PRODID:-//Partywall//Copy//EN|DTSTAMP:19700101T000000Z"
    r"|UID:\d{1,6}@partywall\.invalid|(?:BEGIN|END):(?:VEVENT|VTODO|VJOURNAL)"
)
FRAME = re.compile(rf"(?m)^(?:{_FRAME.pattern}|(?:{'|'.join(_SHOWN)})(?=[;:]))|;(?:CN|TZID|VALUE)=(?:DATE)?|:mailto:")
"""What stands in every copy and is no text."""
_ROW = re.compile(r"([A-Z-]+)((?:;(?:CN|TZID)=\"[^\"]*\"|;VALUE=DATE)?):(.*)", re.DOTALL)
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")


def open_calendar(untrusted: bytes, limits: Limits) -> Opened:
    """Open a calendar copy; Unreadable if it is none."""
    try:
        text = untrusted.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("The copy is no text in UTF-8.") from None
    rows = text.replace("\r\n ", "").split("\r\n")
    if rows[0] != "BEGIN:VCALENDAR" or rows[-2:] != ["END:VCALENDAR", ""]:
        raise Unreadable("The copy is no whole calendar.")
    said, aside, faults = list[str](), list[Seen](), list[str]()
    for row in rows[:-1]:
        if _FRAME.fullmatch(row):
            said.append("" if row.startswith("BEGIN:") else "\n")
            continue
        found = _ROW.fullmatch(row)
        if found and found.group(1) in _SHOWN and not any(ord(sign) < 32 for sign in row):
            said.append(_said(*found.groups()))
        else:
            faults.append("a line that is not on the list")
            aside.append(Seen("a line that nobody is shown", PartKind.PROPERTY, row))
    faults += _order(rows)
    shown = (Seen("the calendar", PartKind.BODY, "\n".join(said)),)
    return Opened(MediaType.ICS, shown, tuple(aside), tuple(dict.fromkeys(faults)))


def _order(rows: list[str]) -> Iterator[str]:
    """Entries stand one after the other and not inside one another, each with its number."""
    frames = [row for row in rows if row.startswith(("BEGIN:", "END:"))][1:-1]
    pairs = zip(frames[::2], frames[1::2], strict=False)
    if len(frames) % 2 or any(one[6:] != other[4:] or not one.startswith("BEGIN:") for one, other in pairs):
        yield "entries that are not whole"
    numbers = [row[4:].partition("@")[0] for row in rows if row.startswith("UID:")]
    if numbers != [str(number) for number in range(1, len(frames) // 2 + 1)]:
        yield "numbers of entries that are not those of a copy"


def _said(name: str, parameter: str, value: str) -> str:
    bare = _plain(parameter.partition("=")[2][1:-1]) if '"' in parameter else ""
    text = re.sub(r"\\([\\,;nN])", lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)
    if name in ("ATTENDEE", "ORGANIZER"):
        text = f"{bare} <{text.removeprefix('mailto:')}>"
    elif stamp := _STAMP.fullmatch(text):
        year, month, day, hour, minute, second, utc = stamp.groups()
        time = f" {hour}:{minute}" + (f":{second}" if second != "00" else "") if hour else ""
        text = f"{year}-{month}-{day}{time}{' UTC' if utc else f' ({bare})' if bare else ''}"
    elif name == "COMMENT" and _INSTEAD.match(text):
        return text
    return f"{_SHOWN[name]}: {text}"


def _plain(value: str) -> str:
    signs = {"^n": "\n", "^'": '"', "^^": "^"}
    return re.sub(r"\^[n'^]", lambda found: signs[found.group()], value)
