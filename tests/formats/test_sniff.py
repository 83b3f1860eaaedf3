"""What a file is, by its bytes; and what is not read."""

import io
import zipfile

import pytest

from formats.word import p, t, unzipped, word, zipped
from partywall.errors import Unreadable
from partywall.formats import read
from partywall.model.limits import Limits
from partywall.model.text import MediaType

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
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
    "locked by Office": (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password"),
    "locked archive": (locked(), "a.docx", "password"),
    "an OLE file of no known program": (OLE, "a.doc", "not a kind of file"),
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


def test_the_file_name_is_searched_without_its_folder() -> None:
    """A name of a file may tell as much as its text; it is in no copy."""
    part = read(b"hello", "/home/me/Quillbrook.txt").parts[-1]
    assert (part.text, part.stays) == ("Quillbrook.txt", False)
