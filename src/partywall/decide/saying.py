"""Who says what a sentence tells: people know their own words."""

from __future__ import annotations

import re

from partywall.decide.units import Unit
from partywall.model.text import Span

_SPEAKS = re.compile(
    r"(?:\s*\([^)]*\))?,?\s+(?:has |had |also |then )?(?:said|says|told|tells|asked|asks|reported|reports|explained"
    r"|mentioned|added|wrote|writes|described|describes|complained|thinks|feels|believes)\b"
)
_BEGINNING = 3
_TURNS = re.compile(
    r"[;:]\s|[.!?]\s+\S|\s[–—-]\s|,?\s(?:but|while|whereas|although|though|however|which|and|so|yet)\b", re.IGNORECASE
)


def says(unit: Unit, name: Span) -> bool:
    """Whether the unit begins with this name, and it is they who say what follows."""
    return name.start - unit.span.start <= _BEGINNING and bool(_SPEAKS.match(unit.text, name.end - unit.span.start))


def says_all(unit: Unit, name: Span) -> bool:
    """Whether the unit holds what they say and plainly nothing besides: no further clause that may be another's."""
    return says(unit, name) and not _TURNS.search(unit.text, name.end - unit.span.start)
