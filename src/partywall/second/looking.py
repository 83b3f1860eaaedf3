"""The document looked through once more, chunk by chunk, by a language model that is handed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from partywall.errors import Refused
from partywall.model.disclosure import Passage, PassageId, SecondLook
from partywall.model.people import Case, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, Span
from partywall.second.answers import Unanswered, quotations, said
from partywall.second.chunks import Chunk, chunks
from partywall.second.prompt import SYSTEM, question, scene_of
from partywall.second.quotations import Dropped, Reader, recalled

_GIVE_UP = 2
"""Chunks in a row without an answer after which no more are asked about."""


class Eyes(Protocol):
    """A language model that somebody else reaches, and how it is to be asked."""

    @property
    def model(self) -> str:
        """What the model is called."""

    @property
    def settings(self) -> Digest:
        """Of the settings by which it is asked."""

    @property
    def chunk(self) -> int:
        """Characters of one chunk, at most."""

    @property
    def overlap(self) -> int:
        """Characters that a chunk repeats of the one before, at most."""

    @property
    def required(self) -> bool:
        """Whether nothing may go on without it."""

    def ask(self, system: str, user: str) -> bytes:
        """The body of the answer, a chat completion in JSON, of bounded size, in bounded time. Raises Unanswered."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the second eyes add. ``second`` is None where nobody was asked."""

    passages: tuple[Passage, ...]
    second: SecondLook | None


def look(
    document: Document,
    resolutions: Sequence[Resolution],
    register: Register,
    case: Case,
    recipient: PersonId,
    eyes: Eyes | None,
    withheld: Sequence[Span],
    decided: Collection[PassageId] = (),
) -> Seen:
    """The passages that a model adds to those found without it.

    ``withheld`` is what will be withheld or decided anyway: what lies in it is not said again. ``decided`` are the ids
    of passages on which a person has decided; those that a model quoted are there again though it be silent now, or
    not asked. Raises Refused if the model is required and does not answer about every chunk.
    """
    earlier = tuple(recalled(document, decided))
    if eyes is None:
        return Seen(earlier, None)
    tally = _Tally()
    found: dict[PassageId, Passage] = {}
    scene = scene_of(resolutions, register, case, recipient)
    reader = Reader(document, resolutions, register, case, recipient, scene.labels, eyes.model)
    for chunk in chunks(document, eyes.chunk, eyes.overlap):
        tally.chunks += 1
        for row in _asked(chunk, question(scene, chunk), eyes, reader, tally):
            if isinstance(row, Passage):
                found.setdefault(row.id, row)
            else:
                tally.dropped[row] += 1
    settled = [*withheld, *(passage.span for passage in earlier)]
    new = [row for row in found.values() if row.id in decided or not _within(row.span, settled)]
    again = [row for row in earlier if row.id not in found]
    return Seen((*new, *again), tally.told(eyes, len(found), len(found) - len(new)))


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.covers(span) for other in others)


@dataclass(slots=True)
class _Tally:
    """Counts as it goes."""

    chunks: int = 0
    answers: int = 0
    silent: int = 0
    """Chunks in a row without an answer, until now."""
    dropped: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)

    def told(self, eyes: Eyes, passages: int, known: int) -> SecondLook:
        return SecondLook(
            eyes.model,
            eyes.settings,
            self.chunks,
            self.answers,
            passages,
            known,
            tuple(sorted((str(why), number) for why, number in self.dropped.items())),
            tuple(sorted(self.failed.items())),
        )


def _asked(chunk: Chunk, user: str, eyes: Eyes, reader: Reader, tally: _Tally) -> Iterator[Passage | Dropped]:
    if tally.silent >= _GIVE_UP:
        tally.failed["It was not asked, since the server had not answered before."] += 1
        return
    try:
        quoted = quotations(said(eyes.ask(SYSTEM, user)))
    except Unanswered as error:
        if eyes.required:
            raise Refused(f"The second eyes are required and could not run: {error}") from None
        tally.silent += 1
        tally.failed[str(error)] += 1
        return
    tally.silent = 0
    tally.answers += 1
    yield from reader.passages(chunk, quoted)
