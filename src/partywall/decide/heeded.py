"""What becomes of the rules' passages and the trained reader's marks together: one score for each passage.

1. Where the reader marks likely words of what the rules withhold, it goes no further than from its first core or marked
   word to its last.
2. Where the reader marks nothing of it, a person is asked, and it is withheld until then; but what is confidential
   by the register stays as it is. So the reader gives nothing away that the rules are sure of.
3. What the rules would put to a person is withheld, put to a person or let go, as the reader says.
4. A mark that touches no withheld passage becomes a passage of its own.

Parts that no copy keeps are not read: what is found in them goes with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from partywall.decide import facts
from partywall.decide.standing import Circle, Standing, circle_of
from partywall.decide.units import passage_id
from partywall.model.disclosure import Decision, Evidence, EvidenceKind, Mark, Outcome, Passage, Subject
from partywall.model.people import Case, FactKind, Person, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span

LIKELY = 0.5
"""From this probability on a mark is withheld. How these figures were chosen, the model card says."""
WORTH_ASKING = 0.17
"""...and from this on it is put to a person, but in no document of which nothing is withheld: where one thing is
another's, more may be."""
NEAR = 400
"""Characters before a mark in which somebody is looked for of whom it may tell."""
_DOUBTED, _SURE = 0.45, 0.5
"""Scores on either side of what the policy calls sure."""
_CONFIDENTIAL = "confidential"
"""The policy's reason for restrictions and protected sources."""
_UNTOUCHED = {EvidenceKind.ADDED, EvidenceKind.COMBINATION, EvidenceKind.SECOND_EYES}
_WHY = "the reader was trained on invented records"

Place = tuple[Digest, PartId]


