"""OpenDocument text, read again by the standard library's zipfile and expat: another engine than the writer's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify import odf_list
from partywall.verify.opened import Opened, Seen
from partywall.verify.zipped import opened_archive

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = f"{{{_OASIS}text:1.0}}"
_STYLE = f"{{{_OASIS}style:1.0}}"
_TABLE = f"{{{_OASIS}table:1.0}}"
_NOTE = _TEXT + "note"
_BOX = f"{{{_OASIS}drawing:1.0}}text-box"
_SPACE = _TEXT + "s"
_APART = {_NOTE, _BOX}
_ENDS = {_TEXT + "p", _TEXT + "h", _TABLE + "table-cell", _TABLE + "table-row"}
_BREAKS = {_TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_EDGES = (("header", PartKind.HEADER), ("footer", PartKind.FOOTER))


def open_odt(untrusted: bytes, limits: Limits) -> Opened:
    """Open an OpenDocument copy; Unreadable if it is none."""
    archive = opened_archive(untrusted, "content.xml", "an OpenDocument text", (".xml", ".rdf"), limits)
    contents, trees, faults = archive.contents, archive.trees, [*archive.faults]
    faults += odf_list.member_faults(contents)
    shown: list[Seen] = []
    aside = [Seen("a member's name", PartKind.FILE_NAME, name) for name in contents if not odf_list.is_member(name)]
    for name, tree in trees.items():
        faults += odf_list.faults(name, tree)
        aside += _aside(name, tree)
        if name in ("content.xml", "styles.xml"):
            shown += _shown(name, tree)
    return Opened(MediaType.ODT, tuple(shown), tuple(aside), tuple(dict.fromkeys(faults)))


def _shown(name: str, tree: Element) -> Iterator[Seen]:
    """The text, or each header and footer; apart from it each note and each box in it."""
    if name == "content.xml":
        yield from _streams(tree, PartKind.BODY, "the body")
        return
    for word, kind in _EDGES:
        for suffix in ("", "-left", "-first"):
            for edge in tree.iter(f"{_STYLE}{word}{suffix}"):
                yield from _streams(edge, kind, f"a {word}")


def _streams(root: Element, kind: PartKind, where: str) -> Iterator[Seen]:
    yield Seen(where, kind, _words(root))
    for note in root.iter(_NOTE):
        ending = note.get(_TEXT + "note-class") == "endnote"
        body = note.find(_TEXT + "note-body")
        if body is not None:
            words = _words(body)
            yield Seen(f"a note in {where}", PartKind.ENDNOTE if ending else PartKind.FOOTNOTE, words)
    for box in root.iter(_BOX):
        yield Seen(f"a text box in {where}", PartKind.TEXT_BOX, _words(box))


def _words(element: Element) -> str:
    pieces: list[str] = []
    _gather(element, pieces)
    return "".join(pieces)


def _gather(element: Element, pieces: list[str]) -> None:
    if element.tag in _BREAKS:
        pieces.append(_BREAKS[element.tag])
    elif element.tag == _SPACE:
        pieces.append(" " * _count(element))
    if element.text:
        pieces.append(element.text)
    for child in element:
        if child.tag not in _APART:
            _gather(child, pieces)
        if child.tail:
            pieces.append(child.tail)
    if element.tag in _ENDS:
        pieces.append("\n")


def _count(element: Element) -> int:
    count = element.get(_TEXT + "c", "1")
    return int(count) if re.fullmatch(r"\d{1,4}", count) else 1


def _aside(name: str, tree: Element) -> Iterator[Seen]:
    """Every attribute value that is no plain layout word, and all text that is not shown."""
    where = f"an attribute in {odf_list.called(name)}"
    for element in tree.iter():
        for key, value in element.attrib.items():
            if not odf_list.is_layout(key, value):
                yield Seen(where, PartKind.STRUCTURE, value)
        if name not in ("content.xml", "styles.xml"):
            for text in (element.text, element.tail):
                if text and text.strip():
                    yield Seen(odf_list.called(name), PartKind.STRUCTURE, text)
    for holder in tree.iter(_NOTE):
        for part in holder:
            if part.tag != _TEXT + "note-body" and not re.fullmatch(r"\d{1,5}", part.text or ""):
                yield Seen("a note's number", PartKind.STRUCTURE, "".join(part.itertext()))
