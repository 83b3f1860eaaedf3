"""What can be seen in bytes that are not packed any more: strings of every spelling, not the format's words.

1. Bytes give one or more views: the text itself, the strings that a PDF draws joined, UTF-16.
2. What belongs to the format becomes a wall, so that no trace is made up across it.
3. How a view is searched depends on what it is. By words, where a writer parts words as a person does; by letters,
   where strings are drawn in pieces; by long stretches alone, where chance or a font's maker spells short words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

# The standard's list of glyph names, as in ``pdf_list``.
from pypdf._codecs import adobe_glyphs

from partywall.verify.bundles import BETWEEN
from partywall.verify.calendars import FRAME
from partywall.verify.mail import PLAIN_HEADER, decoded_words
from partywall.verify.pdf_bytes import parted
from partywall.verify.pdf_codes import literal, unhex
from partywall.verify.pdf_tags import is_own_metadata, without_own_metadata
from partywall.verify.plumbing import is_attribute, is_plumbing, only_names_a_kind, without_member_names
from partywall.verify.raw import Bare
from partywall.verify.reading import WALL
from partywall.verify.rtf import spelt as rich_text
from partywall.verify.traces import Row, Traces
from partywall.verify.web_list import HEAD

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
    r"|Separation|DeviceN|Indexed|CalRGB|CalGray|WhitePoint|Gamma|Matrix|Version"
    r"|CharSet|CIDFont\w*|First|XHeight|StemH|AvgWidth|MaxWidth|ObjStm|XRef|true|false|null|Resource\w*|\w*Resource"
    r"|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Luminosity"
    r"|Saturation|obj|Lang|MarkInfo|Marked|Metadata|XML|Viewer\w*|DisplayDocTitle|Struct\w+|ParentTree\w*|Nums|MCID|BDC"
    r"|BMC|EMC|Artifact|Span|Figure|Layout|BBox|Document|Table|LBody|Tabs|Alt)\b"
)
# What every PDF writer puts into the tables of its fonts; a font's own name is looked at by the second engine.
_TABLES = re.compile(
    rb"/Lang\s*\([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})?\)|/(?:Registry|Ordering)\s*\((?:Adobe|UCS2?|Identity|Japan1|GB1|CNS1|Korea1)\)"
    rb"|/(?:BaseFont|FontName|FontFamily|CMapName)\s*/[^\s()<>\[\]{}/%]+|%!PS-Adobe-[\d.]+ Resource-CMap"
    rb"|/[A-Za-z](?=[\s/\]])|<31415926535897932384626433832795>|/Title\s*\(Redacted copy\)|/Alt\s*\(picture left out\)"
)
_NUMBER = re.compile(rb"(?<![\w.])[-+]?(?:\d{1,5}(?:\.\d*)?|\.\d+)(?![\w.])")
_NUMBERS = re.compile(rb"(?:[-+]?[\d.]+[\s\]]+){4,}")
_NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9._]*")
# The number of one glyph or letter, in a table of them: such as <00ad>, which is no word.
_GLYPH_CODE = re.compile(rb"<[0-9A-Fa-f]{4}>")
_LINE_END = re.compile(rb"\bT\*|(?<!\s0\s)\bT[dD]\b|\bTm\b")
_ALPHABETS = re.compile(r"[\x20-\u1fff\u2010-\u2027\uff00-\uffdc]{3,}")
_MANY = 1 << 14
_PDF = re.compile(rb"%PDF-|<<|\bBT\b|\bT[jJ]\b|\bobj\b|begincmap|\\[0-7]{3}")
_DRAWING = re.compile(rb"\bBT\b.*?(?:T[jJ]|['\"])\s", re.DOTALL)
_MAIL = re.compile(rb"\s*(?:[A-Z][\w-]{1,30}: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}")
# Names of headers, and the lines between the parts of a mail.
_FRAME = re.compile(r"(?m)^(?:(?:From|To|Subject|Date):|--[0-9a-f]{16,64}(?:--)?\s*$)")
_BASE64_LINES = re.compile(
    r"(?:[A-Za-z0-9+/]{60,76}\r?\n)+(?:[A-Za-z0-9+/]{2,76}={0,2})?|[A-Za-z0-9+/]{2,76}={1,2}(?=\s)"
)
_PLACE = re.compile(r">(?:-?\d{1,9}|left|right|center|inside|outside|top|bottom)(?=</\w+:(?:align|posOffset)>)")
# Its packed bytes hold the signs of a PDF by chance; what is in it is unpacked and looked at by itself.
_ARCHIVE = b"PK\x03\x04"

Walls = Callable[[str], str]
"""Makes a wall of each label in a text."""


def walls(labels: Collection[str]) -> Walls:
    """Makes a wall of each of these labels, however its words are parted."""
    rows = [r"[\s\0]*".join(map(re.escape, label.split())) for label in sorted(labels, key=len, reverse=True)]
    pattern = re.compile("|".join(filter(None, rows)) or r"(?!)")
    return lambda text: pattern.sub(WALL, text)


def found_in(bare: Bare, withheld: Traces, dropped: Traces, labelled: Walls) -> int:
    """How many traces of withheld and of dropped texts stand in these bytes."""
    found = 0
    for view in _views(bare) if withheld or dropped else ():
        row = Row(labelled(view.text))
        found += withheld.in_row(row, view.words, view.whole) if withheld else 0
        # What a page shows is drawn in an order of its own, and may say in two lines what a title says in one; of
        # dropped parts the engines tell whether a page says them. And such a part may be the list of the fonts.
        if dropped and not (view.drawn or bare.font):
            # A line of a dropped part never ran on: two paragraphs that stay, beside a box, say it by chance.
            lines = Row(labelled(view.text).replace("\n", WALL)) if view.blocks else row
            found += dropped.in_row(lines, view.words, view.whole)
    return found


@dataclass(frozen=True, slots=True)
class _View:
    """A text with walls. ``words``: it has whole words; ``whole``: only long stretches mean something in it.

    ``drawn``: a page shows it; ``blocks``: each of its lines is a paragraph, a cell or a line that somebody ended.
    """

    text: str
    words: bool = True
    whole: bool = False
    drawn: bool = False
    blocks: bool = False


def _views(bare: Bare) -> Iterator[_View]:
    data = bare.data
    if bare.font:
        for spelt in (data, data.replace(b"\0", b"")):
            yield _View(WALL.join(_RUN.findall(_decoded(spelt))), words=False, whole=True)
    elif only_names_a_kind(data) or is_own_metadata(data):
        return
    elif data.startswith((b"<?xml", b"<!DOCTYPE html>")):
        yield from _texts(data)
    elif data.startswith(BETWEEN):
        for mail in data.split(BETWEEN):
            yield from _views(Bare(mail))
    elif data.startswith(b"BEGIN:VCALENDAR"):
        yield from _apart(FRAME.sub(WALL, _decoded(data).replace("\r\n ", "").replace("\\n", "\n")))
    elif data.startswith(b"{\\rtf"):
        yield from _apart(_clean(rich_text(data)))
    elif _MAIL.match(data):
        yield from _mail(_decoded(data))
    elif _PDF.search(data) and not data.startswith(_ARCHIVE):
        yield from _drawn(_TABLES.sub(b" ", without_own_metadata(data)))
    else:
        yield from _texts(data)


def _drawn(data: bytes) -> Iterator[_View]:
    """PDF's own: words are whole in its strings, but not in those that are drawn, which any letter may end."""
    lying = parted(data)[0] if b"endstream" in data else data
    drawing = bool(_DRAWING.search(lying))
    said = _NAME.sub(_unless_glyph, _LITERAL.sub(b" ", data) if drawing else _GLYPH_CODE.sub(b" ", data))
    yield from _texts((_NUMBER if drawing else _NUMBERS).sub(b" ", said), _PLUMBING)
    # What letters a font's codes stand for is listed one by one, in the order in which a text first has them.
    between = WALL if b"begincmap" in data else "\n"
    strings = (_unescaped(found).replace(b"\0", b"") for found in _LITERAL.finditer(lying))
    shown = between.join(_clean(string.decode("cp1252", "replace")) for string in strings)
    yield _View(shown, words=not drawing, whole=drawing, drawn=drawing)
    if drawing:
        # What one line ends and another begins with spells short words by chance: each line by itself.
        lines = (b"".join(map(_unescaped, _LITERAL.finditer(line))) for line in _LINE_END.split(lying))
        yield _View(
            WALL.join(_clean(line.replace(b"\0", b"").decode("cp1252", "replace")) for line in lines),
            words=False,
            drawn=True,
        )


