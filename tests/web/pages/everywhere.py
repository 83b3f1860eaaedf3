"""Every address of the pages, with the ids of a house in it: for tests of what holds everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.working import FATHER, House

if TYPE_CHECKING:
    from django.urls import URLPattern

OPEN = {"sign-in", "sign-out", "second-step", "welcome", "welcome-first", "language", "again"}
"""What is there for whoever has not signed in (again: or not fully)."""
NOWHERE = "p" + "0" * 20
"""The id of a product that never was."""


@dataclass(frozen=True, slots=True)
class Place:
    """An address, and by what the house calls it."""

    name: str
    path: str
    of_product: bool
    """Whether it is about one product."""

    def elsewhere(self, product: str) -> str:
        """The same address for another product."""
        return re.sub(r"/products/[^/]+", f"/products/{product}", self.path, count=1)


Fill = Callable[[House], object]
FILLS: Mapping[str, Fill] = {
    "product": lambda house: house.letter,
    "edition": lambda house: house.edition or "e" + "0" * 20,
    "recipient": lambda house: FATHER,
    "digest": lambda house: house.product(house.letter).drafts[-1].digest,
    "number": lambda house: 1,
    "source": lambda house: house.product(house.letter).sources[-1].id,
    "account": lambda house: house.author,
    "matter": lambda house: "policy",
    "version": lambda house: "v" + "0" * 20,
    "kind": lambda house: "letter",
    "person": lambda house: FATHER,
    "id": lambda house: "q" + "0" * 20,
    "about": lambda house: FATHER,
}
"""What stands at a place in an address; by ``name.place`` where that differs."""


def places(house: House, more: Mapping[str, Fill] | None = None, within: str = "") -> tuple[Place, ...]:
    """Every address of the pages, or each with that in its route. A place of which nobody said what stands there is a
    fault of the test."""
    from partywall.web.urls import urlpatterns

    fills = {**FILLS, **SPECIAL, **(more or {})}
    patterns = [row for row in urlpatterns if getattr(row, "name", None) and "oidc" not in str(row.pattern)]
    return tuple(_place(row, fills, house) for row in patterns if within in str(row.pattern))  # type: ignore[arg-type]


def _place(pattern: URLPattern, fills: Mapping[str, Fill], house: House) -> Place:
    name, route = str(pattern.name), str(pattern.pattern)

    def filled(match: re.Match[str]) -> str:
        where = match[1].rpartition(":")[2]
        fill = fills.get(f"{name}.{where}") or fills.get(where)
        assert fill, f"{name}: what stands at <{where}>?"
        return str(fill(house))

    return Place(name, "/" + re.sub(r"<([^>]+)>", filled, route), "<str:product>" in route)


SPECIAL: Mapping[str, Fill] = {
    "desk-paper.name": lambda house: "checklist",
    "desk-paper.form": lambda house: "html",
    "desk-version-file.name": lambda house: "policy.toml",
    "sheet-file.which": lambda house: "letter",
    "figures-table.plot": lambda house: "work",
}
