"""What a worker that was taken over can do: nothing but fail."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import hostile
import pytest

from partywall.errors import PartywallError, Refused, Unreadable
from partywall.sandbox import Layer, Sandbox, bubblewrap
from partywall.sandbox.trials import Attempt, attempt, tried

HERE = Path(__file__).parent
LINUX = sys.platform.startswith("linux")
HONEST = hostile.Answer("read", b"content")

pytestmark = pytest.mark.skipif(not LINUX, reason="workers are held by what Linux has")


def helped(question: hostile.Help) -> str:
    return question.what.upper()


@pytest.fixture(scope="module", params=["in a world of its own", "without one"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    world = request.param == "in a world of its own"
    if world and not bubblewrap.find():
        pytest.skip("bubblewrap is not installed, or does not work here")
    opened = Sandbox("hostile", {hostile.Help: helped}, world=world, readable=[HERE])
    yield opened
    opened.close()


def do(sandbox: Sandbox, what: str, seconds: float = 20) -> hostile.Answer:
    answer: hostile.Answer = sandbox.ask(hostile.Do(what), hostile.Answer, seconds=seconds, does="reads the file")
    return answer


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("crash", "The program that reads the file stopped: the file is damaged, or made to do harm."),
        ("half", "The program that reads the file stopped: the file is damaged, or made to do harm."),
        ("garbage", "The program that reads the file gave no answer that can be used."),
        ("announces too much", "The program that reads the file gave no answer that can be used."),
        ("names code", "The program that reads the file gave no answer that can be used."),
        ("asks for ever", "The program that reads the file gave no answer that can be used."),
        ("asks what is no question", "The program that reads the file gave no answer that can be used."),
        ("swallow", "The program that reads the file needs more memory than it may have."),
        ("secret error", "The program that reads the file stopped with a fault of its own (ValueError)."),
        ("wrong type", "The program that reads the file stopped with a fault of its own (TypeError)."),
    ],
)
def test_whatever_a_worker_does_is_one_clear_error(sandbox: Sandbox, what: str, sentence: str) -> None:
    """A crash, garbage, a length without end or a fault is one sentence, and the next document is read as ever."""
    with pytest.raises(Unreadable) as stopped:
        do(sandbox, what)
    assert str(stopped.value) == sentence
    assert do(sandbox, "honest") == HONEST


def test_a_hang_ends_when_its_time_is_up(sandbox: Sandbox) -> None:
    """A worker that never answers is stopped, and said to be; the next document is read as ever."""
    begun = time.monotonic()
    with pytest.raises(Unreadable, match="took longer than 1 seconds"):
        do(sandbox, "hang", seconds=1)
    assert time.monotonic() - begun < 10
    assert do(sandbox, "honest") == HONEST


def test_an_error_is_told_without_what_a_terminal_would_obey(sandbox: Sandbox) -> None:
    """The sentence of a reader's own error comes through, cut short and without control characters."""
    with pytest.raises(Unreadable) as stopped:
        do(sandbox, "own error")
    assert str(stopped.value).startswith("The file is [31mdamaged.x")
    assert len(str(stopped.value)) < 1000


def test_a_worker_may_ask_what_the_house_offers(sandbox: Sandbox) -> None:
    """A question that the house knows is answered."""
    assert do(sandbox, "asks") == hostile.Answer("PLEASE", b"content")


def test_documents_are_read_side_by_side(sandbox: Sandbox) -> None:
    """A document that crashes its worker harms none of those that are read at the same time."""

    def outcome(what: str) -> str:
        try:
            return do(sandbox, what).text
        except PartywallError:
            return "stopped"

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(outcome, ["honest", "crash", "honest", "garbage"] * 6))
    assert found == ["read", "stopped", "read", "stopped"] * 6


def test_nothing_that_a_taken_over_worker_tries_goes_through(sandbox: Sandbox) -> None:
    """No connection, no file of the user's, nothing written, no program, no other process, no memory without end."""
    assert {Layer.FILES, Layer.CALLS, Layer.LIMITS} <= {*sandbox.layers()}
    assert [trial.tried for trial in tried(sandbox, 4 << 30) if not trial.held] == []


