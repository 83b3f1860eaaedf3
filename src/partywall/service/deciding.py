"""Deciding in the review: on one passage or on many at a stroke, by hand, wider or narrower, and back again.

Whatever is decided at a stroke is one transaction: all of it or none, each passage with an act and an entry of its own.
Nothing that was decided is ever taken away. To undo is to decide again as it was before.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby

from partywall.decide import added_passage
from partywall.errors import Refused
from partywall.model.disclosure import Decision, Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.product import AccountId, Doer, PassageDecision, Product
from partywall.model.text import Span
from partywall.procedure.acts import DecidePassage
from partywall.procedure.situation import Situation
from partywall.service.acting import Conflict, Done, Wanted, acted_together
from partywall.service.laid_open import footing_of
from partywall.service.products import refuse_nowhere
from partywall.service.review import Review, machine_of, sizes

MOST = 2_000
"""Passages that are decided on at a stroke."""
_MEANWHILE = "Somebody else decided here while you looked. See what they said, and decide again if you think otherwise."
_CHANGED = "The findings have changed while you looked. Look again."


@dataclass(frozen=True, slots=True)
class Stroke:
    """What somebody decided at once, and what stood before."""

    rows: tuple[PassageDecision, ...]
    before: Mapping[PassageId, PassageDecision | None]


def decide_all(
    account: AccountId,
    review: Review,
    passages: Sequence[PassageId],
    outcome: Outcome,
    reason: str,
    words: str = "",
    *,
    heeded: int | None = None,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """The same on each of these passages."""
    found = [DecidePassage(review.recipient, id, outcome, reason, words) for id in passages]
    return decide_each(account, review, found, heeded=heeded, key=key, at=at)


def decide_each(
    account: AccountId,
    review: Review,
    wanted: Sequence[DecidePassage],
    *,
    heeded: int | None = None,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Several decisions, each with an outcome and a reason of its own; all of them or none.

    ``heeded``: so many decisions were shown to whoever decides; what others decided since, they do not overwrite. None:
    those that the review holds.
    """
    if len(wanted) > MOST:
        raise Refused(f"That is more than {MOST:,} passages at once. Take some of them at a time.")
    seen = review.heeded if heeded is None else heeded
    intents = [partial(_intent, review, act, seen, () if number else wanted) for number, act in enumerate(wanted)]
    return acted_together(account, review.product, intents, (review.product, tuple(wanted)), key, at)


