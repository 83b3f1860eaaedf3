"""A procedure as a council wrote it: steps, who takes each, and what must hold before an act. Values alone.

The file's form is read in ``reading``. What no council can write away stands in ``rules``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from partywall.model.product import Role
from partywall.model.text import Digest


class Gate(StrEnum):
    """What a step can ask for before an act may be done."""

    ANSWERED = "answered"
    """Somebody answered the step, with one of its codes, for the product or for each recipient."""
    RECIPIENT_ENTITLED = "recipient-entitled"
    """The recipient is a party to the case, or a named person allowed it."""
    REGISTER_FRESH = "register-fresh"
    """The register in force is no older than ``days``."""
    SOURCES_NAMED = "sources-named"
    """There is at least one source."""
    SOURCES_DECIDED = "sources-decided"
    """Every source that needs a decision has one; since one was refused, the document was handed in anew."""
    SCREENED = "screened"
    """The draft was screened for the recipient, by the policy and register in force."""
    NOTHING_REFERRED = "nothing-referred"
    """A person decided every passage that the policy refers."""
    EVERYTHING_READ = "everything-read"
    """Nothing of the document, or of the records near its case, could not be read."""
    VERIFIED = "verified"
    """Every check on the copy's bytes ran and passed."""
    STAMPED = "stamped"
    """Each page of the copy says whose case it is and how many pages there are."""
    PAGES_SEEN = "pages-seen"
    """The checker had every page open for at least ``seconds``."""
    DIFFERENCES_SETTLED = "differences-settled"
    """Every difference between checker, author and machine is settled, and none asks for a change."""
    CHECKED = "checked"
    """As many people as the procedure asks for approved what the edition rests on now."""
    DELIVERY_ALLOWED = "delivery-allowed"
    """The method is one that the procedure allows for the recipient's basis."""
    ADDRESS_FRESH = "address-fresh"
    """The address comes from the register in force."""
    ADDRESS_KEYED = "address-keyed"
    """A second person keyed the address again, and accepted each warning."""
    SEALED = "sealed"
    """The parcel is sealed where the method asks for it."""
    NOT_PAUSED = "not-paused"
    """Nothing of this kind or for this recipient is paused after a near miss."""
    EMERGENCIES_REVIEWED = "emergencies-reviewed"
    """Every release in an emergency was looked at afterwards."""
    RECALLS_DONE = "recalls-done"
    """Every task of every recall is done."""
    TRAINED = "trained"
    """Who does the act passed the ``codes`` trainings."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure."""

    id: str
    number: int
    title: str
    """What is done, in words for staff."""
    why: str
    source: str
    """Where the demand comes from."""
    who: frozenset[Role] = frozenset()
    """Who takes it. Empty: the house does it by itself."""
    acts: tuple[str, ...] = ()
    """Names of the acts by which it is taken."""
    leaves: str = ""
    """What it leaves behind."""
    gate: Gate | None = None
    before: tuple[str, ...] = ()
    """Names of the acts that are refused while the gate does not hold."""
    codes: tuple[str, ...] = ()
    """Answers that let pass, or trainings."""
    stopping: tuple[str, ...] = ()
    """Answers that are allowed and do not let pass."""
    words: tuple[tuple[str, str], ...] = ()
    """What each code means, for staff."""
    each_recipient: bool = False
    days: int = 0
    seconds: int = 0

    def meaning(self, code: str) -> str:
        """What a code means, in words for staff."""
        return dict(self.words).get(code, code)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A step of the general procedure that this kind goes without, and the council's reason for it."""

    id: str
    number: int
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Basis:
    """A right by which somebody may be a recipient."""

    code: str
    text: str
    professional: bool = False


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of source text."""

    code: str
    text: str
    decide: bool
    """Whether a named person must decide before it is used."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """A way in which an edition can go."""

    code: str
    text: str
    address: str
    """``post``, ``email`` or ``none``."""
    seal: str = ""
    """``zip``, ``pdf`` or empty."""
    bases: frozenset[str] = frozenset()
    """For recipients of these bases alone; empty: for all."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit, statutory or the council's own."""

    text: str
    source: str
    days: int
    working_days: bool
    begins: str
    """What starts the clock, in words."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """How one kind of product is produced."""

    kind: str
    version: str
    title: str
    steps: tuple[Step, ...]
    bases: tuple[Basis, ...]
    sources: tuple[SourceKind, ...]
    methods: tuple[Method, ...]
    recall_tasks: tuple[tuple[str, str], ...]
    """Code and words of each."""
    digest: Digest
    """Of the file and of all from which it inherits."""
    checkers: int = 1
    review_hours: int = 24
    """Within which a release in an emergency must be looked at."""
    limit: Limit | None = None
    left_out: tuple[LeftOut, ...] = ()
    pauses: tuple[str, ...] = ("kind", "recipient")
    """What a near miss stops until an officer has looked at it: the kind of product, the recipient, or either."""
    keep_years: int = 6
    """So long after its closing a product is kept; then it is due to be destroyed."""

    def step(self, id: str) -> Step | None:
        """The step of that id."""
        return next((step for step in self.steps if step.id == id), None)

    def gates(self, act: str) -> Iterator[Step]:
        """The steps whose gate stands before an act, in order."""
        return (step for step in self.steps if step.gate and act in step.before)

    def method(self, code: str) -> Method | None:
        """The way of that code."""
        return next((method for method in self.methods if method.code == code), None)

    def basis(self, code: str) -> Basis | None:
        """The right of that code."""
        return next((basis for basis in self.bases if basis.code == code), None)

    def source(self, code: str) -> SourceKind | None:
        """The kind of source of that code."""
        return next((kind for kind in self.sources if kind.code == code), None)

    def takers(self, act: str) -> frozenset[Role] | None:
        """Who takes the steps that name the act; None where no step does."""
        steps = [step for step in self.steps if act in step.acts]
        return frozenset().union(*(step.who for step in steps)) if steps else None
