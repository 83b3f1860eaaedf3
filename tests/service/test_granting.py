"""Roles, trainings, cases and stand-ins: who gives them, when a second person must agree, and how they end."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import timedelta

import pytest

from accounting import NOW, PASSWORD, first_administrator, house, later, ledger_words, person
from databases import database
from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import Role

__all__ = ["database"]

PLAIN = (Role.AUTHOR, Role.CHECKER, Role.SENDER, Role.TRAINER, Role.AUDITOR)
POWERFUL = (Role.ADMINISTRATOR, Role.MANAGER, Role.OFFICER)


def test_plain_roles_are_in_force_at_once(database: str) -> None:
    """An administrator alone makes somebody an author, checker, sender, trainer and auditor."""
    from partywall.service import rights

    worker = person(first_administrator(), "wyn.worker", *PLAIN)
    assert rights.doer(worker, NOW).roles == set(PLAIN)


@pytest.mark.parametrize("role", POWERFUL)
def test_power_over_others_needs_two(database: str, role: Role) -> None:
    """A role with power over others is in force only when somebody agreed who neither asked for it nor gets it."""
    from partywall.service import granting, rights

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    given = granting.grant(administrator, worker, role, NOW)
    assert given.waits
    assert rights.doer(worker, NOW).roles == ({Role.AUTHOR})
    assert [right.id for right in rights.waiting(officer, NOW)] == [given.id]
    for nobody in (administrator, worker):
        with pytest.raises(Refused):
            granting.approve_grant(nobody, given.id, NOW)
    granting.approve_grant(officer, given.id, NOW)
    assert rights.doer(worker, NOW).roles == {Role.AUTHOR, role}
    assert ledger_words()[-2:] == ["grant-role", "approve-role"]
    assert not rights.waiting(officer, NOW)
    with pytest.raises(Refused, match="waits for a second"):
        granting.approve_grant(officer, given.id, NOW)


def test_only_the_very_first_officer_needs_no_second(database: str) -> None:
    """An administrator who gets rid of the officer cannot name another alone."""
    from partywall.service import accounts, granting, rights

    administrator, officer = house()
    (held,) = rights.standing(officer, NOW)
    granting.end(administrator, held.id, NOW)
    accounts.suspend(administrator, officer, NOW)
    puppet = person(administrator, "my.puppet")
    assert granting.grant(administrator, puppet, Role.OFFICER, NOW).waits
    assert not rights.doer(puppet, NOW).roles


@pytest.mark.parametrize("other", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_an_administrator_has_no_other_role_alone(database: str, other: Role) -> None:
    """A role beside administrator waits for a second person, in whichever order the two are given."""
    from partywall.service import granting, rights

    administrator, officer = house()
    second = person(administrator, "second.administrator", Role.ADMINISTRATOR, agrees=officer)
    beside = granting.grant(administrator, second, other, NOW)
    worker = person(administrator, "wyn.worker", other, agrees=officer)
    after = granting.grant(administrator, worker, Role.ADMINISTRATOR, NOW)
    assert beside.waits
    assert after.waits
    assert rights.doer(second, NOW).roles == {Role.ADMINISTRATOR}
    assert rights.doer(worker, NOW).roles == {other}


def test_nobody_gives_themselves_anything(database: str) -> None:
    """Not an administrator a role, not a trainer a training, not a manager or officer a case or a stand-in."""
    from partywall.service import granting

    administrator, officer = house()
    trainer = person(administrator, "tess.trainer", Role.TRAINER)
    worker = person(administrator, "wyn.worker")
    for act in (
        lambda: granting.grant(administrator, administrator, Role.AUTHOR, NOW),
        lambda: granting.train(trainer, trainer, "redaction", NOW, None, NOW),
        lambda: granting.allow_case(officer, officer, CaseId("C1"), NOW),
        lambda: granting.stand_in(officer, officer, worker, NOW, later(60)),
        lambda: granting.stand_in(officer, worker, officer, NOW, later(60)),
    ):
        with pytest.raises(Refused, match="their own account"):
            act()


def test_an_administrator_gives_no_case(database: str) -> None:
    """Who runs the system cannot say who reads a case; neither can anybody without the role."""
    from partywall.service import granting, rights

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", *PLAIN)
    reader = person(administrator, "rae.reader", Role.AUTHOR)
    for by in (administrator, worker):
        with pytest.raises(Refused, match="manager or officer"):
            granting.allow_case(by, reader, CaseId("C1"), NOW)
        with pytest.raises(Refused, match="manager or officer"):
            granting.stand_in(by, reader, officer, NOW, later(60))
    assert not rights.doer(reader, NOW).cases


def test_a_case_waits_until_its_worker_has_signed_in(database: str) -> None:
    """Access to a case is not left lying about in an account that nobody has taken over."""
    from partywall.service import accounts, granting

    administrator, officer = house()
    invited = accounts.add(administrator, "not.yet", "Nat Invented", NOW)
    with pytest.raises(Refused, match="take it over first"):
        granting.allow_case(officer, invited.account, CaseId("C1"), NOW)


def test_power_waits_until_its_holder_has_signed_in(database: str) -> None:
    """To a role in an account that nobody has taken over nobody agrees: whoever uses the code would have it."""
    from partywall.service import accounts, granting

    administrator, officer = house()
    invited = accounts.add(administrator, "not.yet", "Nat Invented", NOW)
    given = granting.grant(administrator, invited.account, Role.MANAGER, NOW)
    with pytest.raises(Refused, match="take it over first"):
        granting.approve_grant(officer, given.id, NOW)
    accounts.redeem(invited.code, PASSWORD, NOW)
    granting.approve_grant(officer, given.id, NOW)


def test_rights_last_as_long_as_was_said(database: str) -> None:
    """A role, case, training or stand-in counts from its beginning to its end, and not at that moment any more."""
    from partywall.service import granting, rights

    administrator, officer = house()
    trainer = person(administrator, "tess.trainer", Role.TRAINER)
    absent = person(administrator, "abe.absent", Role.AUTHOR)
    worker = person(administrator, "wyn.worker")
    end = later(60)
    granting.grant(administrator, worker, Role.AUTHOR, NOW, end)
    granting.allow_case(officer, worker, CaseId("C1"), NOW, end)
    granting.train(trainer, worker, "redaction", NOW - timedelta(days=9), end, NOW, score=84)
    granting.stand_in(officer, worker, absent, NOW, end)
    last = rights.doer(worker, end - timedelta(microseconds=1))
    assert (last.roles, last.cases, last.stands_in_for) == ({Role.AUTHOR}, {"C1"}, {absent})
    assert [(training.code, training.until) for training in last.trainings] == [("redaction", end)]
    over = rights.doer(worker, end)
    assert (over.roles, over.cases, over.trainings, over.stands_in_for) == (set(), set(), (), set())
    assert not rights.doer(worker, NOW - timedelta(seconds=1)).roles


def test_standing_in_is_a_chain(database: str) -> None:
    """Who stands in for a stand-in does the work of both, while both are away."""
    from partywall.service import granting, rights

    administrator, officer = house()
    absent, second, third = (person(administrator, f"{name}.chain", Role.AUTHOR) for name in ("abe", "bea", "cal"))
    granting.stand_in(officer, second, absent, NOW, later(30))
    granting.stand_in(officer, third, second, NOW, later(60))
    granting.stand_in(officer, absent, third, NOW, later(60))
    assert rights.doer(third, NOW).stands_in_for == {second, absent}
    assert rights.doer(third, later(30)).stands_in_for == {second}


def test_rights_are_ended_and_kept(database: str) -> None:
    """Whatever is taken back counts at once no more, and its row stays, with who ended it and when."""
    from partywall.service import granting, rights
    from partywall.store.accounts.models import CaseAccess, Grant, StandIn, Training

    administrator, officer = house()
    trainer = person(administrator, "tess.trainer", Role.TRAINER)
    absent = person(administrator, "abe.absent", Role.AUTHOR)
    worker = person(administrator, "wyn.worker")
    role = granting.grant(administrator, worker, Role.AUTHOR, NOW)
    case = granting.allow_case(officer, worker, CaseId("C1"), NOW)
    training = granting.train(trainer, worker, "redaction", NOW, None, NOW)
    stand_in = granting.stand_in(officer, worker, absent, NOW, later(60))
    assert len(rights.standing(worker, NOW)) == 4
    granting.end(administrator, role.id, later(1))
    granting.end(officer, case.id, later(1))
    granting.end(trainer, training.id, later(1))
    granting.end(officer, stand_in.id, later(1))
    assert not rights.standing(worker, later(1))
    for table, by in ((Grant, administrator), (CaseAccess, officer), (Training, trainer), (StandIn, officer)):
        (row,) = table.objects.filter(account=worker)
        assert (row.ended_at, row.ended_by) == (later(1), by)
    with pytest.raises(Refused, match="ended already"):
        granting.end(administrator, role.id, later(2))
    assert ledger_words()[-4:] == ["end-role", "end-case", "end-training", "end-stand-in"]


def test_the_ledger_holds_no_case(database: str) -> None:
    """The ledger tells that a case was given by the row's id; the case's own number is not in it."""
    from partywall.service import granting
    from partywall.store.ledger.models import EntryRow

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    granting.allow_case(officer, worker, CaseId("C0412-SMITH"), NOW)
    stored = b"".join(bytes(row.content) for row in EntryRow.objects.all())
    assert b"0412" not in stored
    assert b"wyn" not in stored


def test_a_right_is_not_given_twice(database: str) -> None:
    """A role that somebody has, or that waits, and a case that is theirs, are refused a second time."""
    from partywall.service import granting

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    granting.grant(administrator, worker, Role.MANAGER, NOW)
    granting.allow_case(officer, worker, CaseId("C1"), NOW)
    for act in (
        lambda: granting.grant(administrator, worker, Role.AUTHOR, NOW),
        lambda: granting.grant(administrator, worker, Role.MANAGER, NOW),
        lambda: granting.allow_case(officer, worker, CaseId("C1"), NOW),
    ):
        with pytest.raises(Refused):
            act()


def test_a_suspended_administrator_does_nothing(database: str) -> None:
    """Whoever is suspended gives, agrees to and ends nothing."""
    from partywall.service import accounts, granting

    administrator, officer = house()
    second = person(administrator, "second.administrator", Role.ADMINISTRATOR, agrees=officer)
    worker = person(administrator, "wyn.worker")
    waiting = granting.grant(administrator, worker, Role.MANAGER, NOW)
    accounts.suspend(administrator, second, NOW)
    for act in (
        lambda: granting.grant(second, worker, Role.AUTHOR, NOW),
        lambda: granting.approve_grant(second, waiting.id, NOW),
        lambda: granting.end(second, waiting.id, NOW),
        lambda: accounts.add(second, "pat.puppet", "Pat Invented", NOW),
        lambda: accounts.invite(second, worker, NOW),
        lambda: accounts.suspend(second, worker, NOW),
    ):
        with pytest.raises(Refused, match="suspended"):
            act()


def test_the_servers_command_line_agrees_to_nothing(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither to a role nor to a new code: whoever sits there could be both people."""
    from partywall.service import account_acts, accounts, granting

    administrator, officer = house()
    worker = person(administrator, "wyn.worker", Role.AUTHOR)
    role, code = granting.grant(administrator, worker, Role.MANAGER, NOW), accounts.invite(administrator, worker, NOW)
    acts = (
        lambda: granting.approve_grant(officer, role.id, NOW),
        lambda: accounts.approve_invitation(officer, code.id, NOW),
    )
    with monkeypatch.context() as there:
        there.setattr(account_acts, "_console", ContextVar("console", default=True))
        for act in acts:
            with pytest.raises(Refused, match="signs in"):
                act()
    for act in acts:
        act()
