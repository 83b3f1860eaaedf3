"""Procedure files for tests: those that are shipped, and changes of them."""

from __future__ import annotations

from pathlib import Path

import partywall.procedure
from partywall.procedure.faults import Fault, Faulty
from partywall.procedure.reading import Book, read_book

FOLDER = Path(partywall.procedure.__file__).parent / "shipped"
SHIPPED = {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.toml"))}
HEAD = 'kind = "visit-note"\ninherits = "general"\nversion = "1"\ntitle = "Visit note"\n'


def shipped() -> Book:
    """What comes with Partywall."""
    return read_book(SHIPPED)


def with_note(text: str, head: str = HEAD) -> dict[str, bytes]:
    """The shipped files and one of a kind of its own."""
    return {**SHIPPED, "note.toml": (head + text).encode()}


def faults(files: dict[str, bytes]) -> tuple[Fault, ...]:
    """All that is wrong with the files."""
    try:
        read_book(files)
    except Faulty as faulty:
        return faulty.faults
    return ()


def wrong(text: str, head: str = HEAD) -> list[str]:
    """What is wrong with a file of a kind of its own, by line, field and what is said."""
    return [str(fault) for fault in faults(with_note(text, head))]
