"""The commands for accounts, for whoever runs the server.

Whoever has the server's command line has the database, so ``--as`` is believed: it says in whose name it is done, and
that account must have the role. The ledger notes of each such act that it was done here and not by somebody signed in.
Agreeing as the second person cannot be done here: for that one signs in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from partywall.cli.words import DAY, HOUSE, IN_WHOSE_NAME, Listing, count, say

if TYPE_CHECKING:
    from partywall.service.accounts import Invited
    from partywall.service.rights import Right

Command = TypeVar("Command", bound=Callable[..., Any])
_UNTIL = click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="The first day on which it no longer holds.")
_ROLES = ("author", "checker", "sender", "manager", "officer", "trainer", "auditor", "administrator")
_SCOPES = ("read", "author", "send", "administer")


@click.group(cls=Listing)
def accounts() -> None:
    """Make accounts, give and end rights, sign people out."""


@accounts.command()
@HOUSE
@click.argument("word")
@click.option("--name", required=True, help="What they are called.")
def first(folder: Path, word: str, name: str) -> None:
    """Make the first administrator, who signs in with WORD, and print their code.

    It is refused while there is an administrator in force.
    """
    _open(folder)
    from partywall.service import accounts

    _code(accounts.first(word, name, _now()))


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("word")
@click.option("--name", required=True, help="What they are called.")
def add(folder: Path, by: str, word: str, name: str) -> None:
    """Make an account for somebody who signs in with WORD, and print their code."""
    _open(folder)
    from partywall.service import accounts

    _code(accounts.add(accounts.find(by), word, name, _now()))


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
def code(folder: Path, by: str, account: str) -> None:
    """Print a new code for ACCOUNT, whose holder lost theirs, or their password or second factor.

    If they had taken the account over, an officer or another administrator has to agree before it works.
    """
    _open(folder)
    from partywall.service import accounts

    _code(accounts.invite(accounts.find(by), accounts.find(account), _now()))


@accounts.command("take-over")
@HOUSE
def take_over(folder: Path) -> None:
    """Take an account over with a code, and choose its password; both are asked for.

    Then sign in within the hour, and set up a second factor.
    """
    _open(folder)
    code = click.prompt("Code", hide_input=True)
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    from partywall.service import accounts

    say(f"The account is yours: {accounts.redeem(code, password, _now())}")


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
def suspend(folder: Path, by: str, account: str) -> None:
    """Have nobody sign in as ACCOUNT any more, sign it out everywhere, and its tokens be worth nothing."""
    _open(folder)
    from partywall.service import accounts

    accounts.suspend(accounts.find(by), accounts.find(account), _now())


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
def restore(folder: Path, by: str, account: str) -> None:
    """Have a suspended ACCOUNT work again."""
    _open(folder)
    from partywall.service import accounts

    accounts.restore(accounts.find(by), accounts.find(account), _now())


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
@click.argument("role", type=click.Choice(_ROLES), metavar="ROLE")
@_UNTIL
def grant(folder: Path, by: str, account: str, role: str, until: datetime | None) -> None:
    """Give ACCOUNT a ROLE.

    A role is author, checker, sender, manager, officer, trainer, auditor or administrator. Administrator, officer
    and manager, and any role beside administrator, wait until a second person has agreed.
    """
    _open(folder)
    from partywall.model.product import Role
    from partywall.service import accounts, granting

    _right(granting.grant(accounts.find(by), accounts.find(account), Role(role), _now(), _day(until)))


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("right")
def revoke(folder: Path, by: str, right: str) -> None:
    """Take a RIGHT back, be it a role, a training, a case or a stand-in.

    Its id is the first word of its line in the list of the account's rights.
    """
    _open(folder)
    from partywall.service import accounts, granting

    granting.end(accounts.find(by), right, _now())


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
@click.argument("code")
@click.option("--passed", type=DAY, metavar="YYYY-MM-DD", help="On which day; left out: today.")
@click.option("--score", type=click.IntRange(0, 100), help="From 0 to 100.")
@_UNTIL
def train(
    folder: Path, by: str, account: str, code: str, passed: datetime | None, score: int | None, until: datetime | None
) -> None:
    """Write down that ACCOUNT passed the training CODE."""
    _open(folder)
    from partywall.service import accounts, granting

    now = _now()
    _right(
        granting.train(accounts.find(by), accounts.find(account), code, _day(passed) or now, _day(until), now, score)
    )


@accounts.command("allow-case")
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
@click.argument("case")
@_UNTIL
def allow_case(folder: Path, by: str, account: str, case: str, until: datetime | None) -> None:
    """Make CASE one that ACCOUNT works on. A manager or officer gives it, never an administrator."""
    _open(folder)
    from partywall.model.people import CaseId
    from partywall.service import accounts, granting

    _right(granting.allow_case(accounts.find(by), accounts.find(account), CaseId(case), _now(), _day(until)))


@accounts.command("end-sessions")
@HOUSE
@IN_WHOSE_NAME
@click.argument("account")
def end_sessions(folder: Path, by: str, account: str) -> None:
    """Sign ACCOUNT out in all browsers."""
    _open(folder)
    from partywall.service import accounts, sign_ins

    ended = sign_ins.end_sessions(accounts.find(by), accounts.find(account), _now())
    say(f"Ended {count(ended, 'session')}.")


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.option(
    "--scope",
    "scopes",
    type=click.Choice(_SCOPES),
    multiple=True,
    required=True,
    help="What it is good for; may be given several times.",
)
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True, help="How long it is good.")
def token(folder: Path, by: str, scopes: tuple[str, ...], days: int) -> None:
    """Make an API token of one's own and print it, once."""
    _open(folder)
    from partywall.service import accounts, tokens
    from partywall.service.caller import Caller

    now = _now()
    owner = Caller(accounts.find(by))
    issued = tokens.issue(owner, map(tokens.Scope, scopes), now + timedelta(days=days), now)
    say(f"Token {issued.id}, good until {issued.until:%Y-%m-%d %H:%M} UTC:", issued.shown)


