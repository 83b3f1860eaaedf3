"""The paragraphs of a shape: runs of text with the little of their look that a copy keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.formats.packages import Element, unescaped
from partywall.formats.pieces import in_cell
from partywall.formats.pptx.names import MC, A, M

SIZES = (800, 1000, 1200, 1400, 1600, 1800, 2000, 2400, 2800, 3200, 3600, 4000, 4400)
"""Sizes of letters in a copy, in hundredths of a point."""
BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; ``BREAK`` alone for the end of a line inside a paragraph."""

    text: str
    bold: bool = False
    italic: bool = False
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. It may have no runs."""

    runs: tuple[Run, ...]
    level: int = 0
    across: str = ""
    """``ctr`` or ``r``; otherwise left."""
    mark: str = ""
    """``bullet``, ``number`` or nothing; empty also where the shape decides."""
    marked: bool = False
    """Whether the paragraph itself says how it is marked."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


def paragraphs(body: Element | None) -> tuple[Paragraph, ...]:
    """The paragraphs of a text body."""
    return () if body is None else tuple(_paragraph(each) for each in body.iterfind(f"{A}p"))


def _paragraph(source: Element) -> Paragraph:
    properties = source.find(f"{A}pPr")
    runs = tuple(run for run in _runs(source) if run.text)
    if properties is None:
        return Paragraph(runs)
    level = properties.get("lvl", "0")
    across = properties.get("algn", "")
    marks = {f"{A}buChar": "bullet", f"{A}buBlip": "bullet", f"{A}buAutoNum": "number", f"{A}buNone": ""}
    mark = next((marks[str(each.tag)] for each in properties if each.tag in marks), None)
    return Paragraph(
        runs,
        min(int(level), 8) if level.isdigit() else 0,
        across if across in ("ctr", "r") else "",
        mark or "",
        mark is not None,
    )


def _runs(source: Element) -> Iterator[Run]:
    for child in source:
        if child.tag in (f"{A}r", f"{A}fld"):
            yield _run(child)
        elif child.tag == f"{A}br":
            yield Run(BREAK)
        elif child.tag == f"{MC}AlternateContent":
            for branch in list(child)[:1]:
                yield from _runs(branch)
        elif isinstance(child.tag, str) and child.tag.endswith("}m"):
            yield Run(in_cell("".join(each.text or "" for each in child.iter(f"{M}t"))))


def _run(source: Element) -> Run:
    text = "".join(each.text or "" for each in source.iterfind(f"{A}t"))
    text = in_cell(unescaped(text))
    look = source.find(f"{A}rPr")
    if look is None:
        return Run(text)
    return Run(text, look.get("b") in ("1", "true"), look.get("i") in ("1", "true"), _size(look.get("sz", "")))


def _size(text: str) -> int | None:
    return min(SIZES, key=lambda size: abs(size - int(text))) if text.isdigit() and len(text) < 6 else None
