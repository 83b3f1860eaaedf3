"""Calendar entries: what a calendar shows of them stays, and a copy is a new calendar."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import LABEL, copy, copy_bytes, dropped, plan, sound, staying
from partywall.errors import Unreadable
from partywall.formats import look, read, write
from partywall.formats.content_lines import folded
from partywall.model.disclosure import Plan
from partywall.model.look import BlockKind
from partywall.model.text import PartKind

SECRET = "Quillbrook"


def calendar(*lines: str, kind: str = "VEVENT") -> bytes:
    rows = ("BEGIN:VCALENDAR", "VERSION:2.0", f"BEGIN:{kind}", *lines, f"END:{kind}", "END:VCALENDAR")
    return "".join(f"{row}\r\n" for row in rows).encode()


def said(*lines: str) -> str:
    return read(calendar(*lines), "a.ics").parts[0].text


def rows(data: bytes) -> list[str]:
    """The lines of a copy between the frame's own."""
    whole = data.decode().replace("\r\n ", "").split("\r\n")
    frame = ("BEGIN:", "END:", "VERSION:", "PRODID:", "DTSTAMP:", "UID:")
    return [row for row in whole if row and not row.startswith(frame)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("SUMMARY:Plan\\, and more", "Summary: Plan, and more"),
        ("DESCRIPTION:One\\nTwo\\\\three\\; four", "Description: One\nTwo\\three; four"),
        ("LOCATION;LANGUAGE=en:Town\r\n  Hall", "Location: Town Hall"),
        ("DTSTART:20260302T100000Z", "Start: 2026-03-02 10:00 UTC"),
        ("DTSTART;TZID=Europe/London:20260302T100030", "Start: 2026-03-02 10:00:30 (Europe/London)"),
        ("DTEND;VALUE=DATE:20260302", "End: 2026-03-02"),
        ('ATTENDEE;CN="Lee, Ann";ROLE=CHAIR:MAILTO:ann@a.example', "Attendee: Lee, Ann <ann@a.example>"),
        ("ATTENDEE:mailto:ann@a.example", "Attendee: <ann@a.example>"),
        ("ATTENDEE;CN=Ann ^'Lee^':urn:x", 'Attendee: Ann "Lee" urn:x'),
        ("ORGANIZER;CN=Ann Lee:mailto:ann@a.example", "Organiser: Ann Lee <ann@a.example>"),
        ("CATEGORIES:Meeting,Family", "Categories: Meeting,Family"),
        ("RRULE:FREQ=WEEKLY;COUNT=3", "Repeats: FREQ=WEEKLY;COUNT=3"),
        ("DURATION:PT1H", "Lasts: PT1H"),
        ("item1.CONTACT:Ann", "Contact: Ann"),
        ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:Zo=C3=AB=\r\n M=C3=BCller", "Summary: Zoë Müller"),
    ],
)
def test_an_entry_is_read_as_calendars_show_it(line: str, text: str) -> None:
    """Each property that people see is one line, unfolded, unescaped, with days and hours as people write them."""
    assert said(line) == f"{text}\n"


@pytest.mark.parametrize(
    "lines",
    [
        (f"UID:{SECRET}@x",),
        (f"X-ALT-DESC;FMTTYPE=text/html:<p>{SECRET}</p>",),
        (f"X-{SECRET.upper()}:1",),
        ("BEGIN:VALARM", f"DESCRIPTION:Ring {SECRET}", "END:VALARM"),
        (f"ATTACH:file:///{SECRET}.docx",),
        (f"URL:https://x.example/{SECRET}",),
        (f'ATTENDEE;CN=Ann;SENT-BY="mailto:{SECRET}@x.example":mailto:a@x.example',),
        (f"DTSTART:{SECRET}",),
        (f"RRULE:for {SECRET}",),
        (f"{SECRET} stands for itself",),
    ],
)
def test_what_calendars_do_not_show_is_reported_and_left_out(lines: tuple[str, ...]) -> None:
    """Keys, alarms, links, files and what programs add are searched, and no copy has them."""
    original = calendar("SUMMARY:Plan", *lines)
    document = read(original, "a.ics")
    assert SECRET.casefold() in dropped(document, PartKind.PROPERTY).casefold()
    assert SECRET.casefold() not in document.parts[0].text.casefold()
    assert SECRET.casefold() not in copy_bytes(original, "a.ics").decode().casefold()


