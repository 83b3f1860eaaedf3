"""Quotations that stand in the text, as passages about whoever is mentioned in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from partywall.model.disclosure import Evidence, EvidenceKind, Passage, PassageId, Subject
from partywall.model.people import Case, FactKind, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span
from partywall.second.answers import MOST, Quotation
from partywall.second.chunks import Chunk
from partywall.second.prompt import withheld
from partywall.words import Block, blocks, sentences

SCORE = 0.45
"""Below what any policy takes for sure: on a model's word alone a person is asked."""
LONGEST = 4
"""Sentences of one quotation."""
_COMMON = 20
"""Places of one chunk from which on a quotation says nothing about any of them."""


_WHY = "{} marked it as not for this recipient"


class Dropped(StrEnum):
    """Why a quotation does not count."""

    MALFORMED = "not as it was asked for"
    EMPTY = "empty"
    TOO_LONG = "too long"
    TWICE = "said twice"
    NOT_THERE = "not in the text"
    TOO_COMMON = "in too many places"
    TOO_MANY = "too many in one answer"


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text with one space for all white space between two words, and where each character was."""

    words: str
    places: Sequence[int]


def squeezed(text: str) -> Squeezed:
    """The text with its white space made even."""
    places = [at for at, char in enumerate(text) if not char.isspace() or at and not text[at - 1].isspace()]
    return Squeezed("".join(" " if text[at].isspace() else text[at] for at in places), places)


@dataclass(frozen=True, slots=True)
class Around:
    """What lies within a chunk."""

    text: Squeezed
    blocks: Sequence[Block]
    resolutions: Sequence[Resolution]


@dataclass(slots=True)
class Reader:
    """Turns quotations into passages of one document for one recipient."""

    document: Document
    resolutions: Sequence[Resolution]
    register: Register
    case: Case
    recipient: PersonId
    labels: Mapping[str, PersonId]
    model: str
    _blocks: dict[tuple[Digest, PartId], list[Block]] = field(default_factory=dict)

    def passages(self, chunk: Chunk, quoted: Sequence[Quotation | None]) -> Iterator[Passage | Dropped]:
        """For each quotation its passages, or why it does not count."""
        seen: set[str] = set()
        around = self._around(chunk)
        for row in quoted[:MOST]:
            key = " ".join(row.quote.split()) if row else ""
            if row and key in seen:
                yield Dropped.TWICE
            elif row:
                seen.add(key)
                yield from self._of_one(chunk, around, row)
            else:
                yield Dropped.MALFORMED
        yield from [Dropped.TOO_MANY] * len(quoted[MOST:])

    def _of_one(self, chunk: Chunk, around: Around, row: Quotation) -> Iterator[Passage | Dropped]:
        places = located(row.quote, around.text)
        why = _unfit(row.quote, places)
        if why:
            yield why
            return
        spans = [span for start, end in places for span in _in_blocks(chunk, around, start, end)]
        yield from (self._passage(span, around, row) for span in spans)
        if not spans:
            yield Dropped.NOT_THERE

    def _around(self, chunk: Chunk) -> Around:
        here, end = (chunk.document, chunk.part), chunk.start + len(chunk.text)
        if here not in self._blocks:
            document = next(inner for inner in self.document.walk() if inner.digest == chunk.document)
            self._blocks[here] = list(blocks(document.part(chunk.part).text))
        known = self._blocks[here]
        first = bisect_right(known, chunk.start, key=lambda block: block.end)
        last = bisect_left(known, end, key=lambda block: block.start)
        whole = Span(*here, chunk.start, end)
        inside = [row for row in self.resolutions if row.mention.span.overlaps(whole)]
        return Around(squeezed(chunk.text), known[first:last], inside)

    def _passage(self, span: Span, around: Around, row: Quotation) -> Passage:
        fact = row.fact or FactKind.IDENTITY
        evidence = Evidence(EvidenceKind.SECOND_EYES, _WHY.format(f"the language model {self.model}"))
        about = tuple(self._about(span, around, row, fact))
        return Passage(passage_id(span, fact), span, (span,), about, fact, (evidence,), SCORE)

    def _about(self, span: Span, around: Around, row: Quotation, fact: FactKind) -> Iterable[Subject]:
        """Whom it tells about: whoever is mentioned in it and not free, and whom the model says.

        Where that leaves nobody, it is somebody whom nobody knows. That it is only about one who is free is believed
        if the model itself says so and the register withholds nothing of them.
        """
        label = self.labels.get(row.about) if row.fact else None
        inside = [resolved for resolved in around.resolutions if resolved.mention.span.overlaps(span)]
        subjects = [Subject(one.person, one.stranger) for one in inside]
        subjects += [Subject(label)] if label else []
        others = [one for one in dict.fromkeys(subjects) if not self._free(one, fact)]
        if others or label is None:
            return others
        doubtful = label != self.recipient and withheld(label, self.register, self.recipient)
        return () if doubtful else (Subject(label),)

    def _free(self, subject: Subject, fact: FactKind) -> bool:
        person = self.register.person(subject.person) if subject.person else None
        if person is None:
            return False
        if person.id == self.recipient:
            return True
        if fact in withheld(person.id, self.register, self.recipient):
            return False
        if fact is FactKind.SOURCE and self.register.protected(person.id):
            return False
        return self.case.family in person.families or person.professional is not None


def _in_blocks(chunk: Chunk, around: Around, start: int, end: int) -> Iterator[Span]:
    """A quotation block by block, since no passage leaves one."""
    for block in around.blocks:
        left, right = max(start, block.start - chunk.start), min(end, block.end - chunk.start)
        if left < right and any(map(str.isalnum, chunk.text[left:right])):
            left, right = _trimmed(chunk.text, left, right)
            yield Span(chunk.document, chunk.part, chunk.start + left, chunk.start + right)


def located(quote: str, text: Squeezed) -> list[tuple[int, int]]:
    """The places where the words of a quotation stand in a text letter for letter, none inside a word.

    Only white space is not compared: where a line ends is no word of anybody's. At most one more than ``_COMMON``.
    """
    wanted = " ".join(quote.split())
    places: list[tuple[int, int]] = []
    at = text.words.find(wanted) if wanted else -1
    while at >= 0 and len(places) <= _COMMON:
        end = at + len(wanted)
        if not _goes_on(text.words, at) and not _goes_on(text.words, end):
            places.append((text.places[at], text.places[end - 1] + 1))
        else:
            end = at + 1
        at = text.words.find(wanted, end)
    return places


def _goes_on(words: str, at: int) -> bool:
    """Whether this is in the middle of a word."""
    return 0 < at < len(words) and _of_word(words[at - 1]) and _of_word(words[at])


def _of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _unfit(quote: str, places: Sequence[tuple[int, int]]) -> Dropped | None:
    if not any(map(str.isalnum, quote)):
        return Dropped.EMPTY
    if not places:
        return Dropped.NOT_THERE
    if sum(1 for block in blocks(quote) for _ in sentences(quote, block.start, block.end)) > LONGEST:
        return Dropped.TOO_LONG
    return Dropped.TOO_COMMON if len(places) > _COMMON else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


_ID = re.compile(rf"([0-9a-f]{{12}}):(.+):(\d{{1,9}})-(\d{{1,9}}):([a-z_]+):{EvidenceKind.SECOND_EYES}", re.DOTALL)


def passage_id(span: Span, fact: FactKind) -> PassageId:
    """The name of a passage: what a person decides on it holds though a model may not say it again."""
    place = f"{span.document[7:19]}:{span.part}:{span.start}-{span.end}"
    return PassageId(f"{place}:{fact}:{EvidenceKind.SECOND_EYES}")


def recalled(document: Document, ids: Iterable[PassageId]) -> Iterator[Passage]:
    """The passages of these ids that a model quoted in an earlier run, as far as the document has their places."""
    for id in ids:
        match = _ID.fullmatch(id)
        if match and match[5] in set(FactKind):
            yield from _recalled(document, id, match)


def _recalled(document: Document, id: PassageId, match: re.Match[str]) -> Iterator[Passage]:
    start, end = int(match[3]), int(match[4])
    evidence = Evidence(EvidenceKind.SECOND_EYES, _WHY.format("in an earlier run a language model"))
    for inner in document.walk():
        for part in inner.parts:
            here = inner.digest[7:19] == match[1] and part.id == match[2]
            if here and start < end <= len(part.text) and part.text[start:end].strip():
                span = Span(inner.digest, part.id, start, end)
                yield Passage(id, span, (span,), (), FactKind(match[5]), (evidence,), SCORE)
                return
