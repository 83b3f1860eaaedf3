"""Names of sheets in a copy: a name has 31 characters at most, none of seven signs, and no other sheet has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from partywall.formats.pieces import Pieces
from partywall.model.disclosure import Redaction

_LONGEST = 31
_BARRED = str.maketrans(dict.fromkeys("[]:*?/\\'", ""))
_SHORT = "…"
"""Stands where there is no room for a label. A gap was a character at least, so there is always room for it."""

Named = tuple[Pieces[str], Sequence[Redaction]]
"""The name of a sheet, and what of it is withheld."""


def sheet_names(sheets: Sequence[Named]) -> list[str]:
    """The names of the copy's sheets.

    What stands in a gap follows from what stays alone: the label without the signs that no name may have, and a number
    where two names would be one.
    """
    taken = {"".join(name.texts).casefold() for name, redactions in sheets if not redactions}
    names: list[str] = []
    for name, redactions in sheets:
        whole = "".join(name.texts)
        found = next(_free(name, redactions, taken)) if redactions else whole or f"Sheet{len(names) + 1}"
        taken.add(found.casefold())
        names.append(found)
    return names


def _free(name: Pieces[str], redactions: Sequence[Redaction], taken: set[str]) -> Iterator[str]:
    """Names that may be given, the best first; in the end one that is too long, which programs cut."""
    labels = dict.fromkeys(" ".join(each.label.translate(_BARRED).split()) or _SHORT for each in redactions)
    for label in (*labels, _SHORT):
        for number in range(1, 1000):
            found = _without(name, redactions, label if number == 1 else f"{label} {number}")
            if len(found) <= _LONGEST and found.casefold() not in taken:
                yield found
    yield _without(name, redactions, _SHORT)


def _without(name: Pieces[str], redactions: Sequence[Redaction], label: str) -> str:
    return "".join(text for _, text in name.changed([replace(each, label=label) for each in redactions]))
