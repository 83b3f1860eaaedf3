"""Archives that are documents: unpacked within every limit, and packed so that the same copy is the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from partywall.errors import Unreadable
from partywall.model.limits import Limits

_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20


def unzipped(untrusted: bytes, limits: Limits, fold: bool = False) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The members by name, and comments in the archive itself. ``fold``: names in lower case, as Office compares them.

    Raises Unreadable: damaged, locked, too large, too many members, the same name twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            members = _members(archive, limits, fold)
            comments = [archive.comment, *(info.comment for info in archive.infolist())]
    except (Unreadable, MemoryError):
        raise
    # zipfile and its decompressors have no error class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable("The file is damaged: its archive cannot be unpacked.") from None
    return members, tuple(comment.decode("utf-8", "replace") for comment in comments if comment)


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
        members[name] = _member(archive, info, min(room, max(_CHUNK, info.compress_size * limits.packing_ratio)))
        room -= len(members[name])
    return members


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Reads one member bit by bit: the size that the archive claims may be a lie."""
    data = bytearray()
    with archive.open(info) as member:
        while chunk := member.read(_CHUNK):
            data += chunk
            if len(data) > most:
                raise Unreadable("The file unpacks to far more than its size; it may be an attack.")
    return bytes(data)


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