def _unless_glyph(found: re.Match[bytes]) -> bytes:
    return b" " if found.group().decode("latin-1") in adobe_glyphs else found.group()


def _texts(data: bytes, plumbing: re.Pattern[str] | None = None) -> Iterator[_View]:
    yield from _seen(_decoded(data), plumbing)
    if b"\0" in data:
        yield from _seen(_decoded(data.replace(b"\0", b"")), _PLUMBING)
        # Such text may begin at any byte.
        yield from (_View(_spelt(data[at:], encoding)) for encoding in ("utf-16-be", "utf-16-le") for at in (0, 1))


def _spelt(data: bytes, encoding: str) -> str:
    """What the bytes say in that encoding; of many bytes only what is written in an alphabet, as chance writes none."""
    text = _clean(data.decode(encoding, "ignore"))
    return text if len(data) < _MANY else "\n".join(_ALPHABETS.findall(text))


def _seen(text: str, plumbing: re.Pattern[str] | None) -> Iterator[_View]:
    """A text without what belongs to its format; of markup, the text and the values apart."""
    if _is_binary(text):
        # Chance spells short words in packed bytes.
        runs = _PLUMBING.sub(WALL, without_member_names(text))
        yield _View(WALL.join(_RUN.findall(runs)), words=False)
    elif plumbing is None and text.lstrip("\ufeff \r\n\t").startswith("<"):
        shown, values = _markup(_PLACE.sub(f">{WALL}", text))
        yield _View(shown, blocks=True)
        yield _View(WALL.join(text for tag, name, value in values for text in _telling(tag, name, value)))
    else:
        yield from _apart(plumbing.sub(WALL, text) if plumbing else text)


