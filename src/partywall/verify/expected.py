"""What the copy must say: the original's text, part by part, without what is withheld."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from partywall.model.disclosure import Plan
from partywall.model.text import Document, Part, PartId, PartKind


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where something was taken out, and the label that the plan puts there."""

    removed: str
    label: str


@dataclass(frozen=True, slots=True)
class Expected:
    """One part that stays: ``kept`` is one longer than ``gaps``, and both alternate."""

    part: PartId
    kind: PartKind
    kept: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @property
    def text(self) -> str:
        """The part as the copy should have it."""
        labels = (gap.label for gap in self.gaps)
        return "".join(piece for pair in zip_longest(self.kept, labels, fillvalue="") for piece in pair)


def expected_parts(document: Document, plan: Plan) -> tuple[Expected, ...]:
    """The staying parts of one document, without the documents inside it."""
    return tuple(_expected(document, part, plan) for part in document.parts if part.stays)


def _expected(document: Document, part: Part, plan: Plan) -> Expected:
    kept, gaps, at = [], [], 0
    for redaction in plan.of(document.digest, part.id):
        span = redaction.span
        kept.append(part.text[at : span.start])
        gaps.append(Gap(part.text[span.start : span.end], redaction.label))
        at = span.end
    return Expected(part.id, part.kind, (*kept, part.text[at:]), tuple(gaps))
