"""Accounts: who makes them, how they are taken over, and that nobody does it alone for somebody else."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from accounting import NOW, PASSWORD, first_administrator, house, later, ledger_words, person
from databases import database
from partywall.errors import Refused
from partywall.model.product import Role

__all__ = ["database"]


def test_the_first_administrator_is_made_once(database: str) -> None:
    """While there is an administrator in force, the server's own command line makes no other."""
    from partywall.service import accounts, rights

    administrator = first_administrator()
    assert rights.doer(administrator, NOW).roles == {Role.ADMINISTRATOR}
    with pytest.raises(Refused, match="already"):
        accounts.first("another", "Bo Invented", NOW)
    assert [row.sign_in for row in accounts.listed(administrator, NOW)] == ["first.administrator"]


def test_the_code_is_good_once_and_for_an_hour(database: str) -> None:
    """A code that is used, over, replaced or made up takes no account over, and the words are the same."""
    from partywall.service import accounts

    said = set()
    administrator = first_administrator()
    used = accounts.add(administrator, "bo.used", "Bo Invented", NOW)
    accounts.redeem(used.code, PASSWORD, later(59))
    old = accounts.add(administrator, "cy.late", "Cy Invented", NOW)
    lost = accounts.add(administrator, "di.lost", "Di Invented", NOW)
    found = accounts.invite(administrator, lost.account, NOW)
    for code, at in ((used.code, later(59)), (old.code, later(60)), (lost.code, NOW), ("made up", NOW), ("", NOW)):
        with pytest.raises(Refused) as refused:
            accounts.redeem(code, PASSWORD, at)
        said.add(str(refused.value))
    assert len(said) == 1
    assert accounts.redeem(found.code, PASSWORD, NOW) == lost.account


def test_a_weak_password_leaves_the_code_good(database: str) -> None:
    """A password that is short, common or like the sign-in word is refused, and the code can still be used."""
    from partywall.service import accounts

    administrator = first_administrator()
    invited = accounts.add(administrator, "bo.sunderland", "Bo Invented", NOW)
    for password in ("short-9", "qwerty123456", "1q2w3e4r5t6y", "bo.sunderland1"):
        with pytest.raises(Refused):
            accounts.redeem(invited.code, password, NOW)
    assert accounts.redeem(invited.code, PASSWORD, NOW) == invited.account


def test_a_new_code_for_somebody_needs_two(database: str) -> None:
    """An administrator alone cannot become somebody else: the second half of the code comes from a second person."""
    from partywall.service import accounts

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    invited = accounts.invite(administrator, worker, NOW)
    assert invited.waits
    with pytest.raises(Refused):
        accounts.redeem(invited.code, PASSWORD, NOW)
    for nobody in (administrator, worker):
        with pytest.raises(Refused):
            accounts.approve_invitation(nobody, invited.id, NOW)
    half = accounts.approve_invitation(officer, invited.id, NOW)
    for code in (invited.code, half, f"{half} {invited.code}"):
        with pytest.raises(Refused):
            accounts.redeem(code, PASSWORD, NOW)
    assert accounts.redeem(f"{invited.code} {half}", PASSWORD, later(59)) == worker
    assert ledger_words()[-3:] == ["invite", "approve-invitation", "redeem-invitation"]


def test_a_new_code_ends_what_was_before(database: str) -> None:
    """Who takes an account over again starts clean: no session and no token of before is good any more."""
    from partywall.service import accounts, tokens
    from partywall.service.caller import Caller

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    issued = tokens.issue(Caller(worker), [tokens.Scope.READ], later(600), NOW)
    assert tokens.caller_of(issued.shown, NOW) is not None
    invited = accounts.invite(administrator, worker, NOW)
    half = accounts.approve_invitation(officer, invited.id, NOW)
    assert tokens.caller_of(issued.shown, NOW) is not None
    accounts.redeem(f"{invited.code} {half}", PASSWORD, NOW)
    assert tokens.caller_of(issued.shown, NOW) is None


def test_suspension_works_at_once(database: str) -> None:
    """A suspended account has no rights, signs in nowhere, and its codes are worth nothing, until it is restored."""
    from partywall.service import accounts, rights
    from partywall.store.accounts.models import Account

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    waiting = accounts.add(administrator, "zed.new", "Zed Invented", NOW)
    for account in (worker, waiting.account):
        accounts.suspend(administrator, account, NOW)
    with pytest.raises(Refused, match="suspended"):
        rights.doer(worker, NOW)
    with pytest.raises(Refused):
        accounts.redeem(waiting.code, PASSWORD, NOW)
    assert not Account.objects.get(id=worker).is_active
    accounts.restore(officer, worker, NOW)
    assert rights.doer(worker, NOW).roles == {Role.AUTHOR}


