"""What glyphs spell (/ToUnicode), written anew from what was read, for the glyphs that a copy has.

The table of a file lists every letter that the file uses, those of a withheld name too; and it may
spell something else than what was read and screened.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from partywall.formats.pdf.binding import Bound
from partywall.formats.pdf.page import Glance
from partywall.formats.pdf.program import Program

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /S def
/CMapType 2 def
1 begincodespacerange
<{low}> <{high}>
endcodespacerange
"""
_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def learn(program: Program, bound: Bound, seen: Glance) -> None:
    """Tell each font what its glyphs were read as on this page."""
    spelt: dict[int, str] = {}
    for show in program.shows:
        if set(show.codes) <= show.font.texts.keys():
            continue
        spelt = spelt or _spelt(bound, seen)
        for number, code in enumerate(show.codes, show.first):
            if number in spelt and show.font.texts.setdefault(code, spelt[number]) == " ":
                show.font.space = code if show.font.space is None else show.font.space


def _spelt(bound: Bound, seen: Glance) -> dict[int, str]:
    """What each glyph was read as; several letters where it is a ligature."""
    spelt: dict[int, str] = {}
    for glyph, letter in zip(bound[seen.seen.number].tolist(), seen.seen.text, strict=True):
        if glyph >= 0:
            spelt[glyph] = spelt.get(glyph, "") + letter
    spelt.update({glyph: " " for glyph in bound[seen.spaces].tolist() if glyph >= 0})
    return spelt


def table(texts: Mapping[int, str], used: Collection[int], wide: bool) -> bytes:
    """The table that says what the used glyphs spell."""
    digits = 4 if wide else 2
    lines = [_HEAD.format(low="0" * digits, high="F" * digits)]
    codes = sorted(code for code in used if code in texts)
    for at in range(0, len(codes), 100):
        some = codes[at : at + 100]
        rows = "".join(f"<{code:0{digits}x}> <{texts[code].encode('utf-16-be').hex()}>\n" for code in some)
        lines.append(f"{len(some)} beginbfchar\n{rows}endbfchar\n")
    return "".join([*lines, _TAIL]).encode("ascii")
