"""Archives that are documents: unpacked within every limit, and packed so that the same copy is the same bytes."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from partywall.errors import Unreadable
from partywall.model.limits import Limits

_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
_ROWS = re.compile(rb"(?:[\x20-\x7e]|[\xc3-\xdf][\x80-\xbf])*[A-Za-z]{4}(?:[\x20-\x7e]|[\xc3-\xdf][\x80-\xbf])*")
# The head of a member that is packed by deflating.
_MEMBER = re.compile(rb"PK\x03\x04.{4}\x08\0.{16}(.{4})", re.DOTALL)


def unzipped(untrusted: bytes, limits: Limits, fold: bool = False) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The members by name, and what the archive itself says beside them: comments, and text in bytes that belong to no
    member. ``fold``: names in lower case, as Office compares them.

    Raises Unreadable: damaged, locked, too large, too many members, the same name twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            members = _members(archive, limits, fold)
            beside = [archive.comment, *(info.comment for info in archive.infolist()), *loose(untrusted, archive)]
    except (Unreadable, MemoryError):
        raise
    # zipfile and its decompressors have no error class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable("The file is damaged: its archive cannot be unpacked.") from None
    return members, tuple(each.decode("utf-8", "replace") for each in beside if each)


def _members(archive: zipfile.ZipFile, limits: Limits, fold: bool) -> dict[str, bytes]:
    infos = archive.infolist()
    if len(infos) > limits.members:
        raise Unreadable(f"The file is an archive of more than {limits.members:,} files.")
    members: dict[str, bytes] = {}
    room = limits.unpacked_bytes
    for info in infos:
        name = info.filename.lstrip("/")
        name = name.lower() if fold else name
        if info.flag_bits & 1:
            raise Unreadable("The file is protected by a password; save a copy without one.")
        if name in members:
            raise Unreadable("The file is damaged or forged: its archive has one name twice.")
        members[name] = member(archive, info, min(room, limits.unpacked(info.compress_size)))
        room -= len(members[name])
    return members


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Reads one member bit by bit: the size that the archive claims may be a lie."""
    data = bytearray()
    with archive.open(info) as member:
        while chunk := member.read(_CHUNK):
            data += chunk
            if len(data) > most:
                raise Unreadable("The file unpacks to far more than its size; it may be an attack.")
    return bytes(data)


def packed(untrusted: bytes, info: zipfile.ZipInfo) -> bytes:
    """A member's bytes as they lie in the archive: all that is known of one that is locked."""
    name, extra = struct.unpack("<HH", untrusted[info.header_offset + 26 : info.header_offset + 30])
    start = info.header_offset + 30 + name + extra
    return untrusted[start : start + info.compress_size]


def loose(untrusted: bytes, archive: zipfile.ZipFile) -> Iterator[bytes]:
    """Rows of letters in further fields, and before, between and after the members; a deleted member is unpacked."""
    at = 0
    for info in sorted(archive.infolist(), key=lambda each: each.header_offset):
        start = info.header_offset
        name, extra = struct.unpack("<HH", untrusted[start + 26 : start + 30])
        fields = untrusted[start + 30 + name : start + 30 + name + extra]
        for piece in (untrusted[at:start], info.extra, fields):
            yield from _rows(piece)
        at = max(at, start + 30 + name + extra + info.compress_size)
    yield from _rows(untrusted[at : archive.start_dir])


def _rows(data: bytes) -> Iterator[bytes]:
    yield from _ROWS.findall(data)
    for found in _MEMBER.finditer(data):
        name, extra = struct.unpack("<HH", found.group(1))
        try:
            content = zlib.decompressobj(-15).decompress(data[found.end() + name + extra :], _CHUNK)
        except zlib.error:
            continue
        yield from _ROWS.findall(content)


def zipped(files: Mapping[str, bytes], first: Mapping[str, bytes] | None = None) -> bytes:
    """A zip file of these members, sorted, of one fixed time, and nothing beside them.

    ``first`` are members that come before all others, and are not compressed.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (first or {}).items():
            _put(archive, name, data, zipfile.ZIP_STORED)
        for name in sorted(files):
            _put(archive, name, files[name], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = method
    info.create_system = 0
    archive.writestr(info, data)
