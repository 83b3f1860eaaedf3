"""The members of a Word file that no copy has: comments, properties, custom data. Read, and set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partywall.errors import Unreadable
from partywall.formats.docx.aside import raw_text
from partywall.formats.docx.names import Element, W, local
from partywall.formats.docx.package import Package
from partywall.formats.splice import lines_part
from partywall.model.text import Part, PartKind

_KINDS = (
    (re.compile(r"word/(?:comments\w*|people)\d*\.xml"), PartKind.COMMENT),
    (re.compile(r"docprops/.*|customxml/.*|.*/settings\.xml"), PartKind.PROPERTY),
    (re.compile(r".*/glossary/.*"), PartKind.HIDDEN_TEXT),
    (re.compile(r".*/(?:charts|diagrams|drawings|ink)/.*"), PartKind.TEXT_BOX),
    (re.compile(r".*\.rels"), PartKind.LINK),
)
_TYPED = frozenset("author initials userId name val displayText string title descr alt ed query connectString".split())
# Programs write these into every file; they are nobody's.
_PROGRAM = re.compile(
    r"(?:[\d.:TZ+-]*|true|false|Normal(?:\.dotm)?|Microsoft (?:Office )?Word|[0-9A-Fa-f-]{8,40}|\{[0-9A-Fa-f-]{36}\})",
)


def members(package: Package, kept: frozenset[str], styles: tuple[str, ...]) -> Iterator[Part]:
    """A part for each member that is text and not in ``kept``, and one for names that somebody typed."""
    for number, (name, data) in enumerate(sorted(package.members.items()), 1):
        if name not in kept and name.endswith((".xml", ".rels", ".vml")):
            kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(name)), PartKind.STRUCTURE)
            lines = _lines(package, name, kind) if data else []
            if lines:
                yield lines_part(f"member-{number}", kind, lines)
    names = [each for each in (*styles, *package.remarks) if each.strip()]
    if names:
        yield lines_part("names", PartKind.STRUCTURE, names)


def _lines(package: Package, name: str, kind: PartKind) -> list[str]:
    if name.endswith(".rels"):
        return _targets(package, name)
    try:
        root = package.xml(name)
    except Unreadable:
        # It never comes into a copy, so that it is damaged harms nobody.
        return []
    if name.endswith("/settings.xml"):
        return _settings(root)
    if kind is PartKind.STRUCTURE and re.search(r"/(?:theme|fonttable|websettings|styles\w*)\d*\.xml$", name):
        return []
    return list(dict.fromkeys(line for line in _texts(root) if line.strip() and not _PROGRAM.fullmatch(line.strip())))


def _targets(package: Package, name: str) -> list[str]:
    """What outside things a member points at. Links in the text are set aside where they stand, too."""
    found = package.xml(name)
    return [each.get("Target", "") for each in found if each.get("TargetMode") == "External"]


def _settings(root: Element) -> list[str]:
    """Document variables and what a mail merge was made from."""
    lines: list[str] = []
    for variable in root.iter(W + "docVar"):
        lines += (variable.get(W + "name", ""), variable.get(W + "val", ""))
    for merge in root.iter(W + "mailMerge"):
        lines += (each.get(W + "val", "") for each in merge.iter() if isinstance(each.tag, str))
    return [line for line in lines if line.strip() and not _PROGRAM.fullmatch(line)]


def _texts(element: Element) -> Iterator[str]:
    """Attributes that somebody typed, and text by paragraphs."""
    for key, text in element.attrib.items():
        if str(key).rpartition("}")[2] in _TYPED and (local(element) != "style") and _spoken(element, str(key)):
            yield str(text)
    if local(element) == "p":
        yield from raw_text(element).splitlines()
    elif element.text and element.text.strip():
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child) if local(element) != "p" else _attributes(child)


def _attributes(element: Element) -> Iterator[str]:
    for each in element.iter():
        for key in ("author", "descr", "title", "string"):
            text = each.get(W + key) or each.get(key)
            if text:
                yield text


def _spoken(element: Element, key: str) -> bool:
    """A value is somebody's words only outside of layout: in a property, a control, a document part."""
    name = local(element)
    return not key.endswith(("}val", "}name")) or name in ("alias", "tag", "name", "docVar", "docPartName", "category")
