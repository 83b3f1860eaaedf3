"""A house with people in it, for tests of accounts and of whatever needs somebody to do it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from partywall.model.product import AccountId, Role
from partywall.store.accounts.passwords import Argon2id

COSTS = (Argon2id.time_cost, Argon2id.memory_cost, Argon2id.parallelism)
"""What keeping a password really costs; hundreds of tests need not pay it."""
Argon2id.time_cost, Argon2id.memory_cost = 1, 64

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "slate-harbour-tinsel-9"
NAMES = {
    "first.administrator": "Ada Osei",
    "first.officer": "Rowan Ashe",
    "the.second.officer": "Oren Vale",
    "the.author": "Wyn Rees",
    "the.checker": "Cam Idowu",
    "the.second.checker": "Kit Larkin",
    "the.sender": "Sam Whitlow",
    "the.second.sender": "Pat Quill",
    "the.manager": "Mo Haddad",
    "the.auditor": "Ari Stowe",
    "the.trainer": "Tess Marlow",
    "the.stranger": "Lee Garrod",
}
"""What those are called who work in most tests, so that pictures of pages look like a house. All invented."""


def first_administrator(at: datetime = NOW) -> AccountId:
    """The first administrator, who has taken their account over."""
    from partywall.service import accounts

    invited = accounts.first("first.administrator", NAMES["first.administrator"], at)
    return accounts.redeem(invited.code, PASSWORD, at)


def person(administrator: str, word: str, *roles: Role, at: datetime = NOW, agrees: str = "") -> AccountId:
    """Somebody with these roles, who has taken their account over. Where a second has to agree, ``agrees`` does."""
    from partywall.service import accounts, granting

    called = NAMES.get(word, f"{word} Invented")
    account = accounts.redeem(accounts.add(administrator, word, called, at).code, PASSWORD, at)
    for role in roles:
        given = granting.grant(administrator, account, role, at)
        if given.waits and agrees:
            granting.approve_grant(agrees, given.id, at)
    return account


def house(at: datetime = NOW) -> tuple[AccountId, AccountId]:
    """The first administrator and the first officer."""
    administrator = first_administrator(at)
    return administrator, person(administrator, "first.officer", Role.OFFICER, at=at)


def later(minutes: float) -> datetime:
    """So long after ``NOW``."""
    return NOW + timedelta(minutes=minutes)


def ledger_words() -> list[str]:
    """The acts in the ledger, in order."""
    from partywall.ledger.entry import read_entry
    from partywall.store.ledger.models import EntryRow

    rows = EntryRow.objects.order_by("number").values_list("content", flat=True)
    return [read_entry(bytes(row)).act for row in rows]
