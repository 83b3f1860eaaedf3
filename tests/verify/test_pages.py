"""Copies of web pages, calendar entries, mailboxes and archives under other eyes."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import LABEL as TAKEN_OUT
from formats.plans import plan
from partywall.formats import read, write
from partywall.model.disclosure import Verification
from partywall.model.limits import LIMITS
from partywall.model.text import MediaType, PartKind
from partywall.verify import verify
from partywall.verify.carriers import carrier
from partywall.verify.checks import open_copy
from verify.worlds import AFTER, BODY, DROPPED, GOOD, KEPT, LABEL, SECRET, failed, part, world, zipped

PARTS = (part("body", PartKind.BODY, BODY), part("hidden", PartKind.HIDDEN_TEXT, DROPPED, stays=False))
PAGE = world(MediaType.HTML, PARTS, {"body": SECRET})
HEAD = '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"/><title>Copy</title></head>\n<body>\n'


def page(*paragraphs: str, head: str = HEAD) -> bytes:
    said = "".join(f"<p>{each}</p>\n" for each in paragraphs or GOOD)
    return f"{head}{said}</body>\n</html>\n".encode()


def test_a_good_page_passes() -> None:
    """Two readers agree on it, and nothing is in it but paragraphs."""
    verification = PAGE.check(page())
    assert verification.passed, verification.checks


@pytest.mark.parametrize(
    "copy",
    [
        page(KEPT, f"{SECRET}.", AFTER),
        page(*GOOD, "<!-- note -->"),
        page(*GOOD, f"<!-- {SECRET} -->"),
        page(KEPT, LABEL + '.<span hidden="">more</span>', AFTER),
        page().replace(b"<p>", b'<p title="Pellingbrook">', 1),
        page().replace(b"<p>", b'<p class="x">', 1),
        page().replace(b"<p>", b'<p><a href="https://x.example/">x</a>', 1),
        page().replace(b"Copy", b"Pellingbrook"),
        page().replace(b"</body>", b'<img alt="x"/></body>'),
        page().replace(b"</body>", b"<script>x</script></body>"),
        page().replace(b"</head>", b"<style>p{}</style></head>"),
        page().replace(b"<body>", b"<body>loose"),
        page() + b"<p>more</p>",
        page() + b"more",
        page().replace(b"</p>", b"", 1),
        page().replace(b"<p>", b"<P>", 1).replace(b"</p>", b"</P>", 1),
        page().replace(b"<!DOCTYPE html>", b'<!DOCTYPE html [<!ENTITY a "b">]>'),
        page().replace(b'lang="en-GB"', b'lang="Pellingbrook"'),
        page().replace(b"<p>", b"<p><br></br>", 1).replace(b"<br></br>", b"<b/>"),
        page().replace(b"<body>", b"<body><?note x?>"),
        page().replace(b"<p>Ms", b"<p><![CDATA[Ms]]>", 1),
        page().replace(b"</body>", b"<td>x</td></body>"),
        page("&#80;&#101;&#108;&#108;&#105;&#110;&#103;&#98;&#114;&#111;&#111;&#107;", *GOOD),
        page(KEPT, AFTER),
    ],
)
def test_a_page_with_something_more_fails(copy: bytes) -> None:
    """Comments, attributes, links, pictures, scripts, styles, a title, loose or lost text: none passes."""
    assert not PAGE.check(copy).passed


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(page()) - 1), st.binary(min_size=1, max_size=6))
def test_a_damaged_page_never_raises(at: int, noise: bytes) -> None:
    """Whatever bytes stand in it, there are checks and no exception."""
    damaged = bytearray(page())
    damaged[at : at + len(noise)] = noise
    assert PAGE.check(bytes(damaged)).checks


def test_words_of_the_format_raise_no_alarm() -> None:
    """A withheld word that is a word of pages too fails no good copy."""
    said = "The body of the html page and its title, copy and charset.\nObj <p> & Tj.\n"
    secrets = {"body": "body of the html page and its title, copy and charset"}
    made = world(MediaType.HTML, (part("body", PartKind.BODY, said),), secrets)
    verification = made.check(page(f"The {LABEL}.", "Obj &lt;p&gt; &amp; Tj."))
    assert verification.passed, verification.checks


CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//EN\r\nBEGIN:VEVENT\r\nUID:Thornycroft@x.example\r\n"
    "DTSTART;TZID=Europe/London:20260302T100000\r\nSUMMARY:Conference about Pellingbrook\\, and others\r\n"
    'ATTENDEE;CN="Joe Pellingbrook":mailto:joe@x.example\r\nATTENDEE;CN=Ann:mailto:ann@x.example\r\n'
    "DESCRIPTION:" + "a long line with Pellingbrook in it\\n" * 5 + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
).encode()


def checked(original: bytes, name: str, changed: Callable[[bytes], bytes], *withheld: str) -> Verification:
    """The checks on the writer's copy once it was changed."""
    document = read(original, name)
    made = plan(document, *withheld)
    good = write(original, document, made)
    assert verify(original, document, made, good, ours=True).passed
    copy = changed(good)
    assert copy != good
    return verify(original, document, made, copy)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"END:VEVENT", b"X-NOTE:hello\r\nEND:VEVENT"),
        (b"END:VEVENT", b"COMMENT:hello\r\nEND:VEVENT"),
        (b"END:VEVENT", b"LOCATION:Pellingbrook\r\nEND:VEVENT"),
        (b"END:VEVENT", b"BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"),
        (b"UID:1@", b"UID:2@"),
        (b"UID:1@partywall.invalid", b"UID:Pellingbrook@x.example"),
        (b"20260302T100000", b"20260302T110000"),
        (b"Europe/London", b"Europe/Paris"),
        (b"DTSTAMP:19700101T000000Z", b"DTSTAMP:20260302T100000Z"),
        (b'CN="Ann"', b'CN="Anna"'),
        (b'CN="Ann"', b'X="Pellingbrook";CN="Ann"'),
        (TAKEN_OUT.encode(), b"Pellingbrook"),
        (b"SUMMARY:Conference", b"SUMMARY:"),
        (b"PRODID:-//Partywall", b"PRODID:-//Pellingbrook"),
        (b"END:VCALENDAR\r\n", b"END:VCALENDAR\r\nmore\r\n"),
        (b"END:VCALENDAR", b"\tmore\r\nEND:VCALENDAR"),
    ],
)
def test_a_calendar_with_something_more_fails(old: bytes, new: bytes) -> None:
    """Other lines, keys, times, people or texts than the plan leaves: none passes."""
    changed = checked(CALENDAR, "a.ics", lambda good: good.replace(old, new, 1), "Pellingbrook")
    assert failed(changed) - {"original"}


