"""What of a picture nobody could read: each such region is put to a person, whatever the policy says of people.

A region stands in a page's text as one object replacement character; its anchor says what it may be.
"""

from __future__ import annotations

from partywall.decide.units import passage_id
from partywall.model.disclosure import Evidence, EvidenceKind, Passage
from partywall.model.people import FactKind
from partywall.model.text import Anchor, Document, Span

_REGION = "region "
_WHY = {
    "handwriting": "there is writing here that could not be read: handwriting, a signature or unclear words",
    "picture": "there is a picture here that nobody has looked at: a photograph, a face, a logo or a stamp",
}
_OTHER = "there is something here that could not be read"


def regions(document: Document) -> tuple[Passage, ...]:
    """A passage for each region of the pages that stay, here and in the documents inside."""
    return tuple(
        _passage(Span(inner.digest, part.id, anchor.start, anchor.end), anchor)
        for inner in document.walk()
        for part in inner.parts
        if part.stays
        for anchor in part.anchors
        if anchor.place.startswith(_REGION)
    )


def _passage(span: Span, anchor: Anchor) -> Passage:
    """Nobody says whom it is about. What it shows is most often who somebody is."""
    kind = anchor.place.removeprefix(_REGION).split(" ", 1)[0]
    evidence = Evidence(EvidenceKind.NOT_READ, _WHY.get(kind, _OTHER))
    return Passage(passage_id(span, "region"), span, (span,), (), FactKind.IDENTITY, (evidence,), 1.0)
