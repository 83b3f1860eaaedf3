"""What a file is, by its bytes; and what is not read."""

import io
import zipfile

import pytest

from formats.word import p, t, unzipped, word, zipped
from partywall.errors import Unreadable
from partywall.formats import read
from partywall.formats.ole import file_of
from partywall.model.limits import Limits
from partywall.model.text import MediaType

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MHT = b"From: <Saved by a browser>\r\nSubject: Plan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"
WORD = word(p(t("x")))
BODY = "word/document.xml"


def changed(name: str, data: bytes) -> bytes:
    return zipped(unzipped(WORD) | {name: data})


def twice() -> bytes:
    buffer = io.BytesIO(WORD)
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning):
        archive.writestr(BODY, b"<x/>")
    return buffer.getvalue()


def locked() -> bytes:
    """Sets the flag that says so on every member."""
    data = bytearray(WORD)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 1)
    return bytes(data)


BAD = {
    "empty": (b"", "a.docx", "empty"),
    "a PDF called DOCX": (b"%PDF-1.4\n", "a.docx", "its name ends in .docx"),
    "a DOCX called PDF": (WORD, "a.pdf", "its name ends in .pdf"),
    "a DOCX called text": (WORD, "a.txt", "its name ends in .txt"),
    "text called DOCX": (b"hello", "a.docx", "its name ends in .docx"),
    "locked by Office": (file_of({"EncryptedPackage": b"x"}), "a.docx", "password"),
    "locked archive": (locked(), "a.docx", "password"),
    "an OLE file of no known program": (file_of({"Quill": b"x"}), "a.doc", "not a kind of file"),
    "an OLE file cut off": (OLE, "a.doc", "damaged"),
    "a web archive": (MHT, "a.mht", "not a kind of file"),
    "a web archive called a page": (MHT, "a.html", "not a kind of file"),
    "a web archive called DOC": (MHT, "a.doc", "not a kind of file"),
    "a mail store": (b"!BDN" + bytes(64), "a.pst", "not a kind of file"),
    "encrypted text": (b"-----BEGIN PGP MESSAGE-----\n\nhQE\n", "a.asc", "encrypted"),
    "XML": (b"<a>x</a>", "a.xml", "not a kind of file"),
    "an archive of no known program": (zipped({"mimetype": b"application/epub+zip"}), "a.epub", "not a kind of file"),
    "cut off": (WORD[:-40], "a.docx", "damaged"),
    "no text in it": (zipped({k: v for k, v in unzipped(WORD).items() if k != BODY}), "a.docx", "damaged"),
    "broken XML": (changed(BODY, b"<w:document"), "a.docx", "damaged"),
    "entities": (changed(BODY, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "a.docx", "document type"),
    "deep": (changed(BODY, b"<a>" * 400 + b"</a>" * 400), "a.docx", "deep"),
    "one name twice": (twice(), "a.docx", "twice"),
    "bomb": (changed("word/media/x.bin", bytes(2**26)), "a.docx", "attack"),
    "binary": (b"\x00\x01\x02", "a.bin", "not a kind of file"),
    "no mail": (b"hello\n", "a.eml", "not an e-mail"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_files_end_in_one_clear_sentence(case: str) -> None:
    """The sentence says what is wrong, and never repeats the name of the file."""
    data, name, words = BAD[case]
    secret = f"Quillbrook {name}"
    with pytest.raises(Unreadable) as stopped:
        read(data, secret)
    message = str(stopped.value)
    assert words in message
    assert "Quillbrook" not in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    "limits", [Limits(file_bytes=100), Limits(members=2), Limits(unpacked_bytes=50), Limits(characters=1)]
)
def test_limits_are_kept(limits: Limits) -> None:
    """A file beyond any limit is unreadable."""
    with pytest.raises(Unreadable):
        read(WORD, "a.docx", limits)


def test_kinds_are_told_by_bytes() -> None:
    """A name without an ending, or in capitals, does no harm."""
    assert read(WORD, "plan").media_type is MediaType.DOCX
    assert read(WORD, "C:\\x\\PLAN.DOCX").media_type is MediaType.DOCX
    assert read(b"hello", "notes").media_type is MediaType.TEXT
    assert read(b"From: ann@council.example\nSubject: Plan\n\nhello\n", "plan.msg").media_type is MediaType.EML


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"<!DOCTYPE html><html><body>x</body></html>", MediaType.HTML),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", MediaType.ICS),
        (b"Received: from x\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n\r\nhello\r\n", MediaType.EML),
        (b"From a@b.example Mon Mar  2 10:00:00 2026\nFrom: a@b.example\nSubject: x\n\nhello\n", MediaType.MBOX),
        (file_of({"__properties_version1.0": bytes(32), "WordDocument": b"x"}), MediaType.MSG),
    ],
)
def test_kinds_of_text_and_mail_are_told_without_a_name(start: bytes, kind: MediaType) -> None:
    """An attachment without a name is read as what it is."""
    assert read(start, "attached").media_type is kind


def test_a_mail_that_is_called_a_text_is_read_as_a_mail() -> None:
    """Its words may stand in codes, which a text would go out with; a note that only begins like a mail is a text."""
    mail = b"Received: from x\nFrom: a@b.example\nSubject: =?utf-8?Q?Quill=62rook?=\nMIME-Version: 1.0\n\nhello\n"
    document = read(mail, "saved.txt")
    assert document.media_type is MediaType.EML
    assert any("Quillbrook" in part.text for part in document.parts)
    assert read(b"From a@b.example Mon Mar  2 10:00:00 2026\n" + mail, "saved.txt").media_type is MediaType.MBOX
    note = b"From: Ann\nTo: the school\nReceived: on Monday\n\nMIME-Version: 1.0\n"
    assert read(note, "note.txt").media_type is MediaType.TEXT


def test_a_stream_inside_a_folder_makes_no_kind() -> None:
    """What a file is, its outermost folder says: a document inside a message does not make it a document."""
    with pytest.raises(Unreadable, match="not a kind of file"):
        read(file_of({"Quill": {"WordDocument": b"x"}}), "a")


def test_the_file_name_is_searched_without_its_folder() -> None:
    """A name of a file may tell as much as its text; it is in no copy."""
    part = read(b"hello", "/home/me/Quillbrook.txt").parts[-1]
    assert (part.text, part.stays) == ("Quillbrook.txt", False)
