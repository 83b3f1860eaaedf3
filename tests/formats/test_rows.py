"""Files that are a row of other files: mailboxes and archives."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats import outlook
from formats.every import bundle, eml, html, ics, mbox
from formats.plans import LABEL, copy_bytes, dropped, staying
from formats.word import zipped
from partywall.errors import Unreadable
from partywall.formats import look, read
from partywall.model.limits import Limits
from partywall.model.text import Document, MediaType, PartKind

SECRET = "Quillbrook"
MAIL = b"From: ann@council.example\nSubject: Plan\n\nDear Joe,\n"
BETWEEN = b"From joe@home.example Mon Mar  2 10:00:00 2026\n"


OLE = outlook.message()[:512]
WHOLE = {
    "a.msg": outlook.message(attached=(outlook.file_attached("a.txt", b"hello"),)),
    "a.mbox": mbox(SECRET),
    "a.zip": bundle(SECRET),
    "a.eml": eml(SECRET),
    "a.ics": ics(SECRET),
    "a.html": html(SECRET),
}


def deflated(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", data)
    return out.getvalue()


def bodies(document: Document) -> list[str]:
    return [text for inner in document.attachments for part, text in staying(inner) if part == "body"]


def test_a_mailbox_is_its_mails() -> None:
    """Each mail is a document of its own; lines that begin like the beginning of a mail are no mails."""
    original = BETWEEN + MAIL + b"From here it went on.\n>From there too.\n\n" + BETWEEN + MAIL + b"\n"
    document = read(original, "a.mbox")
    assert bodies(document) == ["Dear Joe,\nFrom here it went on.\nFrom there too.\n", "Dear Joe,\n"]
    assert "joe@home.example" in dropped(document, PartKind.MAIL_HEADER)
    copied = copy_bytes(original, "a.mbox", "Joe")
    assert copied.count(b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\r\n") == 2
    assert b"joe@" not in copied
    again = read(copied, "a.mbox")
    assert bodies(again) == [f"Dear {LABEL},\nFrom here it went on.\nFrom there too.\n", f"Dear {LABEL},\n"]
    assert [part.id for part in again.parts] == ["file-name"]


def test_what_does_not_begin_as_a_mailbox_is_refused() -> None:
    """A name alone makes no mailbox."""
    with pytest.raises(Unreadable, match="not a mailbox"):
        read(MAIL, "a.mbox")


def test_a_damaged_mail_in_a_mailbox_blocks() -> None:
    """What can be read is read, and what cannot is named by its number."""
    (gap,) = read(BETWEEN + MAIL + b"\n" + BETWEEN + b"no mail at all\n", "a.mbox").unread
    assert gap.where == "mail 2"


def test_an_archive_is_its_files() -> None:
    """Files of all kinds, in archives in archives; copies have numbers for names."""
    inner = zipped({f"{SECRET}.txt": f"About {SECRET}.\n".encode()})
    document = read(zipped({f"{SECRET}/a.zip": inner, "b.md": b"# Plan\n"}), "a.zip")
    assert [each.media_type for each in document.walk()] == [
        MediaType.ZIP, MediaType.ZIP, MediaType.TEXT, MediaType.MARKDOWN,
    ]  # fmt: skip
    assert SECRET in dropped(document, PartKind.FILE_NAME)
    copied = copy_bytes(zipped({f"{SECRET}/a.zip": inner, "b.md": b"# Plan\n"}), "a.zip", SECRET)
    with zipfile.ZipFile(io.BytesIO(copied)) as archive:
        assert archive.namelist() == ["01.zip", "02.md"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert [part.id for part in read(copied, "a.zip").parts] == ["file-name"]


def test_what_systems_put_into_archives_is_left_out() -> None:
    """Resource forks, lists of a folder and small pictures are no files of anybody's."""
    names = ("__MACOSX/._a.txt", "._b.txt", ".DS_Store", "x/Thumbs.db", "Desktop.ini")
    document = read(zipped({name: f"\0{SECRET}\0".encode() for name in names} | {"a.txt": b"hello"}), "a.zip")
    assert [part.text for part in document.attachments[0].parts] == ["hello", "a.txt"]
    assert SECRET in dropped(document, PartKind.PROPERTY)
    assert not document.unread


def test_a_file_that_cannot_be_read_blocks() -> None:
    """The archive is read, and the file named by its number."""
    (gap,) = read(zipped({"a.txt": b"hello", f"{SECRET}.7z": b"7z\xbc\xaf\x27\x1c\x00"}), "a.zip").unread
    assert gap.where == "file 2"
    assert SECRET not in gap.why


def test_what_cannot_be_read_says_in_which_file_it_is() -> None:
    """However deep it lies, the way to it is named by numbers."""
    inner = zipped({"a.txt": b"hello", "b.7z": b"7z\xbc\xaf\x27\x1c\x00"})
    (gap,) = read(zipped({"a.md": b"# Plan\n", "b.zip": zipped({"c.zip": inner})}), "a.zip").all_unread()
    assert gap.where == "file 2, file 1, file 2"


def test_a_bomb_ends_in_a_sentence() -> None:
    """One that unpacks to far more than its size, one that holds too many files, one that is nested without end."""
    with pytest.raises(Unreadable, match="attack"):
        read(deflated(bytes(2**26)), "a.zip")
    with pytest.raises(Unreadable, match="more than 2 files"):
        read(zipped({f"{at}.txt": b"x" for at in range(3)}), "a.zip", Limits(members=2))
    nested = zipped({"a.txt": b"hello"})
    for _ in range(10):
        nested = zipped({"a.zip": nested})
    assert "deeper" in read(nested, "a.zip").all_unread()[0].why


def test_what_archives_unpack_to_together_is_limited() -> None:
    """Files inside share what the archive may unpack to."""
    inner = zipped({"a.txt": b"hello " * 20_000})
    outer = zipped({f"{at}.zip": inner for at in range(5)})
    assert not read(outer, "a.zip").all_unread()
    assert read(outer, "a.zip", Limits(unpacked_bytes=len(inner) * 5 + 1000)).all_unread()


STARTS = (
    b"",
    b"From a Mon 10:00:00\n",
    b"BEGIN:VCALENDAR\n",
    b"<html><p>",
    b"PK\x03\x04",
    OLE,
    b"Subject: x\nMIME-Version: 1.0\n",
)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(STARTS), st.sampled_from("eml mbox msg ics html zip".split()))
def test_any_bytes_are_read_or_unreadable(data: bytes, start: bytes, ending: str) -> None:
    """There is no third way."""
    with contextlib.suppress(Unreadable):
        assert isinstance(read(start + data, f"a.{ending}"), Document)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 30_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_unreadable(name: str, at: int, noise: bytes) -> None:
    """Bytes changed anywhere in a file never end in a crash."""
    data = bytearray(WHOLE[name])
    data[at % len(data) : at % len(data) + len(noise)] = noise
    with contextlib.suppress(Unreadable):
        assert isinstance(read(bytes(data), name), Document)


@pytest.mark.parametrize("make", [mbox, bundle])
def test_all_files_of_a_row_are_shown(make: object) -> None:
    """The report shows each file, one after the other."""
    original = make(SECRET)  # type: ignore[operator]
    name = "a.mbox" if make is mbox else "a.zip"
    document = read(original, name)
    assert {block.document for block in look(original, document).blocks} == {
        inner.digest for inner in document.attachments
    }
