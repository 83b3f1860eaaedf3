"""Places in archives, each with a token in it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from formats.word import p, t, word, zipped
from places.asset import Asset, Fate

NOTE = b"Anwen came to the family centre on Tuesday.\n"


def _packed(fill: Callable[[zipfile.ZipFile, str], None]) -> Callable[[str], bytes]:
    """An archive with an ordinary note and something more."""

    def make(token: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("note.txt", NOTE)
            fill(archive, token)
        return out.getvalue()

    return make


def _comment(archive: zipfile.ZipFile, token: str) -> None:
    archive.comment = f"made for {token}".encode()


def _file_comment(archive: zipfile.ZipFile, token: str) -> None:
    info = zipfile.ZipInfo("second.txt")
    info.comment = f"made for {token}".encode()
    archive.writestr(info, b"Anwen rang.\n")


def _extra(archive: zipfile.ZipFile, token: str) -> None:
    info = zipfile.ZipInfo("second.txt")
    info.extra = struct.pack("<HH", 0x7075, len(token)) + token.encode()
    archive.writestr(info, b"Anwen rang.\n")


def _twice(archive: zipfile.ZipFile, token: str) -> None:
    with pytest.warns(UserWarning):
        archive.writestr("note.txt", f"{token} rang.\n".encode())


def _unlisted(token: str) -> bytes:
    """A file that stands before the first one that the directory lists."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(f"{token} rang.\n".encode()) + packer.flush()
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(packed), 20, 5, 0) + b"a.txt" + packed
    return _shifted(head)


def _shifted(before: bytes) -> bytes:
    """An archive with bytes before its first file, and its directory told of it."""
    data = bytearray(zipped({"note.txt": NOTE}))
    directory = data.index(b"PK\1\2")
    struct.pack_into("<L", data, directory + 42, len(before))
    struct.pack_into("<L", data, data.index(b"PK\5\6") + 16, directory + len(before))
    return before + bytes(data)


def _locked(token: str) -> bytes:
    data = bytearray(_packed(lambda archive, x: archive.writestr("second.txt", x))(token))
    second, listed = data.index(b"PK\3\4", 4), data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    data[second + 6] |= 1
    data[listed + 8] |= 1
    return bytes(data)


ASSETS = (
    Asset(71, "archive-comment.zip", "comment of an archive", _packed(_comment)),
    Asset(71, "file-comment.zip", "comment of a file in an archive", _packed(_file_comment)),
    Asset(71, "extra-field.zip", "further field of a file in an archive", _packed(_extra)),
    Asset(71, "same-name-twice.zip", "second file of the same name", _packed(_twice)),
    Asset(71, "unlisted.zip", "file that the archive does not list", _unlisted),
    Asset(71, "between.zip", "bytes between files of an archive", lambda x: _shifted(b"PK\3\4" + x.encode() * 3 + bytes(40))),
    Asset(90, "zip-in-zip.zip", "document in an archive in an archive", lambda x: zipped(
        {"a.zip": zipped({"plan.docx": word(p(t(f"Anwen and {x} came.")))})})),
    Asset(90, "locked.zip", "file with a password", _locked, Fate.REFUSED),
    Asset(107, "file-name.zip", "name of a file in an archive", _packed(lambda a, x: a.writestr(f"{x}.txt", b"Anwen.\n"))),
    Asset(107, "folder-name.zip", "name of a folder in an archive", _packed(lambda a, x: a.writestr(f"{x}/a.txt", b"Anwen.\n"))),
    Asset(107, "empty-folder.zip", "name of an empty folder", _packed(lambda archive, x: archive.writestr(f"{x}/", b""))),
    Asset(107, "where-from.zip", "where a file came from", _packed(lambda archive, x: archive.writestr(
        "__MACOSX/._note.txt", b"\0\5\x16\7\0\2\0\0com.apple.metadata:kMDItemWhereFroms https://home.example/" + x.encode()))),
    Asset(107, "recent-pictures.zip", "small pictures of a folder", _packed(lambda archive, x: archive.writestr(
        "Thumbs.db", b"\xd0\xcf\x11\xe0" + bytes(8) + f"{x}.jpg".encode("utf-16-le")))),
    Asset(111, "published-copy.zip", "published copy of the same document", lambda x: zipped(
        {f"{name}.docx": word(p(t(f"Anwen and {x} came."))) for name in ("plan", "plan-published")})),
)  # fmt: skip
