"""Two conditional random fields, one on the other.

The first tells names of people, places and organisations, the second what of a text singles somebody out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pycrfsuite

from partywall.detect.tagger.features import Piece, features, lines
from partywall.detect.tagger.tags import Tag, TagKind
from partywall.model.text import Digest, digest_of
from partywall.words import fold

OUTSIDE, PUBLIC = "O", "PUBLIC"
"""Labels that mark nothing: no name at all; the name of something that singles nobody out (a state, a law)."""

NAME_PROBABILITY = 0.3
MASK_PROBABILITY = 0.08
"""From which probability on a person's name, and what singles somebody out, is given. The second was chosen by
cross-validation for recall: what is missed is told, what is marked too much is only looked at."""

FRINGE = 0.1
"""From which probability on a word next to a name is taken for part of it."""

PARTICLES = frozenset(
    "de da do dos das di del della du van von der den ter bin bint ibn ben abu al el ap ab ferch ni nic mac la le"
    " y".split()
)
"""Small words inside names."""

PERSON = ("B-PERSON", "I-PERSON")
EDGE = "#"
"""What the first model says of a word outside the line."""


class Tagger:
    """The tagger, from the weights of its two models. It holds nothing of the texts that it has seen."""

    __slots__ = ("_marks", "_names", "_weights", "digest")

    def __init__(self, names: bytes, marks: bytes) -> None:
        self._weights = (names, marks)
        """Kept, because the opened models read from these very bytes and hold no copy."""
        self._names = opened(names)
        self._marks = opened(marks)
        self.digest: Digest = digest_of(names + marks)
        """Of the weights, for the certificate."""

    def people(self, text: str, probability: float = NAME_PROBABILITY) -> tuple[Tag, ...]:
        """Names of people, without their titles, that are at least so probable."""
        rows = lines(text)
        found: list[Tag] = []
        for pieces, given in zip(rows, features(_words(rows)), strict=True):
            if not _worth(pieces):
                continue
            labels = _tagged(self._names, given)
            chances = [sum(self._names.marginal(label, at) for label in PERSON) for at in range(len(labels))]
            found.extend(_spans(pieces, labels, chances, probability, TagKind.PERSON))
        return tuple(found)

    def tag(self, text: str, probability: float = MASK_PROBABILITY) -> tuple[Tag, ...]:
        """Everything that singles somebody out and is at least so probable, by place, disjoint."""
        rows = lines(text)
        found: list[Tag] = []
        for pieces, given in zip(rows, features(_words(rows)), strict=True):
            given = stacked(self._names, given)
            labels = _tagged(self._marks, given)
            marginal = self._marks.marginal
            known = self._marks.labels()
            inside = [label for label in known if label != OUTSIDE and not label.endswith(PUBLIC)]
            quiet = [label for label in known if label not in inside]
            chances = [1.0 - sum(marginal(label, at) for label in quiet) for at in range(len(pieces))]
            kinds = [
                label
                if label in inside or chances[at] < probability
                else max(inside, key=lambda one: marginal(one, at))
                for at, label in enumerate(labels)
            ]
            found.extend(_grouped(pieces, kinds, chances, probability))
        return tuple(found)


def opened(weights: bytes) -> Any:
    """A model that reads from ``weights``, which must be kept as long as the model is."""
    model = pycrfsuite.Tagger()
    model.open_inmemory(weights)
    return model


def stacked(names: Any, given: list[list[str]]) -> list[list[str]]:
    """The features of one line with what the first model says of each word and its neighbours."""
    labels = [EDGE, *_tagged(names, given), EDGE]
    return [[*own, "n" + labels[at + 1], "n-" + labels[at], "n+" + labels[at + 2]] for at, own in enumerate(given)]


def _words(rows: list[list[Piece]]) -> list[list[str]]:
    return [[piece.text for piece in pieces] for pieces in rows]


def _worth(pieces: Sequence[Piece]) -> bool:
    return any(piece.text[0].isalpha() for piece in pieces)


def _tagged(model: Any, given: list[list[str]]) -> list[str]:
    model.set(given)
    labels: list[str] = model.tag()
    return labels


def _spans(
    pieces: Sequence[Piece], labels: Sequence[str], chances: Sequence[float], least: float, kind: TagKind
) -> Iterator[Tag]:
    """Runs of words of which one is probable enough; a label that begins a name parts two."""
    run: list[int] = []
    for at in range(len(pieces)):
        if _belongs(pieces, chances, at) and not (run and labels[at].startswith("B-")):
            run.append(at)
            continue
        yield from _sure(pieces, run, chances, least, kind)
        run = [at] if chances[at] >= FRINGE else []
    yield from _sure(pieces, run, chances, least, kind)


def _belongs(pieces: Sequence[Piece], chances: Sequence[float], at: int) -> bool:
    """Whether a word may be part of a name: it is probable, or a particle between two that are."""
    if chances[at] >= FRINGE:
        return True
    between = 0 < at < len(pieces) - 1 and chances[at - 1] >= FRINGE and chances[at + 1] >= FRINGE
    return between and fold(pieces[at].text) in PARTICLES


def _sure(
    pieces: Sequence[Piece], run: Sequence[int], chances: Sequence[float], least: float, kind: TagKind
) -> Iterator[Tag]:
    if run and max(chances[at] for at in run) >= least:
        yield from _run(pieces, run, chances, kind)


def _run(pieces: Sequence[Piece], run: Sequence[int], chances: Sequence[float], kind: TagKind) -> Iterator[Tag]:
    if run:
        yield Tag(pieces[run[0]].start, pieces[run[-1]].end, kind, max(chances[at] for at in run))


def _grouped(pieces: Sequence[Piece], labels: Sequence[str], chances: Sequence[float], least: float) -> Iterable[Tag]:
    """Runs of words of one kind, where at least one is probable enough: a mark is masked whole or not at all."""
    run: list[int] = []
    for at, label in enumerate([*labels, OUTSIDE]):
        kind = label[2:] if label[:2] in {"B-", "I-"} else ""
        goes_on = run and kind == labels[run[-1]][2:] and not label.startswith("B-")
        if run and not goes_on:
            if max(chances[one] for one in run) >= least:
                yield from _run(pieces, run, chances, TagKind(labels[run[0]][2:]))
            run = []
        if kind and kind != PUBLIC:
            run.append(at)
