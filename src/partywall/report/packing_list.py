"""What a bundle holds: each copy with its id, digest and pages, numbered through. For programs, and for people.

It holds no name: who it is for is known by the reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from partywall.model.text import Digest, MediaType
from partywall.report.findings import to_json

PACKING_LIST_VERSION = 1


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One copy in a parcel."""

    title: str
    """What kind of document it is: "Child protection plan". No name."""
    copy: str
    """The copy's id, as it is stamped on its pages."""
    digest: Digest
    kind: MediaType
    pages: int
    """0: of a kind that has none, such as a mail."""
    first: int = 1
    """The number of its first page in the bundle."""
    name: str = ""
    """Its file's name in the bundle."""

    @property
    def said_pages(self) -> str:
        """How many pages it has, in words."""
        return "" if not self.pages else "1 page" if self.pages == 1 else f"{self.pages} pages"

    @property
    def said_numbers(self) -> str:
        """From which page to which."""
        last = self.first + self.pages - 1
        return "" if not self.pages else str(last) if self.pages == 1 else f"{self.first}–{last}"


def packing_list(reference: str, day: date, enclosures: Sequence[Enclosure]) -> dict[str, Any]:
    """The packing list of one bundle."""
    return {
        "version": PACKING_LIST_VERSION,
        "reference": reference,
        "made": day.isoformat(),
        "pages": sum(row.pages for row in enclosures),
        "enclosures": [
            {
                "number": number,
                "title": row.title,
                "copy": row.copy,
                "digest": row.digest,
                "kind": row.kind,
                "pages": row.pages,
                "first_page": row.first if row.pages else None,
                "last_page": row.first + row.pages - 1 if row.pages else None,
                "file": row.name,
            }
            for number, row in enumerate(enclosures, 1)
        ],
    }


def packing_list_json(reference: str, day: date, enclosures: Sequence[Enclosure]) -> bytes:
    """The packing list as the bytes of ``packing-list.json``."""
    return to_json(packing_list(reference, day, enclosures))
