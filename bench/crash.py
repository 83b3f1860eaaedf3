"""Kills servers and clerks at random moments under load, on both databases, and looks at what is left each time.

    python bench/crash.py [--kills N] [--seed N] [--sabotage answer-early|forget-keys] [--json]

Two servers do acts on products through the real service, and say so; a clerk does the jobs that follow (screening by a
small stand-in, which does its one act). Clients keep a log of what they were told. Again and again one of the three is
killed with SIGKILL at a random moment (on PostgreSQL, each tenth time, a process of the database itself instead).
Whoever got no answer asks again under the same key. After each kill:

1. nothing that was acknowledged is lost: its entry stands in the ledger, and its effect in the product;
2. no act is done twice: as many entries as were acknowledged, and each text is a source once;
3. no job's effect is there twice: as many screenings as jobs that are done;
4. the ledger verifies, and each product's row is the one that its last entry tells of;
5. no row of the vault is without its file.

``--sabotage`` breaks the house on purpose: this bench must then fail. A killed process is no failed disk: what the
machine's own memory holds survives. That writes are forced to the disk is seen to elsewhere.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import databases  # noqa: E402
from service import working  # noqa: E402

PRODUCTS = 6
SABOTAGE = ("answer-early", "forget-keys")
PLACES = 3
CLERK = 2
"""The place of the clerk; before it stand the servers."""


@dataclass
class Asked:
    """A request that has no answer yet."""

    kind: str
    product: str
    key: str
    text: str = ""


@dataclass
class Server:
    """A process that does acts, and the pipes to it."""

    pid: int
    to: int
    back: int
    asked: Asked | None = None


@dataclass
class Told:
    """What clients were told: all that must be there."""

    entries: dict[int, Asked] = field(default_factory=dict)
    looked: int = 0
    """How many of them were looked up already."""
    repeated: int = 0


def act(account: str, asked: Asked, sabotage: str) -> Any:
    """Do what is asked."""
    from django.db import transaction

    from partywall.model.people import CaseId
    from partywall.model.product import AccountId, ProductId
    from partywall.procedure import acts
    from partywall.service import products
    from partywall.service.acting import do

    key = "" if sabotage == "forget-keys" else asked.key
    by, id = AccountId(account), ProductId(asked.product)
    with transaction.atomic():
        if asked.kind == "source":
            return products.add_source(by, id, "own-visit", asked.text.encode(), CaseId(working.CASE), key=key)
        if asked.kind == "screening":
            return do(by, acts.AskScreening(working.FATHER), id, key=key)
        return products.open_product(by, working.KIND, CaseId(working.CASE), key=key)


def serve(account: str, come: int, back: int, sabotage: str) -> None:
    """A server: one request a line, one answer a line, until it is killed."""
    from django.db import transaction

    for line in os.fdopen(come):
        asked = Asked(**json.loads(line))
        if sabotage == "answer-early":
            with transaction.atomic():
                done = act(account, asked, sabotage)
                _say(back, done)
                time.sleep(0.02)
        else:
            done = act(account, asked, sabotage)
            time.sleep(random.random() / 10)  # as long as an answer may be on its way
            _say(back, done)


def _say(back: int, done: Any) -> None:
    os.write(back, json.dumps([done.entry, done.repeated]).encode() + b"\n")


def forked(place: int, account: str, sabotage: str) -> Server:
    """A copy of this process, which has imported all and has nothing open."""
    come, to = os.pipe()
    back, answer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(to)
        os.close(back)
        try:
            random.seed()
            _work() if place == CLERK else serve(account, come, answer, sabotage)
        finally:
            os._exit(1)
    os.close(come)
    os.close(answer)
    return Server(pid, to, back)


def _work() -> None:
    from partywall.service.jobs import Clerk
    from service.small_jobs import small_jobs

    Clerk(small_jobs(), lease=timedelta(seconds=0.5)).run()


class Load:
    """Clients, servers and a clerk, and who is killed next."""

    def __init__(self, made: working.House, kills: int, dice: random.Random, kind: str, sabotage: str) -> None:
        self.made, self.kills, self.dice, self.kind, self.sabotage = made, kills, dice, kind, sabotage
        self.products = [working.opened(made) for _ in range(PRODUCTS)]
        self.told = Told()
        self.numbers = iter(range(1 << 30))
        self.killed: Counter[str] = Counter()

    def run(self) -> list[str]:
        """What is wrong; nothing, if all holds."""
        from django.db import connections

        self.base = _counts()
        connections.close_all()
        self.places = [forked(place, self.made.author, self.sabotage) for place in range(PLACES)]
        try:
            for number in range(1, self.kills + 1):
                self.load(self.dice.uniform(0.005, 0.25))
                self.kill(number)
                self.settle()
                faults = list(self.faults())
                connections.close_all()
                if faults:
                    return [f"after kill {number}: {fault}" for fault in faults]
        finally:
            for server in self.places:
                os.kill(server.pid, signal.SIGKILL)
                os.waitpid(server.pid, 0)
        return []

    def load(self, seconds: float) -> None:
        """Ask and hear for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            for server in self.places[:CLERK]:
                if server.asked is None:
                    self.ask(server, self.next())
            self.hear(left)

    def next(self) -> Asked:
        """Some request."""
        number = next(self.numbers)
        kind = self.dice.choices(["source", "screening", "open"], [6, 3, 1])[0]
        return Asked(kind, self.dice.choice(self.products), f"key {number}", f"Text {number}.")

    def ask(self, server: Server, asked: Asked) -> None:
        """Send a request. A server that is gone is replaced when its place is looked at."""
        server.asked = asked
        try:
            os.write(server.to, json.dumps(vars(asked)).encode() + b"\n")
        except BrokenPipeError:
            self.replace(self.places.index(server))

    def hear(self, seconds: float) -> None:
        """Take what answers there are."""
        waiting = {server.back: server for server in self.places[:CLERK] if server.asked}
        ready, _, _ = select.select(list(waiting), [], [], max(seconds, 0))
        for back in ready:
            self.take(waiting[back])

    def take(self, server: Server) -> None:
        """One answer, or none any more."""
        line = os.read(server.back, 10_000)
        if not line:
            if server in self.places:
                self.replace(self.places.index(server))
            return
        assert server.asked
        entry, repeated = json.loads(line)
        self.told.entries[entry] = server.asked
        self.told.repeated += repeated
        server.asked = None

    def kill(self, number: int) -> None:
        """End somebody at once, whatever they are at."""
        if self.kind == "postgresql" and number % 10 == 0 and self.kill_backend():
            self.killed["database"] += 1
            return
        place = self.dice.randrange(PLACES)
        os.kill(self.places[place].pid, signal.SIGKILL)
        self.killed["clerk" if place == CLERK else "server"] += 1
        self.replace(place)

    def replace(self, place: int) -> None:
        """Another in that place. What was answered before the end is heard; what was not is asked again."""
        old = self.places[place]
        _end(old.pid)
        if old.asked and select.select([old.back], [], [], 0)[0] and (line := os.read(old.back, 10_000)):
            self.told.entries[json.loads(line)[0]] = old.asked
            old.asked = None
        os.close(old.to)
        os.close(old.back)
        self.places[place] = new = forked(place, self.made.author, self.sabotage)
        if old.asked:
            self.ask(new, replace(old.asked))

    def kill_backend(self) -> bool:
        """One of the database's own processes; the others are then ended by their master, and all begins anew."""
        import psycopg

        name = _database_name()
        with psycopg.connect(host=str(databases.server()), user="partywall", dbname="postgres") as connection:
            rows = connection.execute("SELECT pid FROM pg_stat_activity WHERE datname = %s", [name]).fetchall()
        if not rows:
            return False
        os.kill(self.dice.choice(rows)[0], signal.SIGKILL)
        time.sleep(0.2)
        for _ in range(600):
            try:
                psycopg.connect(host=str(databases.server()), user="partywall", dbname=name).close()
                return True
            except psycopg.OperationalError:  # it is still putting itself right
                time.sleep(0.1)
        raise SystemExit("The database does not come back.")

    def settle(self) -> None:
        """Every request is answered, so that all can be counted."""
        deadline = time.monotonic() + 60
        while any(server.asked for server in self.places[:CLERK]):
            self.hear(0.2)
            for place, server in enumerate(self.places):
                if os.waitpid(server.pid, os.WNOHANG) != (0, 0):
                    self.replace(place)
            if time.monotonic() > deadline:
                raise SystemExit("A request has no answer for a minute.")

    def faults(self) -> Iterator[str]:
        """What is wrong now, while the clerk goes on."""
        from django.db import connection, transaction

        with transaction.atomic():
            if connection.vendor == "postgresql":
                connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield from self._faults()

    def _faults(self) -> Iterator[str]:
        from partywall.ledger.verifying import Recomputed
        from partywall.store.jobs.models import JobRow
        from partywall.store.ledger.models import EntryRow
        from partywall.store.ledger.sources import InDatabase
        from partywall.store.products import keeping
        from partywall.store.vault.blobs import path_of
        from partywall.store.vault.models import Blob

        rows = EntryRow.objects.order_by("number").values_list("number", "content")
        entries = {number: json.loads(bytes(content)) for number, content in rows}
        wanted = {"source": "add-source", "screening": "ask-screening", "open": "open-product"}
        for number, asked in self.told.entries.items():
            found = entries.get(number)
            if found is None or found["act"] != wanted[asked.kind]:
                yield f"acknowledged entry {number:,} is lost"
        counts = Counter(row["act"] for row in entries.values())
        for kind, name in wanted.items():
            told = sum(asked.kind == kind for asked in self.told.entries.values())
            if counts[name] - self.base[name] != told:
                yield f"{counts[name] - self.base[name]} acts {name}, {told} acknowledged"
        done = JobRow.objects.filter(kind="screen", state="done").count()
        if counts["record-screening"] != done:
            yield f"{counts['record-screening']} screenings of {done} jobs"
        texts = {asked.text for asked in self.told.entries.values() if asked.kind == "source"}
        last = {row["product"]: row for row in entries.values() if "body" in row.get("facts", {})}
        sources = 0
        for product in self.products:
            kept = keeping.load(product)
            assert kept
            if last[product]["facts"]["body"] != kept.body:
                yield "a product's row is not the one that the ledger tells of"
            digests = [source.digest for source in kept.product.sources]
            if len(digests) - 1 != len(set(digests)) - 1:
                yield "a text is a source twice"
            sources += len(digests) - 1
        if sources != len(texts):
            yield f"{sources} sources, {len(texts)} acknowledged"
        again = Recomputed(InDatabase(), len(entries))
        yield from (*again.hashed(), *again.compared())
        if InDatabase().head().root() != again.root(len(entries)):
            yield "the ledger's head is not the root of its entries"
        if any(not path_of(stored).is_file() for stored in Blob.objects.values_list("stored", flat=True)):
            yield "a row of the vault has no file"


