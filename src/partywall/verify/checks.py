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
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Document, MediaType, digest_of
from partywall.verify.compared import Compared, compare, disagreeing
from partywall.verify.expected import Expected, expected_parts, labels_of_files
from partywall.verify.gaps import gap_faults
from partywall.verify.opened import FONT_NAME, Opened, Seen
from partywall.verify.openers import OPENERS
from partywall.verify.raw import Unpacking
from partywall.verify.raw_texts import found_in, walls
from partywall.verify.reading import letters, word_counts, word_set
from partywall.verify.stamps import without_stamp
from partywall.verify.traces import Allowance, Traces
from partywall.verify.wanted import NOT_LONG, Wanted

_ROW = 3
"""Words from which on a row of them is more than a name."""


def open_copy(untrusted: bytes, media_type: MediaType, limits: Limits) -> Opened:
    """Open a copy as a file of that kind."""
    if len(untrusted) > limits.file_bytes:
        raise Unreadable(f"The copy is larger than {limits.file_bytes:,} bytes.")
    if media_type not in OPENERS:
        raise Unreadable("A copy of this kind cannot be checked.")
    return OPENERS[media_type](untrusted, media_type, limits)


@dataclass(frozen=True)
class Pair:
    """One document, what its copy should say, and the copy's bytes, opened."""

    expected: tuple[Expected, ...]
    untrusted: bytes
    opened: Opened

    @cached_property
    def compared(self) -> Compared:
        """What fits; two checks ask for it."""
        return compare(self.expected, self.opened)


def pairs(document: Document, plan: Plan, untrusted: bytes, limits: Limits) -> Iterator[Pair]:
    """The document and the documents inside it, each with its copy."""
    opened = open_copy(untrusted, KINDS[document.media_type].copied_as, limits)
    opened = without_stamp(opened, untrusted, plan.stamp_of(document.digest))
    yield Pair(expected_parts(document, plan), untrusted, opened)
    files = document.attachments if holds_files(document.media_type) else ()
    inside, labels = [each for each in files if each.digest not in plan.left_out], labels_of_files(document, plan)
    count = len(inside) + len(labels)
    if count != len(opened.inner):
        raise Unreadable(f"The copy has {len(opened.inner)} attachments; it should have {count}.")
    for inner, bytes_of_inner in zip(inside, opened.inner, strict=False):
        yield from pairs(inner, plan, bytes_of_inner, limits)
    kind = MediaType.EML if opened.media_type is MediaType.MBOX else MediaType.TEXT
    for label, bytes_of_label in zip(labels, opened.inner[len(inside) :], strict=True):
        found = open_copy(bytes_of_label, kind, limits)
        if found.inner:
            raise Unreadable("What stands in the copy for a file that was left out holds files itself.")
        yield Pair((label,), bytes_of_label, found)


@dataclass(frozen=True, slots=True)
class Held:
    """A copy, held against what is wanted of it."""

    wanted: Wanted
    untrusted: bytes
    pairs: tuple[Pair, ...]
    limits: Limits = LIMITS
    ours: bool = False
    """Whether our own writer made the copy, so that a gap holds the plan's own label and nothing else."""
    foreign: bool = False
    """Whether it is of another kind than ours would be, so that its pages are not the original's."""


def wrong_original(untrusted: bytes, document: Document, plan: Plan) -> Iterator[str]:
    """That the bytes, the document and the plan belong together, and that all was read."""
    if not digest_of(untrusted) == document.digest == plan.document:
        yield "the file, what was read from it and the plan do not belong together"
    unread = len(document.all_unread(plan.left_out))
    if unread:
        yield f"{unread} places of the original could not be read"