@accounts.command()
@HOUSE
@IN_WHOSE_NAME
@click.option("--end", "ended", metavar="ID", help="That one is no longer good.")
def tokens(folder: Path, by: str, ended: str | None) -> None:
    """List one's own tokens, or end one."""
    _open(folder)
    from partywall.service import accounts, tokens

    account = accounts.find(by)
    if ended is not None:
        tokens.end(account, ended, _now())
        return
    for row in tokens.tokens_of(account):
        used = f"last used {row.used:%Y-%m-%d}" if row.used else "never used"
        state = "ended" if row.ended else "over" if row.until <= _now() else f"until {row.until:%Y-%m-%d}"
        say(f"{row.id}  {' '.join(row.scopes)}  {state}, {used}")


@accounts.command("list")
@HOUSE
@IN_WHOSE_NAME
@click.argument("account", required=False)
@click.option("--names", is_flag=True, help="Print names too.")
def list_(folder: Path, by: str, account: str | None, names: bool) -> None:
    """List all accounts, or the rights of one."""
    _open(folder)
    from partywall.service import accounts, rights

    asking, now = accounts.find(by), _now()
    if account is not None:
        for right in rights.shown(asking, accounts.find(account), now):
            _right(right)
        return
    for row in accounts.listed(asking, now):
        state = "suspended" if not row.active else "in use" if row.taken_over else "not taken over"
        say(f"{row.id}  {row.sign_in}  {state}{f'  {row.name}' if names else ''}")


def _open(folder: Path) -> None:
    from partywall.service.house import open_house

    open_house(folder)
    from partywall.service.account_acts import at_the_console

    at_the_console()


def _now() -> datetime:
    return datetime.now(UTC)


def _day(day: datetime | None) -> datetime | None:
    return day.replace(tzinfo=UTC) if day else None


def _code(invited: Invited) -> None:
    say(f"Account {invited.account}. The code is good once, for an hour:", invited.code)
    if invited.waits:
        say(f"It works only with a second half, which an officer or administrator gets who agrees to {invited.id}.")


def _right(right: Right) -> None:
    until = f" until {right.until:%Y-%m-%d}" if right.until else ""
    waits = ", waits for a second person" if right.waits else ""
    say(f"{right.id}  {right.kind} {right.what}{until}{waits}")
