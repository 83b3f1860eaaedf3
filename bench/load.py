"""Fifty people working at once: how long answers take that do no document work, over real HTTP.

    python bench/load.py [--people N] [--products N] [--seconds N] [--pause S] [--database sqlite|postgresql] [--json]

A house is filled with products at every stage and kept open by ``partywall serve`` (two processes, eight threads each).
People work in it, each with a browser's session and a connection of their own. What they look at are pages, as the
house draws them (their styles, scripts and pictures are not asked for): their work, the lists, a document, its history,
the review, a check, a release. Programs of theirs look at the same over the interface, and all acts go there: authors
open products, name recipients and answer steps; checkers begin checks, say how long a page was open and mark words.
Between two requests somebody pauses, on average for ``--pause`` seconds. The clients run on the same machine as the
house.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PATHS = [str(ROOT), str(ROOT / "tests"), str(ROOT / "bench")]
sys.path[:0] = PATHS
dice = random.Random()
WANTED = {"interface": 200.0, "pages": 300.0}
"""Milliseconds within which 95 of 100 answers come."""
PAGE = "page: "
"""How the names of pages begin among what is asked for."""
PASSAGES = 30
"""That there are to go through in a document."""
MIX = ("made", "waiting", "waiting", "waiting", "blind", "checked", "addressed", "released", "closed", "returned")


def fill(people: int, products: int, seed: int) -> dict[str, Any]:
    """Fill the house that is open: who works in it and with which products. Run in a process of its own."""
    from tests.web import world
    from tests.web.browsing import session_of

    dice.seed(seed)
    house = world.built(stages=False)
    cases = [world.OURS, *(f"CASE-{number}" for number in range(products // 5))]
    crew = [
        {"role": role, "session": session_of(account), "cases": theirs}
        for role, account, theirs in _hands(house, people, cases)
    ]
    placed = _placed(house, products, cases)
    from django.conf import settings

    return {"crew": crew, "placed": placed, "cookie": settings.SESSION_COOKIE_NAME, "person": "P-OURS"}


def _placed(house: Any, products: int, cases: list[str]) -> dict[str, list[tuple[str, str, str]]]:
    """Each stage is told once, by the rules; the products at it differ in their ids."""
    from django.db import transaction
    from tests.web import world

    from partywall.model.text import digest_of

    screening = _screening()
    stories = {stage: world.Story(house, world.OURS, digest_of(screening)) for stage in set(MIX)}
    tales = {stage: world.told_to(story, stage) for stage, story in stories.items()}
    placed: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for begin in range(0, products, 100):
        with transaction.atomic():
            for number in range(begin, min(begin + 100, products)):
                stage = MIX[number % len(MIX)]
                case = dice.choice(cases)
                told, ids = world.renamed(tales[stage], stories[stage], case)
                world.kept(told, tales[stage].now)
                _kept_beside(*ids, stage, stories[stage], screening)
                placed[stage].append((*ids, case))
    return placed


def _kept_beside(product: str, edition: str, stage: str, story: Any, screening: bytes) -> None:
    """What people look at in a document at that stage: the copy that waits, the draft and what was found in it."""
    from datetime import UTC, datetime

    from partywall.model.product import ProductId
    from partywall.model.text import Document
    from partywall.sandbox.wire import pack
    from partywall.service import papers
    from partywall.service.papers import Paper
    from partywall.store.vault import blobs

    if stage in {"made", "closed"}:
        for content in (story.papers.draft, story.papers.source, story.papers.copy, screening):
            blobs.put(product, content)
    if stage == "waiting":
        blobs.put(product, story.papers.copy)
        copy = _document(story.papers.copy, story.papers.copy.decode())
        papers.keep(ProductId(product), edition, Paper.COPY_TEXT, pack(copy, Document), datetime.now(UTC))


def _document(content: bytes, text: str) -> Any:
    from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of

    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "line 1"),))
    return Document(digest_of(content), MediaType.TEXT, (part,))


def _screening() -> bytes:
    """What was found in the draft that all products have: so many passages, half of them to be decided."""
    from tests.web import world

    from partywall.model.disclosure import Decision, Evidence, EvidenceKind, Outcome, Passage, PassageId, Screening
    from partywall.model.people import FactKind
    from partywall.model.text import PartId, Span
    from partywall.service.papers import packed

    line = "The family next door was asked about it in May.\n"
    document = _document(world.Papers.of(world.OURS).draft, line * PASSAGES)
    person, outcomes = world.RECIPIENTS[world.OURS], (Outcome.REFER, Outcome.REDACT)
    why = (Evidence(EvidenceKind.COMBINATION, "several details together"),)
    passages, decisions = [], []
    for number in range(PASSAGES):
        start = number * len(line)
        span = Span(document.digest, PartId("body"), start, start + len(line) - 1)
        passages.append(Passage(PassageId(f"{number:016x}"), span, (), (), FactKind.IDENTITY, why, 0.9))
        decisions.append(Decision(passages[-1].id, person, outcomes[number % 2], "policy", "other-person", "policy"))
    return packed(
        Screening(document, case=world.OURS, recipient=person, passages=tuple(passages), decisions=tuple(decisions))
    )


def _hands(house: Any, people: int, cases: list[str]) -> list[tuple[str, str, list[str]]]:
    """Half of them authors with twenty cases each, some checkers and senders, and managers with a hundred cases."""
    from tests.web import world

    from partywall.model.product import Role
    from partywall.service import granting

    shares = (Role.AUTHOR, Role.CHECKER, Role.AUTHOR, Role.SENDER, Role.AUTHOR, Role.CHECKER, Role.AUTHOR, Role.MANAGER,
              Role.AUTHOR, Role.OFFICER)  # fmt: skip
    found = []
    for number in range(people):
        role = shares[number % len(shares)]
        account = world.somebody(house.administrator, house.officers[0], role, house.began)
        theirs = [cases[0], *dice.sample(cases[1:], min(len(cases) - 1, {"author": 20, "manager": 100}.get(role, 0)))]
        for case in theirs if role in {Role.AUTHOR, Role.MANAGER} else ():
            granting.allow_case(house.officers[0], account, case, house.began)
        world.train(house, account)
        found.append((role.value, account, theirs))
    return found


@dataclass
class Clock:
    """How long each kind of request took, and what went wrong."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, what: str, milliseconds: float, status: int, allowed: frozenset[int], told: bytes) -> None:
        with self.lock:
            self.times[what].append(milliseconds)
            if status not in allowed:
                self.errors.append(f"{what}: {status} {told[:200].decode(errors='replace')}")


