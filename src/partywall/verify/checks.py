"""The checks, each a question to the finished bytes. A check gives what it found against the copy; nothing is a pass.

No finding holds a word of the document: only where, of what kind and how many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from partywall.errors import Unreadable
from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS, holds_files
from partywall.model.limits import Limits
from partywall.model.text import Digest, Document, MediaType, digest_of
from partywall.verify.compared import Compared, compare
from partywall.verify.expected import Expected, expected_parts
from partywall.verify.gaps import gap_faults
from partywall.verify.opened import FONT_NAME, Opened, Seen
from partywall.verify.openers import OPENERS
from partywall.verify.raw import Unpacking
from partywall.verify.raw_texts import found_in, walls
from partywall.verify.reading import letters, word_counts, word_set
from partywall.verify.traces import Allowance, Traces

NOT_LONG = 5
"""Letters of the shortest word of a dropped part that is followed one by one."""


def open_copy(untrusted: bytes, media_type: MediaType, limits: Limits) -> Opened:
    """Open a copy as the kind of file that the original was."""
    if len(untrusted) > limits.file_bytes:
        raise Unreadable(f"The copy is larger than {limits.file_bytes:,} bytes.")
    if media_type not in OPENERS:
        raise Unreadable("A copy of this kind cannot be checked.")
    return OPENERS[media_type](untrusted, media_type, limits)


@dataclass(frozen=True, slots=True)
class Pair:
    """One document, what its copy should say, and the copy's bytes, opened."""

    document: Document
    expected: tuple[Expected, ...]
    untrusted: bytes
    opened: Opened


def pairs(document: Document, plan: Plan, untrusted: bytes, limits: Limits) -> Iterator[Pair]:
    """The document and the documents inside it, each with its copy."""
    opened = open_copy(untrusted, KINDS[document.media_type].copied_as, limits)
    yield Pair(document, expected_parts(document, plan), untrusted, opened)
    inside = document.attachments if holds_files(document.media_type) else ()
    if len(inside) != len(opened.inner):
        raise Unreadable(f"The copy has {len(opened.inner)} attachments; the original has {len(inside)}.")
    for inner, bytes_of_inner in zip(inside, opened.inner, strict=True):
        yield from pairs(inner, plan, bytes_of_inner, limits)


def wrong_original(untrusted: bytes, document: Document, plan: Plan) -> Iterator[str]:
    """That the bytes, the document and the plan belong together, and that all was read."""
    if not digest_of(untrusted) == document.digest == plan.document:
        yield "the file, what was read from it and the plan do not belong together"
    unread = len(document.all_unread())
    if unread:
        yield f"{unread} places of the original could not be read"


class Wanted:
    """What may stand in the copy and what may not, worked out from document and plan alone."""

    def __init__(self, document: Document, plan: Plan) -> None:
        kept = tuple(_kept(document))
        self._document, self._plan = document, plan
        self._expected = tuple(part for inner in kept for part in expected_parts(inner, plan))
        self._kept: frozenset[Digest] = frozenset(inner.digest for inner in kept)
        self.allowed = Allowance.of(part.text for part in self._expected)

    @property
    def labels(self) -> frozenset[str]:
        """What stands in the copy in place of what was taken out."""
        return frozenset(item.label for item in self._plan.redactions)

    @cached_property
    def withheld(self) -> Traces:
        """The traces of what was taken out."""
        return Traces.of((self._document.text_of(item.span) for item in self._plan.redactions), self.allowed)

    @cached_property
    def dropped(self) -> Traces:
        """The traces of the parts that no copy has, and of documents inside that no copy keeps."""
        texts = (
            part.text
            for inner in self._document.walk()
            for part in inner.parts
            if not part.stays or inner.digest not in self._kept
        )
        return Traces.of(texts, self.allowed, NOT_LONG)


def _kept(document: Document) -> Iterator[Document]:
    yield document
    if holds_files(document.media_type):
        for inner in document.attachments:
            yield from _kept(inner)


