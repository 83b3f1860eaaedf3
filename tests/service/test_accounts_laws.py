"""Laws of accounts, on random histories: what an administrator who deceives can and cannot reach alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from accounting import NOW, PASSWORD, house, person
from databases import database
from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import Role

__all__ = ["database"]

POWER = {Role.ADMINISTRATOR, Role.OFFICER, Role.MANAGER}
ACTS = "puppet grant grant grant approve approve approve invite invite redeem redeem".split()
ACTS += "approve-code approve-code suspend restore end end case stand-in".split()
ROLES = (*sorted(POWER), Role.AUTHOR)
MOVES = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 3), st.integers(0, 6), st.sampled_from(ROLES)),
    min_size=10, max_size=35,
)  # fmt: skip
QUICK: dict[str, Any] = {
    "deadline": None, "phases": (Phase.explicit, Phase.generate),
    "suppress_health_check": [HealthCheck.function_scoped_fixture],
}  # fmt: skip
"""Each history is rolled back; a failing one is shown as it was found, since making it shorter takes minutes."""


class Deceiver:
    """An administrator, with every account whose code they ever had in their hands, trying whatever there is.

    Honest people (an officer, a second officer, a worker) do nothing at all, as they do not know.
    """

    def __init__(self) -> None:
        from partywall.service import rights

        self.first, self.officer = house()
        self.worker = person(self.first, "honest.worker", Role.AUTHOR)
        self.controlled = [self.first, person(self.first, "first.puppet")]
        self.everybody = [*self.controlled, self.officer, self.worker]
        self.codes: list[str] = []
        self.waiting_codes: list[str] = []
        self.rights = [right.id for right in rights.standing(self.officer, NOW)]
        self.n = 0
        self.at = NOW

    def move(self, act: str, one: int, two: int, role: Role) -> None:
        """Try it, in the name of somebody controlled, against anybody."""
        from partywall.service import accounts, granting

        self.at += timedelta(seconds=1)
        by = self.controlled[max(0, one - 2) % len(self.controlled)]  # mostly the administrator
        among = self.controlled[1:] if two < 4 else self.everybody  # mostly for somebody of theirs
        whom = among[two % len(among)]
        other = self.everybody[(one + two) % len(self.everybody)]
        tried: dict[str, Callable[[], Any]] = {
            "puppet": lambda: self._puppet(accounts.add(by, f"puppet.{self.n}", "Pat Invented", self.at)),
            "redeem": lambda: self._take(accounts.redeem(self._pick(self.codes, one), PASSWORD, self.at)),
            "grant": lambda: self.rights.append(granting.grant(by, whom, role, self.at).id),
            "approve": lambda: granting.approve_grant(by, self._pick(self.rights, two), self.at),
            "invite": lambda: self._code(accounts.invite(by, whom, self.at)),
            "approve-code": lambda: self._half(
                accounts.approve_invitation(by, self._pick(self.waiting_codes, two), self.at)
            ),
            "suspend": lambda: accounts.suspend(by, whom, self.at),
            "restore": lambda: accounts.restore(by, whom, self.at),
            "end": lambda: granting.end(by, self._pick(self.rights, two), self.at),
            "case": lambda: granting.allow_case(by, whom, CaseId(f"C{self.n}"), self.at),
            "stand-in": lambda: granting.stand_in(by, whom, other, self.at, self.at + timedelta(days=1)),
        }
        self.n += 1
        try:
            tried[act]()
        except Refused:
            return

    def _code(self, invited: Any) -> None:
        self.codes.append(invited.code)
        self.waiting_codes.append(invited.id)
        if invited.account not in self.everybody:
            self.everybody.append(invited.account)

    def _puppet(self, invited: Any) -> None:
        self._code(invited)
        self.move("redeem", 0, 0, Role.AUTHOR)

    def _half(self, half: str) -> None:
        self.codes += [f"{code} {half}" for code in self.codes]

    def _take(self, account: Any) -> None:
        if account not in self.controlled:
            self.controlled.append(account)

    @staticmethod
    def _pick(held: list[str], number: int) -> str:
        return held[-1 - number % len(held)] if held else "nothing"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@settings(max_examples=60, **QUICK)
@given(moves=MOVES)
def test_an_administrator_alone_reaches_no_case_and_no_power(database: str, moves: list[Any]) -> None:
    """Whatever an administrator does alone, with as many accounts as they like: no account of theirs has a case, is
    officer or manager or a second administrator, and no honest person's account becomes theirs."""
    from django.db import transaction

    from partywall.service import rights

    with transaction.atomic():
        deceiver = Deceiver()
        for move in moves:
            deceiver.move(*move)
        assert not {deceiver.officer, deceiver.worker} & set(deceiver.controlled)
        for account in deceiver.controlled:
            try:
                doer = rights.doer(account, deceiver.at)
            except Refused:
                continue
            assert not doer.cases
            assert not doer.stands_in_for
            assert doer.roles & POWER <= ({Role.ADMINISTRATOR} if account == deceiver.first else set())
            assert Role.ADMINISTRATOR not in doer.roles or doer.roles == {Role.ADMINISTRATOR}
        transaction.set_rollback(True)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@settings(max_examples=25, **QUICK)
@given(moves=MOVES)
def test_every_change_has_its_entry(database: str, moves: list[Any]) -> None:
    """At no step of any history do the tables change without an entry in the ledger, or the ledger without them."""
    from django.db import transaction

    from accounting import ledger_words
    from partywall.store.accounts.models import Account, CaseAccess, Grant, Invitation, StandIn

    def state() -> list[list[Any]]:
        return [
            list(table.objects.order_by("id").values()) for table in (Account, Grant, CaseAccess, StandIn, Invitation)
        ]

    with transaction.atomic():
        deceiver = Deceiver()
        deceiver.controlled.insert(1, deceiver.officer)  # two who act together get everything done
        for move in moves:
            rows, entries = state(), len(ledger_words())
            deceiver.move(*move)
            assert (state() != rows) == (len(ledger_words()) > entries)
        transaction.set_rollback(True)
