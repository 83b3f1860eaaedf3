"""A record as the catalogue has it."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import date

from partywall.model.people import FamilyId, PersonId
from partywall.model.records import Audience, RecordId, Source
from partywall.model.text import Digest, PartId

Places = tuple[tuple[Digest, PartId], ...]
"""Document and part of each of a record's texts."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record as the catalogue has it. The fields are the columns in their order."""

    number: int
    id: str
    """In quotation marks, so that the bytes of one id are never part of another's."""
    digest: str
    grouping: int
    name: str
    kind: str
    dated: str | None
    author: str | None
    audience: str
    released_to: str
    keep_until: str | None
    reading: bytes
    """Of the texts as they were read, under the key: a later version may read the same file otherwise."""
    places: str
    text_bytes: int
    text: bytes | None


def quoted(id: RecordId) -> str:
    """An id as the catalogue has it."""
    return json.dumps(id, ensure_ascii=False)


def unquoted(id: str) -> RecordId:
    """The id again."""
    return RecordId(json.loads(id))


def _day(text: str | None) -> date | None:
    """A day as the catalogue has it, read."""
    return date.fromisoformat(text) if text else None


def places_line(places: Places, own: Digest) -> str:
    """The places of a record's parts: each document's digest once, and the record's own not at all."""
    documents: list[tuple[str, list[str]]] = []
    for digest, part in places:
        said = "" if digest == own else digest
        if not documents or documents[-1][0] != said:
            documents.append((said, []))
        documents[-1][1].append(part)
    return json.dumps(documents, separators=(",", ":"), ensure_ascii=False)


def places_of(row: Row) -> Places:
    """The places again."""
    documents = json.loads(row.places)
    return tuple((Digest(digest or row.digest), PartId(part)) for digest, parts in documents for part in parts)


def packed(texts: tuple[str, ...]) -> bytes:
    """The texts of a record's parts as they are kept."""
    return zlib.compress(json.dumps(texts, separators=(",", ":")).encode(), 6)


def unpacked(content: bytes) -> tuple[str, ...]:
    """The texts again."""
    return tuple(json.loads(zlib.decompress(content)))


def source_of(row: Row, families: tuple[FamilyId, ...]) -> Source:
    """What is known of a record besides its text."""
    return Source(
        unquoted(row.id),
        Digest(row.digest),
        families,
        row.name,
        row.kind,
        _day(row.dated),
        PersonId(row.author) if row.author is not None else None,
        Audience(row.audience),
        tuple(map(PersonId, json.loads(row.released_to))),
        _day(row.keep_until),
    )