def test_the_trials_can_fail(tmp_path: Path) -> None:
    """In a process that nothing holds, the same trials go through."""
    import socket

    (tmp_path / "secret").write_bytes(b"words")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        assert attempt(Attempt("connect", listening.getsockname()[1]))
    assert attempt(Attempt("open", 0, (str(tmp_path / "secret"),)))
    assert attempt(Attempt("write", 0, (str(tmp_path / "left"),)))
    assert attempt(Attempt("start"))
    assert attempt(Attempt("signal", os.getpid()))
    assert attempt(Attempt("allocate", 1000))


@pytest.mark.parametrize("act", ["connect", "open", "write", "start", "signal"])
def test_no_layer_is_alone(act: str, tmp_path: Path) -> None:
    """Without bubblewrap the kernel's own layers hold a worker from the same."""
    (tmp_path / "secret").write_bytes(b"words")
    (tmp_path / "secret").chmod(0o644)
    opened = Sandbox("hostile", world=False, readable=[HERE])
    try:
        order = Attempt(act, os.getpid() if act == "signal" else 9, (str(tmp_path / "secret"),))
        assert opened.ask(order, bool, seconds=20, does="tries") is False
    finally:
        opened.close()


def test_where_every_layer_is_demanded_nothing_is_read_without_one() -> None:
    """An administrator who demands the strict sandbox gets it, or a refusal that names what is missing."""
    opened = Sandbox("hostile", world=False, strict=True, readable=[HERE])
    try:
        with pytest.raises(Refused, match="since this machine lacks bubblewrap; see: partywall doctor"):
            do(opened, "honest")
    finally:
        opened.close()


def test_a_house_whose_workers_cannot_start_says_so() -> None:
    """Where the worker's program cannot be started at all, that is one sentence too."""
    opened = Sandbox("no_such_module", world=False)
    with pytest.raises(Refused, match="cannot be started on this machine"):
        do(opened, "honest")


def test_a_server_that_ended_is_started_again(sandbox: Sandbox) -> None:
    """If the process that starts workers is killed, the next document finds a new one."""
    do(sandbox, "honest")
    server = sandbox._server
    assert server is not None
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()
    assert do(sandbox, "honest") == HONEST


_HOUSE = """
import sys, time
from pathlib import Path
sys.path.insert(0, {here!r})
import hostile
from partywall.sandbox import Sandbox
from threading import Thread
opened = Sandbox("hostile", world={world}, readable=[Path({here!r})])
opened.layers()
order = lambda: opened.ask(hostile.Do("hang"), hostile.Answer, seconds=600, does="reads")
Thread(target=order, daemon=True).start()
time.sleep(0.5)
print(opened._server.process.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("world", [True, False])
def test_when_the_house_is_killed_its_workers_end(world: bool) -> None:
    """A killed program leaves no process behind, not even a worker that hangs."""
    if world and not bubblewrap.find():
        pytest.skip("bubblewrap is not installed, or does not work here")
    code = _HOUSE.format(here=str(HERE), world=world)
    house = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert house.stdout is not None
    server = int(house.stdout.readline())
    group = _session(server)
    assert len(group) >= 2
    house.kill()
    house.wait()
    house.stdout.close()
    until = time.monotonic() + 10
    while _session(server) and time.monotonic() < until:
        time.sleep(0.05)
    assert _session(server) == []


def _processes() -> list[tuple[int, str, int]]:
    """Each process: its number, its state and its parent."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
            found.append((int(path.parent.name), state, int(parent)))
    return found


def _session(leader: int) -> list[int]:
    """Processes that descend from this one, itself among them, and are not dead."""
    alive = {process: parent for process, state, parent in _processes() if state != "Z"}
    found = [leader] if leader in alive else []
    for process in found:
        found += [each for each, parent in alive.items() if parent == process]
    return found


def test_workers_leave_no_dead_processes(sandbox: Sandbox) -> None:
    """What has ended is cleared away: after many documents there are no more processes than before."""
    do(sandbox, "honest")
    server = sandbox._server
    assert server is not None
    for _ in range(20):
        do(sandbox, "honest")
    until = time.monotonic() + 10
    while _dead(_session(server.process.pid)) and time.monotonic() < until:
        time.sleep(0.1)
    assert _dead(_session(server.process.pid)) == []


def _dead(parents: list[int]) -> list[int]:
    return [process for process, state, parent in _processes() if state == "Z" and parent in parents]


def test_this_machine_may_lack_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it workers run all the same, held by the other layers, and say so."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    opened = Sandbox("hostile", readable=[HERE])
    try:
        assert Layer.WORLD not in opened.layers()
        assert do(opened, "honest") == HONEST
    finally:
        opened.close()
