"""One part of a document as the detectors see it: its text, its words, its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.detect.ordinary import ORDINARY
from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import Block, Token, blocks, tokens


@dataclass(frozen=True, slots=True)
class Page:
    """Made once for each part, so that no detector has to part the text again."""

    document: Digest
    part: PartId
    text: str
    words: tuple[Token, ...]
    blocks: tuple[Block, ...]
    begins: frozenset[int]
    """Numbers of the words that begin a sentence, where a capital letter says nothing."""
    small: bool = False
    """Hardly a word has a capital letter, as in notes that were dictated: then none is needed for a name."""

    def span(self, first: int, last: int) -> Span:
        """From word ``first`` to word ``last``, both included."""
        return Span(self.document, self.part, self.words[first].start, self.words[last].end)

    def gap(self, at: int) -> str:
        """What stands between word ``at`` and the next one, a possessive ``'s`` included."""
        if at < 0 or at + 1 >= len(self.words):
            return "\n"
        return self.text[self.words[at].end : self.words[at + 1].start]

    def key(self, at: int) -> str:
        """The folded word ``at``; empty outside the text."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def capital(self, at: int) -> bool:
        """Whether word ``at`` begins with a capital letter, or may be a name where nobody wrote any."""
        if not 0 <= at < len(self.words):
            return False
        return self.words[at].capital or (self.small and self.words[at].key not in ORDINARY)

    def joined(self, first: int, last: int) -> bool:
        """Whether only a space, a full stop or a bracketed nickname's marks part these words."""
        return all(self.gap(at) in JOINTS for at in range(first, last))


JOINTS = frozenset({" ", "  ", "\u00a0", ". ", ".", ' "', '" ', " (", ") ", " '", "' ", " ‘", "’ ", " “", "” ", "\n"})


_FEW = 0.04
"""Share of words with a capital letter below which a text is written without them; usual is a tenth to a fifth."""


def pages(document: Document) -> Iterator[Page]:
    """All parts of a document and of the documents inside it."""
    for inner in document.walk():
        for part in inner.parts:
            words = tuple(tokens(part.text))
            yield Page(
                inner.digest,
                part.id,
                part.text,
                words,
                tuple(blocks(part.text)),
                beginnings(part.text, words),
                sum(word.capital for word in words) < _FEW * len(words),
            )


def beginnings(text: str, words: tuple[Token, ...]) -> frozenset[int]:
    """The numbers of the words that begin a sentence, a line or a cell."""
    return frozenset(at for at in range(len(words)) if _begins(text, words, at))


def _begins(text: str, words: tuple[Token, ...], at: int) -> bool:
    before = text[words[at - 1].end : words[at].start] if at else "\n"
    return "\n" in before or any(mark in before for mark in ".!?|:\t•")
