"""Where in a copy each withheld text is left, so that a person knows where to look."""

from __future__ import annotations

from collections.abc import Iterator

from partywall.model.disclosure import Left
from partywall.verify.checks import Held
from partywall.verify.opened import Seen
from partywall.verify.traces import Row, Traces

_MOST = 500
"""Withheld texts that are looked for one by one."""


def left_in(held: Held) -> tuple[Left, ...]:
    """Each withheld text that can be told apart from what may stay, and each place where it stands."""
    texts = [(seen, Row(seen.text)) for seen in _all(held) if held.wanted.withheld.in_text(seen.text)]
    found = (
        Left(number, seen.where)
        for number, text in enumerate(held.wanted.spans[:_MOST] if texts else ())
        for alone in (Traces.of((text,), held.wanted.allowed),)
        for seen, row in texts
        if alone.in_row(row)
    )
    return tuple(dict.fromkeys(found))


def _all(held: Held) -> Iterator[Seen]:
    for pair in held.pairs:
        yield from pair.opened.shown
        yield from pair.opened.aside
        yield from pair.opened.again
