"""The procedures by which products are produced: those in force, and any that ever was."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from partywall.errors import Refused
from partywall.model.text import Digest
from partywall.procedure.reading import Book, read_book
from partywall.procedure.versions import Matter
from partywall.procedure.written import Procedure
from partywall.service.shipped import Files, shipped
from partywall.service.version_rows import files_in_force, files_with


def in_force(kind: str, at: datetime) -> Procedure | None:
    """The procedure for a kind of product; None where none is in force, or none is of that kind."""
    book = book_in_force(at)
    return book.of(kind) if book else None


def book_in_force(at: datetime) -> Book | None:
    """All procedures in force; None where no version of them is."""
    files = files_in_force(Matter.PROCEDURES, at)
    return book_of(files) if files else None


def kinds(at: datetime) -> tuple[str, ...]:
    """The kinds of product that can be produced."""
    book = book_in_force(at)
    return tuple(procedure.kind for procedure in book.procedures) if book else ()


@lru_cache(maxsize=256)
def of_digest(digest: Digest) -> Procedure:
    """The procedure of that digest, of whichever version. Raises Refused where no version has it."""
    files = files_with(digest)
    for procedure in book_of(files).procedures if files else ():
        if procedure.digest == digest:
            return procedure
    raise Refused("No version of the procedures has the one that is asked for.")


def shipped_book() -> Book:
    """The procedures that come with Partywall."""
    return book_of(shipped(Matter.PROCEDURES))


def book_of(files: Files) -> Book:
    """The book that the files hold. Raises Faulty, which is Refused."""
    return _read(tuple(sorted(files.items())))


@lru_cache(maxsize=32)
def _read(files: tuple[tuple[str, bytes], ...]) -> Book:
    return read_book(dict(files))
