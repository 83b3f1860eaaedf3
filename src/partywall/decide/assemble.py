"""From mentions to passages: what has to go together so that nothing about somebody is left.

1. Each sentence or cell (a unit) is read with the people whom it mentions, and how strongly (``signals``).
2. A unit that tells about somebody who is not free makes a passage.
3. Sentences that carry on from it by he, she or they join in, and the other cells of a table row.
4. What stands in a record of another family is a passage with no name in it.
5. Facts of the case's own family that are withheld from somebody make passages of their own (``withheld``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from partywall.decide import facts
from partywall.decide.carrying import Meant, carried, meant
from partywall.decide.copies import copies
from partywall.decide.record import of_others_alone, surely_copied
from partywall.decide.saying import says
from partywall.decide.signals import DOUBTFUL, FAINT, Signal, signal
from partywall.decide.standing import Circle, circle_of
from partywall.decide.units import Unit, passage_id, units, without_the_free
from partywall.decide.withheld import private, restricted, sources
from partywall.model.disclosure import Echo, Evidence, EvidenceKind, Passage, Provenance
from partywall.model.people import Case, FactKind, Link, Person, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span

R = TypeVar("R")
Reading = tuple[Unit, tuple[Signal, ...]]
"""A unit with the signals inside it, in order."""


def assemble(
    document: Document,
    resolutions: Sequence[Resolution],
    provenances: Sequence[Provenance],
    register: Register,
    near: tuple[Person, ...],
    case: Case,
    echoes: Sequence[Echo] = (),
    links: Sequence[Link] = (),
) -> tuple[Passage, ...]:
    """Every passage that not every recipient may have, sorted by place.

    ``echoes`` are words that stand in records too: an unknown name that stands in those of other families alone is
    hardly anybody's of the case. ``links`` say whom pronouns mean; they count ``resolutions`` from 0.
    """
    circle = circle_of(register, case, near)
    elsewhere = _by_part((row for row in echoes if row.foreign and not row.own), lambda row: row.span)
    said = _by_part(resolutions, lambda row: row.mention.span)
    copied = _by_part(provenances, lambda row: row.span)
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    parts = {
        here: [_reading(unit, said.get(here, []), texts[here], circle, elsewhere.get(here, [])) for unit in all_units]
        for here, all_units in units(document)
    }
    pronouns = _by_part(meant(links, resolutions), lambda row: row.span)
    alone = not _holds_others(parts.values(), provenances, circle)
    found: list[Passage] = []
    for here, certain in parts.items():
        readings = [(unit, _doubted(signals)) for unit, signals in certain] if alone else certain
        rows = {row.mention.span: row for row in said.get(here, [])}
        found += _told(readings, pronouns.get(here, ()))
        found += restricted(readings, rows, near, circle)
        found += sources(readings, near, circle)
        found += private(readings, rows, circle)
        found += copies(readings, copied.get(here, []), near, circle, _DOUBT if alone else 0.0)
    unique = {passage.id: passage for passage in found}
    return tuple(sorted(unique.values(), key=lambda passage: (passage.span, passage.id)))


def _by_part(rows: Iterable[R], where: Callable[[R], Span]) -> dict[tuple[Digest, PartId], list[R]]:
    table: dict[tuple[Digest, PartId], list[R]] = defaultdict(list)
    for row in sorted(rows, key=where):
        table[where(row).document, where(row).part].append(row)
    return table


def _reading(unit: Unit, said: Sequence[Resolution], text: str, circle: Circle, elsewhere: Sequence[Echo]) -> Reading:
    mentions = _within(unit.span, said, lambda row: row.mention.span.start)
    echoes = _within(unit.span, elsewhere, lambda row: row.span.start)
    return unit, tuple(
        signal(row, text, unit.text, circle, any(row.mention.span.covers(echo.span) for echo in echoes))
        for row in mentions
    )


def _within(span: Span, rows: Sequence[R], start: Callable[[R], int]) -> Sequence[R]:
    return rows[bisect_left(rows, span.start, key=start) : bisect_right(rows, span.end - 1, key=start)]


_CERTAIN = 0.85
_DOUBT = 0.2
"""What weak signals lose in a document that says nothing certain of anybody outside the family."""


def _holds_others(parts: Iterable[Sequence[Reading]], provenances: Sequence[Provenance], circle: Circle) -> bool:
    """Whether anything in the document is certainly about somebody else: where one thing is, more may be."""
    named = any(one.strength >= _CERTAIN for readings in parts for _, signals in readings for one in signals)
    return named or any(surely_copied(row) and of_others_alone(row, circle) for row in provenances)


def _doubted(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    return tuple(replace(one, strength=one.strength - _DOUBT) if one.strength else one for one in signals)


def _told(readings: Sequence[Reading], pronouns: Sequence[Meant]) -> Iterator[Passage]:
    """Passages of units with signals, and of the units that carry on from them."""
    telling = {at: _strongest(signals) for at, (_, signals) in enumerate(readings)}
    for at, (unit, signals) in enumerate(readings):
        strong = [one for one in signals if one.strength >= min(DOUBTFUL, telling[at])]
        if telling[at] >= FAINT:
            said_by = _speaker(unit, signals)
            yield passage(unit, strong, telling[at], strong[0].evidence, said_by=said_by, free=_free(signals))
    for at, origin in carried(readings, telling, pronouns):
        unit = readings[at][0]
        strong = [one for one in readings[origin][1] if one.strength >= DOUBTFUL]
        evidence = Evidence(EvidenceKind.CARRIED_ON, "it carries on from what is withheld before it")
        yield passage(unit, strong, 0.9 * telling[origin], evidence, cores=(unit.span,))


def _speaker(unit: Unit, signals: Sequence[Signal]) -> PersonId | None:
    """Who says what the sentence tells: the one of the family with whom it begins."""
    first = signals[0] if signals else None
    return first.subject.person if first and not first.strength and says(unit, first.span) else None


def _free(signals: Iterable[Signal]) -> tuple[Span, ...]:
    return tuple(one.span for one in signals if one.named and one.strength < DOUBTFUL)


def _strongest(signals: Iterable[Signal]) -> float:
    return max((one.strength for one in signals), default=0.0)


def passage(
    unit: Unit,
    signals: Sequence[Signal],
    score: float,
    evidence: Evidence,
    cores: tuple[Span, ...] = (),
    fact: FactKind | None = None,
    said_by: PersonId | None = None,
    free: Sequence[Span] = (),
) -> Passage:
    """A passage of a whole unit about the people whom the signals mean."""
    kind = fact or facts.kind_of(unit.text)
    span = unit.span if cores else without_the_free(unit, signals, free)
    return Passage(
        passage_id(span, kind, evidence.kind),
        span,
        cores or tuple(one.span for one in signals),
        tuple(dict.fromkeys(one.subject for one in signals)),
        kind,
        (evidence,),
        round(min(1.0, score), 3),
        said_by,
    )
