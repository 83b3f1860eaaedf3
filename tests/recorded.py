"""Records for tests, with as much known of them as a test says."""

from __future__ import annotations

from typing import Any

from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import Document


def record(document: Document, families: tuple[FamilyId, ...], name: str, **known: Any) -> Record:
    """A record that is called ``name`` and has that for its id."""
    return Record(document, source(document, families, name, **known))


def source(document: Document, families: tuple[FamilyId, ...], name: str, **known: Any) -> Source:
    """What is known of it."""
    return Source(RecordId(name), document.digest, families, name, **known)
