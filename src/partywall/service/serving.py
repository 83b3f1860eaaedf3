"""Keeps a house open: processes that answer over HTTP, and clerks for its long work beside them.

Each is a process of its own. A clerk that ended is begun anew; when the answering process ends, all end.
"""

from __future__ import annotations

import gc
import ipaddress
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from gunicorn.app.base import BaseApplication

from partywall.errors import Refused
from partywall.service.house import open_house
from partywall.service.logs import write_logs
from partywall.service.workshop import workshop
from partywall.store.settings import read_settings

PATIENCE = 30.0
"""Seconds that each process has for ending what it has in hand."""
LONGEST = 120
"""Seconds after which an answer that did not come is given up."""
HOUR = 3600.0
"""Seconds."""
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before a clerk that ended is begun anew, longer each time."""


@dataclass(frozen=True, slots=True)
class Serving:
    """How the house is to be kept open."""

    folder: Path
    bind: str = "127.0.0.1:8000"
    processes: int = 2
    threads: int = 8
    """In each process: so many requests are answered at once."""


class _Answering(BaseApplication):  # type: ignore[misc]
    """The server of the house's own pages and interface."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._chosen().items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """In each process anew, so that none shares a connection with another."""
        open_house(self._serving.folder)
        write_logs()
        from django.core.wsgi import get_wsgi_application

        workshop()  # it takes seconds, for which whoever opens a document first would wait
        return get_wsgi_application()

    def _chosen(self) -> dict[str, object]:
        return {
            "bind": self._serving.bind,
            "workers": self._serving.processes,
            "threads": self._serving.threads,
            "worker_class": "gthread",
            "timeout": LONGEST,
            "graceful_timeout": int(PATIENCE),
            "keepalive": 15,
            "limit_request_fields": 60,
            "accesslog": None,  # an address holds ids of products; who did what stands in the ledger
            "errorlog": "-",
            "loglevel": "warning",
            "proc_name": "partywall",
        }


def check(serving: Serving) -> None:
    """Raises Refused for what would leave the house open to others, or cannot be."""
    settings = read_settings(serving.folder)
    host, _, port = serving.bind.rpartition(":")
    if not host or not port.isdecimal():
        raise Refused("Where to listen is HOST:PORT, such as 127.0.0.1:8000.")
    if settings.web_example and (not _loopback(host.strip("[]")) or urlsplit(settings.web_address).scheme == "https"):
        raise Refused("An example house is for this machine alone: everybody in it has one password, which is known.")
    if not _loopback(host.strip("[]")) and urlsplit(settings.web_address).scheme != "https":
        raise Refused(
            "The house listens beyond this machine only behind a proxy that encrypts: "
            "set the address under [web] to one that begins with https."
        )


def answer(serving: Serving) -> None:
    """Answer over HTTP until told to stop."""
    check(serving)
    open_house(serving.folder)  # whatever is off is said here, once
    make_ready()
    from django.db import connections

    connections.close_all()
    _Answering(serving).run()


def make_ready() -> None:
    """Load the program and all its pages before the processes part: nobody's first page waits for it, and what is
    loaded lies in memory once for all of them."""
    from django.template import engines
    from django.template.backends.jinja2 import Jinja2
    from django.urls import get_resolver

    assert get_resolver().url_patterns
    drawn_by = [engine.env for engine in engines.all() if isinstance(engine, Jinja2)]
    for environment in drawn_by:
        for name in environment.list_templates(["html"]):
            environment.get_template(name)
    gc.collect()
    gc.freeze()


@dataclass(slots=True)
class Keeper:
    """Starts the processes, begins a clerk anew that ended, and ends all."""

    answering: Sequence[str]
    working: Sequence[str]
    clerks: int
    hourly: Callable[[], object] | None = None
    """What is done each hour as long as the house is open."""
    stopping: bool = False
    _running: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)
    _again: dict[int, tuple[int, float]] = field(default_factory=dict)

    def stop(self, *_: object) -> None:
        """End all soon. Safe in a signal's handler."""
        self.stopping = True

    def keep(self) -> int:
        """Until told to stop, or the answering process ends; its exit code."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        web = subprocess.Popen(self.answering)
        try:
            due = time.monotonic() + HOUR
            while not self.stopping and web.poll() is None:
                self._begin_clerks()
                if self.hourly is not None and time.monotonic() >= due:
                    due += HOUR
                    _in_any_case(self.hourly)
                time.sleep(0.2)
        finally:
            _end([web, *self._running.values()])
        return 0 if self.stopping else web.returncode or 1

    def _begin_clerks(self) -> None:
        now = time.monotonic()
        for place in range(self.clerks):
            running = self._running.get(place)
            if running is not None and running.poll() is None:
                continue
            times, due = self._again.get(place, (0, now))
            if running is not None:
                due = now + PAUSES[min(times, len(PAUSES) - 1)]
                del self._running[place]
            elif now >= due:
                self._running[place] = subprocess.Popen(self.working)
                times += 1
            self._again[place] = times, due


def keep_open(serving: Serving, clerks: int, hourly: Callable[[], object] | None = None) -> int:
    """Answer over HTTP and do the long work, each in processes of its own; the exit code."""
    check(serving)
    program = [sys.executable, "-m", "partywall"]
    house = ["--house", str(serving.folder)]
    answering = ["serve", *house, "--bind", serving.bind, "--processes", str(serving.processes)]
    answering += ["--threads", str(serving.threads), "--clerks", "0"]
    return Keeper([*program, *answering], [*program, "work", *house], clerks, hourly).keep()


def _in_any_case(do: Callable[[], object]) -> None:
    """Nothing that is done beside it closes the house; what it was is said, without words of anybody's."""
    try:
        do()
    except Exception as error:  # noqa: BLE001 - such as a database that answers nobody for a moment
        print(f"What is done each hour failed: {type(error).__name__}", file=sys.stderr, flush=True)


def _end(running: Sequence[subprocess.Popen[bytes]]) -> None:
    for process in running:
        if process.poll() is None:
            process.terminate()
    until = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
