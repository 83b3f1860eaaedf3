"""What glyphs spell (/ToUnicode), rewritten for the glyphs that a copy has.

The table of a file lists every letter that the file uses, those of a withheld name too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<\s*([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<\s*([0-9A-Fa-f\s]+)>\s*<\s*([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[((?:\s*<[0-9A-Fa-f\s]*>)*)\s*\])"
)
_TEXT = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<{low}> <{high}>
endcodespacerange
"""
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def only(table: bytes, used: Collection[int]) -> bytes:
    """The table for the glyphs of these codes only."""
    found: dict[int, str] = {}
    digits = 2
    for code, width, text in _entries(table, used):
        found[code] = text
        digits = max(digits, width)
    lines = [_HEAD.format(low="0" * digits, high="F" * digits)]
    codes = sorted(found)
    for at in range(0, len(codes), 100):
        some = codes[at : at + 100]
        rows = "".join(f"<{code:0{digits}x}> <{found[code]}>\n" for code in some)
        lines.append(f"{len(some)} beginbfchar\n{rows}endbfchar\n")
    return "".join([*lines, _TAIL]).encode("ascii")


def _entries(table: bytes, used: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """Code, its hexadecimal digits, and what it spells in hexadecimal UTF-16."""
    for kind, body in _SECTION.findall(table):
        if kind == b"bfchar":
            for code, text in _PAIR.findall(body):
                if int(_digits(code), 16) in used:
                    yield int(_digits(code), 16), len(_digits(code)), _digits(text)
            continue
        for first, last, start, several in _RANGE.findall(body):
            low, high = int(_digits(first), 16), int(_digits(last), 16)
            texts = [_digits(text) for text in _TEXT.findall(several)]
            for code in used:
                if low <= code <= high:
                    text = _moved(_digits(start), code - low) if start else "".join(texts[code - low : code - low + 1])
                    yield code, len(_digits(first)), text


def _digits(text: bytes) -> str:
    return "".join(text.decode("ascii").split())


def _moved(text: str, by: int) -> str:
    """The text ``by`` letters on: the last two bytes counted up."""
    if not text:
        return ""
    return f"{text[:-4]}{(int(text[-4:], 16) + by) & 0xFFFF:0{len(text[-4:])}x}"
