"""The people whose information it is, as the case system's register knows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, Protocol

from partywall.model.text import Digest, Span

PersonId = NewType("PersonId", str)
FamilyId = NewType("FamilyId", str)
CaseId = NewType("CaseId", str)

EVERYONE = PersonId("*")
"""In a restriction's ``withheld_from``: from every recipient."""


class FactKind(StrEnum):
    """What kind of fact a passage tells about a person."""

    IDENTITY = "identity"
    CONTACT = "contact"
    IDENTIFIER = "identifier"
    HEALTH = "health"
    ALLEGATION = "allegation"
    FAMILY_LIFE = "family_life"
    BACKGROUND = "background"
    FINANCE = "finance"
    SOURCE = "source"


class IdentifierKind(StrEnum):
    """Identifiers that case records hold. Shapes and check digits: ``detect``."""

    NHS = "NHS number"
    CHI = "CHI number"
    HSC = "H&C number"
    UPN = "UPN"
    ULN = "ULN"
    NINO = "National Insurance number"
    LA_CHILD = "LA child id"
    CASE = "case number"
    COURT = "court case number"
    CRIME = "crime reference"
    VEHICLE = "vehicle registration"
    DRIVING_LICENCE = "driving licence"
    PASSPORT = "passport number"
    PHONE = "phone"
    EMAIL = "e-mail"
    POSTCODE = "postcode"
    ADDRESS = "address"
    BIRTH_DATE = "date of birth"
    SOCIAL_WORKER = "social worker registration"
    HOME_OFFICE = "Home Office reference"
    YOT = "YOT number"
    OTHER = "other identifier"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or code that stands for one person. ``value`` is as the register holds it."""

    kind: IdentifierKind
    value: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives, lived or stays. ``line`` is the whole address but for the postcode."""

    line: str
    postcode: str = ""
    kind: str = "home"
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Professional:
    """Set for a person who is in the register because of their work."""

    agency: str
    post: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the register knows."""

    id: PersonId
    forename: str
    surname: str
    middle: str = ""
    known_as: tuple[str, ...] = ()
    """Nicknames, aliases and former names, each as a whole name or a single word."""
    born: date | None = None
    died: date | None = None
    sex: str = ""
    """``F``, ``M`` or empty."""
    families: tuple[FamilyId, ...] = ()
    role: str = ""
    """What they are in their family or case, in the register's words: ``mother``, ``boy next door``."""
    parental_responsibility_for: tuple[PersonId, ...] = ()
    addresses: tuple[Address, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    professional: Professional | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """A household or family group as the case system has it."""

    id: FamilyId
    name: str = ""
    address: Address | None = None


class LinkBasis(StrEnum):
    """Why a person is counted to a family."""

    RECORDED = "family table"
    ADDRESS = "same address"
    MOTHER = "mother of a member"
    MEETING = "shared conference"


@dataclass(frozen=True, slots=True)
class FamilyLink:
    """That a person belongs to a family, and how we know: recorded, or inferred and so visible."""

    person: PersonId
    family: FamilyId
    basis: LinkBasis
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """``a`` is the ``kind`` of ``b``: ``Relation("P1", "P3", "mother of")``."""

    a: PersonId
    b: PersonId
    kind: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """Facts of a person that are withheld from some recipients, also inside the family."""

    person: PersonId
    categories: tuple[FactKind, ...]
    withheld_from: tuple[PersonId, ...]
    """Recipients, or ``(EVERYONE,)``."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ProtectedSource:
    """A person who told something in confidence: that it was they must reach nobody else."""

    person: PersonId
    why: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One piece of casework: whose family it is about and which children."""

    id: CaseId
    family: FamilyId
    children: tuple[PersonId, ...] = ()


class Severity(StrEnum):
    """What a fault in the register's data does."""

    STOP = "stop"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in the data a register was read from. ``message`` names no person."""

    file: str
    line: int | None
    field: str
    message: str
    severity: Severity


class Register(Protocol):
    """Answers questions about who is who. In memory or on disk, small or a million people.

    ``key`` arguments are folded by ``words.fold``.
    """

    @property
    def digest(self) -> Digest:
        """Changes when anything that could change a decision changes."""

    @property
    def size(self) -> int:
        """How many people it holds."""

    def people(self) -> Iterator[Person]:
        """Everybody, ordered by id. Slow for a large register."""

    def person(self, id: PersonId) -> Person | None:
        """The person of that id."""

    def family(self, id: FamilyId) -> Family | None:
        """The family of that id."""

    def case(self, id: CaseId) -> Case | None:
        """The case of that id."""

    def members(self, family: FamilyId) -> tuple[Person, ...]:
        """Everybody who is counted to the family, ordered by id."""

    def links(self, person: PersonId) -> tuple[FamilyLink, ...]:
        """How this person came to be counted to each family."""

    def relations(self, person: PersonId) -> tuple[Relation, ...]:
        """Relations in which this person is ``a`` or ``b``."""

    def restrictions(self, person: PersonId) -> tuple[Restriction, ...]:
        """Restrictions on this person's facts."""

    def protected(self, person: PersonId) -> tuple[ProtectedSource, ...]:
        """Set where this person is a protected source."""

    def called(self, key: str) -> tuple[PersonId, ...]:
        """Whom a whole name may mean: ``forename surname`` or a whole alias, folded."""

    def is_forename(self, key: str) -> bool:
        """Whether anybody has this one word as forename, middle name or one-word alias."""

    def is_surname(self, key: str) -> bool:
        """Whether anybody has this one word, or hyphenated word, as surname."""

    def holders(self, kind: IdentifierKind, key: str) -> tuple[PersonId, ...]:
        """Who has this identifier, phone, e-mail, postcode or address.

        ``key`` by ``words.compact``, of a phone by ``words.phone_key``.
        """

    def near(self, case: CaseId, families: tuple[FamilyId, ...] = ()) -> tuple[Person, ...]:
        """Everybody so close to a case that one bare name or a role may mean them, ordered by id.

        The case's family and the given families; all they are related to, share a street, a
        postcode or a conference with; and the professionals who work with any of them. In a
        small register, everybody.
        """


class MentionKind(StrEnum):
    """How a text points at a person."""

    NAME = "name"
    ALIAS = "alias"
    INITIALS = "initials"
    MISSPELT = "misspelt"
    ROLE = "role"
    IDENTIFIER = "identifier"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that points at a person, or is an identifier of one."""

    span: Span
    kind: MentionKind
    detector: str
    score: float
    """0 to 1: how sure the detector is that this is a mention at all."""
    candidates: tuple[PersonId, ...] = ()
    """Whom the register says it may mean; empty for a person whom no register knows."""
    identifier: IdentifierKind | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mention and the one person it means, or that nobody knows who it is."""

    mention: Mention
    person: PersonId | None
    """None: a person whom the register does not know."""
    stranger: int | None
    """Numbers the unknown people of a document from 1, so that two mentions of one stay together."""
    score: float
    why: str
    """The reason in words that hold no personal data."""

    def __post_init__(self) -> None:
        if (self.person is None) == (self.stranger is None):
            raise ValueError("a mention ends under exactly one person, or as a numbered stranger")


@dataclass(frozen=True, slots=True)
class Link:
    """A name, phrase or pronoun that stands for a person, and its chain: all that stand for the same one."""

    span: Span
    chain: int
    """Numbers the chains of one part from 0, by where each begins."""
    resolution: int | None
    """Number of the resolution by which the program knows who it is: its own, or the nearest one before in the chain.
    None: nothing in the chain before it has one."""
    score: float
    """How sure it is that it belongs to this chain, 0 to 1."""
    pronoun: bool = False
    """He, she, they, I, you or we."""
