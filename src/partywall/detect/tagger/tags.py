"""What the tagger says of a stretch of text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TagKind(StrEnum):
    """What kind of thing a tag marks, by the Text Anonymization Benchmark."""

    PERSON = "PERSON"
    """A person by name, with the title before it."""
    CODE = "CODE"
    """A number or code that stands for somebody or something."""
    LOC = "LOC"
    """A place, address or building."""
    ORG = "ORG"
    """An organisation, school, court or firm."""
    DEM = "DEM"
    """What group somebody belongs to: nationality, language, work, education, age, illness."""
    DATETIME = "DATETIME"
    """A date, time or length of time."""
    QUANTITY = "QUANTITY"
    """An amount of money, a share, a count, a measure."""
    MISC = "MISC"
    """Anything else that singles somebody out."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch of text, ``text[start:end]``, what kind of thing it is, and how probable that is (0 to 1)."""

    start: int
    end: int
    kind: TagKind
    probability: float
