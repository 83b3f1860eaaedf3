"""What an Office file holds beside what its readers see, gathered from whatever is in it, known or not.

It is set aside for the author and for the search, and no copy has it. So nothing depends on knowing all places where
text can hide: of every member, all text is taken, and every attribute that may be somebody's words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from partywall.errors import Unreadable
from partywall.formats.macros import macro_texts
from partywall.formats.mashup import mashup_texts
from partywall.formats.packages import Element, Package, empty, parsed
from partywall.formats.splice import lines_part
from partywall.model.text import Part, PartKind

_KINDS = (
    (re.compile(r".*(?:comment|person|threaded).*"), PartKind.COMMENT),
    (re.compile(r"docprops/.*|customxml/.*"), PartKind.PROPERTY),
    (re.compile(r".*/notesslides/.*"), PartKind.COMMENT),
    (re.compile(r".*/(?:charts|diagrams|drawings|ink|slidelayouts|slidemasters)/.*"), PartKind.HIDDEN_TEXT),
    (re.compile(r".*/(?:pivot|slicer|timeline|externallink|revisions|querytable|tables).*"), PartKind.HIDDEN_TEXT),
    (re.compile(r".*\.rels"), PartKind.LINK),
)
# Attributes that hold what somebody typed, however it is spelt.
_TYPED = frozenset(
    "author caption cmd codeName command comment connection content customName descr description display displayName "
    "error errorTitle initials location lastModifiedBy name onAction prompt promptTitle providerId "
    "sheetName source sourceFile text title tooltip uniqueName url user userId userName".split()
)
# Attributes that hold numbers and words of the format; what can be told by its look alone is told below.
_PLUMBING = frozenset(
    "Id id uid r ref sqref rgb hashValue saltValue algorithmName ContentType PartName Type Requires Ignorable typeface "
    "panose prst uri appName lastEdited lowestEdited rupBuild cryptAlgorithmSid xfId dxfId lang altLang".split()
)
_WORD_OF_FORMAT = re.compile(r"[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*")
# Values of attributes that nobody typed: numbers, measures, colours, places in a sheet.
_MEASURE = re.compile(
    r"[\d.,:%+\-TZ\s$A-Z]{0,5}|[\d.:TZ+\-\s]*|-?[\d.]+(?:E[+-]?\d+)?(?:pt|px|in|cm|mm)?|[0-9A-Fa-f]{6,8}"
    r"|https?://(?:schemas\.|www\.w3\.org|purl\.o)\S*"
)
_MEASURES = frozenset("col row colOff rowOff pos x y w h order idx fmtId ptCount formatCode".split())
"""Elements whose text is a measure."""
# Texts that say nothing of anybody: signs, small numbers, the time of day, names of programs and of their own things.
_EMPTY = re.compile(
    r"\W+|..?|-?\d{0,4}(?:[.,]\d+)?|-?\d+\.\d+(?:E[+-]?\d+)?|\d{4}-\d\d-\d\dT[\d:.]+Z?|rId\d+"
    r"|(?i:true|false|yes|no|utf-8)|adj\d?|val -?\d+|\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\}?"
    r"|https?://(?:schemas\.|www\.w3\.org|purl\.o)\S*|\w{2}-[A-Z]{2}|\d{1,2}\.\d{4}|dcterms:W3CDTF"
    r"|(?:Sheet\d*!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?"
)
_PROGRAM = re.compile(
    r"Microsoft (?:Office )?(?:Excel|PowerPoint|Word)(?: Online)?|Office(?: Theme| Classic\S*)?|Normal|Worksheets?"
    r"|Slides?|Named Ranges|Theme|Comma|Currency|Per ?cent|Table(?:Style|Slicer)\w+|PivotStyle\w+|Default Theme"
    r"|Slide Titles|Title Slide|Title and Content|Section Header|Two Content|Comparison|Title Only|Blank|Fonts Used"
    r"|General|(?:Content|Picture) with Caption|Title and Vertical Text"
    r"|Vertical Title and Text|Calibri|Cambria|Arial"
    r"|Click to edit Master \w+ styles?|(?:Second|Third|Fourth|Fifth) level|Sheet\d*|ThisWorkbook|_xlnm\.\w+"
    r"|(?:Default|Custom) Design|On-screen Show.*"
)
# Names that programs give to shapes.
_NAMED = re.compile(
    r"(?:Title|Subtitle|Text|TextBox|Text Box|Content|Picture|Rectangle|Rounded Rectangle|Group|Table|Chart|Diagram"
    r"|Line|Straight Connector|Straight Arrow Connector|Elbow Connector|Connector|Shape|Oval|Object|Footer|Date|Image"
    r"|Header|Slide Number|Freeform|Arrow|Right Arrow|Left Arrow|AutoShape|Notes|Slide Image|Vertical Title"
    r"|Vertical Text|Graphic|Freeform: Shape|Isosceles Triangle|Custom Shape|PlaceHolder)?(?: Placeholder)? ?\d{0,4}"
)
# Pictures, sounds and fonts hold no text that can be had; documents inside are read by their own formats.
_SEEN_OR_HEARD = tuple(
    ".png .jpg .jpeg .gif .emf .wmf .tif .tiff .bmp .ico .wdp .heic .webp .mp3 .mp4 .m4a .m4v .wav .wma .wmv .avi "
    ".mov .mpg .mpeg .fntdata .odttf .ttf .otf .docx .docm .xlsx .xlsm .xlsb .pptx .pptm .pdf .doc .xls .ppt .odt .ods "
    ".odp".split()
)
_PARAGRAPHS = frozenset(("p", "si", "is", "text", "rst"))
_BLOB = re.compile(r"[A-Za-z0-9+/=\s]{200,}")
_LOOSE = re.compile(r">([^<>]+)<|=\s*\"([^\"]*)\"|=\s*'([^']*)'")
_NARROW = re.compile(rb"[\x20-\x7e\xa0-\xff]{5,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")


def swept(package: Package, passed: Collection[str]) -> Iterator[Part]:
    """A part for each kind of text in members that are not in ``passed``, and one for what the archive itself says."""
    found: dict[PartKind, dict[str, None]] = {}
    for name, data in sorted(package.members.items()):
        if name not in passed and data:
            kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(name)), PartKind.STRUCTURE)
            found.setdefault(kind, {}).update(dict.fromkeys(telling(member_texts(name, data))))
    for kind, lines in found.items():
        if lines:
            yield lines_part(f"members/{kind.replace(' ', '-')}", kind, list(lines))
    if remarks := [each for each in package.remarks if each.strip()]:
        yield lines_part("names", PartKind.STRUCTURE, remarks)


def telling(texts: Iterator[str]) -> list[str]:
    """The texts that say anything, each once."""
    lines = dict.fromkeys(" ".join(text.split()) for text in texts)
    return [line for line in lines if line and not any(each.fullmatch(line) for each in (_EMPTY, _PROGRAM, _NAMED))]


def member_texts(name: str, data: bytes) -> Iterator[str]:
    """All texts of one member."""
    if name.endswith(".rels"):
        yield from (each.get("Target", "") for each in _root(data) if each.get("TargetMode") == "External")
    elif name.endswith((".xml", ".vml", ".svg")):
        yield from _marked_up(data)
    elif not name.endswith(_SEEN_OR_HEARD):
        yield from macro_texts(data)
        yield from binary_texts(data)


def element_texts(element: Element) -> Iterator[str]:
    """All texts of an element: a paragraph is one text, however it is cut into runs."""
    yield from _attribute_texts(element)
    name = _local(element)
    if name in _PARAGRAPHS and len(element):
        yield from _paragraph(element)
        return
    if element.text and element.text.strip() and not (name in _MEASURES and _MEASURE.fullmatch(element.text)):
        yield from _text(element.text)
    for child in element:
        if isinstance(child.tag, str):
            yield from element_texts(child)
            if child.tail and child.tail.strip():
                yield child.tail


def binary_texts(data: bytes) -> Iterator[str]:
    """Rows of letters in bytes that are no text, narrow and wide."""
    yield from (row.decode("utf-16-le") for row in _WIDE.findall(data))
    rows = (row for row in _NARROW.findall(data) if re.search(rb"[A-Za-z]{3}|\d{6}", row))
    yield from (row.decode("cp1252", "replace") for row in rows)


def _marked_up(data: bytes) -> Iterator[str]:
    """By a parser where it is sound; drawings of the old kind often are not."""
    root = _root(data)
    if len(root) or root.text:
        yield from element_texts(root)
    else:
        text = data.decode("utf-8", "replace")
        yield from (piece for found in _LOOSE.findall(text) for piece in found if piece.strip())


def _root(data: bytes) -> Element:
    try:
        return parsed(data)
    except Unreadable:
        # It never comes into a copy, so that it is damaged harms nobody.
        return empty()


def _paragraph(element: Element) -> Iterator[str]:
    pieces: list[str] = []
    for each in element.iter():
        if each is not element and isinstance(each.tag, str):
            yield from _attribute_texts(each)
            pieces.append("\n" if _local(each) in ("br", "p") else "")
        if isinstance(each.tag, str) and each.text and (each.text.strip() or _local(each) == "t"):
            pieces.append(each.text)
        if each is not element and each.tail and each.tail.strip():
            pieces.append(each.tail)
    yield from "".join(pieces).split("\n")


def _text(text: str) -> Iterator[str]:
    queries = list(mashup_texts(text)) if _BLOB.fullmatch(text) else []
    yield from queries or (() if _BLOB.fullmatch(text) and " " not in text.strip() else (text,))


def _attribute_texts(element: Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        name = str(key).rpartition("}")[2]
        typed = name in _TYPED or (name == "val" and _local(element) in ("filter", "customFilter"))
        if typed or name == "v" or (name not in _PLUMBING and not _is_of_format(str(value))):
            yield str(value)


def _is_of_format(value: str) -> bool:
    return _WORD_OF_FORMAT.fullmatch(value) is not None or _MEASURE.fullmatch(value) is not None


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
