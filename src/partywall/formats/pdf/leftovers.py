"""Text that a PDF still has and no page shows: earlier revisions, what nothing refers to, bytes between the objects.

No copy has any of it, and the author is shown it. The bytes are searched as they lie, since a reader of the standard
passes over what no index lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from partywall.formats.pdf.opening import Unpacker

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})\s+(\d{1,5})\s+obj\b(.*?)(?:\bendobj\b|(?=\bxref\b)|\Z)", re.DOTALL)
_STREAM = re.compile(rb"(.*?)\bstream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_INDEX = re.compile(rb"\bxref\s.*?\btrailer\b.*?(?:startxref\s+\d+\s*|\Z)|startxref\s+\d+\s*", re.DOTALL)
_END = re.compile(rb"%%EOF\s*|%PDF-\d\.\d\s*")
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)|<([0-9A-Fa-f\s]{4,})>(?!>)", re.DOTALL)
_SHOWS = re.compile(rb"\bBT\b.*?\bET\b", re.DOTALL)
_USED = re.compile(rb"/([^\s/()<>\[\]{}%]+)\s+Do\b")
_PLAIN = re.compile(rb"[\x20-\x7e\xa0-\xff]*[A-Za-z]{3}[\x20-\x7e\xa0-\xff]*")
# Comments of programs that lay a file out for people to read.
_PROGRAMS = re.compile(
    r"QDF.*|Page \d+|Contents for page \d+|Original object ID: .*|.*\bPDF driver"
    # remains of a damaged file's own words
    r"|(?:end)?stream|(?:[\dx]+ )*(?:end)?obj|xref|trailer|startxref|<<.*|>>|/[A-Z]\w*(?: .*)?"
)
_NUMBER = rb"(?<![\d.])(-?(?:\d+(?:\.\d*)?|\.\d+))"
_SCALED = re.compile(_NUMBER + rb"\s+Tz\b(.*?)(?=\bTz\b|\bET\b|\Z)", re.DOTALL)
_SIZED = re.compile(rb"\s" + _NUMBER + rb"\s+Tf\b(.*?)(?=\bTf\b|\bET\b|\Z)", re.DOTALL)
_FLAT = 0.05
"""Per cent of the width, or points."""
# Streams that are no text: pictures, programs of fonts, indexes, and metadata, which is read as what it is.
_NO_TEXT = frozenset(("/ObjStm", "/XRef", "/Metadata", "/EmbeddedFile"))


def leftovers(untrusted: bytes, pdf: pikepdf.Pdf, contents: list[bytes], unpacker: Unpacker) -> list[str]:
    """The texts, each once. ``contents`` are the drawing instructions of the pages, which show theirs."""
    found = [
        *_unlisted(untrusted, pdf, unpacker),
        *_beside(untrusted),
        *_undrawn(pdf, contents, unpacker),
        *_flattened(contents),
    ]
    return list(dict.fromkeys(text for text in found if _says(text) and not _PROGRAMS.fullmatch(text)))


def _says(text: str) -> bool:
    """Whether it can be words; codes of a font's own spell none."""
    plain = sum(char.isalpha() or char == " " for char in text)
    return plain * 3 > len(text) * 2 and any(map(str.isalpha, text)) and len(text) > 2


def _unlisted(untrusted: bytes, pdf: pikepdf.Pdf, unpacker: Unpacker) -> Iterator[str]:
    """Strings of objects that the file has more than once, or in no index; in packed rows of objects too."""
    listed = {obj.objgen[0] for obj in pdf.objects if isinstance(obj, pikepdf.Object)}
    last = {int(found.group(1)): found.start() for found in _OBJECT.finditer(untrusted)}
    for found in _OBJECT.finditer(untrusted):
        number = int(found.group(1))
        if number not in listed or last[number] != found.start():
            yield from _body(found.group(3), unpacker)
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream) and obj.get("/Type") == "/ObjStm":
            yield from _packed(obj, listed, unpacker)


def _body(body: bytes, unpacker: Unpacker) -> Iterator[str]:
    stream = _STREAM.match(body)
    if stream is None:
        yield from strings(body)
        return
    yield from strings(stream.group(1))
    data = stream.group(2)
    if b"/FlateDecode" in stream.group(1) and b"/Image" not in stream.group(1):
        data = unpacker.inflate(data)
    if b"/ObjStm" in stream.group(1) or _SHOWS.search(data):
        yield from strings(data)


