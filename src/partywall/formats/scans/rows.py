"""The words of a scanned page in the rows in which they stand, and what a plan leaves of each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.formats.scans.ink import DotBox
from partywall.formats.scans.scan import Scan
from partywall.model.disclosure import Redaction
from partywall.model.text import Anchor, Part

_SAME_ROW = 0.5


@dataclass(frozen=True, slots=True)
class Spot:
    """A word or a region of a page: its stretch of the part's text, and its dots."""

    start: int
    end: int
    box: DotBox
    is_region: bool

    def touched(self, redactions: Sequence[Redaction]) -> bool:
        """Whether any of it is withheld."""
        return any(item.span.start < self.end and self.start < item.span.end for item in redactions)


@dataclass(frozen=True, slots=True)
class Row:
    """Words side by side that one sentence runs through."""

    words: tuple[Spot, ...]

    @property
    def box(self) -> DotBox:
        return (
            min(word.box[0] for word in self.words),
            min(word.box[1] for word in self.words),
            max(word.box[2] for word in self.words),
            max(word.box[3] for word in self.words),
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left at one place of a row: a word's dots, or text that is set anew (a label, or the rest of a word)."""

    text: str
    spaced: bool
    dots: DotBox | None = None
    label: bool = False


def spots_of(part: Part, scan: Scan) -> list[Spot]:
    """The words and regions of a page, in the order of its text."""
    return [
        Spot(anchor.start, anchor.end, scan.in_dots(anchor.box), _is_region(anchor))
        for anchor in part.anchors
        if anchor.box is not None
    ]


def _is_region(anchor: Anchor) -> bool:
    return anchor.place.startswith("region ")


def rows_of(words: Sequence[Spot], text: str) -> list[Row]:
    """The words in their rows: a row ends where the text has more than a space, or the next word stands elsewhere."""
    rows: list[list[Spot]] = []
    for word in words:
        if rows and _goes_on(rows[-1][-1], word, text):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Row(tuple(row)) for row in rows]


def _goes_on(last: Spot, word: Spot, text: str) -> bool:
    if text[last.end : word.start].strip(" "):
        return False
    if "\n" in text[last.end : word.start] or "\t" in text[last.end : word.start]:
        return False
    shared = min(last.box[3], word.box[3]) - max(last.box[1], word.box[1])
    height = min(last.box[3] - last.box[1], word.box[3] - word.box[1])
    middle = (last.box[0] + last.box[2]) / 2
    # A dash or a comma by itself is low, and shares little with its neighbours.
    return word.box[0] > middle and shared > min(_SAME_ROW * height, 2 * height - 1) - _SAME_ROW * height * (height < 6)


def pieces_of(row: Row, text: str, redactions: Sequence[Redaction]) -> Iterator[Piece]:
    """What a plan leaves of a row, with its labels. A word of which a letter is withheld goes with all its dots."""
    spaced = False
    for word in row.words:
        spaced = spaced or text[word.start - 1 : word.start].isspace()
        own = [item for item in redactions if item.span.start < word.end and word.start < item.span.end]
        if not own:
            yield Piece(text[word.start : word.end], spaced, word.box)
            spaced = False
            continue
        at = word.start
        for item in own:
            if rest := text[at : item.span.start]:
                yield Piece(rest, spaced)
                spaced = False
            if item.span.start >= word.start or _begins_here(item, word, text):
                yield Piece(item.label, spaced, label=True)
                spaced = False
            at = item.span.end
        if rest := text[at : word.end]:
            yield Piece(rest, spaced)
            spaced = False


def _begins_here(item: Redaction, word: Spot, text: str) -> bool:
    """Whether nothing but spaces of the redaction comes before the word."""
    return not text[item.span.start : word.start].strip()
