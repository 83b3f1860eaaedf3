"""Bars that are drawn by the house itself, each with its numbers: what a page, a table and a file are made of alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from partywall.service.tables import as_csv

ROW = 52
"""Height of one row of a plot, in pixels."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One piece of a bar: where it begins and how long it is, in hundredths of the width, and of which series."""

    left: float
    width: float
    series: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it is about, its numbers, and what is drawn of them."""

    label: str
    numbers: tuple[int, ...]
    stretches: tuple[Stretch, ...]

    @property
    def said(self) -> str:
        """The numbers as they stand beside the bar, in the order of the legend."""
        return " · ".join(f"{number:,}" for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars under a title. ``beside`` are numbers that are not drawn, for the table."""

    id: str
    title: str
    about: str
    """One or two sentences: what is counted, and of what."""
    what: str
    """What each row is about: the head of the table's first column."""
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    heads: tuple[str, ...] = ()
    beside: tuple[tuple[int | str, ...], ...] = ()
    rough: bool = False

    @property
    def height(self) -> int:
        """In pixels."""
        return ROW * len(self.bars)

    @property
    def told(self) -> str:
        """What the picture shows, in a sentence for whoever does not see it."""
        most = max(self.bars, key=lambda bar: sum(bar.numbers))
        return _("The longest bar is “%(what)s”: %(numbers)s. All numbers stand below.") % {
            "what": most.label,
            "numbers": ", ".join(f"{name}: {number:,}" for name, number in zip(self.series, most.numbers, strict=True)),
        }

    @property
    def rows(self) -> list[tuple[int | str, ...]]:
        """As a table."""
        beside = self.beside or ((),) * len(self.bars)
        return [(bar.label, *bar.numbers, *more) for bar, more in zip(self.bars, beside, strict=True)]

    @property
    def head(self) -> tuple[str, ...]:
        """Of the table."""
        return (self.what, *self.series, *self.heads)

    def csv(self) -> bytes:
        """As a file."""
        return as_csv(self.head, self.rows)


def bars(rows: Sequence[tuple[str, tuple[int, ...]]]) -> tuple[Bar, ...]:
    """Bars of these numbers, the largest as long as the plot is wide."""
    most = max((sum(numbers) for _, numbers in rows), default=0) or 1
    return tuple(Bar(label, numbers, tuple(_stretches(numbers, most))) for label, numbers in rows)


def _stretches(numbers: tuple[int, ...], most: int) -> list[Stretch]:
    found, left = [], 0.0
    for series, number in enumerate(numbers):
        width = 100 * number / most
        if number:
            found.append(Stretch(round(left, 2), round(width, 2), series))
        left += width
    return found
