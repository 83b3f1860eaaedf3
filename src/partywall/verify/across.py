"""A copy that is of another kind than its original, or a scan of a print: told apart from it by words, not by layout.

1. It is opened as what its bytes are, with the files inside it; pages without text are read by character recognition.
2. What may stay should be there word for word; line breaks, headers on every page and misread letters are allowed for.
3. What stands in a gap is what stands between the words before and after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.checks import Held, open_copy
from partywall.verify.expected import Expected
from partywall.verify.gaps import gap_faults
from partywall.verify.opened import Opened, Seen
from partywall.verify.reading import letters, squeezed, word_counts
from partywall.verify.rendered import Sight
from partywall.verify.sequence import Fill
from partywall.verify.sniff import as_text, kind_of

_ALLOWED, _ALLOWED_IF_RECOGNISED = 0.02, 0.10
"""Share of the words that may be lost or new: where words break over lines, and where recognition misreads."""
_FEW = 6
_AROUND, _WIDEST = 12, 200
"""Characters before and after a gap by which it is found, and the most that may stand in it."""
RECOGNISED = "as it looks"


class Unsure(Exception):
    """A check could not tell. What it says holds no personal data."""


def open_foreign(untrusted: bytes, limits: Limits, see: Sight | None) -> Opened:
    """Open a copy as what it is, with all the files inside it as one."""
    kind = kind_of(untrusted)
    opened = open_copy(as_text(untrusted) if kind is MediaType.TEXT else untrusted, kind, limits)
    if opened.inner and not limits.attachment_depth:
        raise Unreadable("The copy has files nested deeper than the limit.")
    deeper = replace(limits, attachment_depth=limits.attachment_depth - 1) if opened.inner else limits
    parts = [_read_by_eye(opened, untrusted, see), *(open_foreign(inner, deeper, see) for inner in opened.inner)]
    return Opened(
        kind,
        tuple(seen for part in parts for seen in part.shown),
        tuple(seen for part in parts for seen in part.aside),
        tuple(dict.fromkeys(fault for part in parts for fault in part.faults)),
        again=tuple(seen for part in parts for seen in part.again),
        drawn=opened.drawn,
    )


def blank_pages(opened: Opened) -> tuple[int, ...]:
    """Pages that no engine finds a letter on, from 1."""
    if opened.media_type is not MediaType.PDF and not opened.drawn:
        return ()
    count = max(len(opened.shown), 1)
    return tuple(at + 1 for at in range(count) if not any(letters(seen.text) for seen in opened.shown[at : at + 1]))


def _read_by_eye(opened: Opened, untrusted: bytes, see: Sight | None) -> Opened:
    pages = blank_pages(opened)
    if not pages or see is None:
        return opened
    read = tuple(
        Seen(f"page {number}, {RECOGNISED}", PartKind.BODY, text)
        for number, text in see(opened.drawn or untrusted, pages)
    )
    return replace(opened, shown=(*(seen for seen in opened.shown if letters(seen.text)), *read), again=())


def difference(held: Held) -> Iterator[str]:
    """Words that may stay and are not there, and words that were not there before."""
    for pair in held.pairs:
        kept = word_counts("\n".join(piece for part in pair.expected for piece in part.kept))
        labels = word_counts("\n".join(gap.label for part in pair.expected for gap in part.gaps))
        have = word_counts("\n".join(seen.text for seen in pair.opened.shown))
        recognised = any(seen.where.endswith(RECOGNISED) for seen in pair.opened.shown)
        most = max(_FEW, (_ALLOWED_IF_RECOGNISED if recognised else _ALLOWED) * kept.total())
        if (lost := (kept - have).total()) >= most:
            yield f"{lost:,} of {kept.total():,} words that may stay are not in the copy"
        if (new := _new(have, kept, labels)) >= most:
            yield f"{new:,} words are in the copy that the original does not have"


def _new(have: Counter[str], kept: Counter[str], labels: Counter[str]) -> int:
    """Words that are nowhere in the original, each once, since what every page says again is one thing."""
    more = have - kept - labels
    return sum(word not in kept for word in more)


def gap(held: Held) -> Iterator[str]:
    """Gaps that tell about what was taken out, as far as they can be found by what stands around them."""
    for pair in held.pairs:
        text = squeezed("\n".join(seen.text for seen in pair.opened.shown))
        gaps = sum(len(part.gaps) for part in pair.expected)
        fills = [fill for part in pair.expected for fill in _fills(part, text)]
        if gaps and not fills:
            raise Unsure("no gap could be found in the copy by what stands around it")
        yield from gap_faults(fills, ours=False)


def _fills(part: Expected, text: str) -> Iterator[Fill]:
    for at, each in enumerate(part.gaps):
        before, after = squeezed(part.kept[at])[-_AROUND:], squeezed(part.kept[at + 1])[:_AROUND]
        start = text.find(before) + len(before)
        if len(before) < _AROUND or not after or text.count(before) != 1:
            continue
        end = text.find(after, start, start + _WIDEST + len(after))
        if end >= 0:
            yield Fill(each, text[start:end])
