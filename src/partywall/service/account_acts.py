"""What is done with accounts, by its name in the ledger, and what each of these acts needs."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import datetime
from enum import StrEnum

from partywall.errors import Refused
from partywall.ledger import Entry
from partywall.ledger.entry import Fact
from partywall.model.product import Doer, Role
from partywall.service.caller import NotAllowed
from partywall.store.accounts.models import Account
from partywall.store.ledger import append


class AccountAct(StrEnum):
    """Every act that changes who may do what."""

    FIRST = "first-administrator"
    ADD = "add-account"
    WELCOME = "welcome-account"
    SUSPEND = "suspend-account"
    RESTORE = "restore-account"
    INVITE = "invite"
    APPROVE_INVITATION = "approve-invitation"
    REDEEM = "redeem-invitation"
    GRANT = "grant-role"
    APPROVE_GRANT = "approve-role"
    END_GRANT = "end-role"
    TRAIN = "record-training"
    END_TRAINING = "end-training"
    ALLOW_CASE = "allow-case"
    END_CASE = "end-case"
    STAND_IN = "stand-in"
    END_STAND_IN = "end-stand-in"
    ISSUE_TOKEN = "issue-token"
    END_TOKEN = "end-token"
    END_SESSIONS = "end-sessions"


_console: ContextVar[bool] = ContextVar("console", default=False)


def at_the_console() -> None:
    """From here on it is done on the server's own command line, in whose name whoever sits there says."""
    _console.set(True)


def refuse_at_the_console() -> None:
    """Whoever agrees as the second person must be one, and not somebody who says so at the server."""
    if _console.get():
        raise Refused("Whoever agrees as the second person signs in for that; the server's command line cannot do it.")


def enter(act: StrEnum, at: datetime, by: str, **facts: Fact) -> None:
    """The act stands in the ledger, in the transaction in which it is done, and last in it."""
    if _console.get():
        facts["console"] = True
    append(Entry(at=at, act=act, by=by, facts=facts))


def locked(*accounts: str) -> dict[str, Account]:
    """These accounts, which nobody else changes until the transaction ends. Raises Refused for one that is not."""
    rows = Account.objects.select_for_update().filter(id__in=accounts).order_by("id")
    found = {row.id: row for row in rows}
    if found.keys() != set(accounts):
        raise Refused("There is no account of that id.")
    return found


def refuse_self(by: str, account: str) -> None:
    """Nobody gives themselves a right, and nobody agrees to their own."""
    if by == account:
        raise NotAllowed("Nobody can do this for their own account; somebody else has to.")


def refuse_without(doer: Doer, *roles: Role) -> None:
    """Whoever does it needs one of these roles."""
    if not doer.roles & set(roles):
        raise NotAllowed(f"This needs the role {' or '.join(roles)}.")