def _end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        return


def _database_name() -> str:
    from django.db import connections

    return str(connections.settings["default"]["NAME"])


def _counts() -> Counter[str]:
    from partywall.store.ledger.models import EntryRow

    contents = EntryRow.objects.values_list("content", flat=True)
    return Counter(json.loads(bytes(content))["act"] for content in contents)


def crashed(kind: str, kills: int, seed: int, sabotage: str) -> dict[str, Any]:
    """All kills on one kind of database."""
    name = databases.fresh(kind)
    made = working.house()
    made.now = datetime.now(UTC) - timedelta(minutes=20)
    load = Load(made, kills, random.Random(seed), kind, sabotage)
    begun = time.perf_counter()
    faults = load.run()
    seconds = time.perf_counter() - begun
    counts = _counts() - load.base
    databases.drop(kind, name)
    return {
        "database": kind,
        "kills": sum(load.killed.values()),
        "killed": dict(load.killed),
        "acknowledged": len(load.told.entries),
        "answered again": load.told.repeated,
        "jobs": counts["record-screening"],
        "faults": faults,
        "seconds": round(seconds, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=databases.KINDS, action="append")
    parser.add_argument("--sabotage", choices=SABOTAGE, default="")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rows = [crashed(kind, given.kills, given.seed, given.sabotage) for kind in given.database or databases.KINDS]
    print(json.dumps({"sabotage": given.sabotage, "databases": rows}) if given.json else table(rows))
    sys.exit(any(row["faults"] for row in rows))


def table(rows: list[dict[str, Any]]) -> str:
    """For people."""
    lines = [f"{'database':12}{'kills':>7}{'acts':>7}{'again':>7}{'jobs':>7}{'s':>8}  faults"]
    for row in rows:
        lines.append(
            f"{row['database']:12}{row['kills']:7}{row['acknowledged']:7}{row['answered again']:7}{row['jobs']:7}"
            f"{row['seconds']:8}  {'; '.join(row['faults']) or 'none'}   killed: {row['killed']}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
