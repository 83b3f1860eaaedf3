"""Where shapes stand on a slide: their own place, that of the layout's or master's placeholder, inside their groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from partywall.formats.packages import Element
from partywall.formats.pptx.names import A, Box, P

Moved = Callable[[Box], Box]
"""Takes a box from inside a group to the slide."""


def unmoved(box: Box) -> Box:
    """Outside of any group."""
    return box


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What a slide's layout or master keeps a place for."""

    kind: str
    index: str
    box: Box


def placeholder_of(shape: Element) -> tuple[str, str] | None:
    """Kind and index of the placeholder that a shape fills."""
    found = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    if found is None:
        found = shape.find(f"*/{P}nvPr/{P}ph")
    return None if found is None else (found.get("type", "obj"), found.get("idx", ""))


def own_box(shape: Element) -> Box | None:
    """The place that a shape itself gives."""
    found = shape.find(f"{P}spPr/{A}xfrm")
    if found is None:
        found = shape.find(f"{P}xfrm")
    return None if found is None else _box(found, "off", "ext")


def placeholders(tree: Element | None) -> list[Placeholder]:
    """The placeholders of a layout or master that have a place."""
    shapes = [] if tree is None else tree.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame")
    return [Placeholder(*key, box) for shape in shapes if (key := placeholder_of(shape)) and (box := own_box(shape))]


_SAME = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "dgm": "body",
         "pic": "body", "media": "body", "clipArt": "body"}  # fmt: skip


def inherited_box(key: tuple[str, str], known: Sequence[Sequence[Placeholder]]) -> Box | None:
    """The place of a placeholder by the first of ``known`` (layout, then master) that has it."""
    kind, index = key
    for level in known:
        by_index = [each for each in level if index and each.index == index]
        by_kind = [each for each in level if _SAME.get(each.kind, each.kind) == _SAME.get(kind, kind)]
        for each in (*by_index, *by_kind):
            return each.box
    return None


def moved(group: Element, outer: Moved) -> Moved:
    """How the shapes of a group are taken to the slide."""
    transform = group.find(f"{P}grpSpPr/{A}xfrm")
    to = None if transform is None else _box(transform, "off", "ext")
    inner = None if transform is None else _box(transform, "chOff", "chExt")
    if to is None or inner is None or not inner[2] or not inner[3]:
        return outer
    across, down = to[2] / inner[2], to[3] / inner[3]
    return lambda box: outer(
        (
            round(to[0] + (box[0] - inner[0]) * across),
            round(to[1] + (box[1] - inner[1]) * down),
            round(box[2] * across),
            round(box[3] * down),
        )
    )


def _box(transform: Element, place: str, size: str) -> Box | None:
    off, ext = transform.find(f"{A}{place}"), transform.find(f"{A}{size}")
    if off is None or ext is None:
        return None
    numbers = [_number(off.get("x")), _number(off.get("y")), _number(ext.get("cx")), _number(ext.get("cy"))]
    return (numbers[0], numbers[1], numbers[2], numbers[3])


def _number(text: str | None) -> int:
    try:
        return max(-(10**9), min(10**9, int(text or "0")))
    except ValueError:
        return 0
