"""All text of a PDF that does not stand on its pages. No copy keeps any of it.

Not a list of known places: every string of every object is taken, whether anything refers to the
object or not, and the dictionaries it lies in say only what kind of text it is called. So a place
that nobody thought of is searched too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pikepdf
from defusedxml import DefusedXmlException, ElementTree

from partywall.formats.pdf.opening import Unpacker
from partywall.model.limits import Limits
from partywall.model.text import Anchor, Part, PartId, PartKind

_KINDS = {
    "/Annot": PartKind.ANNOTATION, "/T": PartKind.FORM_FIELD, "/V": PartKind.FORM_FIELD, "/DV": PartKind.FORM_FIELD,
    "/RV": PartKind.FORM_FIELD, "/TU": PartKind.FORM_FIELD, "/Opt": PartKind.FORM_FIELD, "/FT": PartKind.FORM_FIELD,
    "/URI": PartKind.LINK, "/JS": PartKind.LINK, "/Action": PartKind.LINK,
    "/Title": PartKind.BOOKMARK, "/Dests": PartKind.BOOKMARK, "/Names": PartKind.BOOKMARK,
    "/ActualText": PartKind.ALT_TEXT, "/Alt": PartKind.ALT_TEXT, "/E": PartKind.ALT_TEXT,
    "/Filespec": PartKind.FILE_NAME, "/UF": PartKind.FILE_NAME, "/F": PartKind.FILE_NAME,
    "/OCG": PartKind.STRUCTURE, "/StructElem": PartKind.STRUCTURE, "/Info": PartKind.PROPERTY,
}  # fmt: skip
# Bytes that are no text, or stand in every file of one maker.
_NO_TEXT = {"/ID", "/Cert", "/O", "/U", "/OE", "/UE", "/Perms", "/IDTree", "/Lookup", "/Indexed", "/Registry",
            "/Ordering", "/Lang", "/DA", "/Panose", "/Producer", "/Creator", "/CreationDate", "/ModDate", "/M",
            "/LastModified", "/OutputIntents", "/CheckSum", "/EmbeddedFont", "/CharSet",
            "/FontFamily", "/DS", "/CIDSystemInfo", "/Font", "/FontDescriptor"}  # fmt: skip
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E)\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
# Of XML metadata: the format's own words, and what a program writes about itself in every file.
_TECHNICAL = ("rdf-syntax", "pdfa/ns", "XML/1998", "adobe:ns:meta", "xap/1.0/mm")
_PROGRAMS_OWN = {
    "Producer",
    "CreatorTool",
    "CreateDate",
    "ModifyDate",
    "MetadataDate",
    "format",
    "Trapped",
    "Marked",
    "style",
    "xfa:APIVersion",
    "xfa:spec",
    "APIVersion",
    "spec",
}


def hidden_parts(pdf: pikepdf.Pdf, unpacker: Unpacker, limits: Limits) -> tuple[Part, ...]:
    """The texts off the pages, each kind and object a part of its own."""
    found: defaultdict[tuple[PartKind, int], list[str]] = defaultdict(list)
    info = pdf.trailer.get("/Info")
    info_id = info.objgen if isinstance(info, pikepdf.Object) else None
    for number, obj in enumerate(pdf.objects):
        top = "/Info" if isinstance(obj, pikepdf.Object) and obj.objgen == info_id else _type(obj)
        for kind, text in _strings(obj, top, limits.depth):
            found[kind, number].append(text)
        if isinstance(obj, pikepdf.Stream):
            for kind, text in _streams(obj, unpacker):
                found[kind, number].append(text)
    return tuple(_part(kind, number, _unique(texts)) for (kind, number), texts in sorted(found.items()))


def _part(kind: PartKind, number: int, texts: list[str]) -> Part:
    text = "\n".join(texts)
    anchors = []
    at = 0
    for index, piece in enumerate(texts):
        end = at + len(piece) + (index < len(texts) - 1)
        anchors.append(Anchor(at, end, f"object {number} text {index}"))
        at = end
    return Part(PartId(f"{kind.replace(' ', '-')}:{number}"), kind, text, tuple(anchors), stays=False)


def _unique(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _type(obj: object) -> str:
    if not isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)):
        return ""
    name = obj.get("/Type")
    if isinstance(name, pikepdf.Name) and str(name) != "/Annot":
        return str(name)
    if str(obj.get("/Subtype", "")) == "/Widget" or "/FT" in obj or "/Parent" in obj and "/Kids" in obj and "/T" in obj:
        return "/FT"
    return "/Annot" if name is not None or ("/Rect" in obj and "/Subtype" in obj) else ""


def _strings(obj: object, key: str, depth: int) -> Iterator[tuple[PartKind, str]]:
    """Every string in one object; what it refers to comes as an object of its own."""
    if isinstance(obj, pikepdf.String):
        text = str(obj)
        # Rich text comes with its markup, whose words are nobody's.
        pieces = _markup(text.encode()) if text.lstrip().startswith("<") else [_clean(text)]
        yield from ((_KINDS.get(key, PartKind.PROPERTY), piece) for piece in pieces if piece)
        return
    if depth <= 0:
        return
    if isinstance(obj, pikepdf.Array):
        for item in obj:
            if not (isinstance(item, pikepdf.Object) and item.is_indirect):
                yield from _strings(item, key, depth - 1)
    elif isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)):
        signature = _type(obj) in {"/Sig", "/DocTimeStamp"}
        for name, value in obj.items():
            if name in _NO_TEXT or (signature and name == "/Contents"):
                continue
            if isinstance(value, pikepdf.Object) and value.is_indirect:
                continue
            inner = key if key in {"/Annot", "/Info", "/FT"} and name not in {"/A", "/AA"} else name
            yield from _strings(value, inner if inner in _KINDS or not key else key, depth - 1)


def _clean(text: str) -> str:
    text = "".join(char if char.isprintable() else " " for char in text).strip()
    return text if sum(char.isalnum() for char in text) >= 2 else ""


def _streams(stream: pikepdf.Stream, unpacker: Unpacker) -> Iterator[tuple[PartKind, str]]:
    """Text in streams that are no page content: XML metadata and scripts."""
    kind = str(stream.get("/Type", ""))
    if kind == "/Metadata" or str(stream.get("/Subtype", "")) == "/XML":
        try:
            data = unpacker.unpack(stream)
        except pikepdf.PdfError:
            return  # it cannot be read by anybody, and no copy has it
        yield from ((PartKind.PROPERTY, text) for text in _markup(data))


def _markup(data: bytes) -> list[str]:
    """The text and attribute values of XML; of what is no XML, everything that can be printed."""
    try:
        root = ElementTree.fromstring(data.strip(b"\0 \n\r\t"))
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        text = _clean(data.decode("utf-8", "replace"))
        return [text] if text else []
    pieces = [piece for node in root.iter() for piece in _said(node)]
    return [clean for clean in map(_clean, pieces) if clean]


def _said(node: Element) -> Iterator[str]:
    """The text of one element and of its attributes, but for what programs write about themselves."""
    if _tells(node.tag):
        yield node.text or ""
    yield node.tail or ""
    yield from (value for name, value in node.attrib.items() if _tells(name))


def _tells(name: str) -> bool:
    space, _, bare = name.rpartition("}")
    return bare not in _PROGRAMS_OWN and not any(mark in space for mark in _TECHNICAL)


def spoken_texts(content: bytes) -> list[str]:
    """Replacement texts that are written into page content itself, for the ear or for copying."""
    return [clean for clean in map(_spoken, _SPOKEN.findall(content)) if clean]


def _spoken(literal: bytes) -> str:
    try:
        return _clean(str(pikepdf.Object.parse(literal)))
    except (pikepdf.PdfError, ValueError):
        return _clean(literal.decode("latin-1"))
