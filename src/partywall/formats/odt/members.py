"""The members of an OpenDocument file that no copy has: properties, settings, objects, scripts. Read, and set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.errors import Unreadable
from partywall.formats.odt.aside import raw_text, typed
from partywall.formats.odt.names import Element, attribute, named, short
from partywall.formats.odt.package import Package
from partywall.formats.splice import lines_part
from partywall.model.text import Part, PartKind

_KEPT = frozenset(("mimetype", "content.xml", "styles.xml"))
_KINDS = (
    (re.compile(r"(?:meta|settings)\.xml|.*\.rdf|.*/settings\.xml|VersionList\.xml"), PartKind.PROPERTY),
    (re.compile(r"(?:Object|Obj)[^/]*/.*"), PartKind.TEXT_BOX),
)
_MARKUP = (b"<?xml", b"\xef\xbb\xbf<?xml", b"<", b"\xfe\xff", b"\xff\xfe")
# Files inside the file that are documents of their own: archives, old Office files, PDFs, rich text.
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"{\\rtf")
_RUN = re.compile(rb"(?:[\x20-\x7e]\x00){4,}|[\x20-\x7e]{5,}")
_LONGEST = 100_000
_PICTURE = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"VCLMTF",
    b"II*\0",
    b"MM\0*",
    b"\xd7\xcd\xc6\x9a",
    b"\x01\0\0\0",
)
# Programs write these into every file; they are nobody's.
_PROGRAM = re.compile(
    r"[\W\d_]*|true|false|(?:LibreOffice|OpenOffice|StarOffice|MicrosoftOffice|Aspose|AODL|AbiWord|Calligra|KOffice|ODF)\S*"
    r"(?: ?[\w.$:/-]+){0,6}|[0-9A-Fa-f-]{8,40}|[A-Za-z0-9+/=]{60,}|\d{4}-\d\d-\d\dT[\d:.,]+Z?|-?P\d*[A-Z].*|view\d"
    r"|[a-z]{2}-[A-Z]{2}|\.uno:\w+|ooo:[\w-]+|\$\((?:user|inst)\)/[\w/.]+|Generic Printer"
    r"|high-resolution|0x[0-9a-f]+|embed|onload"
)


@dataclass(frozen=True, slots=True)
class Members:
    """The parts that no copy has, and the files inside the file."""

    parts: tuple[Part, ...]
    inner: tuple[tuple[str, bytes], ...]


def dropped_members(package: Package) -> Members:
    """A part for each member that is text and not the document itself; and the documents inside."""
    parts, inner = [], []
    for number, (name, data) in enumerate(sorted(package.members.items()), 1):
        if name in _KEPT or not data:
            continue
        if data.startswith(_DOCUMENTS):
            inner.append((name, data))
        kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(name)), PartKind.STRUCTURE)
        lines = list(dict.fromkeys(_lines(name, data, package)))
        if lines:
            parts.append(lines_part(f"member-{number}", kind, lines))
    return Members(tuple(parts), tuple(inner))


def _lines(name: str, data: bytes, package: Package) -> Iterator[str]:
    if data.startswith(_PICTURE) or name == "layout-cache":
        return
    if data.lstrip(b" \t\r\n").startswith(_MARKUP):
        try:
            root = package.xml(name)
        except Unreadable:
            # It never comes into a copy, so that it is damaged harms nobody; its words are looked for as they stand.
            yield from runs(data)
            return
        yield from (line for line in _texts(name, root) if not _PROGRAM.fullmatch(line))
    elif not data.startswith((b"PK\x03\x04", b"%PDF-")):
        yield from runs(data)


def runs(data: bytes) -> Iterator[str]:
    """Strings that can be read in bytes that are no text."""
    for found in _RUN.findall(data[: 50 * _LONGEST]):
        text = found.replace(b"\0", b"").decode("ascii").strip()
        if re.search(r"[A-Za-z]{3}|\d{5}", text) and len(text) < _LONGEST:
            yield text


def _texts(name: str, root: Element) -> Iterator[str]:
    if root.tag == named("manifest:manifest"):
        return
    for each in root.iter():
        if not isinstance(each.tag, str):
            continue
        if short(each) == "config:config-item":
            yield from _setting(each)
        elif short(each).startswith(("style:", "config:")):
            continue
        else:
            yield from (" ".join(value.split()) for _, value in typed(each))
    if name != "settings.xml" and not name.endswith("/settings.xml"):
        yield from (" ".join(line.split()) for line in _paragraphs(root))


def _setting(item: Element) -> Iterator[str]:
    text = (item.text or "").strip()
    if attribute(item, "config:type") == "string":
        yield text


def _paragraphs(root: Element) -> Iterator[str]:
    """Text by elements: in properties each is a line of its own."""
    if short(root) in ("office:document-meta", ":RDF"):
        for each in root.iter():
            yield each.text or "" if isinstance(each.tag, str) else ""
    else:
        yield from raw_text(root).splitlines()
