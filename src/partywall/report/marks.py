"""Text cut into pieces at the edges of the passages in it, so that each piece can be shown its way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from partywall.model.disclosure import Decision, Outcome, Passage
from partywall.model.text import Digest, PartId
from partywall.report.wording import shown

_STRICTNESS = {Outcome.DISCLOSE: 0, Outcome.REFER: 1, Outcome.REDACT: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage as it is shown: the number by which the list and the document point at each other."""

    number: int
    passage: Passage
    decision: Decision

    @property
    def outcome(self) -> Outcome:
        """What is done with it."""
        return self.decision.outcome

    def within(self, document: Digest, part: PartId, start: int, end: int) -> bool:
        """Whether any of it stands in this stretch."""
        span = self.passage.span
        return (span.document, span.part) == (document, part) and span.start < end and start < span.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is shown in one way."""

    text: str
    outcome: Outcome | None
    """The strictest of the passages it is in; None outside all."""
    core: bool
    begins: tuple[Mark, ...] = ()
    """The passages whose place in the document this is: the first piece of theirs that is shown."""
    where: str = ""
    """Of the first piece of a text from which words can be marked: number of its part and offset, as ``3:120``."""
    numbers: tuple[int, ...] = field(default=(), compare=False)
    """Of all passages that it is in."""


def pieces(text: str, start: int, end: int, marks: Sequence[Mark], placed: set[int] | None = None) -> tuple[Piece, ...]:
    """``text[start:end]`` in pieces.

    ``placed`` holds the numbers of the passages that have their place already, and takes those
    that get it here; without it none does.
    """
    edges = sorted({start, end, *(edge for edge in _edges(marks) if start < edge < end)})
    return tuple(_piece(text, left, right, marks, placed) for left, right in zip(edges, edges[1:], strict=False))


def _edges(marks: Iterable[Mark]) -> Iterable[int]:
    for mark in marks:
        for span in (mark.passage.span, *mark.passage.cores):
            yield from (span.start, span.end)


def _piece(text: str, start: int, end: int, marks: Sequence[Mark], placed: set[int] | None) -> Piece:
    over = [mark for mark in marks if mark.passage.span.start < end and start < mark.passage.span.end]
    core = any(span.start < end and start < span.end for mark in over for span in mark.passage.cores)
    begins: tuple[Mark, ...] = ()
    if placed is not None:
        begins = tuple(mark for mark in over if mark.number not in placed)
        placed.update(mark.number for mark in begins)
    outcome = max((mark.outcome for mark in over), key=_STRICTNESS.__getitem__, default=None)
    return Piece(shown(text[start:end]), outcome, core, begins, numbers=tuple(mark.number for mark in over))
