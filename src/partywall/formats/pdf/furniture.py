"""Headers and footers that stand on most pages: whoever has a copy read out should not hear them on each.

They are found by what the copy says, with labels in place of what is withheld and any digit for a page's number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from partywall.model.disclosure import Redaction
from partywall.model.text import Document, Part, PartId

_FEWEST, _SHARE = 3, 0.6
"""So many pages have it, and so much of all pages."""
_EDGE = 0.09
"""Of a page's height, above and below."""
_LINES = 3
"""Lines at each end of a page that are looked at."""


def furniture(
    document: Document, planned: Mapping[PartId, Sequence[Redaction]], heights: Mapping[PartId, float]
) -> Mapping[PartId, list[range]]:
    """The stretches of each page's text that are a header or footer of most pages."""
    found: defaultdict[tuple[str, int], dict[PartId, range]] = defaultdict(dict)
    for part in document.parts:
        if part.id in heights:
            for key, place in _lines(part, planned.get(part.id, ()), heights[part.id]):
                found[key].setdefault(part.id, place)
    repeated: defaultdict[PartId, list[range]] = defaultdict(list)
    for places in found.values():
        if len(places) >= max(_FEWEST, _SHARE * len(heights)):
            for page, place in places.items():
                repeated[page].append(place)
    return repeated


def _lines(part: Part, redactions: Sequence[Redaction], height: float) -> Iterator[tuple[tuple[str, int], range]]:
    """The lines near the edges of a page: what the copy says there, and how high it stands."""
    lines = list(re.finditer(r"[^\n]+", part.text))
    for line in (*lines[:_LINES], *lines[_LINES:][-_LINES:]):
        box = part.anchor_at(line.start()).box
        if box and not _EDGE * height < box[1] < (1 - _EDGE) * height:
            place = range(*line.span())
            yield (re.sub(r"\d+", "0", _said(part, redactions, place)), round(box[1])), place


def _said(part: Part, redactions: Sequence[Redaction], place: range) -> str:
    pieces, at = [], place.start
    for item in redactions:
        if item.span.start < place.stop and place.start < item.span.end:
            pieces += [part.text[at : item.span.start], item.label]
            at = min(item.span.end, place.stop)
    return "".join([*pieces, part.text[at : place.stop]])
