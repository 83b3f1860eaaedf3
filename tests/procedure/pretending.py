"""Small worlds for the procedure: a few people, what is in force and how it changes, and a machine that is honest.

Digests are words here, so that one can see of what a copy was made. Jobs may be late: the machine may record whatever
it could have begun with at any earlier moment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from partywall.model.people import CaseId, PersonId
from partywall.model.product import Doer
from partywall.model.text import Digest
from partywall.procedure.acts import Act
from partywall.procedure.situation import Pause, Situation
from partywall.procedure.written import Basis, Gate, Method, Procedure, SourceKind, Step

CASE = CaseId("case")
MOTHER, FRIEND = PersonId("mother"), PersonId("friend")
START = datetime(2026, 11, 26, 12, tzinfo=UTC)
DAY = 86_400
MINIMUM = 2
"""Seconds for which a page has to be before a checker's eyes."""
CODES, STOPPING = ("yes", "other"), ("no",)
ALIKE = {"R1": "a", "R2": "a", "R3": "a", "R4": "b"}
"""Registers by what comes of screening against them; against R3 the mother is no party any more."""


def procedure(number: int, checkers: int = 1) -> Procedure:
    """The first procedure, or the second, which knows one right less."""
    bases = (Basis("parent", "A parent"), Basis("friend", "A friend"))
    return Procedure(
        kind="letter",
        version=str(number),
        title="Letters",
        steps=(
            Step("fresh", 1, "", "", "", gate=Gate.REGISTER_FRESH, before=("ask-screening",), days=1),
            Step("wishes", 2, "", "", "", gate=Gate.ANSWERED, before=("submit-edition",), codes=CODES,
                 stopping=STOPPING),
            Step("trained", 3, "", "", "", gate=Gate.TRAINED, before=("start-check",), codes=("check",)),
            Step("seen", 4, "", "", "", gate=Gate.PAGES_SEEN, before=("end-blind",), seconds=MINIMUM),
        ),
        bases=bases[:1] if number == 2 else bases,
        sources=(SourceKind("own-visit", "Own visit", decide=False), SourceKind("police", "Police", decide=True)),
        methods=(Method("post", "By post", "none"), Method("sealed", "Sealed", "none", seal="zip"),
                 Method("court", "To the court", "none", bases=frozenset({"court"}))),
        recall_tasks=(("retrieve", "Get it back"),),
        digest=Digest(f"PROC{number}"),
        checkers=checkers,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Env:
    """What is in force."""

    policy: int = 1
    """0: lapsed."""
    register: int = 1
    taken: int = 0
    procedure: int = 1
    time: int = 0
    paused: bool = False
    shifted: bool = False
    """Whether roles and stand-ins have changed."""
    checkers: int = 1

    @property
    def at(self) -> datetime:
        """The time."""
        return START + timedelta(seconds=self.time)

    @property
    def policy_name(self) -> str:
        """Of the policy in force."""
        return f"P{self.policy}"

    @property
    def register_name(self) -> str:
        """Of the register in force."""
        return f"R{self.register}"

    @property
    def procedure_name(self) -> str:
        """Of the procedure in force."""
        return f"PROC{self.procedure}"

    @property
    def stale(self) -> bool:
        """Whether the register is older than a day."""
        return self.time - self.taken > DAY


@cache
def situation(env: Env, followed: str) -> Situation:
    """What the rules are told: the same, in their words."""
    return Situation(
        env.at,
        procedure(int(followed[-1]), env.checkers),
        Digest(env.procedure_name),
        Digest(env.policy_name) if env.policy else None,
        Digest(env.register_name),
        START + timedelta(seconds=env.taken),
        (Pause("x1", None, MOTHER, "Something went wrong."),) if env.paused else (),
    )


def belongs(person: str, register: str) -> bool:
    """Whether a register counts somebody to the case."""
    return person == MOTHER and register != "R3"


def proper(basis: str, followed: str) -> bool:
    """Whether a procedure knows a right."""
    return basis == "parent" or (basis == "friend" and followed == "PROC1")


def findings_of(draft: str, policy: str, register: str, recipient: str) -> Digest:
    """What screening gives."""
    return Digest(f"{draft} {policy} {ALIKE[register]} {recipient}")


def copy_of(findings: str, heeded: Iterable[int], files: int = 0) -> Digest:
    """What making a copy gives, by the decisions of those numbers, and by so many decisions on files."""
    return Digest(f"copy {findings} files {files} heeds {' '.join(map(str, heeded))}")


def heeded_in(copy: str) -> tuple[int, ...]:
    """The numbers of the decisions that a copy heeds."""
    return tuple(map(int, copy.split("heeds")[1].split()))


def files_in(copy: str) -> int:
    """How many decisions on files a copy heeds."""
    return int(copy.split(" files ")[1].split()[0])


@dataclass(frozen=True, slots=True)
class World:
    """What can happen."""

    name: str
    people: tuple[Doer, ...]
    kinds: frozenset[type[Act]]
    """Acts that are tried, besides those of the plain way; every one by everybody."""
    moves: frozenset[str] = frozenset()
    """``policy``, ``lapse``, ``R2`` ..., ``procedure``, ``minute``, ``late``, ``pause``, ``shift``."""
    later: tuple[Doer, ...] = ()
    """The same people after the shift."""
    alike: tuple[tuple[str, str], ...] = ()
    """Who has the same rights as somebody before them, and so need not come first."""
    checkers: int = 1
    recipients: tuple[tuple[PersonId, str], ...] = ((MOTHER, "parent"),)
    sources: tuple[tuple[str, CaseId | None, str | None], ...] = (("own-visit", CASE, None),)
    """Kind, case and supplier."""
    flaws: tuple[tuple[bool, int, int], ...] = ((True, 0, 0),)
    """Verified, referred, unread."""
    methods: tuple[str, ...] = ("post",)
    warnings: tuple[tuple[str, ...], ...] = ((),)
    answers: tuple[str, ...] = ("yes",)
    begun: tuple[Act, ...] = ()
    """What the first of them, and the machine for them, have done already."""
    most: dict[str, int] = field(default_factory=dict, hash=False)
    """Of ``drafts``, ``sources``, ``answers``, ``editions``, ``checks``, ``marks``, ``decisions``, ``namings``."""

    def doers(self, env: Env) -> tuple[Doer, ...]:
        """Everybody as they are then."""
        return self.later if env.shifted else self.people

    def limit(self, what: str) -> int:
        """How many of something there may be."""
        return self.most.get(what, 1)


def moved(world: World, env: Env) -> list[tuple[str, Env]]:
    """All ways in which what is in force can change."""
    found = []
    if "policy" in world.moves and env.policy == 1:
        found.append(("another policy", replace(env, policy=2)))
    if "lapse" in world.moves and env.policy == 1:
        found.append(("the policy lapses", replace(env, policy=0)))
    for move in sorted(world.moves):
        if move[0] == "R" and env.register == 1:
            found.append((f"register {move}", replace(env, register=int(move[1:]), taken=env.time)))
    if "procedure" in world.moves and env.procedure == 1:
        found.append(("another procedure", replace(env, procedure=2)))
    if "minute" in world.moves and env.time == 0:
        found.append(("a minute passes", replace(env, time=60)))
    if "late" in world.moves and env.time < DAY:
        found.append(("two days pass", replace(env, time=2 * DAY)))
    if "pause" in world.moves:
        found.append(("the line is stopped or goes on", replace(env, paused=not env.paused)))
    if "shift" in world.moves and not env.shifted:
        found.append(("roles and stand-ins change", replace(env, shifted=True)))
    return found
