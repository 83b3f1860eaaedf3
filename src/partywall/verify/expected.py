"""What the copy must say: the original's text, part by part, without what is withheld."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from partywall.model.disclosure import LEFT_OUT, Plan, Redaction
from partywall.model.kinds import holds_files
from partywall.model.text import Document, Part, PartId, PartKind


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where something was taken out, and the label that the plan puts there."""

    removed: str
    label: str
    numbered: bool = False
    """Whether a number may follow the label: no two sheets may have one name."""


@dataclass(frozen=True)
class Expected:
    """One part that stays: ``kept`` is one longer than ``gaps``, and both alternate."""

    part: PartId
    kind: PartKind
    kept: tuple[str, ...]
    gaps: tuple[Gap, ...]

    @cached_property
    def text(self) -> str:
        """The part as the copy should have it."""
        labels = (gap.label for gap in self.gaps)
        return "".join(piece for pair in zip_longest(self.kept, labels, fillvalue="") for piece in pair)


def expected_parts(document: Document, plan: Plan) -> tuple[Expected, ...]:
    """The staying parts of one document, without the documents inside it."""
    by_part: dict[PartId, list[Redaction]] = defaultdict(list)
    for redaction in plan.redactions:
        if redaction.span.document == document.digest:
            by_part[redaction.span.part].append(redaction)
    return tuple(_expected(part, by_part[part.id]) for part in document.parts if part.stays)


def labels_of_files(document: Document, plan: Plan) -> tuple[Expected, ...]:
    """What stands in a document's copy for the files inside that were left out; after the copies of all others."""
    label = Expected(PartId("left-out"), PartKind.BODY, (f"{LEFT_OUT}\n",), ())
    return (label,) * document.left_out(plan.left_out) if holds_files(document.media_type) else ()


def _expected(part: Part, redactions: Sequence[Redaction]) -> Expected:
    kept, gaps, at, numbered = [], [], 0, _names_sheet(part)
    for redaction in redactions:
        span = redaction.span
        kept.append(part.text[at : span.start])
        gaps.append(Gap(part.text[span.start : span.end], redaction.label, numbered))
        at = span.end
    return Expected(part.id, part.kind, (*kept, part.text[at:]), tuple(gaps))


def _names_sheet(part: Part) -> bool:
    return re.fullmatch(r"sheet:\d+/name", part.id) is not None
