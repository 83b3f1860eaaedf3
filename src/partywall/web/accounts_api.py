"""Who may do what, over HTTP: accounts, roles, trainings, cases, stand-ins, sessions, tokens. No case is shown here.

What is shown once (a code, a token) is in no answer that is kept, so those requests take no ``Idempotency-Key``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Router, Status
from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import Field as Said

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Role
from partywall.service import accounts, granting, rights, sign_ins, tokens
from partywall.service.account_acts import AccountAct
from partywall.service.forms import Code, Foreign, Id, Line, Moment
from partywall.service.once import once
from partywall.web.accounts import lately
from partywall.web.answers import NOT_SHOWN, REFUSALS, Key, Limit, caller, doer, reader

router = Router(tags=["accounts"])
AccountPath = Annotated[Id, Path(description="Of the account.")]
RightPath = Annotated[Id, Path(description="Of the right.")]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewAccount(_Body):
    """Somebody who is to sign in."""

    sign_in: Line
    """The word they sign in with."""
    name: Line


class Redeemed(_Body):
    """A code that was handed over, and the password that its holder chose."""

    code: Secret
    password: Secret


class RoleGiven(_Body):
    """A role, and until when."""

    role: Role
    until: Moment | None = None


class Trained(_Body):
    """A training that was passed."""

    code: Code
    passed: Moment
    until: Moment | None = None
    score: Annotated[int, Said(ge=0, le=100)] | None = None


class CaseGiven(_Body):
    """A case, and until when."""

    case: Foreign
    until: Moment | None = None


class StandInGiven(_Body):
    """Whose work they do, and until when."""

    absent: Id
    until: Moment


class TokenAsked(_Body):
    """What a token is to be good for."""

    scopes: Annotated[list[tokens.Scope], Said(min_length=1, max_length=len(tokens.Scope))]
    until: Moment


@dataclass(frozen=True, slots=True)
class Me:
    """Whoever asks."""

    account: AccountId
    name: str
    roles: tuple[Role, ...]
    token: str
    """Of the token by which a program asks; empty: it is the person themselves."""
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Half:
    """The second half of a code, shown once."""

    code: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How many sessions were ended."""

    sessions: int


@router.get("/me", response={200: Me, **NOT_SHOWN}, operation_id="see-me")
def me(request: HttpRequest) -> object:
    """Who asks, and what they are."""
    account, asking = reader(request), caller(request)
    roles = tuple(sorted(rights.doer(account, timezone.now()).roles))
    return Me(account, accounts.name(account), roles, asking.token, tuple(sorted(asking.scopes)))


@router.get("/accounts", response={200: list[accounts.Listed], **NOT_SHOWN}, operation_id="list-accounts")
def listed(request: HttpRequest) -> object:
    """All accounts, for those who give or watch over rights."""
    return list(accounts.listed(doer(request, "read-accounts"), timezone.now()))


@router.post("/accounts", response={201: accounts.Invited, **REFUSALS}, operation_id="add-account")
def add(request: HttpRequest, said: NewAccount) -> object:
    """Make an account. Its code is shown once, for whoever is to have it."""
    return Status(201, accounts.add(doer(request, AccountAct.ADD), said.sign_in, said.name, timezone.now()))


@router.post("/accounts/{account}/code", response={200: accounts.Invited, **REFUSALS}, operation_id="invite")
def invite(request: HttpRequest, account: AccountPath) -> object:
    """A new code for somebody. If they had taken their account over, a second person has to agree."""
    return accounts.invite(doer(request, AccountAct.INVITE), account, timezone.now())


@router.post("/codes/{code}/approve", response={200: Half, **REFUSALS}, operation_id="approve-invitation")
def approve_code(request: HttpRequest, code: Annotated[Id, Path(description="Of the code; not the code.")]) -> object:
    """Agree, as the second person, that somebody gets a new code. Its second half is shown once."""
    by = doer(request, AccountAct.APPROVE_INVITATION)
    return Half(accounts.approve_invitation(by, code, timezone.now()))


@router.post("/codes/redeem", response={204: None, **REFUSALS}, operation_id="redeem", auth=None)
def redeem(request: HttpRequest, said: Redeemed) -> object:
    """Take an account over with the code that was handed over. Then sign in, and set up a second factor."""
    accounts.redeem(said.code, said.password, timezone.now())
    return Status(204, None)


@router.post("/accounts/{account}/suspend", response={204: None, **REFUSALS}, operation_id="suspend-account")
def suspend(request: HttpRequest, account: AccountPath) -> object:
    """Nobody signs in with it any more; its browsers are signed out, its tokens worth nothing."""
    accounts.suspend(doer(request, AccountAct.SUSPEND), account, timezone.now())
    return Status(204, None)


@router.post("/accounts/{account}/restore", response={204: None, **REFUSALS}, operation_id="restore-account")
def restore(request: HttpRequest, account: AccountPath) -> object:
    """A suspended account works again."""
    accounts.restore(doer(request, AccountAct.RESTORE), account, timezone.now())
    return Status(204, None)


@router.get("/accounts/{account}/rights", response={200: list[rights.Right], **NOT_SHOWN}, operation_id="list-rights")
def rights_of(request: HttpRequest, account: AccountPath) -> object:
    """What somebody may do: one's own, or anybody's to those who give or watch over rights."""
    by = reader(request) if caller(request).account == account else doer(request, "read-accounts")
    return list(rights.shown(by, account, timezone.now()))


@router.get("/waiting", response={200: list[rights.Right], **NOT_SHOWN}, operation_id="list-waiting")
def waiting(request: HttpRequest) -> object:
    """Roles that wait for a second person."""
    return list(rights.waiting(doer(request, "read-accounts"), timezone.now()))


