"""Archives: what they unpack to, the trees of their markup, and whether anything lies in them beside their members."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from partywall.errors import Unreadable
from partywall.model.limits import Limits

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_END = 22
"""Bytes of the record that ends an archive without comment."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A copy, unpacked and parsed."""

    contents: Mapping[str, bytes]
    trees: Mapping[str, Element]
    faults: tuple[str, ...]
    """What it holds beside its members."""


def opened_archive(untrusted: bytes, main: str, called: str, markup: tuple[str, ...], limits: Limits) -> Archive:
    """Unpack a copy, and parse the members whose names end on ``markup``.

    Unreadable if it is no archive with ``main`` in it.
    """
    contents, faults = unpacked(untrusted, limits)
    if main not in contents:
        raise Unreadable(f"The copy is an archive without {called} in it.")
    trees = {
        name: _tree(data, number, limits)
        for number, (name, data) in enumerate(contents.items(), 1)
        if name.endswith(markup)
    }
    return Archive(contents, trees, faults)


def unpacked(untrusted: bytes, limits: Limits) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The members by name, and what the archive holds beside them. Unreadable if it is no whole archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            return _members(archive, limits), tuple(_faults(archive, untrusted))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, RuntimeError) as error:
        raise Unreadable(f"The copy is no whole zip archive ({type(error).__name__}).") from None


def _tree(data: bytes, number: int, limits: Limits) -> Element:
    try:
        tree: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise Unreadable(f"Member {number} of the copy is no well-formed XML ({type(error).__name__}).") from None
    level, depth = [tree], 0
    while level:
        level, depth = [child for element in level for child in element], depth + 1
    if depth > limits.depth:
        raise Unreadable(f"Member {number} of the copy has elements nested deeper than {limits.depth}.")
    return tree


def _members(archive: zipfile.ZipFile, limits: Limits) -> dict[str, bytes]:
    """All members by name, unpacked within the limits; of members of one name, the last."""
    infos = archive.infolist()
    if len(infos) > limits.members:
        raise Unreadable(f"The copy has {len(infos):,} members; the limit is {limits.members:,}.")
    found, left = {}, limits.unpacked_bytes
    for info in infos:
        if info.flag_bits & 1:
            raise Unreadable("A member of the copy is encrypted.")
        allowed = min(left, limits.unpacked(info.compress_size))
        with archive.open(info) as member:
            data = member.read(allowed + 1)
        if len(data) > allowed:
            raise Unreadable("The copy unpacks to more than the limit.")
        left -= len(data)
        found[info.filename] = data
    return found


def _faults(archive: zipfile.ZipFile, untrusted: bytes) -> Iterator[str]:
    """What an archive holds beside its members, and what tells when it was made."""
    infos = archive.infolist()
    if archive.comment or any(info.comment for info in infos):
        yield "the archive has a comment"
    if len({info.filename.casefold() for info in infos}) < len(infos):
        yield "two members of the archive have one name"
    if any(info.extra for info in infos):
        yield "a member of the archive has extra fields"
    if any(info.date_time != _FIXED_TIME for info in infos):
        yield "a member of the archive tells when it was made"
    if not _without_slack(infos, untrusted):
        yield "the archive holds bytes that belong to no member"


def _without_slack(infos: list[zipfile.ZipInfo], data: bytes) -> bool:
    """Whether the members, the directory and the end record follow each other without a gap."""
    at = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset != at:
            return False
        name, extra = struct.unpack_from("<HH", data, at + 26)
        at += 30 + name + extra + info.compress_size
        if extra or info.flag_bits & 8:
            return False
    size, start = struct.unpack_from("<LL", data, len(data) - _END + 12)
    return data[-_END:].startswith(b"PK\x05\x06") and start == at and start + size + _END == len(data)
