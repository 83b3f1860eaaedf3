"""API tokens: shown once, kept as a digest, never more than their owner, never a person's own judgement."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accounting import NOW, first_administrator, house, later, person
from databases import database
from databases import house as opened
from partywall.errors import Refused
from partywall.model.product import AccountId, Role

if TYPE_CHECKING:
    from partywall.service.caller import Caller

__all__ = ["database"]


def test_a_token_speaks_for_its_owner(database: str) -> None:
    """What was shown finds its owner and scopes until it ends; the table holds only its digest."""
    from partywall.service import tokens
    from partywall.service.caller import Caller
    from partywall.store.accounts.models import Token

    owner = first_administrator()
    issued = tokens.issue(Caller(owner), [tokens.Scope.READ, tokens.Scope.ADMINISTER], later(60), NOW)
    caller = tokens.caller_of(issued.shown, later(59))
    assert caller == Caller(owner, issued.id, frozenset({"read", "administer"}))
    assert not caller.person
    assert tokens.caller_of(issued.shown, later(60)) is None
    assert tokens.caller_of(issued.shown + "x", NOW) is None
    assert tokens.caller_of("", NOW) is None
    row = Token.objects.values().get()
    assert issued.shown not in str(row)
    assert issued.shown.removeprefix(tokens.PREFIX) not in str(row)


def test_a_token_ends_when_somebody_says_so(database: str) -> None:
    """Its owner, an administrator or an officer ends a token; nobody else; and then it is worth nothing."""
    from partywall.service import tokens
    from partywall.service.caller import Caller

    administrator, officer = house()
    owner = person(administrator, "wyn.worker", Role.AUTHOR)
    other = person(administrator, "oz.other", Role.AUTHOR)
    for by in (owner, administrator, officer):
        issued = tokens.issue(Caller(owner), [tokens.Scope.READ], later(60), NOW)
        with pytest.raises(Refused):
            tokens.end(other, issued.id, NOW)
        tokens.end(by, issued.id, NOW)
        assert tokens.caller_of(issued.shown, NOW) is None
        with pytest.raises(Refused):
            tokens.end(by, issued.id, NOW)
    assert [token.ended for token in tokens.tokens_of(owner)] == [NOW] * 3


def test_a_suspended_owner_has_no_token(database: str) -> None:
    """With its owner's suspension a token is worth nothing."""
    from partywall.service import accounts, tokens
    from partywall.service.caller import Caller

    administrator, _ = house()
    owner = person(administrator, "wyn.worker", Role.AUTHOR)
    issued = tokens.issue(Caller(owner), [tokens.Scope.READ], later(60), NOW)
    accounts.suspend(administrator, owner, NOW)
    assert tokens.caller_of(issued.shown, NOW) is None


def test_a_token_makes_no_token(database: str) -> None:
    """A program cannot get itself another token, nor anybody one without an end, a beginning or a scope."""
    from partywall.service import tokens
    from partywall.service.caller import Caller

    owner = first_administrator()
    scope = [tokens.Scope.READ]
    for by, scopes, until in (
        (Caller(owner, "k" + "0" * 20, frozenset({"administer"})), scope, later(60)),
        (Caller(owner), [], later(60)),
        (Caller(owner), scope, NOW),
        (Caller(owner), scope, NOW + timedelta(days=367)),
    ):
        with pytest.raises(Refused):
            tokens.issue(by, scopes, until, NOW)


def test_last_use_is_written_down_once_a_minute(database: str) -> None:
    """It can be seen whether a token is still in use, to the minute."""
    from partywall.service import tokens
    from partywall.service.caller import Caller

    owner = first_administrator()
    issued = tokens.issue(Caller(owner), [tokens.Scope.READ], later(60), NOW)
    for at, seen in ((NOW, NOW), (later(0.5), NOW), (later(1.5), later(1.5))):
        tokens.caller_of(issued.shown, at)
        assert tokens.tokens_of(owner)[0].used == seen


def refused(caller: Caller, act: str) -> str:
    """Why this caller may not do the act; empty: nothing about the caller stands against it."""
    from partywall.service import tokens

    try:
        tokens.check(caller, act)
    except Refused as refusal:
        return str(refusal)
    return ""


def test_what_asks_for_a_person_no_token_does() -> None:
    """With every scope a token checks, releases, keys, allows and gives nothing; a person is asked nothing here."""
    opened()
    from partywall.procedure import acts
    from partywall.service import tokens
    from partywall.service.account_acts import AccountAct
    from partywall.service.caller import Caller

    known = {acts.name_of(act) for act in vars(acts).values() if isinstance(act, type) and issubclass(act, acts.Act)}
    known -= {"act", "edition-act"}
    program = Caller(AccountId("a"), "k", frozenset(tokens.Scope))
    able = {act for act in known | set(AccountAct) if not refused(program, act)}
    assert able == {
        "open-product", "name-recipient", "drop-recipient", "add-source", "add-draft", "answer-step", "ask-screening",
        "look-at-findings", "ask-edition", "submit-edition", "withdraw-edition", "close-product", "choose-delivery",
        "confirm-delivery", "do-recall-task", "recall-edition", "suspend-account", "end-sessions",
    }  # fmt: skip
    assert not any(refused(Caller(AccountId("a")), act) for act in known)


def test_a_scope_is_a_set_of_acts() -> None:
    """Without the scope that holds an act, a token is refused it, and the sentence names the scope."""
    opened()
    from partywall.service import tokens
    from partywall.service.caller import Caller

    for scope, acts in tokens.SCOPES.items():
        without = Caller(AccountId("a"), "k", frozenset(tokens.Scope) - {scope})
        holder = Caller(AccountId("a"), "k", frozenset({scope}))
        for act in acts:
            assert refused(without, act) == f"The token lacks the scope {scope}."
            assert not refused(holder, act)
