"""The copy's parts beside the expected ones: what fits, what is missing, what is too much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from partywall.model.text import MediaType, PartKind
from partywall.verify.expected import Expected
from partywall.verify.opened import Opened, Seen
from partywall.verify.reading import letters, squeezed
from partywall.verify.sequence import Fill, Match, label_forms, match, without_labels


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found in one document of the copy."""

    fills: tuple[Fill, ...]
    faults: tuple[str, ...]


def compare(expected: Sequence[Expected], opened: Opened) -> Compared:
    """Put each expected part beside the text in the copy that it should be."""
    if opened.drawn:
        pages = len(expected) == len(opened.shown)
        return Compared((), () if pages else ("the copy has another number of pages",))
    if opened.media_type is MediaType.PDF:
        return _joined(_page(one, seen) for one, seen in zip_longest(expected, opened.shown))
    return _joined(_kind(kind, ours, theirs) for kind, (ours, theirs) in _by_kind(expected, opened.shown).items())


def disagreeing(expected: Sequence[Expected], opened: Opened) -> Iterator[str]:
    """Pages that a second engine reads otherwise than they should be; it may go through them in another order."""
    if opened.again:
        for one, seen in zip_longest(expected, opened.again):
            if _page(one, seen).faults and not (one and seen and _same_letters(one.text, seen.text)):
                yield (
                    f"{seen.where} does not say what it should, as a second engine reads it" if seen else "a page less"
                )


def _same_letters(one: str, other: str) -> bool:
    return Counter(letters(one)) == Counter(letters(other))


def _joined(found: Iterator[Compared] | Sequence[Compared]) -> Compared:
    parts = tuple(found)
    return Compared(
        tuple(fill for part in parts for fill in part.fills), tuple(fault for part in parts for fault in part.faults)
    )


def _page(expected: Expected | None, seen: Seen | None) -> Compared:
    """By letters: where a line of a page ends, and how words are spaced, each engine tells in its own way."""
    if expected is None or seen is None:
        return Compared((), ("the copy has another number of pages",))
    found = match(expected, seen.text, letters)
    if found is None and without_labels(expected, seen.text, letters):
        found = Match(())
    return Compared(found.fills, ()) if found else Compared((), (f"{seen.where} does not say what it should",))


def _by_kind(expected: Sequence[Expected], shown: Sequence[Seen]) -> dict[PartKind, tuple[list[Expected], list[Seen]]]:
    groups: dict[PartKind, tuple[list[Expected], list[Seen]]] = defaultdict(lambda: ([], []))
    for part in expected:
        if squeezed(part.text) or part.gaps:
            groups[part.kind][0].append(part)
    for seen in shown:
        if squeezed(seen.text):
            groups[seen.kind][1].append(seen)
    return groups


def _kind(kind: PartKind, expected: list[Expected], shown: list[Seen]) -> Compared:
    """All headers, all notes and so on: each must be found once, in whatever order; or all as one text."""
    fills: list[Fill] = []
    missing, left = list(expected), list(shown)
    # A part that is all gap fits any text: so first those that say just what was planned, then those that keep most.
    for part, fit in [(part, fit) for fit in (_as_planned, _but_for_gaps) for part in sorted(expected, key=_kept)]:
        if part in missing and (found := _first(part, left, fit)):
            missing.remove(part)
            left.remove(found[0])
            fills += found[1].fills
    if not missing and not left:
        return Compared(tuple(fills), ())
    whole = match(_one(expected), "\n".join(seen.text for seen in shown), squeezed) if expected else None
    if whole:
        return Compared(whole.fills, ())
    return Compared((), tuple(_differences(kind, missing, left)))


Fit = Callable[[Expected, Seen], Match | None]


def _first(part: Expected, shown: Sequence[Seen], fit: Fit) -> tuple[Seen, Match] | None:
    return next(((seen, found) for seen in shown if (found := fit(part, seen))), None)


def _as_planned(part: Expected, seen: Seen) -> Match | None:
    if squeezed(part.text) != squeezed(seen.text):
        return None
    return Match(tuple(Fill(gap, label_forms(gap.label, squeezed)[0]) for gap in part.gaps))


def _but_for_gaps(part: Expected, seen: Seen) -> Match | None:
    return match(part, seen.text, squeezed)


def _kept(part: Expected) -> int:
    return -sum(map(len, part.kept))


def _one(parts: Sequence[Expected]) -> Expected:
    kept, gaps = list(parts[0].kept), list(parts[0].gaps)
    for part in parts[1:]:
        kept[-1] += "\n" + part.kept[0]
        kept += part.kept[1:]
        gaps += part.gaps
    return Expected(parts[0].part, parts[0].kind, tuple(kept), tuple(gaps))


def _differences(kind: PartKind, missing: Sequence[Expected], left: Sequence[Seen]) -> Iterator[str]:
    if missing:
        words = sum(len(part.text.split()) for part in missing)
        yield f"text of kind {kind} is lost or changed ({len(missing)} parts, {words} words)"
    for seen in left:
        yield f"{seen.where} says what the original does not, or not there"