def _telling(tag: str, name: str, value: str) -> Iterator[str]:
    if not is_attribute(name):
        yield name
    if not is_plumbing(tag, name, value):
        yield value


def _mail(text: str) -> Iterator[_View]:
    yield from _apart(_FRAME.sub(WALL, PLAIN_HEADER.sub(WALL, decoded_words(text))))


def _apart(text: str) -> Iterator[_View]:
    """Packed bytes are searched when they are unpacked; as they stand, chance spells short words in them."""
    yield _View(WALL.join(_BASE64_LINES.findall(text)), words=False, whole=True)
    yield _View(_BASE64_LINES.sub(WALL, text))


def _is_binary(text: str) -> bool:
    odd = sum(map(text.count, _CONTROLS)) + text.count("\ufffd")
    return odd * 50 > len(text)


_CONTROLS = tuple(chr(code) for code in range(32) if code not in (9, 10, 12, 13))
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_DECLARED = re.compile(
    r"<\?xml version=['\"]1\.0['\"] encoding=['\"](?i:utf-8)['\"](?: standalone=['\"](?:yes|no)['\"])?\s?\?>"
)
_TAG = re.compile(r"</?[\w:.-]+(?:\s[^<>]*)?/?>")
# Where one word ends though no space stands there: lines, paragraphs and cells of all kinds of markup.
_ENDS = re.compile(
    r"</(?:\w+:)?(?:p|h|h[1-6]|tr|tc|td|th|li|div|row|c|si|table-cell|table-row|list-item)>"
    r"|<(?:\w+:)?(?:br|cr|tab|line-break|hr)(?:\s[^<>]*)?/?>|<text:s(?:\s[^<>]*)?/>"
)
_QUOTED = re.compile(r"([\w:.-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def _decoded(data: bytes) -> str:
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _clean(text: str) -> str:
    """A text with no wall of its own."""
    return text.replace(WALL, "")


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found.group(2) is not None:
        return unhex(found.group(2))
    return literal(found.group(1))


def _markup(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    """A text without its tags, and the values that stood in them, each with the names before it."""
    text = HEAD.sub("", _DECLARED.sub("", text))
    values = [
        (tag[1:].split(maxsplit=1)[0], name, html.unescape(one or other))
        for tag in dict.fromkeys(_TAG.findall(text))  # a value that stands there a thousand times says one thing
        for name, one, other in _QUOTED.findall(tag)
    ]
    return html.unescape(_TAG.sub("", _ENDS.sub("\n", text))), values
