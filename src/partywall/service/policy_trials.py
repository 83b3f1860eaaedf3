"""What a version of the policy or of the procedures would change, before it is approved.

What is kept of a trial are figures and ids; who may see a product finds the passages in its findings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from partywall.decide import Policy
from partywall.decide.again import Otherwise, decided_otherwise
from partywall.decide.differences import policy_differences
from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId, Screening
from partywall.model.people import PersonId, Register
from partywall.model.product import EditionId, ProductId
from partywall.procedure.differences import book_differences
from partywall.procedure.reading import read_book
from partywall.service.shipped import Files, policy_in


@dataclass(frozen=True, slots=True)
class Past:
    """A past screening, as it is kept, with the register that it rests on."""

    product: ProductId
    kind: str
    edition: EditionId | None
    screening: Screening
    register: Register
    decided: frozenset[PassageId] = frozenset()
    """Passages that people decided."""


Pasts = Iterable[Past | None]
"""None: one that cannot be opened any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that would be decided otherwise, by ids."""

    product: ProductId
    kind: str
    edition: EditionId | None
    recipient: PersonId
    passage: PassageId
    before: Outcome
    after: Outcome
    rule: str
    """Of the new policy."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How many passages of a kind of product would turn from one outcome to another, and for how many recipients."""

    kind: str
    before: Outcome
    after: Outcome
    passages: int
    recipients: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found."""

    documents: int = 0
    """Past screenings that were looked at."""
    passages: int = 0
    turns: tuple[Turn, ...] = ()
    """Of all of them, in figures."""
    changes: tuple[Change, ...] = ()
    """One by one; whoever reads them sees those of products that they may see."""
    words: tuple[str, ...] = ()
    """The differences between the files, in sentences."""


NO_TRIAL = Trial()
_FORM: TypeAdapter[Trial] = TypeAdapter(Trial)


def policy_trial(now: Files | None, then: Files, past: Pasts) -> Trial:
    """A policy, tried on past screenings. How many cannot be tried any more is said."""
    policy = policy_in(then)
    documents = passages = untried = 0
    changes: list[Change] = []
    for row in past:
        found = _otherwise(row, policy) if row else None
        if row is None or found is None:
            untried += 1
            continue
        documents, passages = documents + 1, passages + len(row.screening.passages)
        changes += [
            Change(row.product, row.kind, row.edition, row.screening.recipient, each.passage, each.before.outcome,
                   each.after.outcome, each.after.rule)
            for each in found
        ]  # fmt: skip
    words = policy_differences(policy_in(now) if now else None, policy)
    if untried:
        readings = "1 past reading of a document" if untried == 1 else f"{untried} past readings of documents"
        words = (*words, f"{readings} could not be looked at any more.")
    return Trial(documents, passages, _turns(changes), tuple(changes), words)


def _otherwise(row: Past, policy: Policy) -> tuple[Otherwise, ...] | None:
    try:
        return decided_otherwise(row.screening, row.register, policy, row.decided)
    except Refused:  # the register that is left no longer has the case
        return None


def _turns(changes: Iterable[Change]) -> tuple[Turn, ...]:
    by_turn: dict[tuple[str, Outcome, Outcome], list[Change]] = {}
    for change in changes:
        by_turn.setdefault((change.kind, change.before, change.after), []).append(change)
    return tuple(
        Turn(*key, len(rows), len({(row.product, row.recipient) for row in rows}))
        for key, rows in sorted(by_turn.items())
    )


def procedure_trial(now: Files | None, then: Files, open_products: Mapping[str, int]) -> Trial:
    """Procedures, held against those in force. ``open_products``: how many there are of each kind."""
    old, new = read_book(now) if now else None, read_book(then)
    words = [*book_differences(old, new)]
    for kind, count in sorted(open_products.items()):
        before, after = old.of(kind) if old else None, new.of(kind)
        if after is None:
            title = before.title if before else kind
            words.append(f"{title}: {_in_hand(count)} would have no procedure in force, and could not go on.")
        elif before is None or before.digest != after.digest:
            words.append(f"{after.title}: {_in_hand(count)} would go on by it; their copies would be made again.")
    return Trial(words=tuple(words))


def _in_hand(count: int) -> str:
    return "1 document in hand" if count == 1 else f"{count} documents in hand"


def written(trial: Trial) -> bytes:
    """A trial as it is kept."""
    return _FORM.dump_json(trial)


def trial_of(content: bytes) -> Trial:
    """A trial that was kept."""
    return _FORM.validate_json(content)


def described(trial: Trial) -> tuple[str, ...]:
    """A trial in sentences: figures by kind of product, and no id."""
    if not trial.documents:
        return trial.words or ("Nothing would change.",)
    told = [
        f"{turn.kind}: {turn.passages} passage(s) {_TURNED[turn.before]} would be {_TURNED[turn.after]}, for"
        f" {turn.recipients} recipient(s)."
        for turn in trial.turns
    ]
    return (
        *trial.words,
        f"Tried on {trial.documents} past screening(s) with {trial.passages} passage(s):"
        f" {sum(turn.passages for turn in trial.turns)} would be decided otherwise.",
        *told,
    )


_TURNED = {Outcome.DISCLOSE: "disclosed", Outcome.REDACT: "withheld", Outcome.REFER: "put to a person"}
