"""What a check came to, in figures: what its checker found and what they passed over. No word of the document. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from partywall.model.product import AccountId, DifferenceKind, Edition, IndependentCheck, Verdict


@dataclass(frozen=True, slots=True)
class Counted:
    """One check in figures."""

    checker: AccountId
    ended: datetime
    verdict: Verdict
    pages: int
    seconds: int
    """That a page was before their eyes, all together."""
    marks: int
    marks_changed: int
    kept: int
    kept_marked: int
    kept_changed: int


def counted(check: IndependentCheck, edition: Edition) -> Counted:
    """The figures of a check that has ended."""
    assert check.verdict is not None and check.ended is not None
    rows = check.differences or ()
    changed = {row.id for row in rows if row.settled and row.settled.change}
    marked = [row for row in rows if row.kind is DifferenceKind.MARKED]
    kept = [row for row in rows if row.kind is DifferenceKind.KEPT]
    both = [row for row in marked if row.kept]
    return Counted(
        check.checker,
        check.ended,
        check.verdict,
        edition.pages,
        sum(seen.seconds for seen in check.seen),
        len(check.marks),
        sum(row.id in changed for row in marked),
        len(kept) + len(both),
        len(both),
        sum(row.id in changed for row in (*kept, *both)),
    )