def _packed(stream: pikepdf.Stream, listed: set[int], unpacker: Unpacker) -> Iterator[str]:
    """Strings of the objects in a row of which no index tells."""
    try:
        data = unpacker.unpack(stream)
        first = int(stream.get("/First", 0))
        head = [int(word) for word in data[:first].split()[: 2 * int(stream.get("/N", 0))]]
    except (pikepdf.PdfError, ValueError, TypeError):
        return
    starts = [first + start for start in head[1::2]]
    for number, start, end in zip(head[::2], starts, [*starts[1:], len(data)], strict=False):
        if number not in listed:
            yield from strings(data[start:end])


def _beside(untrusted: bytes) -> Iterator[str]:
    """What stands before, between and after the objects."""
    for piece in _END.split(_INDEX.sub(b"\n", _OBJECT.sub(b"\n", untrusted))):
        yield from strings(piece)
        yield from (run.decode("cp1252", "replace").strip("% ") for run in _PLAIN.findall(piece))


def _undrawn(pdf: pikepdf.Pdf, contents: list[bytes], unpacker: Unpacker) -> Iterator[str]:
    """Drawings that no page shows, and those in which a page's text is not looked for: patterns and glyphs."""
    shown = {obj.objgen for page in pdf.pages for obj in _contents(page)}
    others = (obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and obj.objgen not in shown)
    streams = [obj for obj in others if _may_draw(obj)]
    data = {obj.objgen: content for obj in streams if (content := _content(obj, unpacker)) is not None}
    used = {name for content in (*contents, *data.values()) for name in _USED.findall(content)}
    drawn = _drawn(pdf, used)
    for obj in streams:
        if obj.objgen not in drawn and obj.objgen in data:
            yield from ("".join(strings(block)) for block in _SHOWS.findall(data[obj.objgen]))


def _contents(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    content = page.obj.get("/Contents")
    if isinstance(content, pikepdf.Array):
        yield from (each for each in content if isinstance(each, pikepdf.Object))
    elif isinstance(content, pikepdf.Object):
        yield content


def _may_draw(obj: pikepdf.Stream) -> bool:
    kind, subtype = str(obj.get("/Type", "")), str(obj.get("/Subtype", ""))
    return kind not in _NO_TEXT and subtype not in ("/Image", "/XML", "/CIDFontType0C", "/Type1C", "/OpenType")


def _content(obj: pikepdf.Stream, unpacker: Unpacker) -> bytes | None:
    """The drawing instructions of a stream; None where it has none."""
    try:
        data = unpacker.unpack(obj)
    except pikepdf.PdfError:
        return None
    return data if b"BT" in data or b" Do" in data else None


def _drawn(pdf: pikepdf.Pdf, used: set[bytes]) -> set[tuple[int, int]]:
    """The drawings inside drawings whose name some instructions use."""
    found: set[tuple[int, int]] = set()
    for obj in pdf.objects:
        resources = obj.get("/Resources") if isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)) else None
        forms = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
        for name, form in forms.items() if isinstance(forms, pikepdf.Dictionary) else ():
            if name[1:].encode() in used and isinstance(form, pikepdf.Object):
                found.add(form.objgen)
    return found


def _flattened(contents: list[bytes]) -> Iterator[str]:
    """What is drawn so small or so narrow that no reader takes it for letters."""
    for content in contents:
        for pattern in (_SCALED, _SIZED):
            for scale, block in pattern.findall(content):
                if abs(float(scale)) < _FLAT:
                    yield "".join(strings(block))


def strings(data: bytes) -> Iterator[str]:
    """The strings in a piece of PDF, as they stand."""
    for literal, digits in _LITERAL.findall(data):
        raw = b"(" + literal + b")" if literal else b"<" + digits + b">"
        try:
            text = str(pikepdf.Object.parse(raw)) if literal or digits else ""
        except (pikepdf.PdfError, ValueError):
            text = (literal or digits).decode("latin-1")
        text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
        if text:
            yield text
