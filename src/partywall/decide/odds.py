"""How likely it is that words which stand in a record tell about somebody else: a sum of signs.

Each sign adds to the log-odds or takes from them. The weights were measured on invented records, then rounded; that of
``in ours too`` and those of retold rows were not, since the invented records hold next to none: they were set with
care, and decision 20 says how.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from partywall.decide import facts
from partywall.decide.record import Names, Whose
from partywall.decide.signals import DOUBTFUL, Signal
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit
from partywall.model.disclosure import Provenance
from partywall.model.people import PersonId

LONG, SHORT = 7, 4
"""Words from which on a stretch is hardly the same by chance; and from which on it may well not be."""
ASKED = 0.44
"""What was only retold is never surer than this by itself: too little to be withheld, or to be gone on from."""
_CLOSE = 150
"""Characters of the record within which whoever was named last is most likely still spoken of."""
_ALIKE = 0.7
"""Share of its words below which a stretch is hardly word for word."""
_BASE = -0.5
_WEIGHTS = {
    # What each sign adds to the log-odds that a copied stretch tells about somebody else.
    "theirs last": 0.8,
    "ours last": -0.3,
    "ours close by": -0.9,
    "not long": -0.9,
    "tiny": -0.7,
    "theirs in its paragraph": 0.9,
    "ours in its paragraph": -0.7,
    "sensitive": 1.0,
    "he or she": 0.9,
    "in a cell": 0.6,
    "somebody else is told of": 1.9,
    "names one of the family": -0.7,
    "names a professional": -0.3,
    "speaks of you and me": -0.5,
    "not alike": -1.0,
    "in ours too": -0.9,
}
_OF_WORDS = frozenset({"not long", "tiny", "not alike"})
"""Signs that say how well the words agree: nothing where the same was told in other words."""
_SPEAKS_OF_ONE = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_SPEAKS_TO_ONE = re.compile(r"\b(?:you|your|I|we|my|our|me|us)\b")


def likelihood(
    unit: Unit, row: Provenance, signals: Sequence[Signal], names: Names, circle: Circle, ours_too: bool
) -> float:
    """How likely ``unit`` tells about somebody else, 0 to 1, given that ``row`` says where its words stand.

    ``ours_too``: they stand as faithfully in a record of the case's family alone.
    """
    signs = set(_signs(unit, row, signals, names, circle)) | ({"in ours too"} if ours_too else set())
    if not row.retold:
        return _probability(signs)
    told = row.score * _probability(signs - _OF_WORDS)
    return told if "somebody else is told of" in signs else min(ASKED, told)


def shared(unit: Unit, row: Provenance) -> int:
    """Characters of the unit that the row speaks of."""
    return min(unit.span.end, row.span.end) - max(unit.span.start, row.span.start)


def _probability(signs: set[str]) -> float:
    return 1.0 / (1.0 + math.exp(-_BASE - sum(_WEIGHTS[sign] for sign in sorted(signs))))


def _signs(unit: Unit, row: Provenance, signals: Sequence[Signal], names: Names, circle: Circle) -> Iterator[str]:
    """What speaks for or against a copy's telling about somebody else, by the names of its weights."""
    start = max(unit.span.start, row.span.start) - unit.span.start
    stretch = unit.text[start : start + shared(unit, row)]
    words = len(stretch.split())
    whose, distance = names.last(row)
    strong = any(one.strength >= DOUBTFUL for one in signals)
    free = {circle.standing(circle.person(id)) for id in _free_people(signals)}
    signs = {
        "theirs last": whose is Whose.THEIRS,
        "ours last": whose is Whose.OURS,
        "ours close by": whose is Whose.OURS and distance < _CLOSE,
        "not long": words < LONG,
        "tiny": words < SHORT,
        "theirs in its paragraph": names.theirs_in(row.context),
        "ours in its paragraph": names.ours_in(row.context),
        "sensitive": facts.sensitive(stretch),
        "he or she": bool(_SPEAKS_OF_ONE.search(unit.text)),
        "in a cell": unit.block.column is not None,
        "somebody else is told of": strong,
        "names one of the family": Standing.CASE_FAMILY in free and not strong,
        "names a professional": Standing.PROFESSIONAL in free,
        "speaks of you and me": bool(_SPEAKS_TO_ONE.search(unit.text)),
        "not alike": row.likeness < _ALIKE,
    }
    return (sign for sign, holds in signs.items() if holds)


def _free_people(signals: Sequence[Signal]) -> Iterator[PersonId]:
    return (one.subject.person for one in signals if one.named and one.subject.person and not one.strength)
