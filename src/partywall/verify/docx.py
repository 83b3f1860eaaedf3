"""DOCX, read again by the standard library's zipfile and expat: no line of code is shared with the writer's engine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify import docx_list
from partywall.verify.opened import Opened, Seen
from partywall.verify.zipped import opened_archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT_BOX = W + "txbxContent"
_ENDS = {W + "p", W + "tr", W + "tc"}
_BREAKS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "‑",
    W + "softHyphen": "\u00ad",
}
_TEXTS = {W + "t", W + "delText", W + "instrText", W + "delInstrText"}
_SHOWN = (
    (re.compile(r"word/document\d*\.xml"), PartKind.BODY, "the body"),
    (re.compile(r"word/header\d*\.xml"), PartKind.HEADER, "a header"),
    (re.compile(r"word/footer\d*\.xml"), PartKind.FOOTER, "a footer"),
    (re.compile(r"word/footnotes\d*\.xml"), PartKind.FOOTNOTE, "the footnotes"),
    (re.compile(r"word/endnotes\d*\.xml"), PartKind.ENDNOTE, "the endnotes"),
)  # fmt: skip


def open_docx(untrusted: bytes, limits: Limits) -> Opened:
    """Open a DOCX copy; Unreadable if it is none."""
    archive = opened_archive(untrusted, "word/document.xml", "a Word document", (".xml", ".rels"), limits)
    contents, trees, faults = archive.contents, archive.trees, [*archive.faults]
    shown = tuple(seen for name, tree in trees.items() for seen in _shown(name, tree))
    aside = [Seen("a member's name", PartKind.FILE_NAME, name) for name in contents if not docx_list.is_member(name)]
    for name, tree in trees.items():
        aside += _aside(name, tree)
        faults += docx_list.faults(name, tree)
    faults += docx_list.member_faults(contents)
    return Opened(MediaType.DOCX, shown, tuple(aside), tuple(dict.fromkeys(faults)))


def _shown(name: str, tree: Element) -> Iterator[Seen]:
    for pattern, kind, where in _SHOWN:
        if pattern.fullmatch(name):
            yield from _streams(tree, kind, where)


def _streams(tree: Element, kind: PartKind, where: str) -> Iterator[Seen]:
    """The text of a member, and apart from it the text of each text box and each note."""
    notes = [*tree.iter(W + "footnote"), *tree.iter(W + "endnote")]
    for number, root in enumerate(notes or [tree], 1):
        place = f"{where}, note {number}" if notes else where
        yield Seen(place, kind, "".join(_text(root)))
        for box in root.iter(_TEXT_BOX):
            yield Seen(f"a text box in {where}", PartKind.TEXT_BOX, "".join(_text(box)))


def _text(element: Element) -> Iterator[str]:
    if element.tag in _BREAKS:
        yield _BREAKS[element.tag]
    elif element.tag == W + "sym":
        yield _symbol(element)
    elif element.text and _is_text(element):
        yield element.text
    for child in element:
        if child.tag != _TEXT_BOX:
            yield from _text(child)
        if child.tail and child.tail.strip():
            yield child.tail
    if element.tag in _ENDS:
        yield "\n"


def _is_text(element: Element) -> bool:
    text = element.text or ""
    return element.tag in _TEXTS or bool(text.strip() and not docx_list.is_place(element.tag, text))


def _symbol(element: Element) -> str:
    code = element.get(W + "char", "")
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else code


def _aside(name: str, tree: Element) -> Iterator[Seen]:
    """Every attribute value that is no plain layout word, and all text of members that are not shown."""
    shown = any(pattern.fullmatch(name) for pattern, _, _ in _SHOWN)
    where = f"an attribute in {docx_list.called(name)}"
    for element in tree.iter():
        for key, value in element.attrib.items():
            if not docx_list.is_layout(element.tag, key, value):
                yield Seen(where, PartKind.STRUCTURE, value)
        if not shown:
            for text in (element.text, element.tail):
                if text and text.strip():
                    yield Seen(docx_list.called(name), PartKind.STRUCTURE, text)
