"""What a file holds beside its visible text: set aside by kind, searched like any other text, and in no copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from partywall.formats.docx.names import Element, W, local
from partywall.formats.splice import lines_part
from partywall.model.text import Part, PartKind

_TEXTS = frozenset(("t", "delText", "instrText", "delInstrText"))
_ENDS = frozenset(("p", "br", "cr", "tr"))
# Where a drawing stands and how large it is, in numbers and words of the standard.
_MEASURES = frozenset(("posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset"))
_DRAWING_SPACE = re.compile(r"\{http://schemas\.(?:openxmlformats\.org|microsoft\.com)/\S*wordprocessingDrawing\}")


@dataclass(slots=True)
class Aside:
    """The texts that one member of the file hides, by kind."""

    source: str
    found: dict[PartKind, list[str]] = field(default_factory=dict)
    places: dict[PartKind, object] = field(default_factory=dict)

    def add(self, kind: PartKind, text: str, place: object = None) -> None:
        """Sets a text aside. What follows at the same ``place`` is one text: a name split in two is one name."""
        if not text.strip() and (place is None or self.places.get(kind) != place):
            return
        texts = self.found.setdefault(kind, [])
        if texts and place is not None and self.places.get(kind) == place:
            texts[-1] += text
        else:
            texts.append(text)
        self.places[kind] = place

    def parts(self) -> Iterator[Part]:
        """One part for each kind; each text is a line of its own."""
        for kind, texts in self.found.items():
            yield lines_part(f"{self.source}/{kind.replace(' ', '-')}", kind, texts)


def raw_text(element: Element) -> str:
    """All text inside an element, whatever it is for; alternatives are not followed twice."""
    pieces: list[str] = []
    _gather(element, pieces)
    return "".join(pieces)


def _gather(element: Element, pieces: list[str]) -> None:
    name = local(element)
    if name == "tab" and element.get(W + "val") is None:
        pieces.append("\t")
    elif name in _MEASURES and _DRAWING_SPACE.match(element.tag):
        return
    elif element.text and (name in _TEXTS or element.text.strip()):
        pieces.append(element.text)
    for child in element:
        if local(child) == "Fallback" and len(element) > 1:
            continue
        _gather(child, pieces)
    if name in _ENDS:
        pieces.append("\n")
