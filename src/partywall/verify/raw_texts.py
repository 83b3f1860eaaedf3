"""What can be seen in bytes that are not packed any more: strings of every spelling, not the format's words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from partywall.verify.docx_list import is_plumbing, without_member_names
from partywall.verify.pdf_codes import literal, unhex
from partywall.verify.raw import Bare
from partywall.verify.reading import letters, word_set
from partywall.verify.traces import Traces

_RUN = re.compile(r"[\x20-\x7e]{5,}")
# Words of PDF's and of fonts' own languages, which stand in every copy.
_PLUMBING = re.compile(
    r"\b(?:Registry|Ordering|Supplement|Adobe|Identity|Catalog|Pages?|Count|Kids|Parent|Resources|Contents|MediaBox|CropBox"
    r"|Rotate|Font\w*|Type\w*|Subtype|BaseFont|Encoding|WinAnsiEncoding|MacRomanEncoding|Differences|FirstChar|LastChar"
    r"|Widths|Helvetica|Times|Roman|Courier|Arial|Bold|Italic|Oblique|Regular|TrueType|Length\d?|Filter|FlateDecode|Info"
    r"|Producer|Creator|Title|Root|Size|Prev|Index|stream|endstream|endobj|startxref|xref|trailer|ToUnicode|ExtGState"
    r"|ColorSpace|DeviceRGB|DeviceGray|DeviceCMYK|Pattern|Shading|XObject|Form|Image|ProcSet|Text|Flags|Ascent|Descent"
    r"|Leading|CapHeight|StemV|ItalicAngle|MissingWidth|DescendantFonts|CIDSystemInfo|CIDToGIDMap|CIDInit|CMap\w*"
    r"|findresource|begin\w*|end\w*|dict|currentdict|defineresource|def|pop|usecmap|codespacerange|Label|Partywall|pikepdf"
    r"|PDF|Function\w*|Domain|Range|Group|Transparency|Normal|Predictor|Columns|Colors|BitsPerComponent|Width|Height|Ink"
    r"|Separation|DeviceN|Indexed|CalRGB|CalGray|WhitePoint|Gamma|Matrix|Content|Transfer|Version|Date|Subject|From"
    r"|boundary|charset|Content|multipart|mixed|plain|text|attachment|filename|application|message|quoted|printable|base64"
    r"|vnd|openxmlformats|officedocument|wordprocessingml|document|Disposition|MIME|octet|CharSet|rdf|CIDFont\w*|First|XHeight|StemH|AvgWidth|MaxWidth|ObjStm|XRef|true|false|null|Resource\w*|\w*Resource|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn"
    r"|HardLight|SoftLight|Difference|Exclusion|Luminosity|Saturation)\b"
)


# What every PDF writer puts into the tables of its fonts; a font's own name is looked at by the second engine.
_TABLES = re.compile(
    rb"/(?:Registry|Ordering)\s*\((?:Adobe|UCS2?|Identity|Japan1|GB1|CNS1|Korea1)\)"
    rb"|/(?:BaseFont|FontName|FontFamily|CMapName)\s*/[^\s()<>\[\]{}/%]+|%!PS-Adobe-[\d.]+ Resource-CMap"
    rb"|/[A-Za-z](?=[\s/\]])|<31415926535897932384626433832795>"
)


def found_in(bare: Bare, traces: Sequence[Traces]) -> int:
    """How many traces stand in these bytes."""
    return sum(_found_in(text, bare.font, traces) for text in _texts(bare))


def _found_in(text: str, font: bool, traces: Sequence[Traces]) -> int:
    if font or _is_binary(text):
        # Chance spells short words in packed bytes, and fonts name their makers: only long rows count there.
        runs = text if font else _PLUMBING.sub(" ", without_member_names(text))
        rows = [letters(run) for run in _RUN.findall(runs)]
        return sum(trace.in_row(row, font) for row in rows for trace in traces)
    return sum(_in_words(piece, traces) for piece in _pieces(text))


def _in_words(text: str, traces: Sequence[Traces]) -> int:
    found, row = word_set(text), letters(text)
    return sum(trace.in_words(found, row) for trace in traces)


def _pieces(text: str) -> Iterator[str]:
    """A text without what belongs to its format; of markup, the text and the values apart."""
    if not text.lstrip("\ufeff \r\n\t").startswith("<"):
        yield _PLUMBING.sub(" ", text)
        return
    shown, values = _markup(text)
    yield shown
    yield " \n ".join(value for value in values if not is_plumbing(value))


def _is_binary(text: str) -> bool:
    odd = sum(map(text.count, _CONTROLS)) + text.count("\ufffd")
    return odd * 50 > len(text)


_CONTROLS = tuple(chr(code) for code in range(32) if code not in (9, 10, 12, 13))
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_TAG = re.compile(
    r"<\?xml version=['\"]1\.0['\"] encoding=['\"](?i:utf-8)['\"](?: standalone=['\"]yes['\"])?\?>"
    r"|</?[\w:.-]+(?:\s[^<>]*)?/?>"
)
_QUOTED = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)')")


def _texts(bare: Bare) -> Iterator[str]:
    """The texts that a searcher may see in bytes."""
    data = bare.data if bare.font else _TABLES.sub(b" ", bare.data)
    yield _decoded(data)
    if b"\0" in data:
        yield _decoded(data.replace(b"\0", b""))
        for encoding in ("utf-16-be", "utf-16-le"):
            yield data.decode(encoding, "ignore")
    if not bare.font and b"(" in data:
        strings = [_unescaped(found) for found in _LITERAL.finditer(data)]
        yield b"".join(strings).replace(b"\0", b"").decode("cp1252", "replace")
        yield b"\n".join(strings).replace(b"\0", b"").decode("cp1252", "replace")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found.group(2) is not None:
        return unhex(found.group(2))
    return literal(found.group(1))


def _markup(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its tags, and the values that stood in them."""
    values = tuple(html.unescape(one or other) for tag in _TAG.findall(text) for one, other in _QUOTED.findall(tag))
    return html.unescape(_TAG.sub("", text)), values
