"""A large register: how long its snapshot takes to make and to open, and how fast it answers.

The people are invented by rule, the same at every run. Usage:
    python bench/registers.py [--people 1000000] [--snapshot FILE] [--json]
With --snapshot the file is kept, and used again if it is there.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import long
from partywall import formats, pipeline
from partywall.decide import read_policy
from partywall.model.people import (
    Address,
    Case,
    CaseId,
    Family,
    FamilyId,
    FamilyLink,
    Identifier,
    IdentifierKind,
    LinkBasis,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Register,
    Relation,
    Restriction,
)
from partywall.model.product import DeliveryAddress
from partywall.procedure.addresses import warnings
from partywall.service.networks import load_network
from partywall.service.policies import default_policy
from partywall.service.taggers import load_tagger
from partywall.store.snapshot import open_snapshot, write_snapshot
from partywall.trace import index
from partywall.words import compact

SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe"),
    *("ri", "so", "tu", "va", "we", "xi", "yo", "zu", "bra", "cle", "dro", "fli"),
)
STREETS = ("Street", "Road", "Lane", "Close", "Avenue", "Drive", "Way", "Crescent")
FAMILY = 4
"""People in each family; one in fifty people is a professional."""


def word(number: int, syllables: int) -> str:
    """An invented name: a number written in syllables."""
    parts = []
    for _ in range(syllables):
        number, at = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[at])
    return "".join(parts).capitalize()


@dataclass(frozen=True)
class Invented:
    """A register of ``size`` people, made as it is read and never held whole."""

    size: int

    @property
    def workers(self) -> int:
        return self.size // 50

    @property
    def homes(self) -> int:
        return (self.size - self.workers) // FAMILY

    @property
    def persons(self) -> Iterator[Person]:
        for number in range(self.homes * FAMILY):
            yield self._person(number)
        for number in range(self.size - self.homes * FAMILY):
            name = (word(number * 7919, 2), word(number * 104729, 3))
            yield Person(PersonId(f"W{number:07}"), *name, professional=Professional("Council", "Social worker"))

    def _person(self, number: int) -> Person:
        family, member = divmod(number, FAMILY)
        address = Address(
            f"{family % 60 + 1} {word(family // 60 * 31, 3)} {STREETS[family // 60 % 8]}, {word(family // 3000, 2)}",
            f"Z{family // 60 // 400 % 90 + 1} {family // 60 // 16 % 9 + 1}{self._letters(family // 15)}",
        )
        return Person(
            PersonId(f"P{number:07}"),
            word(number * 7919, 2),
            word(family * 104729, 4),
            middle=word(number * 15485863, 2) if number % 3 == 0 else "",
            known_as=(word(number * 179424673, 2),) if number % 20 == 0 else (),
            born=date(1940, 1, 1) + timedelta(days=number * 7877 % 31000),
            families=(FamilyId(f"F{family:07}"),),
            addresses=(address,),
            phones=(f"07700 {number % 1000000:06}",) if member == 0 else (),
            identifiers=(Identifier(IdentifierKind.NHS, f"9{number:09}"),),
        )

    def _letters(self, number: int) -> str:
        letters = "ABDEFGHJLNPQRSTUWXYZ"
        return letters[number % 20] + letters[number // 20 % 20]

    @property
    def families(self) -> Iterator[Family]:
        return (Family(FamilyId(f"F{family:07}")) for family in range(self.homes))

    @property
    def cases(self) -> Iterator[Case]:
        for family in range(0, self.homes, 5):
            yield Case(CaseId(f"C{family:07}"), FamilyId(f"F{family:07}"), (PersonId(f"P{family * FAMILY + 2:07}"),))

    @property
    def family_links(self) -> Iterator[FamilyLink]:
        for number in range(self.homes * FAMILY):
            yield FamilyLink(PersonId(f"P{number:07}"), FamilyId(f"F{number // FAMILY:07}"), LinkBasis.RECORDED)

    @property
    def all_relations(self) -> Iterator[Relation]:
        for family in range(self.homes):
            mother = PersonId(f"P{family * FAMILY:07}")
            yield from (
                Relation(mother, PersonId(f"P{family * FAMILY + child:07}"), "mother of") for child in range(1, FAMILY)
            )

    @property
    def all_restrictions(self) -> Iterator[Restriction]:
        return iter(())

    @property
    def protected_sources(self) -> Iterator[ProtectedSource]:
        return iter(())

    @property
    def meetings(self) -> Iterator[tuple[PersonId, ...]]:
        for family in range(0, self.homes, 25):
            yield tuple(PersonId(f"P{family * FAMILY + child:07}") for child in range(1, FAMILY))

    @property
    def involvements(self) -> Iterator[tuple[PersonId, PersonId]]:
        for family in range(0, self.homes, 5):
            yield PersonId(f"W{family % max(1, self.workers):07}"), PersonId(f"P{family * FAMILY + 2:07}")


def memory() -> float:
    """The most memory that this process has had, in MB."""
    # Not from getrusage: a child begins there with the memory of its parent.
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1024 if found else float("nan")


def per_call(times: int, act: Callable[[int], object]) -> float:
    """Microseconds that an act takes on average."""
    start = time.perf_counter()
    for number in range(times):
        act(number)
    return (time.perf_counter() - start) / times * 1e6


def asked(path: Path) -> dict[str, float]:
    """Open a snapshot and ask it, in a process that has done nothing else."""
    start = time.perf_counter()
    register = open_snapshot(path)
    opened = time.perf_counter() - start
    figures = {"people": float(register.size), "open_s": opened, "open_mb": memory(), **answers(register)}
    return figures | {"asked_mb": memory()}


def answers(register: Register) -> dict[str, float]:
    """Microseconds a question: names that are new to the register, then names that it was just asked."""
    made = Invented(register.size)
    some = [made._person(number * 7907 % (made.homes * FAMILY)) for number in range(2_000)]
    names = [f"{person.forename} {person.surname}".lower() for person in some]
    alone = [person.surname.lower() for person in some]
    cases = [CaseId(f"C{number * 997 % (made.homes // 5) * 5:07}") for number in range(100)]
    posted = [
        DeliveryAddress(person.addresses[0].line, person.addresses[0].postcode, f"{person.surname}.{n}@post.example")
        for n, person in enumerate(some[-100:])
    ]
    figures = {
        "called_us": per_call(2_000, lambda n: register.called(names[n])),
        "called_again_us": per_call(20_000, lambda n: register.called(names[n % 500])),
        "surname_us": per_call(2_000, lambda n: register.is_surname(alone[n])),
        "surname_again_us": per_call(20_000, lambda n: register.is_surname(alone[n % 500])),
        "no_name_us": per_call(2_000, lambda n: register.is_forename(f"word{n}")),
        "person_us": per_call(2_000, lambda n: register.person(some[n].id)),
        "holders_us": per_call(
            2_000, lambda n: register.holders(IdentifierKind.NHS, compact(some[n].identifiers[0].value))
        ),
        "near_ms": per_call(100, lambda n: register.near(cases[n])) / 1000,
        "addressed_ms": per_call(100, lambda n: warnings(register, some[n - 100], posted[n], date(2031, 5, 14))) / 1000,
    }
    return figures | {"near_people": sum(len(register.near(case)) for case in cases) / len(cases)}


def screening(path: Path, pages: int) -> dict[str, float]:
    """Pages of 500 words screened a second with everything on, in a process that has done nothing else."""
    register = open_snapshot(path)
    case = next(case for case in Invented(register.size).cases)
    own = [person.forename for person in register.members(case.family)]
    text = "\n\n".join(long.paragraphs(pages)).replace("Marianne", own[0]).replace("Toby", own[-1])
    document = formats.read(text.encode(), "long.txt")
    policy = read_policy(default_policy())
    models = pipeline.Models(load_tagger(), load_network())
    request = pipeline.Request(case.id, register.members(case.family)[0].id)
    seconds = []
    for _ in range(4):
        start = time.perf_counter()
        pipeline.prepare(document, register, request, index(()), policy, models=models)
        seconds.append(time.perf_counter() - start)
    words = len(text.split())
    return {"pages_a_second": words / 500 / statistics.median(seconds[1:]), "screening_mb": memory()}


def measured(people: int, path: Path) -> dict[str, float]:
    """Make the snapshot if it is not there, and ask it in a fresh process."""
    made: dict[str, float] = {}
    if not path.exists():
        start, cpu = time.perf_counter(), time.process_time()
        write_snapshot(Invented(people), path)
        made = {
            "write_s": time.perf_counter() - start,
            "write_cpu_s": time.process_time() - cpu,
            "write_mb": memory(),
        }
    again = [sys.executable, __file__, "--ask", str(path)]
    found: dict[str, float] = json.loads(subprocess.run(again, check=True, capture_output=True).stdout)
    read = [sys.executable, __file__, "--screen", str(path)]
    screened: dict[str, float] = json.loads(subprocess.run(read, check=True, capture_output=True).stdout)
    return {**made, "file_mb": path.stat().st_size / 2**20, **found, **screened}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--snapshot", type=Path, help="keep the snapshot here, or use the one that is here")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--screen", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.ask:
        print(json.dumps(asked(given.ask)))
        return
    if given.screen:
        print(json.dumps(screening(given.screen, 20)))
        return
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(given.people, given.snapshot or Path(folder) / "invented.register")
    if given.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name:18} {figure:12,.2f}")


if __name__ == "__main__":
    main()