def residue(held: Held) -> Iterator[str]:
    """What is withheld or dropped: in what a reader sees, more often than it may stand there, or in another string."""
    wanted, seen_by_engines = held.wanted, ("shown", "again")
    for engine in seen_by_engines:
        shown = [seen for pair in held.pairs for seen in getattr(pair.opened, engine)]
        yield from _solid(wanted.withheld, shown)
        yield from _too_often(wanted, shown, wanted.allowed_on(len(shown) if held.foreign else 1))
        yield from _solid(wanted.dropped, shown, "dropped")
    aside = [seen for pair in held.pairs for seen in pair.opened.aside]
    yield from _traced(wanted.withheld, aside)
    yield from _names_aside(wanted, (*aside, *wanted.stamps), held.foreign)
    yield from _traced(wanted.dropped, [seen for seen in aside if seen.where != FONT_NAME], "dropped")
    yield from _traced(wanted.withheld, wanted.stamps)


def _solid(traces: Traces, shown: Iterable[Seen], what: str = "withheld") -> Iterator[str]:
    """Traces in what a reader sees, by letters alone: engines split words in their own ways."""
    if traces:
        yield from _told(((seen.where, traces.in_lines(seen.text)) for seen in shown), what)


def _traced(traces: Traces, texts: Iterable[Seen], what: str = "withheld") -> Iterator[str]:
    """Traces in strings that no reader sees, by words and letters."""
    yield from _told(((seen.where, traces.in_text(seen.text)) for seen in texts), what)


def _told(found: Iterable[tuple[str, int]], what: str) -> Iterator[str]:
    counted = Counter[str]()
    for where, count in found:
        counted[where] += count
    for where, count in counted.items():
        if count:
            yield f"{count} traces of {what} text in {where}"


def _too_often(wanted: Wanted, shown: Iterable[Seen], allowed: Allowance) -> Iterator[str]:
    """Words that may stay in some places: no more of them than there. Counted in words and in letters."""
    texts = [seen.text for seen in shown]
    words = word_counts("\n".join(texts))
    row = "\n".join(letters(text) for text in texts)
    over = [
        key
        for key in wanted.withheld.counted | wanted.withheld.words
        if words[key] > allowed.words[key] and row.count(letters(key)) > allowed.letters.count(letters(key))
    ]
    if over:
        yield f"{len(over)} withheld words stand more often than they may"


def _names_aside(wanted: Wanted, aside: Iterable[Seen], foreign: bool) -> Iterator[str]:
    """A word that is withheld has no business in a property or name, even where the text may say it.

    In a print by another tool several words in a row of one line may stand there, such as a heading that a bookmark
    repeats, with its number.
    """
    lines = [letters(line) for text in wanted.texts for line in text.splitlines()] if foreign else []
    for seen in aside:
        count = sum(len(key) >= NOT_LONG and key in wanted.withheld.counted for key in word_set(seen.text))
        row = letters(seen.text).lstrip("0123456789")
        if count and not (len(seen.text.split()) >= _ROW and any(row in line for line in lines)):
            yield f"{count} withheld words in {seen.where}"


def raw(held: Held) -> Iterator[str]:
    """Traces in the bytes, once everything is unpacked that can be; no reader is used."""
    wanted, places, hits = held.wanted, 0, 0
    labelled = walls({*wanted.labels, *(seen.text for seen in wanted.stamps)})
    for bare in Unpacking(held.limits).bare(held.untrusted):
        count = found_in(bare, wanted.withheld, wanted.dropped, labelled) + wanted.is_left_out(bare.data)
        places, hits = places + bool(count), hits + count
    if hits:
        yield f"{hits} traces in {places} places of the unpacked bytes"


def structure(held: Held) -> Iterator[str]:
    """Structures that are not on the list."""
    for pair in held.pairs:
        yield from pair.opened.faults


def difference(held: Held) -> Iterator[str]:
    """Kept text that is lost, changed or out of order, text that was not there before, and engines that disagree."""
    for pair in held.pairs:
        yield from pair.compared.faults
        yield from disagreeing(pair.expected, pair.opened)


def gap(held: Held) -> Iterator[str]:
    """Gaps that tell about what was taken out, by their length or letters. Pages of a PDF are not measured."""
    fills = [fill for pair in held.pairs for fill in pair.compared.fills]
    yield from gap_faults(fills, held.ours)