def test_a_name_is_withheld_in_every_property() -> None:
    """A person or a day that is withheld leaves a comment that says the rest; texts take the label in place."""
    original = calendar(
        f"SUMMARY:About {SECRET}", "DTSTART:20260302T100000Z", "DTEND:20260302T110000Z",
        f"ATTENDEE;CN={SECRET} Voss:mailto:joe@x.example", f"ATTENDEE;CN=Ann:mailto:{SECRET}@x.example",
    )  # fmt: skip
    assert rows(copy_bytes(original, "a.ics", SECRET, "2026-03-02 10")) == [
        f"SUMMARY:About {LABEL}",
        f"COMMENT:Start: {LABEL}:00 UTC",
        "DTEND:20260302T110000Z",
        f"ATTENDEE;CN=\"{LABEL} Voss\":mailto:joe@x.example",
        f"COMMENT:Attendee: Ann <{LABEL}@x.example>",
    ]  # fmt: skip


@pytest.mark.parametrize("how", ["ENCODING=BASE64", "ENCODING=B;VALUE=BINARY", "BASE64", "ENCODING=X-OTHER"])
def test_a_text_in_a_code_does_not_stay(how: str) -> None:
    """Nobody sees a name in base64, so no copy has the letters that stand for it."""
    packed = base64.b64encode(SECRET.encode()).decode()
    original = calendar("SUMMARY:Plan", f"DESCRIPTION;{how}:{packed}")
    assert packed in dropped(read(original, "a.ics"), PartKind.PROPERTY)
    assert packed.encode() not in copy_bytes(original, "a.ics")


def test_what_runs_over_several_properties_leaves_one_label() -> None:
    """A property whose own name is withheld too goes on in the one before it."""
    original = calendar("SUMMARY:Plan for Ann", "LOCATION:Town Hall", "COMMENT:Bring tea")
    assert rows(copy_bytes(original, "a.ics", "Ann\nLocation: Town")) == [f"SUMMARY:Plan for {LABEL} Hall",
                                                                         "COMMENT:Bring tea"]  # fmt: skip


def test_several_entries_keep_their_order_and_get_new_keys() -> None:
    """Meetings, tasks and notes stay apart; their keys say nothing but which is which."""
    original = calendar("UID:secret-1", "SUMMARY:One") + calendar("UID:secret-2", "SUMMARY:Two", kind="VTODO")
    assert read(original, "a.ics").parts[0].text == "Summary: One\n\nSummary: Two\n"
    text = copy_bytes(original, "a.ics").decode()
    assert "UID:1@partywall.invalid" in text
    assert "BEGIN:VTODO\r\nUID:2@partywall.invalid" in text
    assert "secret" not in text


def test_a_copy_is_read_again_without_anything_hidden() -> None:
    """What every copy says of itself is no news."""
    finished = copy(calendar("SUMMARY:Plan", "DTSTART;TZID=Europe/London:20260302T100000"), "a.ics")
    assert [part.id for part in finished.parts] == ["body", "file-name"]


def test_blocks_are_lines_with_titles_as_headings() -> None:
    """The report shows each property in a line of its own."""
    original = calendar("SUMMARY:Plan", "LOCATION:Hall")
    kinds = [block.kind for block in look(original, read(original, "a.ics")).blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("data", [b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"hello\n", b"SUMMARY:Plan\r\n"])
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    """A name alone makes no calendar."""
    with pytest.raises(Unreadable, match="not a calendar"):
        read(data, "a.ics")


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=120)


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_folded_lines_are_short_and_unfold_to_themselves(text: str) -> None:
    """No line of a copy is longer than mail and calendar programs take."""
    made = folded(text)
    assert all(len(row.encode()) <= 75 for row in made.split("\r\n"))
    assert made.removesuffix("\r\n").replace("\r\n ", "") == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("SUMMARY DESCRIPTION LOCATION COMMENT".split()), TEXT), max_size=4))
def test_a_copy_says_the_same(properties: list[tuple[str, str]]) -> None:
    """With an empty plan a copy is read as the calendar was."""
    escaped = [f"{name}:" + text.replace("\\", "\\\\").replace(",", "\\,") for name, text in properties]
    original = calendar(*escaped)
    document = read(original, "a.ics")
    again = read(write(original, document, Plan(document.digest, ())), "a.ics")
    assert staying(again) == staying(document)
    assert all(sound(part) for part in document.parts)


def test_the_gap_tells_nothing() -> None:
    """Whatever name stood there, of whatever length, the copy is the same, byte for byte."""

    def made(name: str) -> bytes:
        return calendar(f"SUMMARY:{'long ' * 14}{name} and more", f"ATTENDEE;CN={name}:mailto:{name}@x.example")

    names = ("Al", "Joanna", "Maximilliana", "Bartholomew")
    assert len({write(made(name), document, plan(document, name)) for name in names
                if (document := read(made(name), "a.ics"))}) == 1  # fmt: skip
