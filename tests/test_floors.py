"""Holds the floors to their word: an import goes down, or stays in its own room."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "src" / "partywall"
FLOORS = {
    "web": 4, "cli": 4,
    "service": 3,
    "pipeline": 2, "store": 2, "report": 2,
    "sandbox": 1.5,  # below the store, which has its converter work in one; not pure
    "formats": 1, "register": 1, "detect": 1, "resolve": 1, "trace": 1, "decide": 1, "redact": 1, "verify": 1,
    "reader": 1, "second": 1,
    "procedure": 1, "ledger": 1,
    "model": 0, "errors": 0, "words": 0, "toml_lines": 0,
}  # fmt: skip
# May not reach files, network, clock or dice: bytes, time and random ids come in as arguments.
PURE = {room for room, floor in FLOORS.items() if floor <= 1} | {"pipeline", "report"}
IMPURE = {"os", "pathlib", "socket", "sqlite3", "subprocess", "time", "random", "secrets", "uuid", "tempfile", "shutil",
          "urllib", "http", "requests", "django"}  # fmt: skip
SOURCES = sorted(HOUSE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found


def rooms_imported(path: Path) -> set[str]:
    parts = (name.split(".") for name in imports(path) if name.startswith("partywall."))
    return {name[1] for name in parts if name[1] in FLOORS}


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if room(p) not in {"__init__", "__main__"}], ids=lambda p: str(p.relative_to(HOUSE))
)
def test_imports_go_down(path: Path) -> None:
    """A room imports only itself and rooms of lower floors; stages never import one another."""
    here = room(path)
    assert here in FLOORS, f"{here} stands on no floor"
    wrong = {other for other in rooms_imported(path) - {here} if FLOORS[other] >= FLOORS[here]}
    assert not wrong


@pytest.mark.parametrize("path", [p for p in SOURCES if room(p) in PURE], ids=lambda p: str(p.relative_to(HOUSE)))
def test_the_core_is_pure(path: Path) -> None:
    """The stages and the pipeline touch no file, socket, database, environment, clock or dice."""
    assert not {name for name in imports(path) if name.split(".")[0] in IMPURE}
    tree = ast.parse(path.read_text())
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert "open" not in calls
    assert "print" not in calls


def test_the_checker_has_its_own_eyes() -> None:
    """``verify`` sees nothing of ``redact`` or ``formats``."""
    for path in HOUSE.joinpath("verify").rglob("*.py"):
        assert not rooms_imported(path) & {"redact", "formats"}


def test_readers_and_the_checker_run_in_workers_alone() -> None:
    """Above the readers only what workers import, and what recognises pages for them, knows a reader or the checker."""
    above = [path for path in SOURCES if room(path) in FLOORS and FLOORS[room(path)] > 1]
    knowing = [path.relative_to(HOUSE).as_posix() for path in above if rooms_imported(path) & {"formats", "verify"}]
    assert knowing == ["service/untrusted.py", "store/sight.py"]


def test_few_files_know_sockets() -> None:
    """Nothing but the second eyes' and the ledger's witnesses' own connections reaches a network.

    Nothing is sent unless a setting names either; a witness is sent how long the ledger is, and hashes.

    The command line asks a house that is kept open, at the address that it is given; gunicorn keeps one open.
    The house talks to its workers over a pair of sockets, and doctor tries whether a worker can open one. Where
    [oidc] is set, allauth asks that provider who somebody is.
    """
    reaching = {
        "socket",
        "http.client",
        "http",
        "urllib.request",
        "asyncio",
        "ftplib",
        "smtplib",
        "requests",
        "httpx",
        "gunicorn.app.base",
    }
    assert [path.relative_to(HOUSE).as_posix() for path in SOURCES if imports(path) & reaching] == [
        "sandbox/channel.py", "sandbox/trials.py", "service/serving.py", "store/chat.py", "store/distant.py",
        "store/ledger/witnesses.py",
    ]  # fmt: skip


def test_no_room_without_a_name() -> None:
    """No folder or file is called utils, core, common, helpers, manager or base."""
    vague = {"utils", "core", "common", "helpers", "manager", "base"}
    assert not [path for path in SOURCES if vague & {part.removesuffix(".py") for part in path.parts[-3:]}]