def test_a_person_who_is_withheld_leaves_a_comment_that_passes() -> None:
    """The rest of a line that cannot be what it was is in the copy, and is known for what it is."""
    document = read(CALENDAR, "a.ics")
    made = plan(document, "joe@x.example", "2026-03-02")
    verification = verify(CALENDAR, document, made, write(CALENDAR, document, made), ours=True)
    assert verification.passed, verification.checks


MAIL = b"From: a@x.example\nSubject: Plan\n\nDear Pellingbrook,\nFrom here on it is long.\n"
MAILBOX = b"".join(b"From a@x.example Mon Mar  2 10:00:00 2026\n" + MAIL + b"\n" for _ in range(2))
BETWEEN = b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\r\n"


@pytest.mark.parametrize(
    "changed",
    [
        lambda good: good.replace(BETWEEN, b"From a@x.example Mon Mar  2 10:00:00 2026\r\n", 1),
        lambda good: good.replace(b"\r\n" + BETWEEN, b"\r\nFrom Pellingbrook\r\n" + BETWEEN),
        lambda good: good.replace(TAKEN_OUT.encode(), b"Pellingbrook", 1),
        lambda good: good[: good.rindex(BETWEEN)],
        lambda good: good + BETWEEN + good.split(BETWEEN)[1],
        lambda good: good + b"more",
        lambda good: b"more" + good,
    ],
)
def test_a_mailbox_with_something_more_fails(changed: Callable[[bytes], bytes]) -> None:
    """Lines between mails that say something, a mail too many or too few: none passes."""
    assert failed(checked(MAILBOX, "a.mbox", changed, "Pellingbrook")) - {"original"}


BUNDLE = zipped({"plan.txt": b"Dear Pellingbrook,\n", "inner.zip": zipped({"a.txt": b"Pellingbrook again\n"})})


@pytest.mark.parametrize(
    "copy",
    [
        zipped({"01.txt": f"Dear {TAKEN_OUT},\n", "02.zip": zipped({"01.txt": b"Pellingbrook again\n"})}),
        zipped({"01.txt": f"Dear {TAKEN_OUT},\n", "02.zip": zipped({"01.txt": f"{TAKEN_OUT} again\n"})}, b"note"),
        zipped({"01.txt": f"Dear {TAKEN_OUT},\n"}),
        zipped({"plan.txt": f"Dear {TAKEN_OUT},\n", "02.zip": zipped({"01.txt": f"{TAKEN_OUT} again\n"})}),
        zipped({"01.txt": f"Dear {TAKEN_OUT},\n", "02.zip": zipped({"Pellingbrook.txt": f"{TAKEN_OUT} again\n"})}),
        zipped({"02.txt": f"Dear {TAKEN_OUT},\n", "01.zip": zipped({"01.txt": f"{TAKEN_OUT} again\n"})}),
        b"PK\x03\x04",
    ],
)
def test_an_archive_with_something_more_fails(copy: bytes) -> None:
    """A name of its own, a comment, a file too few, a text that stayed in an inner archive: none passes."""
    assert failed(checked(BUNDLE, "a.zip", lambda _: copy, "Pellingbrook")) - {"original"}


@pytest.mark.parametrize("kind", [MediaType.HTML, MediaType.ICS])
def test_what_is_planted_is_a_good_copy(kind: MediaType) -> None:
    """The small file that each check is put to the proof with has nothing wrong but what is planted."""
    opened = open_copy(carrier(kind, "Quillbrook") or b"", kind, LIMITS)
    assert opened.faults == ()
    assert "Quillbrook" in opened.shown[0].text
