"""The organisation's own records, from which text may have been copied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from partywall.model.people import FamilyId, PersonId
from partywall.model.text import Digest, Document

RecordId = NewType("RecordId", str)
"""By which a record is added, replaced and forgotten: its path in the records' folder, or what the caller calls it."""


class Audience(StrEnum):
    """For whom a record was made."""

    FAMILY = "family"
    """Its family may see it, or has."""
    PROFESSIONALS = "professionals"
    """For those who work with the family alone: strategy minutes, police material."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a record besides its text."""

    id: RecordId
    digest: Digest
    families: tuple[FamilyId, ...]
    """Whose record it is; empty: not known, which is never taken as harmless."""
    name: str
    """What a person calls it: its kind and date, or its file name."""
    kind: str = ""
    dated: date | None = None
    author: PersonId | None = None
    audience: Audience = Audience.FAMILY
    released_to: tuple[PersonId, ...] = ()
    """Who was given it: then what it carries has left the organisation."""
    keep_until: date | None = None
    """The day after which it must be forgotten; None: nobody set one."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record that was read."""

    document: Document
    source: Source


@dataclass(frozen=True, slots=True)
class UnreadRecord:
    """A record that could not be read, or not whole, so that what was copied from it cannot be found."""

    id: RecordId
    families: tuple[FamilyId, ...]
    """Whose record it is; empty: not known, so it may be anybody's."""
    why: str
    """In words that hold no personal data."""
