"""The commands for accounts: what they print, in whose name they act, and what the ledger says of them."""

from __future__ import annotations

import re

import pytest

from databases import database
from databases import house as folder
from partywall.errors import ExitCode
from running import Run

__all__ = ["database"]

PASSWORD = "slate-harbour-tinsel-9"


@pytest.fixture(autouse=True)
def _a_console_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said of the console ends with the test, as it does with the process."""
    folder()
    from contextvars import ContextVar

    from partywall.service import account_acts

    monkeypatch.setattr(account_acts, "_console", ContextVar("console", default=False))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def run(command: str, *words: str, asked: tuple[str, ...] = ()) -> Run:
        answers = iter(asked)
        monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: next(answers))
        return Run(["accounts", command, "--house", str(folder()), *words], monkeypatch, capsys)

    return run


def code_of(done: Run) -> str:
    """The code that was printed, which stands in a line of its own."""
    assert done.code == ExitCode.DONE, done.err
    return re.findall(r"^\S{32}$", done.out, re.MULTILINE)[0]


def test_a_house_is_peopled_from_the_console(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """The first administrator is made, takes over, adds others, gives roles; each of it is seen in the list."""
    code = code_of(run("first", "ada.admin", "--name", "Ada Invented"))
    taken = run("take-over", asked=(code, PASSWORD, PASSWORD))
    assert taken.code == ExitCode.DONE
    code_of(run("add", "--as", "ada.admin", "wyn.worker", "--name", "Wyn Invented"))
    given = run("grant", "--as", "ada.admin", "wyn.worker", "author", "--until", "2999-01-01")
    assert re.fullmatch(r"g[0-9a-f]{20}  role author until 2999-01-01\n", given.out)
    waits = run("grant", "--as", "ada.admin", "wyn.worker", "manager")
    assert "waits for a second person" in waits.out
    listed = run("list", "--as", "ada.admin")
    assert "wyn.worker  not taken over" in listed.out
    assert "ada.admin  in use" in listed.out
    assert "Invented" not in listed.out
    assert "Wyn Invented" in run("list", "--as", "ada.admin", "--names").out
    assert run("revoke", "--as", "ada.admin", given.out.split()[0]).code == ExitCode.DONE
    assert "author" not in run("list", "--as", "ada.admin", "wyn.worker").out


def test_in_whose_name_must_have_the_role(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """In the name of somebody without the role, or of nobody, nothing is done; no administrator gives a case."""
    run("first", "ada.admin", "--name", "Ada Invented")
    run("add", "--as", "ada.admin", "wyn.worker", "--name", "Wyn Invented")
    for words in (
        ("add", "--as", "wyn.worker", "pat.puppet", "--name", "Pat Invented"),
        ("suspend", "--as", "wyn.worker", "ada.admin"),
        ("suspend", "--as", "no.body", "wyn.worker"),
        ("allow-case", "--as", "ada.admin", "wyn.worker", "C1"),
        ("train", "--as", "ada.admin", "wyn.worker", "redaction"),
        ("first", "pat.puppet", "--name", "Pat Invented"),
    ):
        done = run(*words)
        assert done.code == ExitCode.REFUSED, words
        assert done.err.startswith("partywall: ")


def test_the_ledger_tells_what_was_done_at_the_console(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """What was done in somebody's name on the server's command line is marked; what they did signed in is not."""
    from accounting import first_administrator
    from partywall.ledger.entry import read_entry
    from partywall.store.ledger.models import EntryRow

    first_administrator()

    run("add", "--as", "first.administrator", "wyn.worker", "--name", "Wyn Invented")
    entries = [read_entry(bytes(row.content)) for row in EntryRow.objects.order_by("number")]
    assert [(entry.act, entry.facts.get("console")) for entry in entries] == [
        ("first-administrator", None), ("redeem-invitation", None), ("add-account", True),
    ]  # fmt: skip


def test_nobody_agrees_at_the_console(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """There is no command by which a second person agrees: whoever has the server could be both."""
    for command in ("approve", "approve-role", "approve-invitation"):
        assert run(command).code == ExitCode.USAGE


def test_a_new_code_says_that_it_waits(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """A new code for an account in use is printed with whom to ask for its second half."""
    run("first", "ada.admin", "--name", "Ada Invented")
    code = code_of(run("add", "--as", "ada.admin", "wyn.worker", "--name", "Wyn Invented"))
    run("take-over", asked=(code, PASSWORD, PASSWORD))
    assert "second half" in run("code", "--as", "ada.admin", "wyn.worker").out


def test_tokens_are_shown_once(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """A token is printed when it is made, listed without itself, and ended."""
    run("first", "ada.admin", "--name", "Ada Invented")
    made = run("token", "--as", "ada.admin", "--scope", "read", "--scope", "administer", "--days", "9")
    shown = made.out.splitlines()[1]
    listed = run("tokens", "--as", "ada.admin").out
    id = listed.split()[0]
    assert shown.startswith("partywall_")
    assert shown not in listed
    assert "administer read" in listed
    assert run("tokens", "--as", "ada.admin", "--end", id).code == ExitCode.DONE
    assert "ended" in run("tokens", "--as", "ada.admin").out
    assert run("tokens", "--as", "ada.admin", "--end", id).code == ExitCode.REFUSED


def test_suspension_and_sessions(database: str, run) -> None:  # type: ignore[no-untyped-def]
    """An account is suspended, restored and signed out from the console."""
    run("first", "ada.admin", "--name", "Ada Invented")
    run("add", "--as", "ada.admin", "wyn.worker", "--name", "Wyn Invented")
    assert run("suspend", "--as", "ada.admin", "wyn.worker").code == ExitCode.DONE
    assert "suspended" in run("list", "--as", "ada.admin").out
    assert run("restore", "--as", "ada.admin", "wyn.worker").code == ExitCode.DONE
    assert run("end-sessions", "--as", "ada.admin", "wyn.worker").out == "Ended 0 sessions.\n"


def test_the_command_line_knows_every_role_and_scope() -> None:
    """What can be chosen there is what there is."""
    from partywall.cli.accounts import _ROLES, _SCOPES
    from partywall.model.product import Role
    from partywall.service.tokens import Scope

    assert (set(_ROLES), set(_SCOPES)) == (set(Role), set(Scope))
