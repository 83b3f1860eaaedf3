"""Signing in: what was tried and how it went, which browsers are signed in, and their end.

What was tried stands in a table of its own and not in the ledger: it is about people's days, and is forgotten.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction

from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.service.account_acts import AccountAct, enter, locked, refuse_without
from partywall.service.rights import doer
from partywall.store.accounts.models import Account, Rate, Session, SignIn
from partywall.store.accounts.rates import hidden
from partywall.store.vault.keys import seal, unseal

CODES = 10
"""So many recovery codes somebody gets."""


class Way(StrEnum):
    """By which way somebody tried to sign in."""

    PASSWORD = "password"
    CODE = "code"
    PASSKEY = "passkey"
    PROVIDER = "provider"


class SignInOutcome(StrEnum):
    """How it went."""

    FAILED = "failed"
    LOCKED = "too many tries"
    IN = "signed in"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser in which somebody is signed in."""

    id: str
    account: AccountId
    since: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Factor:
    """One second factor, without its secret."""

    id: int
    name: str
    """What its holder calls it; of an app nothing."""
    added: datetime
    used: datetime | None


@dataclass(frozen=True, slots=True)
class Factors:
    """All second factors of somebody."""

    app: Factor | None
    passkeys: tuple[Factor, ...]
    codes_left: int | None
    """How many recovery codes were not used yet; none: there never were any."""

    @property
    def any(self) -> bool:
        """Whether there is one at all. A recovery code is none: it replaces one."""
        return self.app is not None or bool(self.passkeys)


@dataclass(frozen=True, slots=True)
class Tried:
    """That somebody tried to sign in."""

    at: datetime
    way: Way
    outcome: SignInOutcome
    origin: str
    """The same for the same address; which address it was is not kept."""


def note(account: str, origin: str, way: Way, outcome: SignInOutcome, at: datetime) -> None:
    """Write down that somebody tried. ``origin`` is where from; only a keyed digest of it is kept."""
    SignIn.objects.create(at=at, account=account, origin=hidden(f"origin:{origin}"), way=way, outcome=outcome)


def tried(by: str, account: str, at: datetime, limit: int = 100) -> tuple[Tried, ...]:
    """What was tried with an account lately, the latest first: one's own, or anybody's to those who watch over them."""
    if by != account:
        refuse_without(doer(by, at), Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR)
    rows = SignIn.objects.filter(account=account).order_by("-at", "-id")[:limit]
    return tuple(Tried(row.at, Way(row.way), SignInOutcome(row.outcome), row.origin[:12]) for row in rows)


def sessions_of(account: str, at: datetime) -> tuple[SignedIn, ...]:
    """The browsers in which somebody is signed in."""
    rows = Session.objects.filter(account=account, expire_date__gt=at).order_by("made_at", "session_key")
    return tuple(SignedIn(row.session_key[:16], AccountId(account), row.made_at, row.seen_at) for row in rows)


def end_session(account: str, id: str) -> None:
    """Sign one's own browser out, from another one."""
    ended = len(id) == 16 and Session.objects.filter(account=account, session_key__startswith=id).delete()[0]
    if not ended:
        raise Refused("There is no such session.")


def end_sessions(by: str, account: str, at: datetime, but: str = "") -> int:
    """Sign somebody out everywhere, but in the browser with that digest."""
    with transaction.atomic():
        locked(by, account)
        if by != account:
            refuse_without(doer(by, at), Role.ADMINISTRATOR, Role.OFFICER)
        ended = end_all(account, but)
        enter(AccountAct.END_SESSIONS, at, by, account=account, sessions=ended)
    return ended


def end_all(account: str, but: str = "") -> int:
    """All of somebody's sessions are over, but for the one with that digest."""
    return Session.objects.filter(account=account).exclude(session_key=but).delete()[0]


def forget_factors(account: str) -> None:
    """The second factors that somebody had no longer count."""
    Authenticator.objects.filter(user_id=account).delete()


def may_enter(account: Account, at: datetime) -> bool:
    """Whether a password is worth anything: it goes with a second factor, or the account was just taken over."""
    if may_lack(account.id):
        return True
    return account.enrol_until is not None and at < account.enrol_until


def may_lack(account: str, gone: Collection[int] = ()) -> bool:
    """Whether somebody has a second factor besides those, or needs none."""
    return settings.HOUSE.accounts_second_factor == "optional" or has_factor(account, gone)


@contextmanager
def one_change(account: str) -> Iterator[None]:
    """Whoever gives a second factor up within changes them alone: of two who are the last, one stays."""
    with transaction.atomic():
        locked(account)
        yield


def has_factor(account: str, gone: Collection[int] = ()) -> bool:
    """Whether somebody has a second factor besides those. A recovery code is none: it replaces one."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    found: bool = Authenticator.objects.filter(user_id=account, type__in=kinds).exclude(pk__in=gone).exists()
    return found


def factors(account: str) -> Factors:
    """What somebody set up as second factors."""
    rows = list(Authenticator.objects.filter(user_id=account).order_by("created_at", "id"))
    of = {kind: [row for row in rows if row.type == kind] for kind in Authenticator.Type}
    apps, codes = of[Authenticator.Type.TOTP], of[Authenticator.Type.RECOVERY_CODES]
    left = CODES - int(codes[0].data["used_mask"]).bit_count() if codes else None
    return Factors(_factor(apps[0]) if apps else None, tuple(map(_factor, of[Authenticator.Type.WEBAUTHN])), left)


def provided(account: str) -> bool:
    """Whether somebody signs in by the organisation's own provider, and so by nothing else."""
    found: bool = SocialAccount.objects.filter(user_id=account).exists()
    return found


def _factor(row: Authenticator) -> Factor:
    return Factor(row.pk, str(row.data.get("name", "")), row.created_at, row.last_used_at)


def sealed(secret: str) -> str:
    """A second factor's secret, as it is kept."""
    with transaction.atomic():
        return base64.b64encode(seal("house", secret.encode(), "factor")).decode()


def opened(kept: str) -> str:
    """The secret again."""
    return unseal("house", base64.b64decode(kept), "factor").decode()


def forget_old(at: datetime) -> int:
    """Forget what was tried longer ago than the settings say, sessions that are over, and counts of long ago."""
    oldest = at - timedelta(days=settings.HOUSE.number("accounts_sign_ins_days"))
    Session.objects.filter(expire_date__lte=at).delete()
    Rate.objects.filter(expires__lte=at).delete()
    return SignIn.objects.filter(at__lt=oldest).delete()[0]
