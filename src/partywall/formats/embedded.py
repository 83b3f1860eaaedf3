"""Documents that are embedded in an Office file: shown to the author as texts that no copy has."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import olefile

from partywall.formats.inside import read_dropped
from partywall.formats.macros import ole_streams
from partywall.formats.means import Means
from partywall.formats.office_aside import binary_texts, telling
from partywall.formats.packages import Package
from partywall.formats.splice import lines_part
from partywall.model.text import Part, PartId, PartKind

_STREAMS = ("Package", "CONTENTS", "EmbeddedOdf")


def embedded_parts(package: Package, means: Means) -> Iterator[Part]:
    """All texts of the files that are embedded in a package. One that cannot be read is dropped, as they all are."""
    names = sorted(name for name in package.members if "/embeddings/" in name and not name.endswith((".rels", "/")))
    for number, name in enumerate(names, 1):
        yield from file_parts(package.members[name], name, number, means)


def file_parts(data: bytes, name: str, number: int, means: Means) -> Iterator[Part]:
    """All texts of one embedded file, as parts that do not stay; what cannot be read as a document, as loose texts."""
    document = None
    for inner, called in ((_inner(data), ""), (data, name.rpartition("/")[2])):
        if document is None and inner:
            document = read_dropped(inner, called, means)
    if document is not None:
        yield from (
            replace(part, id=PartId(f"embedded-{number}/{at}-{part.id}"), stays=False)
            for at, each in enumerate(document.walk(), 1)
            for part in each.parts
            if part.text
        )
    elif lines := telling(text for stream in (*ole_streams(data),) for text in binary_texts(stream)):
        yield lines_part(f"embedded-{number}", PartKind.ATTACHMENT, lines)


def _inner(data: bytes) -> bytes:
    """The file that an OLE object wraps, where it wraps one."""
    if not data.startswith(olefile.MAGIC):
        return b""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            for name in _STREAMS:
                if ole.exists(name):
                    return bytes(ole.openstream(name).read())
            if ole.exists("\x01Ole10Native"):
                return _native(ole.openstream("\x01Ole10Native").read())
    # olefile raises errors of its own and whatever its parts raise.
    except Exception:  # noqa: BLE001
        return b""
    return b""


def _native(data: bytes) -> bytes:
    """The bytes of a file behind length, kind, label, path, four more bytes and the path that it was copied to."""
    at = 6
    for _ in range(2):
        at = data.index(b"\0", at) + 1
    at += 8 + int.from_bytes(data[at + 4 : at + 8], "little")
    size = int.from_bytes(data[at : at + 4], "little")
    return data[at + 4 : at + 4 + size]
