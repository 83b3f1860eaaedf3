"""All text of a PDF that does not stand on its pages. No copy keeps any of it.

Not a list of known places: every string of every object is taken, whether anything refers to the
object or not, and the dictionaries it lies in say only what kind of text it is called. So a place
that nobody thought of is searched too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

import pikepdf
from defusedxml import DefusedXmlException, ElementTree

from partywall.formats.pdf.opening import Unpacker
from partywall.formats.splice import lines_part
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
# No text, or what stands in every file of one maker.
_NO_TEXT = {"/IDTree", "/Lookup", "/Indexed", "/Registry", "/Ordering", "/DA", "/Panose", "/CheckSum", "/EmbeddedFont",
            "/CharSet", "/FontFamily", "/DS", "/CIDSystemInfo", "/Font", "/FontDescriptor"}  # fmt: skip
# Keys whose value is bytes; a certificate holds the name of whom it is for.
_BYTES = {"/ID", "/Cert", "/Perms"}
_ROW = re.compile(r"(?![0-9A-F -]+)[A-Za-z][ -~]{7,}")
# Keys whose value is nobody's words where it looks like this.
_DATE = re.compile(r"D?:?[\d+\-Z'T:. ]*")
_PROGRAM = re.compile(
    r".*(?:pdf|office|word|excel|acrobat|adobe|tex|quartz|writer|reportlab|prince|chrom|skia|cairo|ghostscript|distiller"
    r"|report|print|scan|microsoft|indesign|illustrator|itext|fop|aspose|nitro|foxit|canon|xerox|ricoh|kofax).*|\W*",
    re.IGNORECASE | re.DOTALL,
)
_COLOURS = re.compile(r".*(?:RGB|CMYK|Gray|ICC|IEC|Coated|SWOP|FOGRA|color|PAL|Custom).*", re.IGNORECASE)
_USUAL = {
    **dict.fromkeys(("/CreationDate", "/ModDate", "/M", "/LastModified"), _DATE),
    **dict.fromkeys(("/Producer", "/Creator"), _PROGRAM),
    "/Lang": re.compile(r"[A-Za-z]{0,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}"),
    "/OutputIntents": _COLOURS,
}
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E)\s*(\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
# Of XML metadata: the format's own words, and what a program writes about itself in every file.
_TECHNICAL = ("pdfa/ns", "XML/1998", "xap/1.0/mm", "xap/1.0/sType")
_PROGRAMS_OWN = {
    "xmptk",
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


# Streams that are no text of somebody's.
_SILENT = {"/Image", "/ObjStm", "/XRef", "/EmbeddedFile", "/CIDFontType0C", "/Type1C", "/OpenType", "/CMap"}
_MARKUP = re.compile(rb"\s*<(?:\?xml|[a-zA-Z][\w.-]*[:\s>])")
_SCRIPT = re.compile(rb"\b(?:function|var|app|this|event|util)\b\s*[.({\w]")
_DRAWS = re.compile(rb"\bT[jJd]\b|\bre\b|\bDo\b|begincmap|currentdict")


def hidden_parts(pdf: pikepdf.Pdf, unpacker: Unpacker, limits: Limits) -> tuple[Part, ...]:
    """The texts off the pages, each kind and object a part of its own."""
    found: defaultdict[tuple[PartKind, int], list[str]] = defaultdict(list)
    info = pdf.trailer.get("/Info")
    info_id = info.objgen if isinstance(info, pikepdf.Object) else None
    for number, obj in enumerate(pdf.objects):
        top = "/Info" if isinstance(obj, pikepdf.Object) and obj.objgen == info_id else _type(obj)
        for kind, text in _strings(obj, top, limits.depth, _COLOURS if top == "/OutputIntent" else None):
            found[kind, number].append(text)
        if isinstance(obj, pikepdf.Stream):
            for kind, text in _streams(obj, unpacker):
                found[kind, number].append(text)
    found[PartKind.BOOKMARK, 0] += _destinations(pdf)
    return tuple(_part(kind, number, _unique(texts)) for (kind, number), texts in sorted(found.items()) if texts)


def _destinations(pdf: pikepdf.Pdf) -> list[str]:
    """Places in the file that have a name, as old files list them."""
    listed = pdf.Root.get("/Dests")
    return [name[1:] for name, _ in listed.items()] if isinstance(listed, pikepdf.Dictionary) else []


def left_part(texts: Iterable[str], known: Iterable[Part]) -> tuple[Part, ...]:
    """A part for texts that the file still has, but for those that other parts that do not stay say already."""
    said = {line for part in known for line in part.text.split("\n")}
    lines = [text for text in texts if text not in said and not any(usual.fullmatch(text) for usual in _USUAL.values())]
    return (lines_part("leftovers", PartKind.HIDDEN_TEXT, lines),) if lines else ()


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


def _strings(obj: object, key: str, depth: int, usual: re.Pattern[str] | None = None) -> Iterator[tuple[PartKind, str]]:
    """Every string in one object; what it refers to comes as an object of its own."""
    if isinstance(obj, pikepdf.String):
        text = str(obj)
        if usual is _ROW:
            text = " ".join(_ROW.findall(bytes(obj).decode("latin-1")))
        elif usual is not None and usual.fullmatch(text):
            return
        # Rich text comes with its markup, whose words are nobody's.
        pieces = _markup(text.encode()) if text.lstrip().startswith("<") else [_clean(text)]
        yield from ((_KINDS.get(key, PartKind.PROPERTY), piece) for piece in pieces if piece)
        return
    if depth <= 0:
        return
    if isinstance(obj, pikepdf.Array):
        for item in obj:
            if not (isinstance(item, pikepdf.Object) and item.is_indirect):
                yield from _strings(item, key, depth - 1, usual)
    elif isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)):
        if str(obj.get("/Filter", "")) == "/Standard":
            return  # how the file is locked
        signature = _type(obj) in {"/Sig", "/DocTimeStamp"}
        for name, value in obj.items():
            if name in _NO_TEXT or (isinstance(value, pikepdf.Object) and value.is_indirect):
                continue
            inner = key if key in {"/Annot", "/Info", "/FT"} and name not in {"/A", "/AA"} else name
            binary = name in _BYTES or (signature and name == "/Contents")
            looks = _ROW if binary else _USUAL.get(name, usual)
            yield from _strings(value, inner if inner in _KINDS or not key else key, depth - 1, looks)


def _clean(text: str) -> str:
    text = "".join(char if char.isprintable() else " " for char in text).strip()
    return text if sum(char.isalnum() for char in text) >= 2 else ""


def _streams(stream: pikepdf.Stream, unpacker: Unpacker) -> Iterator[tuple[PartKind, str]]:
    """Text in streams that are no page content: XML metadata and scripts."""
    if not _may_speak(stream):
        return
    try:
        data = unpacker.unpack(stream)
    except pikepdf.PdfError:
        return  # it cannot be read by anybody, and no copy has it
    described = str(stream.get("/Type", "")) == "/Metadata" or str(stream.get("/Subtype", "")) == "/XML"
    if described or _MARKUP.match(data):
        yield from ((PartKind.PROPERTY, text) for text in _markup(data))
    elif _SCRIPT.search(data) and not _DRAWS.search(data):
        yield from (
            (PartKind.LINK, clean) for clean in map(_clean, data.decode("utf-8", "replace").splitlines()) if clean
        )


def _may_speak(stream: pikepdf.Stream) -> bool:
    """Whether it is no picture, font, index or file."""
    names = {str(stream.get(key, "")) for key in ("/Type", "/Subtype")}
    return not names & _SILENT and not {"/Length1", "/N", "/FunctionType", "/ShadingType"} & set(stream.keys())


def _markup(data: bytes) -> list[str]:
    """The text and attribute values of XML; of what is no XML, everything that can be printed."""
    try:
        root = ElementTree.fromstring(data.strip(b"\0 \n\r\t"))
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        text = _clean(data.decode("utf-8", "replace"))
        return [text] if text else []
    return [clean for clean in map(_clean, _said(root)) if clean]


def _said(node: Element) -> Iterator[str]:
    """The texts of an element and of its attributes, but for what programs write about themselves."""
    if not _tells(node.tag):
        return
    yield node.text or ""
    yield from (value for name, value in node.attrib.items() if _tells(name) and "rdf-syntax" not in name)
    for child in node:
        yield from _said(child)
        yield child.tail or ""


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
