"""Accounts: made, given to their holder, suspended. The house sends no mail; an administrator hands over a code.

A code is good once and for an hour. A code for an account that somebody has taken over already would let whoever holds
it be that person; so a second person, an officer or administrator, has to agree, and hands over a second half of it.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.service import groups, sign_ins
from partywall.service.account_acts import (
    AccountAct,
    enter,
    locked,
    refuse_at_the_console,
    refuse_self,
    refuse_without,
)
from partywall.service.caller import NotAllowed
from partywall.service.rights import doer, roles_of
from partywall.store.accounts.models import Account, Grant, Invitation, Token
from partywall.store.ids import new_id
from partywall.store.vault.keys import opener, seal

GOOD_FOR = timedelta(hours=1)
"""So long a code can be used, and so long afterwards a second factor can be set up."""
_WORD = re.compile(r"[a-z0-9][a-z0-9._-]{2,63}")


class NotGood(Refused):
    """A code is unknown, used, over, or not yet agreed to; which of these nobody is told."""


class WeakPassword(Refused):
    """A password is too short, too common, or too much like the word to sign in with."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An account, for lists."""

    id: AccountId
    sign_in: str
    name: str
    active: bool
    taken_over: bool


@dataclass(frozen=True, slots=True)
class Invited:
    """A code by which somebody takes an account over; it is shown once."""

    id: str
    account: AccountId
    code: str
    waits: bool


def first(sign_in: str, name: str, at: datetime) -> Invited:
    """Make the first administrator, or the next first where none is left in force."""
    with transaction.atomic():
        account = _made(sign_in, name, at)
        grant = Grant(id=new_id("g"), account=account.id, role=Role.ADMINISTRATOR, since=at)
        grant.save(force_insert=True)
        invited = _invited("", account, at)
        enter(AccountAct.FIRST, at, "", account=account.id, right=grant.id, invitation=invited.id)
        # Looked at last: of two at once, the ledger lets the second go on only when the first is there to be seen.
        if _administrators(at) != {account.id}:
            raise Refused("There is an administrator already; they add others.")
    return invited


def add(by: str, sign_in: str, name: str, at: datetime) -> Invited:
    """Make an account, and the code by which its holder takes it over."""
    with transaction.atomic():
        locked(by)
        refuse_without(doer(by, at), Role.ADMINISTRATOR)
        account = _made(sign_in, name, at)
        invited = _invited(by, account, at)
        enter(AccountAct.ADD, at, by, account=account.id, invitation=invited.id)
    return invited


def invite(by: str, account: str, at: datetime) -> Invited:
    """A new code: the first was lost, or its holder lost their password or second factor."""
    with transaction.atomic():
        refuse_self(by, account)
        rows = locked(by, account)
        refuse_without(doer(by, at), Role.ADMINISTRATOR)
        if sign_ins.provided(account):
            raise Refused("They sign in by the organisation's own provider; a password here would be a way round it.")
        invited = _invited(by, rows[account], at)
        enter(AccountAct.INVITE, at, by, account=account, invitation=invited.id, waits=invited.waits)
    return invited


def approve_invitation(by: str, invitation: str, at: datetime) -> str:
    """Agree, as the second person, that somebody gets a new code; gives the second half of it, which is shown once."""
    refuse_at_the_console()
    with transaction.atomic():
        row = Invitation.objects.filter(id=invitation).first()
        if row is not None:  # accounts first, then what is theirs: whoever locks both does so in this order
            locked(by, row.account)
            row = Invitation.objects.select_for_update().get(id=invitation)
        if row is None or row.used_at or row.until <= at or row.approved_by or not row.needs_second:
            raise Refused("There is no code that waits for a second person.")
        refuse_self(by, row.account)
        refuse_without(doer(by, at), Role.ADMINISTRATOR, Role.OFFICER)
        if row.by == by:
            raise NotAllowed("Whoever made a code cannot be the second person who agrees to it.")
        half = secrets.token_urlsafe(24)
        row.approved_by, row.until, row.second_digest = by, at + GOOD_FOR, _digest(half)
        row.save(update_fields=["approved_by", "until", "second_digest"])
        enter(AccountAct.APPROVE_INVITATION, at, by, account=row.account, invitation=row.id)
    return half