READ, DONE = frozenset({200}), frozenset({200, 201, 404, 409})
"""Of an act 409 is an answer as well: somebody else was first; and 404, where it is nothing to them any more."""
SEEN = frozenset({200, 403, 404})
"""A copy may have gone on to somebody else meanwhile."""


class Person(threading.Thread):
    """Somebody at work."""

    def __init__(
        self, port: int, filled: dict[str, Any], who: dict[str, Any], clock: Clock, until: float, pause: float
    ):
        super().__init__(daemon=True)
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._connection.connect()
        self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._filled, self._role, self._clock, self._until, self._pause = filled, who["role"], clock, until, pause
        csrf = "a" * 32
        self._headers = {
            "Cookie": f"{filled['cookie']}={who['session']}; csrftoken={csrf}",
            "X-CSRFToken": csrf,
            "Content-Type": "application/json",
        }
        self._dice = random.Random(who["session"])
        bound = who["role"] in {"author", "manager"}
        self._near = {
            stage: [row for row in rows if not bound or row[2] in who["cases"]]
            for stage, rows in filled["placed"].items()
        }

    def run(self) -> None:
        time.sleep(self._dice.random() * self._pause)
        while time.monotonic() < self._until:
            try:
                for step in self._task():
                    step()
                    if time.monotonic() > self._until:
                        return
                    time.sleep(self._dice.expovariate(1 / self._pause) if self._pause else 0)
            except (OSError, http.client.HTTPException) as error:
                with self._clock.lock:
                    self._clock.errors.append(f"connection: {type(error).__name__}")
                self._connection.close()

    def _task(self) -> Iterator[Callable[[], Any]]:
        yield lambda: self._page("my work", "/", READ)
        yield lambda: self._get("my work", "/work", READ)
        yield from getattr(self, f"_{self._role}")()

    def _author(self) -> Iterator[Callable[[], Any]]:
        yield lambda: self._page("documents", "/products", READ)
        yield lambda: self._get("list", "/products?limit=50", READ)
        yield from self._looks(self._any("made", "returned", "waiting", "closed"))
        product, _ = self._any("made")
        yield lambda: self._page("review", f"/products/{product}/review/{self._filled['person']}", READ)
        opened = []
        yield lambda: opened.append(self._post("open-product", "/products", {"kind": "letter", "case": "CASE-OURS"}))
        made = opened[0].get("product") if opened and opened[0] else None
        if made:
            person = self._filled["person"]
            yield lambda: self._act(made, "name-recipient", {"person": person, "basis": "parent"})
            yield lambda: self._page("document", f"/products/{made}", READ)
            yield lambda: self._get("acts", f"/products/{made}/acts", READ)
            answer = {"step": "blank-template", "code": "blank-template", "words": "all there"}
            yield lambda: self._act(made, "answer-step", answer)

    def _manager(self) -> Iterator[Callable[[], Any]]:
        yield from self._looks(self._any("made", "waiting", "checked", "released"))

    _officer = _manager

    def _checker(self) -> Iterator[Callable[[], Any]]:
        product, edition = self._any("waiting")
        room = f"/products/{product}/editions/{edition}/check"
        yield lambda: self._page("check, ahead", room, SEEN)
        begun = []
        yield lambda: begun.append(self._act(product, "start-check", {"edition": edition}))
        if begun and begun[0].get("act"):
            yield lambda: self._page("check", room, READ)
            yield lambda: self._get("copy", f"/products/{product}/editions/{edition}/copy", READ)
            for _ in range(3):
                yield lambda: self._act(product, "see-page", {"edition": edition, "page": 1, "seconds": 1})
            mark = {"edition": edition, "page": 1, "part": "body", "start": 0, "end": 4, "why": "a name"}
            yield lambda: self._act(product, "mark-copy", mark)
            yield lambda: self._page("check", room, READ)
            yield lambda: self._get("edition", f"/products/{product}/editions/{edition}", READ)
            yield lambda: self._act(product, "leave-check", {"edition": edition})

    def _sender(self) -> Iterator[Callable[[], Any]]:
        product, edition = self._any("checked", "addressed", "released")
        yield lambda: self._page("sending", "/releases", READ)
        yield lambda: self._page("release", f"/products/{product}/editions/{edition}/release", SEEN)
        yield lambda: self._get("delivery", f"/products/{product}/editions/{edition}/delivery", SEEN)
        yield lambda: self._get("acts", f"/products/{product}/acts", SEEN)

    def _looks(self, found: tuple[str, str]) -> Iterator[Callable[[], Any]]:
        product, _ = found
        yield lambda: self._page("document", f"/products/{product}", READ)
        yield lambda: self._page("history", f"/products/{product}/history", READ)
        yield lambda: self._get("product", f"/products/{product}", READ)
        yield lambda: self._get("acts", f"/products/{product}/acts", READ)
        yield lambda: self._get("history", f"/products/{product}/history", READ)
        yield lambda: self._get("jobs", f"/products/{product}/jobs", READ)

    def _any(self, *stages: str) -> tuple[str, str]:
        near = [row for stage in stages for row in self._near[stage]]
        product, edition, _ = self._dice.choice(near)
        return product, edition

    def _act(self, product: str, act: str, said: dict[str, Any]) -> dict[str, Any]:
        return self._post(act, f"/products/{product}/acts/{act}", said)

    def _page(self, what: str, path: str, allowed: frozenset[int]) -> None:
        self._answered(f"{PAGE}{what}", "GET", path, None, {"Cookie": self._headers["Cookie"]}, allowed)

    def _get(self, what: str, path: str, allowed: frozenset[int]) -> None:
        self._ask(what, "GET", path, None, allowed)

    def _post(self, what: str, path: str, said: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._ask(what, "POST", path, said, DONE) or b"{}")
        return found

    def _ask(self, what: str, method: str, path: str, said: object, allowed: frozenset[int]) -> bytes:
        body = None if said is None else json.dumps(said)
        headers = self._headers | ({"Idempotency-Key": secrets.token_hex(8)} if said is not None else {})
        return self._answered(what, method, f"/api/v1{path}", body, headers, allowed)

    def _answered(
        self, what: str, method: str, path: str, body: str | None, headers: dict[str, str], allowed: frozenset[int]
    ) -> bytes:
        begun = time.perf_counter()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        told = answer.read()
        self._clock.note(what, 1000 * (time.perf_counter() - begun), answer.status, allowed, told)
        return told