def heed(
    document: Document,
    marks: Sequence[Mark],
    passages: Sequence[Passage],
    decisions: Sequence[Decision],
    resolutions: Sequence[Resolution],
    register: Register,
    near: tuple[Person, ...],
    case: Case,
    recipient: PersonId,
) -> tuple[Passage, ...]:
    """The passages that the rules and the reader come to together, sorted by place."""
    circle = circle_of(register, case, near)
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts if part.stays}
    by_place: dict[Place, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_place[mark.span.document, mark.span.part].append(mark)
    withheld = [row for row in zip(passages, decisions, strict=True) if row[1].outcome is Outcome.REDACT]
    certain = bool(withheld) or any(mark.probability >= LIKELY for mark in marks)
    asking = WORTH_ASKING if certain else LIKELY
    kept = []
    for passage, decision in zip(passages, decisions, strict=True):
        read = (passage.span.document, passage.span.part) in texts
        heeded = _heeded(passage, decision, _touching(passage.span, by_place), asking) if read else passage
        kept += [heeded] if heeded else []
    covered = _covered(passage.span for passage in kept if passage.score >= _SURE)
    said: dict[Place, list[Resolution]] = defaultdict(list)
    for row in sorted(resolutions, key=lambda row: row.mention.span):
        said[row.mention.span.document, row.mention.span.part].append(row)
    unknown = max((row.stranger or 0 for row in resolutions), default=0) + 1
    for here, found in by_place.items():
        open_marks = [
            one for one in found if one.probability >= asking and not _touched(one.span, covered.get(here, []))
        ]
        for mark in _one_a_sentence(open_marks, texts[here]):
            kept.append(_passage(mark, texts[here], said[here], unknown, recipient, circle))
    unique = {passage.id: passage for passage in kept}
    return tuple(sorted(unique.values(), key=lambda passage: (passage.span, passage.id)))


def _heeded(passage: Passage, decision: Decision, marks: Sequence[Mark], asking: float) -> Passage | None:
    if decision.outcome is Outcome.DISCLOSE or passage.evidence[0].kind in _UNTOUCHED:
        return passage
    likelihood = max((mark.probability for mark in marks), default=0.0)
    if decision.outcome is Outcome.REDACT:
        if marks:
            return _fitted(passage, marks)
        confidential = decision.reason == _CONFIDENTIAL
        return passage if confidential else replace(passage, score=min(passage.score, _DOUBTED))
    return replace(passage, score=score(likelihood)) if likelihood >= asking else None


def _fitted(passage: Passage, marks: Sequence[Mark]) -> Passage:
    """The passage from its first core or marked word to its last, if any mark is likely."""
    span = passage.span
    if max(mark.probability for mark in marks) < LIKELY:
        return passage
    spans = [*(mark.around for mark in marks), *(core for core in passage.cores if core != span)]
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    return replace(passage, span=replace(span, start=start, end=end), cores=_clipped(passage.cores, start, end))


def _clipped(cores: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        replace(core, start=max(core.start, start), end=min(core.end, end))
        for core in cores
        if core.start < end and core.end > start
    )


def score(probability: float) -> float:
    """A probability as a passage's score: from ``LIKELY`` on, and only then, it is one half or more."""
    if probability < LIKELY:
        return round(_SURE * probability / LIKELY * 0.98, 3)
    return round(_SURE + (1 - _SURE) * (probability - LIKELY) / (1 - LIKELY), 3)


def _touching(span: Span, marks: Mapping[Place, Sequence[Mark]]) -> list[Mark]:
    """The marks that share a character with the span."""
    here = marks.get((span.document, span.part), ())
    found = []
    for mark in here[bisect_left(here, span.start, key=lambda mark: mark.span.end) :]:
        if mark.span.start >= span.end:
            break
        if mark.span.overlaps(span):
            found.append(mark)
    return found


def _covered(spans: Iterator[Span]) -> dict[Place, list[Span]]:
    """The spans of each part, joined where they overlap, in order."""
    joined: dict[Place, list[Span]] = defaultdict(list)
    for span in sorted(spans):
        here = joined[span.document, span.part]
        if here and span.start <= here[-1].end:
            here[-1] = replace(here[-1], end=max(here[-1].end, span.end))
        else:
            here.append(span)
    return joined


def _touched(span: Span, covered: Sequence[Span]) -> bool:
    first = bisect_left(covered, span.start + 1, key=lambda other: other.end)
    return first < len(covered) and covered[first].overlaps(span)


def _one_a_sentence(marks: Sequence[Mark], text: str) -> Iterator[Mark]:
    """The marks, those of one sentence that a person would be asked about joined into one question."""
    waiting: Mark | None = None
    for mark in marks:
        if mark.probability >= LIKELY:
            yield mark
        elif waiting and not _BORDER.search(text, waiting.span.end, mark.span.start):
            probability = max(waiting.probability, mark.probability)
            waiting = Mark(replace(waiting.span, end=mark.span.end), probability, waiting.around)
        else:
            if waiting:
                yield waiting
            waiting = mark
    if waiting:
        yield waiting


_BORDER = re.compile(r"[\n|\t]|[.!?]\s")


def _passage(
    mark: Mark, text: str, said: Sequence[Resolution], unknown: int, recipient: PersonId, circle: Circle
) -> Passage:
    fact = facts.kind_of(text[mark.span.start : mark.span.end])
    about, fact = _about(mark, said, unknown, fact, recipient, circle)
    evidence = Evidence(EvidenceKind.READ, _WHY)
    ident = passage_id(mark.span, fact, evidence.kind)
    return Passage(ident, mark.span, (mark.span,), about, fact, (evidence,), score(mark.probability))


def _about(
    mark: Mark, said: Sequence[Resolution], unknown: int, fact: FactKind, recipient: PersonId, circle: Circle
) -> tuple[tuple[Subject, ...], FactKind]:
    """Of whom a mark tells, as far as can be said: who is mentioned in it, or shortly before and not free."""
    first = bisect_left(said, mark.span.start - NEAR, key=lambda row: row.mention.span.start)
    last = bisect_left(said, mark.span.end, key=lambda row: row.mention.span.start)
    inside = [row for row in said[first:last] if row.mention.span.overlaps(mark.span)]
    for row in (*inside, *reversed(said[first:last])):
        person = circle.person(row.person) if row.person else None
        standing = circle.standing(person)
        if standing in (Standing.OTHER_FAMILY, Standing.STRANGER):
            others = [one for one in inside if _subject(one) != _subject(row) and _outsider(one, circle)]
            return tuple(dict.fromkeys(map(_subject, (row, *others)))), fact
        if person and row in inside and person.id != recipient:
            secret = _kept_from(person.id, fact, recipient, circle)
            if secret:
                return (_subject(row),), secret
    return (Subject(None, unknown),), fact


def _subject(row: Resolution) -> Subject:
    return Subject(row.person, row.stranger)


def _outsider(row: Resolution, circle: Circle) -> bool:
    person = circle.person(row.person) if row.person else None
    return circle.standing(person) in (Standing.OTHER_FAMILY, Standing.STRANGER)


def _kept_from(person: PersonId, fact: FactKind, recipient: PersonId, circle: Circle) -> FactKind | None:
    """The kind of this person's facts that the mark may tell and the recipient may not have."""
    if circle.restricted(person, fact, recipient):
        return fact
    if circle.protected(person):
        return FactKind.SOURCE
    secrets = (kind for kind in sorted(circle.restrictions(person)) if circle.restricted(person, kind, recipient))
    return next(secrets, None)
