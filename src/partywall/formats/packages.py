"""An Office file as a package: members by name, content types, relationships. Every limit is kept while unpacking."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from lxml import etree

from partywall.errors import Unreadable
from partywall.formats.xml_root import root_of
from partywall.formats.zipping import unzipped
from partywall.model.limits import Limits

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
Element = etree._Element
# ISO "strict" files are the same markup under other names.
STRICT = tuple(
    (f"http://purl.oclc.org/ooxml/{name}".encode(), f"http://schemas.openxmlformats.org/{usual}".encode())
    for name, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("spreadsheetml/main", "spreadsheetml/2006/main"),
        ("presentationml/main", "presentationml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/math", "officeDocument/2006/math"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
        ("drawingml/spreadsheetDrawing", "drawingml/2006/spreadsheetDrawing"),
        ("drawingml/chart", "drawingml/2006/chart"),
        ("drawingml/diagram", "drawingml/2006/diagram"),
        ("drawingml/main", "drawingml/2006/main"),
    )
)

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Entities can multiply a few bytes into gigabytes or fetch other files; Office never writes any.
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Relationship:
    """That a member points at another member (``target`` is its name) or outside."""

    kind: str
    """The last word of its type: ``header``, ``hyperlink``."""
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The members of an Office file. Names are without the first slash and in lower case, as Office compares them."""

    members: dict[str, bytes]
    types: dict[str, str]
    """Content type by member, or by ``.ending``."""
    remarks: tuple[str, ...]
    """Comments in the archive itself, and its members' names where they are not Office's own."""

    def type_of(self, name: str) -> str:
        """The content type of a member; empty if none is given."""
        return self.types.get(name) or self.types.get("." + name.rpartition(".")[2], "")

    def xml(self, name: str) -> Element:
        """The root of a member. Raises Unreadable."""
        return parsed(self.members[name])

    def relationships(self, name: str) -> dict[str, Relationship]:
        """What a member points at, by relationship id. The package itself is ``""``."""
        folder, _, file = name.rpartition("/")
        data = self.members.get(f"{folder}/_rels/{file}.rels".removeprefix("/"))
        if data is None:
            return {}
        found = parsed(data).iter(f"{{{RELATIONSHIPS}}}Relationship")
        return {each.get("Id", ""): _relationship(folder, each) for each in found}


def unpacked(untrusted: bytes, limits: Limits, usual: re.Pattern[str]) -> Package:
    """Opens a package; ``usual`` are the names that Office gives to members.

    Raises Unreadable: damaged, locked, too large, too many, the same name twice.
    """
    members, comments = unzipped(untrusted, limits, fold=True)
    if "[content_types].xml" not in members:
        raise Unreadable("The file is damaged: it has no list of its contents.")
    odd = [name for name in members if not usual.fullmatch(name)]
    return Package(members, _types(parsed(members["[content_types].xml"])), (*comments, *odd))


def unescaped(text: str) -> str:
    """Characters that XML cannot hold are written by their number."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def empty() -> Element:
    """An element that holds nothing, where there was nothing to read."""
    return etree.Element("nothing")


def parsed(untrusted: bytes) -> Element:
    """The root of an XML file, with nothing fetched and nothing expanded. Raises Unreadable."""
    if any(mark in untrusted for mark in _DOCTYPES):
        raise Unreadable("The file holds an XML document type, which no Office file has; it may be an attack.")
    for strict, usual in STRICT:
        untrusted = untrusted.replace(strict, usual)
    root = root_of(untrusted)
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise Unreadable("The file holds an XML document type, which no Office file has; it may be an attack.")
    return root


def _types(root: Element) -> dict[str, str]:
    types: dict[str, str] = {}
    for each in root:
        kind = each.get("ContentType", "")
        if each.get("PartName"):
            types[each.get("PartName", "").lstrip("/").lower()] = kind
        elif each.get("Extension"):
            types["." + each.get("Extension", "").lower()] = kind
    return types


def _relationship(folder: str, each: Element) -> Relationship:
    outside = each.get("TargetMode") == "External"
    target = each.get("Target", "")
    if not outside:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/").lower()
    return Relationship(each.get("Type", "").rpartition("/")[2], target, outside)
