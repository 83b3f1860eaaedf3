"""Calendar entries (ICS): what a calendar shows of each entry stays, as lines such as "Summary: ..."; all else goes.

A copy is a new calendar. A line that cannot be what it was, because a name or a day in it is withheld, becomes a
comment that says the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from partywall.errors import Unreadable
from partywall.formats.content_lines import ContentLine, content_lines, escaped, folded, quoted
from partywall.formats.mail import clean_text
from partywall.formats.means import Format, Means
from partywall.formats.splice import lines_part, spliced
from partywall.formats.text import decoded
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Span, digest_of

BODY = PartId("body")
_ENTRIES = ("VEVENT", "VTODO", "VJOURNAL")
_NEUTRAL = {
    "VERSION": "2.0",
    "PRODID": "-//Partywall//Copy//EN",
    "DTSTAMP": "19700101T000000Z",
    "CALSCALE": "GREGORIAN",
}
_UID = "{}@partywall.invalid"
_TEXTS = {"SUMMARY": "Summary", "LOCATION": "Location", "DESCRIPTION": "Description", "COMMENT": "Comment",
          "CONTACT": "Contact", "CATEGORIES": "Categories", "RESOURCES": "Resources", "STATUS": "Status"}  # fmt: skip
_TIMES = {"DTSTART": "Start", "DTEND": "End", "DUE": "Due", "COMPLETED": "Completed", "RECURRENCE-ID": "Instead of"}
_PEOPLE = {"ATTENDEE": "Attendee", "ORGANIZER": "Organiser"}
_PLAIN = {"DURATION": "Lasts", "RRULE": "Repeats"}
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_SAID_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?(?: (UTC)| \(([^()\"]+)\))?)?")
_SAID_PERSON = re.compile(r"(?:(.*) )?<([^<>\s]+@[^<>\s]+)>")
_READ = frozenset(("CN", "TZID", "VALUE", "ENCODING", "CHARSET"))
"""Parameters that are read with the value."""
_ENCODINGS = frozenset(("7BIT", "8BIT", "QUOTED-PRINTABLE"))
"""In which a value can be read as it stands here."""
_RULE = re.compile(r"[A-Z0-9=;,:+-]{1,200}")


@dataclass(slots=True)
class _Calendar:
    """What was read: the kinds of the entries, what stays of each, and what no copy has."""

    entries: list[str] = field(default_factory=list)
    lines: list[_Kept] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that stays: one line for each property, and an empty one between entries."""
        return "".join(each.before + each.called + each.value + "\n" for each in self.lines) or "\n"


