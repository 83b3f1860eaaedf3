"""Text in layers that are switched off: no viewer shows it, so it is hidden text."""

from __future__ import annotations

from typing import Any

import numpy
import pikepdf

from partywall.formats.pdf.binding import Bound
from partywall.formats.pdf.interpreter import Reader
from partywall.formats.pdf.page import Glance
from partywall.formats.pdf.program import Program, Resources


def program_of(page: pikepdf.Page, content: bytes, resources: Resources, number: int) -> Program:
    """The drawing instructions of a page, understood. Raises Unsafe where they are not."""
    reader = Reader(resources, f"Page {number} cannot be copied")
    reader.read(content, inherited(page.obj, "/Resources", pikepdf.Dictionary()))
    return reader.program


def inherited(page: pikepdf.Object, key: str, default: Any) -> Any:
    """A value of a page that may stand in the tree above it."""
    for _ in range(64):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            break
        page = page["/Parent"]
    return default


def hide_layers(seen: Glance, program: Program, bound: Bound) -> None:
    """Count the characters in layers that are switched off to those that nobody sees."""
    if not any(show.off for show in program.shows):
        return
    layer_of_show = numpy.array([show.off for show in program.shows])
    glyphs = bound[seen.seen.number]
    off = glyphs >= 0
    off[off] = layer_of_show[program.owner_of(glyphs[off])]
    if off.any():
        hidden, seen.seen = seen.seen.parted(off)
        seen.unseen = seen.unseen.with_more(hidden).in_order()