def redeem(code: str, password: str, at: datetime) -> AccountId:
    """Take an account over: set its password, forget what was its second factor, end its sessions and tokens.

    A code in two halves is given with a space between them. Raises Refused, in the same words, for one that is unknown,
    used, over, or not yet agreed to.
    """
    half, _, second = " ".join(code.split()).partition(" ")
    with transaction.atomic():
        known = Invitation.objects.filter(digest=_digest(half))
        account = Account.objects.select_for_update().filter(id__in=known.values("account"), is_active=True).first()
        row = known.select_for_update().filter(used_at=None, until__gt=at).first()
        if row is None or account is None or (row.needs_second and row.second_digest != _digest(second)):
            raise NotGood("That code is not good, or no longer.")
        _refuse_weak(password, account)
        row.used_at = at
        row.save(update_fields=["used_at"])
        account.set_password(password)
        account.redeemed_at, account.enrol_until = at, at + GOOD_FOR
        account.save(update_fields=["password", "redeemed_at", "enrol_until"])
        sign_ins.forget_factors(account.id)
        sign_ins.end_all(account.id)
        tokens = Token.objects.filter(account=account.id, ended_at=None).update(ended_at=at, ended_by=account.id)
        enter(AccountAct.REDEEM, at, account.id, invitation=row.id, tokens=tokens)
    return AccountId(account.id)


def invite_first(at: datetime) -> Invited | None:
    """The code by which the first administrator takes their account over; an older one that nobody used is worth
    nothing from then on. None once anybody at all has been in, or where an administrator is to come by another way."""
    with transaction.atomic():
        if Account.objects.exclude(redeemed_at=None).exists() or groups.gives(Role.ADMINISTRATOR):
            return None
        held = _administrators(at)
        if not held:
            return first(f"first.{secrets.token_hex(4)}", "The first administrator", at)
        account = Account.objects.select_for_update().filter(id__in=held).first()
        if account is None or account.redeemed_at:
            return None
        invited = _invited("", account, at)
        enter(AccountAct.INVITE, at, "", account=account.id, invitation=invited.id, waits=False)
    return invited


def take_first(code: str, sign_in: str, name: str, password: str, at: datetime) -> AccountId:
    """The first administrator takes their account over, and says which word they sign in with and what they are called.

    That is theirs to say once, while nobody has used the account.
    """
    with transaction.atomic():
        rows = Invitation.objects.filter(digest=_digest(" ".join(code.split())), by="", used_at=None, until__gt=at)
        account = Account.objects.select_for_update().filter(id__in=rows.values("account"), redeemed_at=None).first()
        if account is None:
            raise NotGood("That code is not good, or no longer.")
        _refuse_named(sign_in, name)
        if Account.objects.filter(sign_in=sign_in).exclude(id=account.id).exists():
            raise Refused("Somebody signs in with that word already.")
        account.sign_in, account.name_sealed = sign_in, seal("house", name.strip().encode(), "account")
        account.save(update_fields=["sign_in", "name_sealed"])
        return redeem(code, password, at)


def sign_in_of(account: str) -> str:
    """The word that somebody signs in with."""
    return str(Account.objects.values_list("sign_in", flat=True).get(id=account))


def suspend(by: str, account: str, at: datetime) -> None:
    """Nobody signs in with it any more, no token of it works, and all its browsers are signed out."""
    _set_active(by, account, at, False)


def restore(by: str, account: str, at: datetime) -> None:
    """A suspended account works again."""
    _set_active(by, account, at, True)