def left_behind(wanted: Wanted, found: Iterable[Pair]) -> Iterator[str]:
    """Withheld text in what a reader sees, more often than it may stand there, or in any other string."""
    shown = [seen for pair in found for seen in pair.opened.shown]
    yield from _solid(wanted.withheld, shown)
    yield from _too_often(wanted, shown)
    yield from traced(wanted.withheld, [seen for pair in found for seen in pair.opened.aside])
    yield from _names_aside(wanted, [seen for pair in found for seen in pair.opened.aside])


def _solid(traces: Traces, shown: Iterable[Seen]) -> Iterator[str]:
    """Traces in what a reader sees, by letters alone: engines split words in their own ways."""
    yield from _told((seen.where, traces.in_letters(letters(seen.text))) for seen in shown)


def traced(traces: Traces, texts: Iterable[Seen]) -> Iterator[str]:
    """Traces in strings that no reader sees, by words and letters."""
    yield from _told((seen.where, traces.in_text(seen.text)) for seen in texts)


def _told(found: Iterable[tuple[str, int]]) -> Iterator[str]:
    counted = Counter[str]()
    for where, count in found:
        counted[where] += count
    for where, count in counted.items():
        if count:
            yield f"{count} traces in {where}"


def _too_often(wanted: Wanted, shown: Iterable[Seen]) -> Iterator[str]:
    """Words that may stay in some places: no more of them than there. Counted in words and in letters."""
    texts = [seen.text for seen in shown]
    words = word_counts("\n".join(texts))
    row = "\n".join(letters(text) for text in texts)
    over = [
        key
        for key in wanted.withheld.counted | wanted.withheld.words
        if words[key] > wanted.allowed.words[key]
        and row.count(letters(key)) > wanted.allowed.letters.count(letters(key))
    ]
    if over:
        yield f"{len(over)} withheld words stand more often than they may"


def _names_aside(wanted: Wanted, aside: Iterable[Seen]) -> Iterator[str]:
    """A word that is withheld has no business in a property or name, even where the text may say it."""
    for seen in aside:
        count = sum(len(key) >= NOT_LONG and key in wanted.withheld.counted for key in word_set(seen.text))
        if count:
            yield f"{count} withheld words in {seen.where}"


def changed(found: Iterable[Pair]) -> Iterator[str]:
    """Kept text that is lost, changed or out of order, and text that was not there before."""
    for compared in comparisons(found):
        yield from compared.faults


def comparisons(found: Iterable[Pair]) -> Iterator[Compared]:
    """Each document's parts beside the copy's."""
    for pair in found:
        yield compare(pair.expected, pair.opened)


def in_raw_bytes(wanted: Wanted, untrusted: bytes, limits: Limits) -> Iterator[str]:
    """Traces in the bytes, once everything is unpacked that can be."""
    labelled, places, hits = walls(wanted.labels), 0, 0
    for bare in Unpacking(limits).bare(untrusted):
        # A dropped part may be the list of the original's fonts.
        traces = (wanted.withheld,) if bare.font else (wanted.withheld, wanted.dropped)
        count = found_in(bare, traces, labelled)
        places, hits = places + bool(count), hits + count
    if hits:
        yield f"{hits} traces in {places} places of the unpacked bytes"


def unlisted(found: Iterable[Pair]) -> Iterator[str]:
    """Structures that are not on the list."""
    for pair in found:
        yield from pair.opened.faults


def still_there(wanted: Wanted, found: Iterable[Pair]) -> Iterator[str]:
    """Text of dropped parts, anywhere but where the text that stays says the same."""
    for pair in found:
        yield from _solid(wanted.dropped, pair.opened.shown)
        yield from traced(wanted.dropped, [seen for seen in pair.opened.aside if seen.where != FONT_NAME])


def telling_gaps(found: Iterable[Pair]) -> Iterator[str]:
    """Gaps that tell about what was taken out, by their length or letters. Pages of a PDF are not measured."""
    found = tuple(found)
    fills = [fill for compared in comparisons(found) for fill in compared.fills]
    yield from gap_faults(fills)