@dataclass(frozen=True, slots=True)
class _Kept:
    """A property that stays. ``entry``: the number of the entry that it belongs to."""

    entry: int
    name: str
    called: str
    value: str
    before: str = ""


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """The entries as one part, and what no copy has. Raises Unreadable."""
    found = _read(untrusted)
    parts = [Part(BODY, PartKind.BODY, found.text, tuple(_anchors(found)))]
    if dropped := [line for line in dict.fromkeys(found.dropped) if line.strip()]:
        parts.append(lines_part("properties", PartKind.PROPERTY, dropped))
    return Document(digest_of(untrusted), kind, tuple(parts))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """A new calendar with labels in place."""
    found = _read(untrusted)
    said: dict[int, list[str]] = defaultdict(list)
    for kept, text in _said(found, plan.of(document.digest, BODY)):
        said[kept.entry].append(_written(kept, text))
    rows = ["BEGIN:VCALENDAR", f"VERSION:{_NEUTRAL['VERSION']}", f"PRODID:{_NEUTRAL['PRODID']}"]
    for number, kind in enumerate(found.entries, 1):
        rows += [f"BEGIN:{kind}", f"UID:{_UID.format(number)}", f"DTSTAMP:{_NEUTRAL['DTSTAMP']}"]
        rows += said.get(number, ())
        rows.append(f"END:{kind}")
    return "".join(map(folded, (*rows, "END:VCALENDAR"))).encode("utf-8")


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Its lines."""
    text = document.part(BODY).text
    return Look(tuple(
        Block(document.digest, BODY, BlockKind.HEADING if line.group().startswith("Summary: ") else BlockKind.PARAGRAPH,
              *line.span(), level=2 if line.group().startswith("Summary: ") else 0)
        for line in re.finditer(r"[^\n]*\S[^\n]*", text)
    ))  # fmt: skip


FORMAT = Format(read, write, look)


def _read(untrusted: bytes) -> _Calendar:
    found = _Calendar()
    inside: list[str] = []
    begun = False
    for line in content_lines(clean_text(decoded(untrusted))):
        if isinstance(line, str):
            found.dropped.append(line)
        elif line.name == "BEGIN":
            inside.append(line.value.strip().upper())
            begun = begun or inside == ["VCALENDAR"]
            if inside[-1] in _ENTRIES and len(inside) == 2:
                found.entries.append(inside[-1])
        elif line.name == "END":
            del inside[-1:]
        else:
            _take(line, found, len(inside) == 2 and inside[-1] in _ENTRIES)
    if not begun:
        raise Unreadable("The file is not a calendar entry.")
    return found


def _take(line: ContentLine, found: _Calendar, shown: bool) -> None:
    name = line.name
    said = _said_of(line) if shown else None
    if said is not None:
        first = not found.lines or found.lines[-1].entry != len(found.entries)
        called, value = said
        before = "\n" if first and found.lines else ""
        found.lines.append(_Kept(len(found.entries), name, f"{called}: ", value, before))
        found.dropped += [value for key, value in line.parameters if key not in _READ]
    elif _NEUTRAL.get(name) != line.value and not (
        name == "UID" and re.fullmatch(r"\d+@partywall\.invalid", line.value)
    ):
        # Names of the standard's own say nothing.
        found.dropped.append(f"{name}: {line.text}" if name.startswith("X-") else line.text)
        found.dropped += [value for _, value in line.parameters]


def _said_of(line: ContentLine) -> tuple[str, str] | None:
    """What a property is called and says; None where a calendar does not show it, or it is not as it should be."""
    if _is_packed(line):
        return None
    if called := _TEXTS.get(line.name):
        value = " ".join(line.text.split()) if line.name != "DESCRIPTION" else line.text.strip()
        return (called, value) if value else None
    if called := _TIMES.get(line.name):
        value = _time(line)
        return (called, value) if value else None
    if called := _PEOPLE.get(line.name):
        return called, _person(line)
    if (called := _PLAIN.get(line.name)) and _RULE.fullmatch(line.value):
        return called, line.value
    return None


def _is_packed(line: ContentLine) -> bool:
    """Whether the value is letters that stand for others: who screens them sees no name in them."""
    return any(
        value.upper() not in _ENCODINGS if key == "ENCODING" else key in ("BASE64", "B")
        for key, value in line.parameters
    )


def _time(line: ContentLine) -> str:
    found = _TIME.fullmatch(line.value.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second, utc = found.groups()
    date = f"{year}-{month}-{day}"
    if hour is None:
        return date
    time = f"{date} {hour}:{minute}" + (f":{second}" if second != "00" else "")
    zone = " ".join(re.sub(r"[()\"\x00-\x1f]", " ", line.parameter("TZID")).split())
    return f"{time} UTC" if utc else f"{time} ({zone})" if zone else time


def _person(line: ContentLine) -> str:
    """A name and an address, as far as both are known."""
    name = " ".join(line.parameter("CN").split())
    address = re.sub(r"^mailto:", "", line.value.strip(), flags=re.IGNORECASE)
    if not re.fullmatch(r"[^<>\s]+@[^<>\s]+", address):
        return " ".join(f"{name} {address}".split())
    return f"{name} <{address}>" if name else f"<{address}>"


def _anchors(found: _Calendar) -> Iterator[Anchor]:
    at = 0
    for number, line in enumerate(found.lines, 1):
        start = at + len(line.before) + len(line.called)
        yield Anchor(at, start, "")
        yield Anchor(start, start + len(line.value), f"property {number}")
        at = start + len(line.value) + 1
        yield Anchor(at - 1, at, "")
    if not at:
        yield Anchor(0, 1, "")


def _said(found: _Calendar, redactions: Sequence[Redaction]) -> list[tuple[_Kept, str]]:
    """Each property with what it says in the copy. One whose own name is withheld too goes on in the one before it."""
    said: list[tuple[_Kept, str]] = []
    at, whole = 0, found.text
    for line in found.lines:
        name = at + len(line.before)
        value = name + len(line.called)
        end = value + len(line.value)
        cut = any(each.span.start < value and name < each.span.end for each in redactions)
        begin = at if cut and said else value
        text = _piece(whole, begin, end, redactions)
        if cut and said:
            said[-1] = (said[-1][0], said[-1][1].rstrip("\n") + text)
        else:
            said.append((line, text))
        at = end + 1
    return said


def _piece(text: str, start: int, end: int, redactions: Sequence[Redaction]) -> str:
    """From ``start`` to ``end``, with the labels of what begins there."""
    inside = [
        Redaction(
            Span(
                each.span.document, each.span.part, max(each.span.start, start) - start, min(each.span.end, end) - start
            ),
            each.label if each.span.start >= start else "",
        )
        for each in redactions
        if each.span.start < end and start < each.span.end
    ]
    return spliced(text[start:end], inside)


def _written(kept: _Kept, text: str) -> str:
    """A property of the copy; as a comment where it cannot be what it was."""
    if kept.name in _TEXTS:
        return f"{kept.name}:{escaped(text)}"
    made = _WRITERS[kept.name](kept.name, text)
    return made or f"COMMENT:{escaped(kept.called + text)}"


def _written_time(name: str, text: str) -> str | None:
    found = _SAID_TIME.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second, utc, zone = found.groups()
    if hour is None:
        return f"{name};VALUE=DATE:{year}{month}{day}"
    parameter = f";TZID={quoted(zone)}" if zone else ""
    return f"{name}{parameter}:{year}{month}{day}T{hour}{minute}{second or '00'}{'Z' if utc else ''}"


def _written_person(name: str, text: str) -> str | None:
    found = _SAID_PERSON.fullmatch(text)
    if not found:
        return None
    called, address = found.groups()
    return f"{name}{f';CN={quoted(called)}' if called else ''}:mailto:{address}"


def _written_rule(name: str, text: str) -> str | None:
    return f"{name}:{text}" if _RULE.fullmatch(text) else None


_WRITERS: Mapping[str, Callable[[str, str], str | None]] = {
    **dict.fromkeys(_TIMES, _written_time),
    **dict.fromkeys(_PEOPLE, _written_person),
    **dict.fromkeys(_PLAIN, _written_rule),
}