def listed(by: str, at: datetime) -> tuple[Listed, ...]:
    """All accounts, for those who give or watch over rights."""
    return _listed(by, Account.objects.order_by("made_at", "id"), at)


def listed_one(by: str, account: str, at: datetime) -> Listed:
    """One of them. Raises Refused where there is none."""
    found = _listed(by, Account.objects.filter(id=account), at)
    if not found:
        raise Refused("There is no such account.")
    return found[0]


def name(account: str) -> str:
    """What somebody is called."""
    found = names([account])
    if not found:
        raise Refused("There is no account of that id.")
    return found[account]


def names(ids: Iterable[str]) -> Mapping[str, str]:
    """What those of these are called who have an account."""
    return _names(list(Account.objects.filter(id__in=set(ids))))


def find(sign_in: str) -> AccountId:
    """The account of that id, or of who signs in with that word. Raises Refused.

    An id comes first: nobody is mistaken for somebody else because a word was chosen that looks like their id.
    """
    row = Account.objects.filter(id=sign_in).first() or Account.objects.filter(sign_in=sign_in.lower()).first()
    if row is None:
        raise Refused("There is no such account.")
    return AccountId(row.id)


def _set_active(by: str, account: str, at: datetime, active: bool) -> None:
    with transaction.atomic():
        refuse_self(by, account)
        rows = locked(by, account)
        refuse_without(doer(by, at), Role.ADMINISTRATOR, Role.OFFICER)
        if rows[account].is_active == active:
            raise Refused("The account is that already.")
        Account.objects.filter(id=account).update(is_active=active)
        if not active:
            sign_ins.end_all(account)
        enter(AccountAct.RESTORE if active else AccountAct.SUSPEND, at, by, account=account)


def _made(sign_in: str, name: str, at: datetime) -> Account:
    _refuse_named(sign_in, name)
    account = Account(id=new_id("a"), sign_in=sign_in, made_at=at, name_sealed=seal("house", name.encode(), "account"))
    account.set_unusable_password()
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError:
        raise Refused("Somebody signs in with that word already.") from None
    return account


def _refuse_named(sign_in: str, name: str) -> None:
    if not _WORD.fullmatch(sign_in):
        raise Refused("The word to sign in with has 3 to 64 small letters, figures, dots or dashes.")
    if not name.strip() or len(name) > 200:
        raise Refused("An account needs a name of at most 200 letters.")


def _invited(by: str, account: Account, at: datetime) -> Invited:
    code = secrets.token_urlsafe(24)
    Invitation.objects.filter(account=account.id, used_at=None, until__gt=at).update(until=at)
    row = Invitation(id=new_id("i"), account=account.id, digest=_digest(code), made_at=at, until=at + GOOD_FOR, by=by)
    row.needs_second = account.redeemed_at is not None
    row.save(force_insert=True)
    return Invited(row.id, AccountId(account.id), code, row.needs_second)


def _administrators(at: datetime) -> set[str]:
    held = Grant.objects.filter(role=Role.ADMINISTRATOR, ended_at=None).values_list("account", flat=True)
    active = Account.objects.filter(id__in=list(held), is_active=True)
    return {row.id for row in active if Role.ADMINISTRATOR in roles_of(row.id, at)}


def _refuse_weak(password: str, account: Account) -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise WeakPassword(" ".join(error.messages)) from None


def _listed(by: str, found: Iterable[Account], at: datetime) -> tuple[Listed, ...]:
    refuse_without(doer(by, at), Role.ADMINISTRATOR, Role.OFFICER, Role.MANAGER, Role.TRAINER, Role.AUDITOR)
    rows = list(found)
    called = _names(rows)
    return tuple(
        Listed(AccountId(row.id), row.sign_in, called[row.id], row.is_active, row.redeemed_at is not None)
        for row in rows
    )


def _names(rows: Collection[Account]) -> dict[str, str]:
    opened = opener("house") if rows else None
    return {row.id: opened(bytes(row.name_sealed), "account").decode() for row in rows if opened}


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
