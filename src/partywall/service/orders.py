"""The orders that workers are given, and the one question that they ask. The house and its workers both know them."""

from __future__ import annotations

from dataclasses import dataclass

from partywall.model.disclosure import Plan
from partywall.model.limits import Limits
from partywall.model.notes import Note
from partywall.model.text import Document, MediaType


@dataclass(frozen=True, slots=True)
class Read:
    """Read a file of that name."""

    untrusted: bytes
    name: str
    limits: Limits
    converts: bool
    """Whether the house has a converter to ask."""


@dataclass(frozen=True, slots=True)
class Recognise:
    """Say what kind of file it is."""

    untrusted: bytes
    name: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Write:
    """Make the copy that a plan asks for."""

    untrusted: bytes
    document: Document
    plan: Plan
    limits: Limits
    converts: bool


@dataclass(frozen=True, slots=True)
class Show:
    """Say how a file looks to a person."""

    untrusted: bytes
    document: Document
    pages: tuple[int, ...]
    converts: bool


@dataclass(frozen=True, slots=True)
class MakeReady:
    """Make a file ready for its pages to be drawn."""

    untrusted: bytes
    kind: MediaType
    limits: Limits


@dataclass(frozen=True, slots=True)
class Ready:
    """What pages are drawn from, and their sizes in points."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw one page, counted from 1, of what was made ready."""

    ready: bytes
    kind: MediaType
    number: int
    turned: float
    """By how many degrees the page was turned clockwise before it was read."""
    per_inch: int
    limits: Limits


@dataclass(frozen=True, slots=True)
class Annotate:
    """Lay notes on a Word file as comments."""

    untrusted: bytes
    notes: tuple[Note, ...]
    at: str
    """When, as Word writes it."""
    limits: Limits


@dataclass(frozen=True, slots=True)
class Verify:
    """Check a copy."""

    untrusted: bytes
    document: Document
    plan: Plan
    untrusted_copy: bytes
    limits: Limits
    ours: bool
    """Whether our own writer made it."""


@dataclass(frozen=True, slots=True)
class VerifyAlone:
    """Check a copy without its original."""

    untrusted_copy: bytes
    kind: MediaType
    labels: tuple[tuple[str, int], ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Seal:
    """Seal a PDF with a key."""

    untrusted_copy: bytes
    key: str


@dataclass(frozen=True, slots=True)
class Bind:
    """Bind copies that are PDFs into one."""

    untrusted_copies: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """Say whether a PDF is what it was made of: one copy, sealed with the key, or several, bound."""

    untrusted_copies: tuple[bytes, ...]
    untrusted_whole: bytes
    key: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Count:
    """Count the pages of a PDF."""

    untrusted_copy: bytes


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages a copy has."""

    count: int


@dataclass(frozen=True, slots=True)
class Typeset:
    """Set a page by a template; ``data`` is JSON, ``seconds`` the time that it says it was made."""

    template: str
    data: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Tell:
    """Say what workers of this machine can do."""

    converts: bool


@dataclass(frozen=True, slots=True)
class Abilities:
    """What workers of this machine can do."""

    languages: tuple[str, ...]
    """Whose characters are recognised, by the short names of the engine."""
    fonts: int
    """Font files for what a document does not bring along."""
    kinds: tuple[MediaType, ...]
    """That are read."""
    unread: tuple[tuple[MediaType, str], ...]
    """Kinds that would be read if the machine had what is named."""


@dataclass(frozen=True, slots=True)
class Convert:
    """The question to the house: have another program turn a file into one of another kind."""

    untrusted: bytes
    kind: MediaType
    to: MediaType
