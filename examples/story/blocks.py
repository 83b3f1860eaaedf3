"""How a writing is put down, so that one text makes a Word file and a PDF alike."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, or an item of a list.

    ``¦`` parts two runs, as Word does in the middle of a word when somebody types a correction. The Word file alone
    has what was deleted and the comment; both show what was inserted.
    """

    text: str
    bold: str = ""
    """Words in bold before the text."""
    item: bool = False
    deleted: str = ""
    inserted: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first row is its heading."""

    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    """In centimetres; together the 17 that an A4 page has between its margins."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A whole document."""

    blocks: Sequence[Heading | Text | Table]
    header: str
    footer: str
    title: str
    """A property of the file, not on the page."""
    keywords: Sequence[str] = ()
    author: str = "Anita Bhandari"
    date: str = ""
    """Of the file, as ``2025-09-30``."""


def items(*texts: str) -> list[Text]:
    """The items of one list."""
    return [Text(text, item=True) for text in texts]
