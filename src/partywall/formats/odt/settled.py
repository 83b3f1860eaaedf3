"""What the leaves hold, written into the copy's tree: spaces, tabs and line ends are elements there."""

from __future__ import annotations

import re

from lxml import etree

from partywall.formats.leaves import Leaf
from partywall.formats.odt.names import Element, named, short

NUMBER = re.compile(r"\d{1,5}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[A-Za-z]")
"""What may stand in the field of a page's number."""


def settle(leaves: list[tuple[Leaf, Element]]) -> None:
    """Writes what the leaves hold into the copy's tree, and takes out what is empty."""
    for leaf, element in leaves:
        if element.tag != named("text:span") and NUMBER.fullmatch(leaf.text):
            element.text = leaf.text
        elif leaf.text:
            element.tag = named("text:span")
            _fill(element, leaf.text)
            _unwrapped(element)
        else:
            _remove(element)


def _unwrapped(element: Element) -> None:
    """Gives what a leaf's element holds to its parent: an element that says nothing is none."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.text or "")
    else:
        before.tail = (before.tail or "") + (element.text or "")
    for child in list(element):
        element.addprevious(child)
    parent.remove(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if short(parent) == "text:span" and not len(parent) and not parent.text:
            _remove(parent)


_WHITE = re.compile(r"\t|\n|^ +| {2,}| +$")


def _fill(element: Element, text: str) -> None:
    """Spaces that would not be shown, tabs and line ends are elements."""
    if text.isprintable() and "  " not in text and text == text.strip():
        element.text = text
        return
    at, last = 0, None
    for found in _WHITE.finditer(text):
        _append(element, last, text[at : found.start()])
        white = found.group()
        name = {"\t": "text:tab", "\n": "text:line-break"}.get(white, "text:s")
        last = etree.SubElement(element, named(name))
        if name == "text:s" and len(white) > 1:
            last.set(named("text:c"), str(len(white)))
        at = found.end()
    _append(element, last, text[at:])


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text
