"""A part's text as its telling words: those that are not grammar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partywall.model.text import Digest, Document, PartId, Span
from partywall.trace.ordinary import GRAMMAR, ORDINARY
from partywall.words import Token, tokens

ORDINARY_WEIGHT = 0.5
NAME_WEIGHT = 0.4
"""Of a capitalised word. Two records that name one school or one worker are no copies of each other."""
NUMBER_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Reading:
    """The telling words of one part, as columns: key, weight (0 to 1) and place in the text."""

    document: Digest
    part: PartId
    text: str
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def pairs(self) -> Iterable[tuple[int, tuple[str, str]]]:
        """Each two neighbouring telling words with the position of the first."""
        return enumerate(zip(self.keys, self.keys[1:], strict=False))

    def span(self, first: int, last: int) -> Span:
        """From the telling word ``first`` to the telling word ``last``, both included."""
        return Span(self.document, self.part, self.starts[first], self.ends[last])


def readings(document: Document) -> Iterable[Reading]:
    """All parts of a document and of the documents inside it."""
    return (_read(inner.digest, part.id, part.text) for inner in document.walk() for part in inner.parts)


def _read(document: Digest, part: PartId, text: str) -> Reading:
    words = [token for token in tokens(text) if token.key not in GRAMMAR]
    return Reading(
        document,
        part,
        text,
        tuple(token.key for token in words),
        tuple(map(weight, words)),
        tuple(token.start for token in words),
        tuple(token.end for token in words),
    )


def weight(word: Token) -> float:
    """How much it says that this word stands in two texts."""
    if word.key[0].isdigit():
        return NUMBER_WEIGHT
    if word.key in ORDINARY:
        return ORDINARY_WEIGHT
    return NAME_WEIGHT if word.capital else 1.0
