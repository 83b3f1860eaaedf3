"""A screening laid open: all that is needed to tell of each passage, kept at hand in the memory of this process.

To unseal and unpack a long document's screening takes longer than a person should wait between two passages. What is
kept never changes: it is known by digests, and what people decided since is laid upon it at each look.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from partywall.errors import PartywallError
from partywall.model.disclosure import Passage, PassageId, Screening
from partywall.model.look import Look
from partywall.model.product import ProductId, Screened
from partywall.model.text import Digest
from partywall.report.entries import Telling
from partywall.report.places import in_order
from partywall.report.wording import shown
from partywall.service import papers
from partywall.service.at_hand import AtHand
from partywall.service.policies_in_force import policy_of
from partywall.service.review_sheets import Boxes, Sheets
from partywall.service.screenings import register_of
from partywall.service.workshop import workshop
from partywall.store.vault import blobs

if TYPE_CHECKING:
    from partywall.service.review_rows import Rows

_SHORT = 90
"""Characters of a passage that a list shows."""
_MOST = 400_000
"""Anchors and passages that are kept at hand at most: some ten long documents."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What a list says of a passage, whatever is decided."""

    words: str
    whose: str
    about: str
    """By which all passages about the same people are known."""
    sheet: int


@dataclass
class LaidOpen:
    """What the machine found in a draft for one recipient."""

    product: ProductId
    row: Screened
    boxes: Callable[[], Boxes | None]
    """The words on each page; None where the document has no pages to show. Asked for once, when it is laid open."""
    rows: tuple[object, Rows] | None = None
    """What ``review_rows`` laid out last, with what it rests on."""

    @cached_property
    def screening(self) -> Screening:
        """As the machine left it."""
        return papers.screening_of(self.product, self.row.findings)

    @cached_property
    def look(self) -> Look:
        """The blocks of its text; none where they cannot be had."""
        try:
            return workshop().look(blobs.get(self.product, self.row.draft), self.screening.document)
        except PartywallError:
            return Look()

    @cached_property
    def telling(self) -> Telling:
        """Tells of its passages."""
        register = register_of(self.row.register)
        return Telling(self.screening, self.look, register, policy_of(self.row.policy))

    @cached_property
    def sheets(self) -> Sheets:
        """The document cut up as it is shown."""
        return Sheets(self.screening, self.look, self.boxes())

    @cached_property
    def numbers(self) -> Mapping[PassageId, int]:
        """The passages numbered as a reader meets them. They keep their numbers, whatever is decided or added."""
        return {passage.id: number for number, (passage, _) in enumerate(in_order(self.screening), 1)}

    def brief(self, passage: Passage) -> Brief:
        """What a list says of a passage."""
        found = self.briefs.get(passage.id)
        return found if found else self._brief(passage)

    @cached_property
    def briefs(self) -> Mapping[PassageId, Brief]:
        """Of each passage that the machine found."""
        return {passage.id: self._brief(passage) for passage in self.screening.passages}

    def _brief(self, passage: Passage) -> Brief:
        text = self.telling.home(passage.span).part.text
        words = " ".join(text[passage.span.start : passage.span.end].split())
        people = [each.person or f"stranger {each.stranger}" for each in passage.about]
        return Brief(
            shown(words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"),
            shown(", ".join(dict.fromkeys(each.name for each in self.telling.whose(passage)))),
            ",".join(people) or "nobody",
            self.sheets.of(passage.span),
        )

    @cached_property
    def size(self) -> int:
        """How much there is of it."""
        anchors = sum(len(part.anchors) for inner in self.screening.document.walk() for part in inner.parts)
        return anchors + len(self.screening.passages)


_open: AtHand[LaidOpen] = AtHand(_MOST, lambda found: found.size)


def laid_open(product: ProductId, row: Screened, boxes: Callable[[], Boxes | None]) -> LaidOpen:
    """A screening that was kept. Raises Refused if another version of the program kept it."""

    def opened() -> LaidOpen:
        found = LaidOpen(product, row, boxes)
        found.sheets  # noqa: B018 - while whoever asks for it is there, since they were looked at
        return found

    return _open.get((product, *footing_of(row)), opened)


def footing_of(row: Screened) -> tuple[Digest, ...]:
    """What a screening rests on, and what it found: when it was done again and is the same, it is the same."""
    return row.draft, row.findings, row.policy, row.register