def test_nobody_suspends_themselves_or_without_the_role(database: str) -> None:
    """Only an administrator or officer suspends, and only others."""
    from partywall.service import accounts

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR, Role.CHECKER, Role.SENDER, Role.TRAINER, Role.AUDITOR)
    for by, whom in ((worker, officer), (administrator, administrator), (worker, worker)):
        with pytest.raises(Refused):
            accounts.suspend(by, whom, NOW)


def test_names_are_kept_sealed(database: str) -> None:
    """What somebody is called stands in no column in the clear, and the list has it."""
    from django.db import connection

    from partywall.service import accounts

    account = accounts.first("first.administrator", "Ada Invented", NOW).account
    assert accounts.name(account) == "Ada Invented"
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM partywall_accounts_account")
        assert "Ada" not in str([[bytes(cell) if isinstance(cell, memoryview) else cell for cell in cursor.fetchone()]])


@pytest.mark.parametrize("word", ["", "ab", "Ann", "ann@example.org", "ann o", "a" * 65, "-ann"])
def test_a_word_to_sign_in_with_is_plain(database: str, word: str) -> None:
    """Words that could be mistaken for one another are refused."""
    from partywall.service import accounts

    with pytest.raises(Refused, match="small letters"):
        accounts.first(word, "Ada Invented", NOW)


def test_two_accounts_have_two_words(database: str) -> None:
    """A word that somebody signs in with already is refused, and nothing is made."""
    from partywall.service import accounts

    administrator = first_administrator()
    before = len(ledger_words())
    with pytest.raises(Refused, match="already"):
        accounts.add(administrator, "first.administrator", "Bo Invented", NOW)
    assert len(accounts.listed(administrator, NOW)) == 1
    assert len(ledger_words()) == before


def test_every_change_stands_in_the_ledger(database: str) -> None:
    """Each act on an account is one entry, in the order in which they were done; a refused act is none."""
    from partywall.service import accounts, granting

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    with pytest.raises(Refused):
        granting.grant(worker, officer, Role.AUTHOR, NOW)
    accounts.suspend(administrator, worker, NOW)
    assert ledger_words() == [
        "first-administrator", "redeem-invitation", "add-account", "redeem-invitation", "grant-role", "add-account",
        "redeem-invitation", "grant-role", "suspend-account",
    ]  # fmt: skip


def at_once(act: Callable[[int], object], times: int = 8) -> list[object]:
    """What came of the same act, done by so many at the same moment, each on a connection of its own."""
    from django.db import connections

    came: list[object] = []
    start = threading.Barrier(times)

    def one(number: int) -> None:
        start.wait()
        try:
            came.append(act(number))
        except Refused as error:
            came.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


def test_of_many_with_one_code_one_gets_the_account(database: str) -> None:
    """Of eight who use the same code at the same moment, one takes the account over, with the password that is kept."""
    from partywall.service import accounts
    from partywall.store.accounts.models import Account

    administrator = first_administrator()
    invited = accounts.add(administrator, "wyn.worker", "Wyn Invented", NOW)
    passwords = [f"slate-harbour-tinsel-{number}" for number in range(8)]
    came = at_once(lambda number: (accounts.redeem(invited.code, passwords[number], NOW), number))
    (won,) = [one for one in came if isinstance(one, tuple)]
    assert len(came) == 8
    assert Account.objects.get(id=invited.account).check_password(passwords[won[1]])


def test_of_many_first_administrators_one_is(database: str) -> None:
    """Of six who make a first administrator at the same moment, one does, and nothing is left of the others."""
    from partywall.service import accounts
    from partywall.store.accounts.models import Account, Grant

    came = at_once(lambda number: accounts.first(f"ada.{number}", "Ada Invented", NOW), 6)
    assert sum(not isinstance(one, Refused) for one in came) == 1
    assert (Account.objects.count(), Grant.objects.count()) == (1, 1)
    assert ledger_words() == ["first-administrator"]


def test_a_role_is_given_once_at_once(database: str) -> None:
    """Of eight grants of one role to one person at the same moment, one is made."""
    from partywall.service import granting
    from partywall.store.accounts.models import Grant

    administrator, _ = house()
    worker = person(administrator, "wyn.worker")
    at_once(lambda _: granting.grant(administrator, worker, Role.AUTHOR, NOW))
    assert Grant.objects.filter(account=worker).count() == 1


def test_a_word_that_looks_like_an_id_is_nobody_elses(database: str) -> None:
    """Whoever is named by their id is found by it, also where somebody signs in with that very word."""
    from partywall.service import accounts

    administrator, officer = house()
    puppet = accounts.add(administrator, officer, "Pat Invented", NOW)
    assert accounts.find(officer) == officer
    assert accounts.find(puppet.account) == puppet.account
    assert accounts.find("First.Officer") == officer
