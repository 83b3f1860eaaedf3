"""A scanned page as text: words in lines, paragraphs and cells, and what nobody could read as regions.

A region stands in the text as one object replacement character (U+FFFC) in a line of its own, so that it can be
decided on like a passage; its anchor says what it may be and where on the page it is. Words that recognition is
not sure of are a region too; what it made of them is a part that no copy has, so that it is searched.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy

from partywall.formats.pdf.chars import Chars
from partywall.formats.pdf.layout import Layout, lay_out
from partywall.formats.scans.doubted import SURE, reconsidered
from partywall.formats.scans.edges import tidied
from partywall.formats.scans.ink import Ink, ink_of, unruled
from partywall.formats.scans.lettering import natural_width
from partywall.formats.scans.regions import Region, RegionKind, regions
from partywall.formats.scans.scan import Scan, dots_of, place, skew_of, straightened
from partywall.model.text import Anchor, Part, PartId, PartKind
from partywall.model.tools import Grey, Recogniser, Word

REGION = "\ufffc"
_SURE_IN_PICTURE = 90.0
"""What looks like a word in a photograph mostly is none."""
_NARROW = 0.6
"""What is higher than wide, and has less than so much of its letters' width, is read sideways."""
_STROKES = frozenset("iIl1|")
_FEW = 12
"""Letters: where fewer are sure, and more are not, the page is a picture and no text."""
_LETTER_BOX = 1.1
"""Height of an ordinary line's letters, with those that go up or down, to its font size."""


@dataclass(frozen=True, slots=True)
class _Sorted:
    sure: list[Word]
    unsure: list[Word]


def read_page(scan: Scan, number: int, recognise: Recogniser) -> list[Part]:
    """What a page says, and what recognition is not sure of. Raises Unreadable."""
    skew = skew_of(scan)
    level = straightened(scan, skew)
    bare = dots_of(level)
    ink = ink_of(dots_of(scan) if skew else bare, scan.per_inch, skew, bare)
    bare = unruled(bare, ink)
    words = recognise(Grey(bare.shape[1], bare.shape[0], bare.tobytes(), round(scan.per_inch)))
    turn = words[0].turn if words else 0
    upright = straightened(level, turn)
    grey = dots_of(upright)
    found = tidied([_upright(word, level) for word in words], grey)
    told = _sorted(reconsidered(found, grey, scan.per_inch, recognise))
    if skew and not told.sure:
        return _parts(scan, number, _Sorted([], told.unsure), 0.0, ink_of(dots_of(scan), scan.per_inch))
    return _parts(upright, number, told, round(turn + skew, 1), ink.turned(turn))


def page_id(number: int) -> PartId:
    """The part that has the text of a page, counted from 1."""
    return PartId(f"page:{number}")


def unsure_id(number: int) -> PartId:
    """The part with what recognition is not sure of."""
    return PartId(f"page:{number}:unsure")


def _upright(word: Word, scan: Scan) -> Word:
    """A word of a picture that lies on its side, in the picture put upright."""
    left, top, right, bottom = word.box
    width, height = scan.image.size
    if word.turn == 90:
        box = height - bottom, left, height - top, right
    elif word.turn == 180:
        box = width - right, height - bottom, width - left, height - top
    elif word.turn == 270:
        box = top, width - right, bottom, width - left
    else:
        return word
    return replace(word, box=box)


def _sorted(words: Sequence[Word]) -> _Sorted:
    told = _Sorted([], [])
    for word in words:
        text = _plain(word.text)
        plain = word if text == word.text else replace(word, text=text)
        if plain.text in _STROKES and plain.sure < SURE:
            continue  # a piece of a ruled line: whether it is ink that matters, the search for regions says
        if any(char.isalnum() for char in plain.text):
            (told.sure if _is_sure(plain) else told.unsure).append(plain)
        elif plain.text and word.sure >= _SURE_IN_PICTURE:
            told.sure.append(plain)
    letters, doubted = (sum(len(word.text) for word in each) for each in (told.sure, told.unsure))
    if letters < _FEW and doubted > letters:
        told.unsure.extend(told.sure)
        told.sure.clear()
    return told


def _is_sure(word: Word) -> bool:
    left, top, right, bottom = word.box
    level = right - left >= min(0.8, _NARROW * natural_width(word.text)) * (bottom - top)
    return word.sure >= SURE and (level or len(word.text) < 3)


