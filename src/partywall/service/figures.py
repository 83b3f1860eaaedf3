"""What checkers find and miss, in figures: for officers, trainers and auditors, and for each checker their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Count, Q, Sum

from partywall.model.product import AccountId, Role, Verdict
from partywall.service.caller import NotAllowed
from partywall.service.rights import doer
from partywall.store.products.models import CheckRow

_ALL = frozenset({Role.OFFICER, Role.TRAINER, Role.AUDITOR})


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


def check_figures(account: AccountId, *, at: datetime | None = None) -> tuple[CheckFigures, ...]:
    """Of each checker, then of all together. A checker sees their own alone."""
    who = doer(account, at or datetime.now(UTC))
    rows = CheckRow.objects.all()
    if not who.roles & _ALL:
        if Role.CHECKER not in who.roles:
            raise NotAllowed("This is for somebody in another role.")
        rows = rows.filter(checker=account)
    checkers = sorted(set(rows.values_list("checker", flat=True)))
    each = tuple(_figures(AccountId(name), rows.filter(checker=name).aggregate(**_SUMS)) for name in checkers)
    return (*each, _figures(None, rows.aggregate(**_SUMS))) if who.roles & _ALL else each


_SUMMED = ("pages", "seconds", "marks", "marks_changed", "kept", "kept_marked", "kept_changed")
_SUMS = {f"sum_{name}": Sum(name) for name in _SUMMED} | {
    "checks": Count("id"),
    **{verdict.name.lower(): Count("id", filter=Q(verdict=verdict.value)) for verdict in Verdict},
}


def _figures(checker: AccountId | None, row: dict[str, int | None]) -> CheckFigures:
    counts = {name: row[name] or 0 for name in ("checks", "approved", "returned", "left")}
    return CheckFigures(checker, **counts, **{name: row[f"sum_{name}"] or 0 for name in _SUMMED})
