"""The names of all acts, made of the one table, so that the ledger can tell them from any other text."""

from __future__ import annotations

from enum import StrEnum

from partywall.procedure.acts import Act, name_of
from partywall.procedure.table import TABLE

ActName = StrEnum("ActName", {act.__name__: name_of(act) for act in TABLE})  # type: ignore[misc]
"""Every act's name for programs, as a choice."""


def named(act: type[Act]) -> ActName:
    """The name of an act."""
    return ActName(name_of(act))
