"""What becomes of the rules' passages and the trained reader's marks together: one score for each passage.

1. Where the reader marks likely words of what the rules withhold, it goes no further than from its first core or marked
   word to its last.
2. Where the reader marks nothing of it, a person is asked, and it is withheld until then; but what the register makes
   confidential stays as it is. So the reader gives nothing away that the rules are sure of.
3. What the rules are unsure of is withheld, put to a person or let go, as the reader says. What they are sure of goes
   by the policy alone. Of what was retold from a record a faint mark is always enough to ask.
4. A mark that is not inside what is withheld becomes a passage of its own, also where it touches what may stay; but
   not in the recipient's own words, where the policy lets them stay.

Parts that no copy keeps are not read: what is found in them goes with them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from partywall.decide import facts
from partywall.decide.standing import Circle, Standing, circle_of
from partywall.decide.units import passage_id
from partywall.model.disclosure import Decision, Evidence, EvidenceKind, Mark, Outcome, Passage, PassageId, Subject
from partywall.model.people import Case, FactKind, Person, PersonId, Register, Resolution
from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import sentence_starts, tokens

LIKELY = 0.5
"""From this probability on a mark is withheld. How these figures were chosen, the model card says."""
WORTH_ASKING = 0.17
"""...and from this on it is put to a person, but in no document of which nothing is withheld: where one thing is
another's, more may be."""
NEAR = 400
"""Characters before a mark in which somebody is looked for of whom it may tell."""
_DOUBTED, _SURE = 0.45, 0.5
"""Scores on either side of what the policy calls sure."""
_UNTOUCHED = {EvidenceKind.ADDED, EvidenceKind.COMBINATION, EvidenceKind.SECOND_EYES, EvidenceKind.NOT_READ}
_READ = Evidence(EvidenceKind.READ, "the reader was trained on invented records")

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
    kept, settled = [], []
    for passage, decision in zip(passages, decisions, strict=True):
        if decision.outcome is Outcome.DISCLOSE or (passage.span.document, passage.span.part) not in texts:
            kept.append(passage)
            settled += [passage.span] if passage.said_by == recipient else []
            continue
        confidential = any(_confidential(subject, passage.fact, recipient, circle) for subject in passage.about)
        enough = WORTH_ASKING if passage.evidence[0].kind is EvidenceKind.RETOLD else asking
        if heeded := _heeded(passage, _touching(passage.span, by_place), enough, confidential):
            kept.append(heeded)
            settled.append(heeded.span)
    covered = _covered(settled)
    said: dict[Place, list[Resolution]] = defaultdict(list)
    for row in sorted(resolutions, key=lambda row: row.mention.span):
        said[row.mention.span.document, row.mention.span.part].append(row)
    unknown = max((row.stranger or 0 for row in resolutions), default=0) + 1
    for here, found in by_place.items():
        open_marks = [
            one
            for one in found
            if one.probability >= asking and not _inside(one.span, covered.get(here, []), texts[here])
        ]
        for mark in _one_a_sentence(open_marks, texts[here]):
            kept.append(_passage(mark, texts[here], said[here], unknown, recipient, circle))
    return tuple(sorted(_merged(kept), key=lambda passage: (passage.span, passage.id)))


def _confidential(subject: Subject, fact: FactKind, recipient: PersonId, circle: Circle) -> bool:
    """Whether the register itself keeps such facts of the subject from the recipient."""
    if subject.person is None:
        return False
    source = fact is FactKind.SOURCE and circle.protected(subject.person)
    return source or circle.restricted(subject.person, fact, recipient)


def _heeded(passage: Passage, marks: Sequence[Mark], asking: float, confidential: bool) -> Passage | None:
    """What becomes of a passage that may not simply be disclosed."""
    if passage.evidence[0].kind in _UNTOUCHED:
        return passage
    if passage.score >= _SURE:
        if marks:
            return _fitted(passage, marks)
        return passage if confidential else replace(passage, score=_DOUBTED)
    likelihood = max((mark.probability for mark in marks), default=0.0)
    if likelihood < asking:
        return None
    return replace(passage, score=score(likelihood), evidence=(*passage.evidence, _READ))


def _merged(passages: Sequence[Passage]) -> Iterable[Passage]:
    """The passages, those that came to be of one place, fact, kind of evidence and people as one."""
    unique: dict[PassageId, Passage] = {}
    for passage in passages:
        other = unique.get(passage.id)
        unique[passage.id] = passage if other is None else _joined(other, passage)
    return unique.values()


def _joined(one: Passage, other: Passage) -> Passage:
    return replace(
        one,
        cores=tuple(sorted({*one.cores, *other.cores})),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        score=max(one.score, other.score),
        said_by=one.said_by if one.said_by == other.said_by else None,
    )


