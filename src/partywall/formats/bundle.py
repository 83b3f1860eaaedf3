"""Archives (ZIP): each file in them is a document inside. A copy is a new archive of their copies, by number.

Names, folders, comments and what programs put beside the files are dropped and shown to the author.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection
from dataclasses import dataclass, field

from partywall.errors import Unreadable
from partywall.formats.inside import Inside, copies_inside, look_inside, read_inside
from partywall.formats.mail import one_line
from partywall.formats.mapi import strings_in
from partywall.formats.means import Format, Means
from partywall.formats.splice import lines_part
from partywall.formats.zipping import loose, member, packed, zipped
from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS
from partywall.model.limits import Limits
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, PartKind, Unread, digest_of

# What systems put into archives by themselves; nobody misses it in a copy.
_BESIDE = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)", re.IGNORECASE | re.DOTALL)
_LOCKED = "It is protected by a password; save a copy without one."


@dataclass(slots=True)
class _Bundle:
    """What an archive holds."""

    files: list[Inside] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """The files of an archive, and what stands beside them. Raises Unreadable."""
    found = _unpacked(untrusted, means.limits)
    documents, unread = read_inside(found.files, means, "file")
    told = (("names", PartKind.FILE_NAME, found.names), ("beside", PartKind.PROPERTY, found.beside))
    parts = tuple(
        lines_part(part, kind_of, lines)
        for part, kind_of, texts in told
        if (lines := [text for text in dict.fromkeys(map(one_line, texts)) if text])
    )
    return Document(digest_of(untrusted), kind, parts, (*found.unread, *unread), documents)


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """A new archive of the files' copies."""
    copies = copies_inside(_unpacked(untrusted, means.limits).files, document, plan, means)
    width = max(2, len(str(len(copies))))
    return zipped({f"{number:0{width}}.{KINDS[each.kind].ending}": each.data for number, each in enumerate(copies, 1)})


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Each file, one after the other."""
    return look_inside(Look(), _unpacked(untrusted, means.limits).files, document, pages, means)


FORMAT = Format(read, write, look)


def _unpacked(untrusted: bytes, limits: Limits) -> _Bundle:
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            return _bundle(archive, untrusted, limits)
    except (Unreadable, MemoryError):
        raise
    # zipfile and its decompressors have no error class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable("The file is damaged: its archive cannot be unpacked.") from None


def _bundle(archive: zipfile.ZipFile, untrusted: bytes, limits: Limits) -> _Bundle:
    found = _Bundle()
    infos = archive.infolist()
    if len(infos) > limits.members:
        raise Unreadable(f"The file is an archive of more than {limits.members:,} files.")
    room = limits.unpacked_bytes
    for number, info in enumerate(infos, 1):
        found.beside.append(_text(info.comment))
        if not re.fullmatch(r"\d{2,5}\.[a-z]{2,4}", info.filename):
            found.names.append(info.filename)
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            found.unread.append(Unread(f"file {number}", _LOCKED, digest_of(packed(untrusted, info))))
            continue
        data = member(archive, info, min(room, limits.unpacked(info.compress_size)))
        room -= len(data)
        if _BESIDE.fullmatch(info.filename):
            found.beside += strings_in(data)
        else:
            found.files.append(Inside(info.filename, data))
    found.beside += [_text(archive.comment), *map(_text, loose(untrusted, archive))]
    return found


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