def agree(
    account: AccountId,
    review: Review,
    passage: PassageId,
    *,
    heeded: int | None = None,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Decide as the policy proposes. Raises Refused where it proposes nothing."""
    machine = machine_of(review.screening).get(passage)
    if machine is None or machine.outcome is Outcome.REFER:
        raise Refused("Nobody proposes anything for this passage: say whether it is withheld or may stay.")
    act = DecidePassage(review.recipient, passage, machine.outcome, machine.reason)
    return decide_each(account, review, [act], heeded=heeded, key=key, at=at)


def withhold(
    account: AccountId,
    review: Review,
    spans: Sequence[Span],
    reason: str,
    words: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Withhold words that the machine did not find, in one place or several."""
    wanted = [_added(review, span, reason, words) for span in spans]
    return decide_each(account, review, wanted, key=key, at=at)


def widen(
    account: AccountId,
    review: Review,
    passage: PassageId,
    *,
    heeded: int | None = None,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Withhold the whole sentence around a passage; where it is that, or more, the paragraph."""
    found = review.found_passage(passage)
    wider, _ = sizes(review, found)
    if wider is None:
        raise Refused("All of the paragraph is withheld already.")
    reason = _reason(review, passage)
    wanted = [DecidePassage(review.recipient, passage, Outcome.REDACT, reason), _added(review, wider, reason)]
    return decide_each(account, review, wanted, heeded=heeded, key=key, at=at)


def narrow(
    account: AccountId,
    review: Review,
    passage: PassageId,
    *,
    heeded: int | None = None,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Withhold only the words of a passage that tell; the rest of it may stay."""
    _, cores = sizes(review, review.found_passage(passage))
    if not cores:
        raise Refused("Nothing smaller than these words is known to tell by itself. Mark what is to go by hand.")
    reason = _reason(review, passage)
    wanted = [_added(review, core, reason) for core in cores]
    wanted.append(DecidePassage(review.recipient, passage, Outcome.DISCLOSE, "judgement"))
    return decide_each(account, review, wanted, heeded=heeded, key=key, at=at)


def undo(account: AccountId, review: Review, *, key: str = "", at: datetime | None = None) -> tuple[Done, ...]:
    """Decide again as it was before one's last stroke. Raises Refused, or Conflict if somebody decided since."""
    stroke = last_stroke(account, review)
    if stroke is None:
        raise Refused("There is nothing of yours to undo.")
    last = {row.passage: row for row in review.whole.decided(review.recipient)}
    if any(last[row.passage].by != account for row in stroke.rows):
        raise Conflict(_MEANWHILE)
    machine = machine_of(review.screening)
    wanted = [
        DecidePassage(review.recipient, id, *_as_before(before, machine.get(id)))
        for id, before in stroke.before.items()
        if id in machine or any(row.added for row in review.whole.decided(review.recipient) if row.passage == id)
    ]
    return decide_each(account, review, wanted, heeded=review.heeded, key=key, at=at)


def last_stroke(account: AccountId, review: Review) -> Stroke | None:
    """What somebody decided last and did not undo; of passages that there still are."""
    machine, known = machine_of(review.screening), {passage.id for passage in review.screening.passages}
    standing: list[Stroke] = []
    state: dict[PassageId, PassageDecision] = {}
    for (by, _), group in groupby(review.whole.decided(review.recipient), key=lambda row: (row.by, row.at)):
        rows = tuple(group)
        ids = list(dict.fromkeys(row.passage for row in rows))
        stroke = Stroke(rows, {id: state.get(id) for id in ids})
        state |= {row.passage: row for row in rows}
        if by != account or not known.issuperset(ids):
            continue
        if standing and _undoes(rows, standing[-1], machine):
            standing.pop()
        else:
            standing.append(stroke)
    return standing[-1] if standing else None


def _undoes(rows: Sequence[PassageDecision], stroke: Stroke, machine: Mapping[PassageId, Decision]) -> bool:
    """Whether this puts everything back to what stood before that."""
    if {row.passage for row in rows} != stroke.before.keys():
        return False
    return all(
        (row.outcome, row.reason, row.words) == _as_before(stroke.before[row.passage], machine.get(row.passage))
        for row in rows
    )


def _as_before(before: PassageDecision | None, machine: Decision | None) -> tuple[Outcome, str, str]:
    if before:
        return before.outcome, before.reason, before.words
    if machine:
        return machine.outcome, machine.reason, ""
    return Outcome.DISCLOSE, "taken-back", ""


def _added(review: Review, span: Span, reason: str, words: str = "") -> DecidePassage:
    return DecidePassage(review.recipient, added_passage(span).id, Outcome.REDACT, reason, words, span)


def _reason(review: Review, passage: PassageId) -> str:
    """Why it is withheld so far; the label in the copy goes by it."""
    found = next(row for row in review.screening.decisions if row.passage == passage)
    machine = machine_of(review.screening).get(passage)
    withheld = [row for row in (found, machine) if row and row.outcome is not Outcome.DISCLOSE]
    return withheld[0].reason if withheld else "judgement"


def _intent(
    review: Review,
    act: DecidePassage,
    heeded: int,
    all_of_it: Sequence[DecidePassage],
    before: Product | None,
    doer: Doer,
    _: Situation,
) -> Wanted:
    """``all_of_it``: the acts of the stroke, looked through once before the first."""
    assert before is not None
    product = before

    def look() -> None:
        row = product.screened(review.recipient)
        if row is None or footing_of(row) != footing_of(review.found.row):
            raise Conflict(_CHANGED)
        _refuse_overwriting(product, review.recipient, heeded, {each.passage for each in all_of_it}, doer.account)
        _refuse_unknown(product, review, all_of_it)

    return Wanted(act, first=look if all_of_it else lambda: None)


def _refuse_overwriting(
    product: Product, recipient: PersonId, heeded: int, passages: Collection[PassageId], account: AccountId
) -> None:
    """Nobody overwrites what somebody else decided after they looked without having seen it."""
    if any(row.passage in passages and row.by != account for row in product.decided(recipient)[heeded:]):
        raise Conflict(_MEANWHILE)


def _refuse_unknown(product: Product, review: Review, wanted: Sequence[DecidePassage]) -> None:
    machine = review.found.numbers
    added = {row.passage for row in product.decided(review.recipient) if row.added}
    document = review.found.screening.document
    for act in wanted:
        if act.added:
            refuse_nowhere(document, act.added)
        elif act.passage not in machine and act.passage not in added:
            raise Refused("The findings have no such passage.")
