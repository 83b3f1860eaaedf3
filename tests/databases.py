"""Real databases for tests: SQLite's file and a PostgreSQL server of our own; each test gets a fresh, ready one.

A test that asks for ``database`` runs once on each. Tables are made once per process and then copied.
"""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from partywall.store.database import migrate, open_database

# One process opens one house, by whichever of its two names this module is imported.
for _name in ("databases", "tests.databases"):
    sys.modules.setdefault(_name, sys.modules[__name__])

KINDS = ("sqlite", "postgresql")
_numbers = count()


def _memory() -> Path | None:
    """A folder in memory, where there is one with room: a database is made there in a tenth of the time."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 * 2**30
    return memory if roomy else None


@cache
def house() -> Path:
    """The folder of the house that this process opens; its database is another one in each test."""
    folder = Path(tempfile.mkdtemp(prefix="partywall-house-", dir=_memory()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    open_database(folder)
    return folder


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, if it is installed."""
    found = shutil.which("pg_ctl")
    if found:
        return Path(found).resolve().parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@cache
def server() -> Path:
    """The folder of the socket of a PostgreSQL server that runs until this process ends."""
    where = programs()
    if where is None:
        pytest.skip("PostgreSQL is not installed (Debian's name: postgresql).")
    folder = Path(tempfile.mkdtemp(prefix="partywall-pg-", dir=_memory()))
    data = folder / "data"
    user = _unprivileged(folder)
    _run(user, where / "initdb", "-D", data, "-U", "partywall", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c max_connections=60 -c fsync=off"
    _run(user, where / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")

    def stop() -> None:
        _run(user, where / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return folder


def _unprivileged(folder: Path) -> int | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    user = names.get("postgres", names.get("nobody", 65534))
    os.chown(folder, user, -1)
    folder.chmod(0o755)
    return user


def _run(user: int | None, *words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, user=user, stdout=subprocess.DEVNULL, cwd="/")


def _at(kind: str, name: str) -> dict[str, object]:
    """Django's settings of the database of that name."""
    if kind == "sqlite":
        return {"NAME": house() / f"{name}.sqlite"}
    return {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": "partywall", "HOST": str(server()),
            "OPTIONS": {}}  # fmt: skip


def _point(kind: str, name: str) -> None:
    """Django's one connection leads there from now on."""
    from django.db import connections

    connections.close_all()
    house_settings = dict(_as_opened())
    house_settings.update(_at(kind, name))
    connections.settings["default"] = connections.configure_settings({"default": house_settings})["default"]
    if hasattr(connections._connections, "default"):
        del connections["default"]


@cache
def _as_opened() -> dict[str, object]:
    house()
    from django.db import connections

    return dict(connections.settings["default"])


@cache
def _template(kind: str) -> str:
    """A database with all tables, from which each test's is copied."""
    name = f"template_{os.getpid()}"
    if kind == "postgresql":
        _statement(f"CREATE DATABASE {name}")
    _point(kind, name)
    migrate()
    from django.db import connections

    connections.close_all()
    return name


def _statement(sql: str) -> None:
    import psycopg

    with psycopg.connect(host=str(server()), user="partywall", dbname="postgres", autocommit=True) as connection:
        connection.execute(sql)


def fresh(kind: str) -> str:
    """Make a new database with all tables, lead Django there, and give its name."""
    house()
    return copied(kind, _template(kind))


def copied(kind: str, template: str) -> str:
    """The same with all that is in another one, to which nobody is connected."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    if kind == "sqlite":
        shutil.copyfile(house() / f"{template}.sqlite", house() / f"{name}.sqlite")
    else:
        _statement(f"CREATE DATABASE {name} TEMPLATE {template}")
    _point(kind, name)
    return name


def drop(kind: str, name: str) -> None:
    """The database is gone."""
    from django.db import connections

    connections.close_all()
    if kind == "sqlite":
        for path in house().glob(f"{name}.sqlite*"):
            path.unlink()
    else:
        _statement(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """A fresh database of each kind; the kind is given."""
    name = fresh(request.param)
    yield request.param
    drop(request.param, name)


@pytest.fixture
def own_house(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that change keys or sweep files: what other tests of this process sealed stays as it is."""
    house()
    from django.conf import settings

    monkeypatch.setattr(settings, "HOUSE", replace(settings.HOUSE, folder=tmp_path_factory.mktemp("house")))


def empty(kind: str) -> str:
    """The address, as settings have it, of a new database without tables; for SQLite it is empty."""
    if kind == "sqlite":
        return ""
    name = f"empty_{os.getpid()}_{next(_numbers)}"
    _statement(f"CREATE DATABASE {name}")
    return f"postgresql://partywall@/{name}?host={server()}"
