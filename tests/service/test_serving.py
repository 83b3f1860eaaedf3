"""A house is kept open by processes that look after one another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from partywall.errors import Refused
from partywall.service.serving import Serving, check

_KEEPING = """
import sys
from partywall.service.serving import Keeper
answering = [sys.executable, "-c", sys.argv[1]]
working = [sys.executable, "-c", sys.argv[2]]
sys.exit(Keeper(answering, working, 2).keep())
"""
_WAITS = "import time; time.sleep(60)"


def _kept(tmp_path: Path, answering: str, working: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _KEEPING, answering, working], cwd=tmp_path)


def _soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return False


def _gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


_TELLS = "import os, pathlib; pathlib.Path(f'clerk-{os.getpid()}').touch(); " + _WAITS


def _clerks(tmp_path: Path) -> set[int]:
    return {int(path.name.removeprefix("clerk-")) for path in tmp_path.glob("clerk-*")}


def test_a_clerk_that_ended_is_begun_anew(tmp_path: Path) -> None:
    """Where a clerk is killed, another takes its place, and at the end none is left."""
    kept = _kept(tmp_path, _WAITS, _TELLS)
    try:
        assert _soon(lambda: len(_clerks(tmp_path)) == 2)
        first = _clerks(tmp_path)
        os.kill(min(first), signal.SIGKILL)
        assert _soon(lambda: len(_clerks(tmp_path)) == 3)
    finally:
        kept.send_signal(signal.SIGTERM)
        assert kept.wait(20) == 0
    assert _soon(lambda: all(map(_gone, _clerks(tmp_path))))


def test_when_nobody_answers_any_more_all_end(tmp_path: Path) -> None:
    """If the process that answers ends by itself, the clerks are ended and the exit code says that it failed."""
    kept = _kept(tmp_path, "import time, sys; time.sleep(1); sys.exit(3)", _TELLS)
    assert kept.wait(20) == 3
    assert all(map(_gone, _clerks(tmp_path)))


def test_something_is_done_each_hour(tmp_path: Path) -> None:
    """As long as the house is open, such as a new link while nobody is administrator. Where it fails, the house stays
    open, and it is tried again."""
    code = (
        "import sys; from pathlib import Path; from partywall.service import serving; serving.HOUR = 0.3;"
        "told = lambda: Path('told').open('a').write('.') and 1 / 0;"
        "serving.Keeper([sys.executable, '-c', sys.argv[1]], [], 0, told).keep()"
    )
    kept = subprocess.Popen([sys.executable, "-c", code, _WAITS], cwd=tmp_path)
    try:
        assert _soon(lambda: (tmp_path / "told").exists() and len((tmp_path / "told").read_text()) >= 2)
    finally:
        kept.send_signal(signal.SIGTERM)
        kept.wait(20)


def test_nothing_begins_a_thread_before_the_processes_part(tmp_path: Path) -> None:
    """A library's own thread would be missing in each of them, and a house that is stopped would end in an abort."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import databases; databases.house();"
        "from partywall.service.serving import make_ready; make_ready(); sys.exit('onnxruntime' in sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code, str(Path(__file__).parents[1])], cwd=tmp_path, timeout=120)
    assert loaded.returncode == 0


def test_the_house_listens_beyond_this_machine_only_behind_something_that_encrypts(tmp_path: Path) -> None:
    """Without an address that begins with https, nobody outside this machine is answered."""
    check(Serving(tmp_path))
    check(Serving(tmp_path, "[::1]:8000"))
    with pytest.raises(Refused, match="encrypts"):
        check(Serving(tmp_path, "0.0.0.0:8000"))
    (tmp_path / "partywall.toml").write_text('[web]\naddress = "https://partywall.example"\n')
    check(Serving(tmp_path, "0.0.0.0:8000"))


@pytest.mark.parametrize("bind", ["8000", "127.0.0.1", ":8000", "127.0.0.1:http"])
def test_where_to_listen_is_a_host_and_a_port(tmp_path: Path, bind: str) -> None:
    """Anything else is refused with an example."""
    with pytest.raises(Refused, match="HOST:PORT"):
        check(Serving(tmp_path, bind))