def _plain(text: str) -> str:
    """With letters that the copy's own font has."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return text.encode("cp1252", "replace").decode("cp1252")


def _parts(scan: Scan, number: int, told: _Sorted, turned: float, ink: Ink) -> list[Part]:
    found = _regions(ink, scan, told)
    layout = lay_out(_chars(told.sure, scan))
    texts = [layout.text] if layout.text else []
    text = "\n\n".join((*texts, *(REGION for _ in found)))
    anchors = (*_anchors(number, layout, told.sure, scan, turned), *_spots(number, found, layout, scan, turned))
    parts = [Part(page_id(number), PartKind.BODY, text, anchors)]
    if told.unsure:
        parts.append(_unsure(number, told.unsure, scan))
    return parts


def _regions(ink: Ink, scan: Scan, told: _Sorted) -> list[Region]:
    if not told.sure:
        everything = 0, 0, *scan.image.size
        # A page with nothing but dirt on it is blank, even where recognition made a word of a speck.
        drawn = regions(ink, (), ())
        return (
            [Region(RegionKind.PICTURE, everything)] if drawn else regions(ink, (), [each.box for each in told.unsure])
        )
    found = regions(ink, [word.box for word in told.sure], [word.box for word in told.unsure])
    pictures = [region for region in found if region.kind is RegionKind.PICTURE]
    doubted = [word for word in told.sure if word.sure < _SURE_IN_PICTURE and any(map(_Within(word), pictures))]
    if doubted:
        told.unsure.extend(doubted)
        told.sure[:] = [word for word in told.sure if word not in doubted]
        return _regions(ink, scan, told)
    return found


class _Within:
    def __init__(self, word: Word) -> None:
        left, top, right, bottom = word.box
        self._middle = (left + right) / 2, (top + bottom) / 2

    def __call__(self, region: Region) -> bool:
        left, top, right, bottom = region.box
        return left < self._middle[0] < right and top < self._middle[1] < bottom


def _chars(words: Sequence[Word], scan: Scan) -> Chars:
    """The letters of each word, side by side over its width; all words of a line stand on one base."""
    lines: defaultdict[int, list[Word]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    heights: defaultdict[int, list[float]] = defaultdict(list)
    for row in lines.values():
        heights[row[0].block].append(_tall([word.box[3] - word.box[1] for word in row]))
    bases = {
        line: scan.points[1] - median(word.box[3] for word in row) * 72 / scan.per_inch for line, row in lines.items()
    }
    usual = {block: median(found) * 72 / scan.per_inch / _LETTER_BOX for block, found in heights.items()}
    places: list[tuple[float, ...]] = []
    for word in words:
        low, size = bases[word.line], usual[word.block]
        left, _, right, _ = box = scan.in_points(word.box)
        step = (right - left) / len(word.text)
        places += [(left + at * step, low, left + (at + 1) * step, size, *box) for at in range(len(word.text))]
    columns = numpy.array(places, numpy.float64).reshape(-1, 8)
    lefts, lows, rights, sizes = columns[:, :4].T
    letters = [len(word.text) for word in words]
    spaced = numpy.array([at == 0 for count in letters for at in range(count)], numpy.bool_)
    level = numpy.zeros(len(columns), numpy.int64)
    number = numpy.repeat(numpy.arange(len(words)), letters)
    text = "".join(word.text for word in words)
    return Chars(text, number, lefts, lows, rights, sizes, level, columns[:, 4:], spaced)


def _tall(heights: Sequence[int]) -> float:
    ordered = sorted(heights)
    return float(ordered[(len(ordered) * 9) // 10 if len(ordered) > 1 else 0])


def _anchors(page: int, layout: Layout, words: Sequence[Word], scan: Scan, turned: float) -> Iterator[Anchor]:
    """One for each word, and one with an empty place for what parts it from the next."""
    end = 0
    for start, begin, behind in layout.words:
        if start > end:
            yield Anchor(end, start, "", page)
        end = start + behind - begin
        number = int(layout.chars.number[begin])
        yield Anchor(start, end, place(f"word {number + 1}", turned), page, scan.in_points(words[number].box))


def _spots(page: int, found: Sequence[Region], layout: Layout, scan: Scan, turned: float) -> Iterator[Anchor]:
    at = len(layout.text)
    for number, region in enumerate(found, 1):
        if at:
            yield Anchor(at, at + 2, "", page)
            at += 2
        named = place(f"region {region.kind} {number}", turned)
        yield Anchor(at, at + 1, named, page, scan.in_points(region.box))
        at += 1


def _unsure(number: int, words: Sequence[Word], scan: Scan) -> Part:
    anchors: list[Anchor] = []
    at = 0
    for count, word in enumerate(words, 1):
        end = at + len(word.text) + (count < len(words))
        anchors.append(Anchor(at, end, f"unsure word {count}", number, scan.in_points(word.box)))
        at = end
    text = " ".join(word.text for word in words)
    return Part(unsure_id(number), PartKind.HIDDEN_TEXT, text, tuple(anchors), stays=False)
