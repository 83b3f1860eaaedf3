"""An OpenDocument file as an archive: members by name, unpacked within every limit, and what lies beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.errors import Unreadable
from partywall.formats.odt.names import Element, named
from partywall.formats.xml_root import root_of
from partywall.formats.zipping import unzipped
from partywall.model.limits import Limits

# Entities can multiply a few bytes into gigabytes or fetch other files; no office program writes any.
_ENTITIES = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_USUAL = re.compile(
    r"mimetype|(?:content|styles|meta|settings)\.xml|META-INF/(?:manifest\.xml)?|manifest\.rdf|layout-cache"
    r"|Thumbnails/thumbnail\.png|Configurations2/(?:images/)?(?:\w{0,14}/){0,2}\w{0,14}(?:(?:current|\w{1,10}bar)\.xml)?"
    r"|(?:Pictures|media|Object \d+|ObjectReplacements|Basic|Dialogs)/"
    r"|(?:Pictures|media)/(?:image|ui)?[0-9A-Fa-f]+\.\w{3,4}"
    r"|(?:ObjectReplacements/)?Object \d+(?:/(?:content|styles|meta|settings)\.xml)?",
)


@dataclass(frozen=True, slots=True)
class Package:
    """The members of an OpenDocument file, and what somebody may have written beside them."""

    members: dict[str, bytes]
    remarks: tuple[str, ...]
    """Comments in the archive itself, and its members' names where they are not the office program's own."""

    def xml(self, name: str) -> Element:
        """The root of a member. Raises Unreadable."""
        return parsed(self.members[name])


def unpacked(untrusted: bytes, limits: Limits) -> Package:
    """Opens an archive. Raises Unreadable: damaged, locked, too large, too many members, the same name twice."""
    members, comments = unzipped(untrusted, limits)
    if "content.xml" not in members:
        raise Unreadable("The file is damaged: its text is missing.")
    if _is_encrypted(members):
        raise Unreadable("The file is protected by a password; save a copy without one.")
    odd = [name for name in members if not _USUAL.fullmatch(name)]
    return Package(members, (*comments, *odd))


def parsed(untrusted: bytes) -> Element:
    """The root of an XML file, with nothing fetched and nothing expanded. Raises Unreadable."""
    if any(mark in untrusted for mark in _ENTITIES):
        raise Unreadable(
            "The file's XML defines entities of its own, which no office program does; it may be an attack."
        )
    return root_of(untrusted)


_REMARK = re.compile(rb"<!--(.*?)-->|<\?(?!xml\s)(.*?)\?>", re.DOTALL)


def remarks_in(*members: bytes) -> Iterator[str]:
    """Comments and instructions in markup, which the parser leaves out."""
    for found in (found for data in members for found in _REMARK.finditer(data)):
        yield " ".join((found.group(1) or found.group(2) or b"").decode("utf-8", "replace").split())


def _is_encrypted(members: dict[str, bytes]) -> bool:
    listed = members.get("META-INF/manifest.xml", b"")
    if "encrypted-package" in members or b"encryption-data" not in listed:
        return "encrypted-package" in members
    return next(parsed(listed).iter(named("manifest:encryption-data")), None) is not None