@router.post("/accounts/{account}/roles", response={200: rights.Right, **REFUSALS}, operation_id="grant-role")
def grant(request: HttpRequest, account: AccountPath, said: RoleGiven, key: Key = "") -> object:
    """Give somebody a role; the answer says whether it waits for a second person."""
    by, now = doer(request, AccountAct.GRANT), timezone.now()
    return once(by, key, _asked(AccountAct.GRANT, account, said), lambda: granting.grant(
        by, account, said.role, now, said.until))  # fmt: skip


@router.post("/rights/{right}/approve", response={200: rights.Right, **REFUSALS}, operation_id="approve-role")
def approve_role(request: HttpRequest, right: RightPath, key: Key = "") -> object:
    """Agree, as the second person, to a role."""
    by, now = doer(request, AccountAct.APPROVE_GRANT), timezone.now()
    return once(by, key, (AccountAct.APPROVE_GRANT, right), lambda: granting.approve_grant(by, right, now))


@router.post("/accounts/{account}/trainings", response={200: rights.Right, **REFUSALS}, operation_id="record-training")
def train(request: HttpRequest, account: AccountPath, said: Trained, key: Key = "") -> object:
    """Write down that somebody passed a training."""
    by, now = doer(request, AccountAct.TRAIN), timezone.now()
    return once(by, key, _asked(AccountAct.TRAIN, account, said), lambda: granting.train(
        by, account, said.code, said.passed, said.until, now, said.score))  # fmt: skip


@router.post("/accounts/{account}/cases", response={200: rights.Right, **REFUSALS}, operation_id="allow-case")
def allow_case(request: HttpRequest, account: AccountPath, said: CaseGiven, key: Key = "") -> object:
    """Make a case somebody's to work on."""
    by, now = doer(request, AccountAct.ALLOW_CASE), timezone.now()
    return once(by, key, _asked(AccountAct.ALLOW_CASE, account, said), lambda: granting.allow_case(
        by, account, CaseId(said.case), now, said.until))  # fmt: skip


@router.post("/accounts/{account}/stand-ins", response={200: rights.Right, **REFUSALS}, operation_id="stand-in")
def stand_in(request: HttpRequest, account: AccountPath, said: StandInGiven, key: Key = "") -> object:
    """Have somebody do another's work while those are away."""
    by, now = doer(request, AccountAct.STAND_IN), timezone.now()
    return once(by, key, _asked(AccountAct.STAND_IN, account, said), lambda: granting.stand_in(
        by, account, said.absent, now, said.until))  # fmt: skip


@router.post("/rights/{right}/end", response={204: None, **REFUSALS}, operation_id="end-right")
def end_right(request: HttpRequest, right: RightPath) -> object:
    """Take a role, training, case or stand-in back."""
    granting.end(doer(request, AccountAct.END_GRANT), right, timezone.now())
    return Status(204, None)


@router.get("/sessions", response={200: list[sign_ins.SignedIn], **NOT_SHOWN}, operation_id="list-sessions")
def sessions(request: HttpRequest) -> object:
    """One's own browsers that are signed in."""
    return list(sign_ins.sessions_of(reader(request), timezone.now()))


@router.post("/sessions/{session}/end", response={204: None, **REFUSALS}, operation_id="end-session")
def end_session(
    request: HttpRequest, session: Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="Of the session.")]
) -> object:
    """Sign one of one's own browsers out."""
    lately(request)
    sign_ins.end_session(doer(request, AccountAct.END_SESSIONS), session)
    return Status(204, None)


@router.post("/accounts/{account}/end-sessions", response={200: Ended, **REFUSALS}, operation_id="end-sessions")
def end_sessions(request: HttpRequest, account: AccountPath) -> object:
    """Sign somebody, or oneself, out everywhere."""
    return Ended(sign_ins.end_sessions(doer(request, AccountAct.END_SESSIONS), account, timezone.now()))


@router.get("/accounts/{account}/sign-ins", response={200: list[sign_ins.Tried], **NOT_SHOWN}, operation_id="tried")
def tried(request: HttpRequest, account: AccountPath, limit: Limit = 100) -> object:
    """What was tried with an account lately: one's own, or anybody's to those who watch over them."""
    by = reader(request) if caller(request).account == account else doer(request, "read-accounts")
    return list(sign_ins.tried(by, account, timezone.now(), limit))


@router.get("/tokens", response={200: list[tokens.TokenListed], **NOT_SHOWN}, operation_id="list-tokens")
def tokens_of(request: HttpRequest) -> object:
    """One's own tokens, without themselves."""
    return list(tokens.tokens_of(reader(request)))


@router.post("/tokens", response={201: tokens.Issued, **REFUSALS}, operation_id="issue-token")
def issue(request: HttpRequest, said: TokenAsked) -> object:
    """A new token of one's own; it is shown once. A program cannot get itself one."""
    lately(request)
    return Status(201, tokens.issue(caller(request), said.scopes, said.until, timezone.now()))


@router.post("/tokens/{token}/end", response={204: None, **REFUSALS}, operation_id="end-token")
def end_token(request: HttpRequest, token: Annotated[Id, Path(description="Of the token; not the token.")]) -> object:
    """A token is no longer good."""
    tokens.end(doer(request, AccountAct.END_TOKEN), token, timezone.now())
    return Status(204, None)


def _asked(act: AccountAct, account: str, said: BaseModel) -> tuple[str, str, dict[str, object]]:
    return act, account, said.model_dump(mode="json")
