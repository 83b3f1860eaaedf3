"""Where one can go from every page: the places that somebody's roles have a use for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, gettext_noop

from partywall.model.product import Role

_R = Role
_WATCH = frozenset({_R.ADMINISTRATOR, _R.OFFICER, _R.MANAGER, _R.TRAINER, _R.AUDITOR})
"""Who give rights, or watch over them."""
_PLACES: tuple[tuple[str, str, frozenset[Role]], ...] = (
    ("work", gettext_noop("My work"), frozenset(_R)),
    ("products", gettext_noop("Documents"), frozenset({_R.AUTHOR, _R.MANAGER, _R.OFFICER})),
    ("releases", gettext_noop("Sending"), frozenset({_R.SENDER, _R.OFFICER})),
    ("desk", gettext_noop("Officer’s desk"), frozenset({_R.OFFICER})),
    ("people", gettext_noop("People and rights"), _WATCH),
    ("figures", gettext_noop("Figures"), frozenset({_R.OFFICER, _R.AUDITOR, _R.TRAINER, _R.CHECKER, _R.MANAGER})),
    ("ledger", gettext_noop("Ledger"), frozenset({_R.OFFICER, _R.AUDITOR})),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A link that stands on every page."""

    name: str
    words: str
    address: str
    here: bool
    """Whether the page is there, or within."""


def places(roles: frozenset[Role], path: str) -> tuple[Place, ...]:
    """For somebody of these roles who looks at this address."""
    return tuple(_places(roles, path))


def address(name: str, *args: object) -> str:
    """The address of a page; empty where this house has no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _places(roles: frozenset[Role], path: str) -> Iterator[Place]:
    for name, words, whose in _PLACES:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        if roles & whose or name == "work":
            here = path == address or (address != "/" and path.startswith(address))
            yield Place(name, gettext(words), address, here)