def _fitted(passage: Passage, marks: Sequence[Mark]) -> Passage:
    """The passage from its first core or marked word to its last, if any mark is likely."""
    span = passage.span
    if max(mark.probability for mark in marks) < LIKELY:
        return passage
    spans = [*(mark.around for mark in marks), *(core for core in passage.cores if core != span)]
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    if (start, end) == (span.start, span.end):
        return passage
    # With a name of its own: what a person decided on other words must not count for these.
    fitted = replace(span, start=start, end=end)
    people = (str(subject.person or subject.stranger) for subject in passage.about)
    ident = passage_id(fitted, passage.fact, passage.evidence[0].kind, *people)
    return replace(passage, id=ident, span=fitted, cores=_clipped(passage.cores, start, end))


def _clipped(cores: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        replace(core, start=max(core.start, start), end=min(core.end, end))
        for core in cores
        if core.start < end and core.end > start
    )


def score(probability: float) -> float:
    """A probability as a passage's score: from ``LIKELY`` on, and only then, it is one half or more."""
    if probability < LIKELY:
        return round(0.98 * _SURE * probability / LIKELY, 3)  # a little less, so that rounding never makes it a half
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


def _covered(spans: Iterable[Span]) -> dict[Place, list[Span]]:
    """The spans of each part, joined where they overlap, in order."""
    joined: dict[Place, list[Span]] = defaultdict(list)
    for span in sorted(spans):
        here = joined[span.document, span.part]
        if here and span.start <= here[-1].end:
            here[-1] = replace(here[-1], end=max(here[-1].end, span.end))
        else:
            here.append(span)
    return joined


def _inside(span: Span, covered: Sequence[Span], text: str) -> bool:
    """Whether one of the covered spans holds it, but for one word of grammar perhaps: no name, no number."""
    first = bisect_left(covered, span.start + 1, key=lambda other: other.end)
    if first == len(covered) or not covered[first].overlaps(span):
        return False
    held = covered[first]
    rest = (*tokens(text[span.start : held.start]), *tokens(text[held.end : span.end]))
    return len(rest) <= 1 and all(token.text.islower() for token in rest)


def _one_a_sentence(marks: Sequence[Mark], text: str) -> Iterator[Mark]:
    """The marks, those of one sentence that a person would be asked about joined into one question."""
    starts = sentence_starts(text)
    yield from (mark for mark in marks if mark.probability >= LIKELY)
    doubtful = (mark for mark in marks if mark.probability < LIKELY)
    for _, group in groupby(doubtful, lambda mark: bisect_right(starts, mark.span.start)):
        asked = list(group)
        span = replace(asked[0].span, end=asked[-1].span.end)
        yield Mark(span, max(mark.probability for mark in asked), asked[0].around)


def _passage(
    mark: Mark, text: str, said: Sequence[Resolution], unknown: int, recipient: PersonId, circle: Circle
) -> Passage:
    fact = facts.kind_of(text[mark.span.start : mark.span.end])
    about, fact = _about(mark, said, unknown, fact, recipient, circle)
    ident = passage_id(mark.span, fact, _READ.kind)
    return Passage(ident, mark.span, (mark.span,), about, fact, (_READ,), score(mark.probability))


def _about(
    mark: Mark, said: Sequence[Resolution], unknown: int, fact: FactKind, recipient: PersonId, circle: Circle
) -> tuple[tuple[Subject, ...], FactKind]:
    """Of whom a mark tells, as far as can be said: who is mentioned in it, or shortly before and not free."""
    first = bisect_left(said, mark.span.start - NEAR, key=lambda row: row.mention.span.start)
    last = bisect_left(said, mark.span.end, key=lambda row: row.mention.span.start)
    inside = [row for row in said[first:last] if row.mention.span.overlaps(mark.span)]
    for row in (*inside, *reversed(said[first:last])):
        if _standing(row, circle) in _OUTSIDE:
            others = (one for one in inside if _standing(one, circle) in _OUTSIDE)
            return tuple(dict.fromkeys(map(_subject, (row, *others)))), fact
        if row.person and row in inside and row.person != recipient:
            secret = _kept_from(row.person, fact, recipient, circle)
            if secret:
                return (_subject(row),), secret
    return (Subject(None, unknown),), fact


def _subject(row: Resolution) -> Subject:
    return Subject(row.person, row.stranger)


_OUTSIDE = (Standing.OTHER_FAMILY, Standing.STRANGER)


def _standing(row: Resolution, circle: Circle) -> Standing:
    return circle.standing(circle.person(row.person) if row.person else None)


def _kept_from(person: PersonId, fact: FactKind, recipient: PersonId, circle: Circle) -> FactKind | None:
    """The kind of this person's facts that the mark may tell and the recipient may not have."""
    if circle.restricted(person, fact, recipient):
        return fact
    if circle.protected(person):
        return FactKind.SOURCE
    secrets = (kind for kind in sorted(circle.restrictions(person)) if circle.restricted(person, kind, recipient))
    return next(secrets, None)
