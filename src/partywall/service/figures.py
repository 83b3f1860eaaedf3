"""The house in figures: what is in hand, what was found, what checkers find and miss, what nearly went wrong.

Everything is counted of rows of ids; nothing is unsealed. Whoever may see no case is told numbers of passages and near
misses to the nearest five alone, so that none of them tells about one family.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from partywall.model.product import AccountId, Doer, ProductState, Role, Verdict
from partywall.procedure.waiting import Wait
from partywall.service.caller import NotAllowed
from partywall.service.incidents import Mechanism
from partywall.service.rights import known
from partywall.store.products.models import CheckRow, NearMissRow, PassageCountRow, ProductRow, WaitRow

_ALL = frozenset({Role.OFFICER, Role.TRAINER, Role.AUDITOR})
_ROUGHLY = 5
"""To how many a number is rounded for whoever may see no case."""
AGES = (7, 14, 28, 56)
"""Days at which one age of work in hand ends and the next begins."""


@dataclass(frozen=True, slots=True)
class Between:
    """A stretch of time; None: without an end there."""

    since: datetime | None = None
    until: datetime | None = None
    """Not including it."""

    def on(self, field: str) -> Q:
        """The condition on a column."""
        found = Q()
        if self.since:
            found &= Q(**{f"{field}__gte": self.since})
        if self.until:
            found &= Q(**{f"{field}__lt": self.until})
        return found


ALWAYS = Between()


@dataclass(frozen=True, slots=True)
class CheckFigures:
    """The finished checks of one checker, or of all together."""

    checker: AccountId | None
    """None: of all."""
    checks: int
    approved: int
    returned: int
    left: int
    pages: int
    seconds: int
    marks: int
    marks_changed: int
    """Marks that led to a change."""
    kept: int
    """Passages that an author had kept against the machine."""
    kept_marked: int
    """Those of them that the checker marked without knowing of it."""
    kept_changed: int
    """Those of them that were changed in the end."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of something, which is known by a word or number of the program."""

    of: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Several such numbers together."""

    rows: tuple[Tally, ...]
    rough: bool = False
    """Whether they are rounded to the nearest five."""


def check_figures(
    account: AccountId, between: Between = ALWAYS, *, at: datetime | None = None
) -> tuple[CheckFigures, ...]:
    """Of each checker, then of all together. A checker sees their own alone."""
    who = known(account, at or datetime.now(UTC))
    rows = CheckRow.objects.filter(between.on("ended"))
    if not who.roles & _ALL:
        if Role.CHECKER not in who.roles:
            raise NotAllowed("This is for somebody in another role.")
        rows = rows.filter(checker=account)
    by_checker = rows.values("checker").annotate(**_SUMS).order_by("checker")
    each = tuple(_figures(AccountId(row["checker"]), row) for row in by_checker)
    return (*each, _figures(None, rows.aggregate(**_SUMS))) if who.roles & _ALL else each


def in_hand(account: AccountId, *, at: datetime | None = None) -> Counts:
    """Open products by how many days ago they were opened: how many, and how many of them are overdue.

    Of all cases for officers and auditors, of their own for managers.
    """
    at = at or datetime.now(UTC)
    rows = _products(known(account, at)).filter(state=ProductState.OPEN, sealed__isnull=False)
    found = []
    for begins, ends in zip((0, *AGES), (*AGES, None), strict=True):
        some = rows.filter(opened__lte=at - timedelta(days=begins)) if begins else rows
        some = some.filter(opened__gt=at - timedelta(days=ends)) if ends else some
        found.append(Tally(str(begins), (some.count(), some.filter(due__lt=at).count())))
    return Counts(tuple(found))


def waits(account: AccountId, *, at: datetime | None = None) -> Counts:
    """For what products wait: how many, and for how many days the longest."""
    at = at or datetime.now(UTC)
    who = known(account, at)
    cases = None if who.roles & {Role.OFFICER, Role.AUDITOR} else who.cases
    _products(who)
    rows = WaitRow.objects.all() if cases is None else WaitRow.objects.filter(case__in=cases)
    counted = dict(rows.values_list("what").annotate(number=Count("id")))
    oldest = {what: rows.filter(what=what).order_by("since").values_list("since", flat=True)[0] for what in counted}
    return Counts(
        tuple(
            Tally(wait.value, (counted[wait.value], (at - oldest[wait.value]).days))
            for wait in Wait
            if wait.value in counted
        )
    )


def passages(account: AccountId, between: Between = ALWAYS, *, at: datetime | None = None) -> Counts:
    """By what passages were found: withheld, and left in the copy. Of copies that were made."""
    who = _watcher(account, at)
    rows = PassageCountRow.objects.filter(between.on("made")).values_list("evidence", "outcome")
    counted: dict[str, list[int]] = {}
    for evidence, outcome, number in rows.annotate(number=Sum("passages")):
        pair = counted.setdefault(evidence, [0, 0])
        pair[outcome == "disclose"] += number
    return _counts(who, ((name, tuple(pair)) for name, pair in counted.items()))


def agreement(account: AccountId, between: Between = ALWAYS, *, at: datetime | None = None) -> Counts:
    """By what passages were found: how many people decided as the machine had, kept, and withheld against it.

    Passages that the machine had put to people are counted with neither.
    """
    who = _watcher(account, at)
    rows = PassageCountRow.objects.filter(between.on("made")).exclude(proposed="refer")
    counted: dict[str, list[int]] = {}
    for evidence, proposed, outcome, number in rows.values_list("evidence", "proposed", "outcome").annotate(
        number=Sum("passages")
    ):
        three = counted.setdefault(evidence, [0, 0, 0])
        left_in = proposed in {"disclose", ""}  # what it had not found, it would have left in
        three[0 if left_in == (outcome == "disclose") else 2 if left_in else 1] += number
    return _counts(who, ((name, tuple(three)) for name, three in counted.items()))


def mechanisms(account: AccountId, between: Between = ALWAYS, *, at: datetime | None = None) -> Counts:
    """How it nearly went wrong: how often each way."""
    who = _watcher(account, at)
    rows = NearMissRow.objects.filter(between.on("at"))
    counted = dict(rows.values_list("mechanism").annotate(number=Count("id")))
    return _counts(who, ((way.value, (counted[way.value],)) for way in Mechanism if way.value in counted))


def by_month(account: AccountId, between: Between = ALWAYS, *, at: datetime | None = None) -> Counts:
    """Finished checks of each month, by how they ended: approved, returned, left. A checker sees their own alone."""
    who = known(account, at or datetime.now(UTC))
    rows = CheckRow.objects.filter(between.on("ended"))
    if not who.roles & _ALL:
        if Role.CHECKER not in who.roles:
            raise NotAllowed("This is for somebody in another role.")
        rows = rows.filter(checker=account)
    order = [verdict.value for verdict in (Verdict.APPROVED, Verdict.RETURNED, Verdict.LEFT)]
    counted: dict[str, list[int]] = {}
    for ended, verdict in rows.order_by("ended").values_list("ended", "verdict"):
        counted.setdefault(f"{ended:%Y-%m}", [0, 0, 0])[order.index(verdict)] += 1
    return Counts(tuple(Tally(month, tuple(numbers)) for month, numbers in counted.items()))


_SUMMED = ("pages", "seconds", "marks", "marks_changed", "kept", "kept_marked", "kept_changed")
_SUMS = {f"sum_{name}": Sum(name) for name in _SUMMED} | {
    "checks": Count("id"),
    **{verdict.name.lower(): Count("id", filter=Q(verdict=verdict.value)) for verdict in Verdict},
}


def _figures(checker: AccountId | None, row: Mapping[str, Any]) -> CheckFigures:
    counts = {name: row[name] or 0 for name in ("checks", "approved", "returned", "left")}
    return CheckFigures(checker, **counts, **{name: row[f"sum_{name}"] or 0 for name in _SUMMED})


def _products(who: Doer) -> QuerySet[ProductRow]:
    if who.roles & {Role.OFFICER, Role.AUDITOR}:
        return ProductRow.objects.all()
    if Role.MANAGER not in who.roles:
        raise NotAllowed("This is for somebody in another role.")
    return ProductRow.objects.filter(case__in=who.cases)


def _watcher(account: AccountId, at: datetime | None) -> Doer:
    who = known(account, at or datetime.now(UTC))
    if not who.roles & _ALL:
        raise NotAllowed("This is for somebody in another role.")
    return who


def _counts(who: Doer, rows: Iterable[tuple[str, tuple[int, ...]]]) -> Counts:
    """The most first; to the nearest five for whoever may see no case, whose order tells no more either."""
    rough = Role.OFFICER not in who.roles
    found = (Tally(name, tuple(map(_rough, numbers)) if rough else numbers) for name, numbers in rows)
    return Counts(tuple(sorted(found, key=lambda row: (-sum(row.numbers), row.of))), rough)


def _rough(number: int) -> int:
    return _ROUGHLY * round(number / _ROUGHLY)