def measured(kind: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """One run on one database."""
    folder = Path(tempfile.mkdtemp(prefix="partywall-load-"))
    try:
        environment = dict(os.environ, PARTYWALL_HOME=str(folder))
        if kind == "postgresql":
            environment["PARTYWALL_DATABASE_URL"] = _postgresql()
        begun = time.perf_counter()
        filled = _filled(environment, arguments)
        filling = time.perf_counter() - begun
        port = _free_port()
        program = [sys.executable, "-m", "partywall", "serve", "--house", str(folder), "--bind", f"127.0.0.1:{port}"]
        served = subprocess.Popen(program, env=environment, cwd=ROOT)
        try:
            _wait(port)
            clock = _worked(port, filled, arguments)
        finally:
            served.terminate()
            served.wait(40)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return {"database": kind, "filling_s": round(filling, 1), **_figures(clock, arguments)}


def _filled(environment: dict[str, str], arguments: argparse.Namespace) -> dict[str, Any]:
    script = (
        "import json, sys; from pathlib import Path; import os;"
        "from partywall.service.house import init_house; init_house(Path(os.environ['PARTYWALL_HOME']));"
        "from load import fill; print(json.dumps(fill(*map(int, sys.argv[1:]))))"
    )
    words = [str(arguments.people), str(arguments.products), "1"]
    done = subprocess.run(
        [sys.executable, "-c", script, *words], env=environment | {"PYTHONPATH": ":".join(PATHS)}, cwd=ROOT,
        stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _postgresql() -> str:
    import databases

    name = f"load_{os.getpid()}"
    databases._statement(f"CREATE DATABASE {name}")
    from urllib.parse import quote

    return f"postgresql://partywall@{quote(str(databases.server()), safe='')}/{name}"


def _worked(port: int, filled: dict[str, Any], arguments: argparse.Namespace) -> Clock:
    _warm(port, filled, arguments)
    clock, until = Clock(), time.monotonic() + arguments.seconds
    crew = [Person(port, filled, who, clock, until, arguments.pause) for who in filled["crew"]]
    for person in crew:
        person.start()
    for person in crew:
        person.join(arguments.seconds + 90)
    return clock


def _warm(port: int, filled: dict[str, Any], arguments: argparse.Namespace) -> None:
    """Each process has answered a few times before anything is measured."""
    until = time.monotonic() + 3
    crew = [Person(port, filled, who, Clock(), until, 0.2) for who in filled["crew"][:10]]
    for person in crew:
        person.start()
    for person in crew:
        person.join(60)


def _figures(clock: Clock, arguments: argparse.Namespace) -> dict[str, Any]:
    sorts: dict[str, list[float]] = {"pages": [], "interface": []}
    for what, times in clock.times.items():
        sorts["pages" if what.startswith(PAGE) else "interface"] += times
    every = [*sorts["pages"], *sorts["interface"]]
    return {
        "people": arguments.people,
        "products": arguments.products,
        "pause_s": arguments.pause,
        "requests": len(every),
        "per_second": round(len(every) / arguments.seconds, 1),
        "errors": len(clock.errors),
        "first_errors": clock.errors[:5],
        "all": _percentiles(every),
        "sorts": {sort: _percentiles(times) for sort, times in sorts.items()},
        "routes": {what: _percentiles(times) for what, times in sorted(clock.times.items())},
    }


def _percentiles(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    at = {f"p{share}": round(ordered[min(len(ordered) - 1, len(ordered) * share // 100)], 1) for share in (50, 95, 99)}
    return {"n": len(ordered), **at, "max": round(ordered[-1], 1)}


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _wait(port: int) -> None:
    until = time.monotonic() + 180
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/api/v1/me")
            if connection.getresponse().status == 401:
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The house did not open.")


def _print(result: dict[str, Any]) -> None:
    print(
        f"{result['database']}: {result['people']} people, {result['products']} products,"
        f" {result['requests']} requests, {result['per_second']} a second, {result['errors']} errors"
    )
    print(f"{'':20}{'n':>7}{'p50':>9}{'p95':>9}{'p99':>9}{'max':>9}   ms")
    for what, row in [*result["routes"].items(), *result["sorts"].items(), ("all", result["all"])]:
        print(f"{what:20}{row['n']:>7}{row['p50']:>9}{row['p95']:>9}{row['p99']:>9}{row['max']:>9}")
    for error in result["first_errors"]:
        print("  ", error)


def main() -> None:
    """Measure, print, and fail where the wanted is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--products", type=int, default=2000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), action="append")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    results = [measured(kind, arguments) for kind in arguments.database or ("sqlite", "postgresql")]
    if arguments.json:
        print(json.dumps(results))
    else:
        for result in results:
            _print(result)
    missed = [result for result in results if result["errors"] or any(slow(result))]
    sys.exit(1 if missed else 0)


def slow(result: dict[str, Any]) -> Iterator[str]:
    """What of it takes longer than is wanted."""
    for sort, wanted in WANTED.items():
        if result["sorts"][sort]["p95"] > wanted:
            yield sort


if __name__ == "__main__":
    main()
