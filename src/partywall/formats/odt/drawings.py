"""Drawings: which text stands in them, what cannot come into a copy, and what form fields show."""

from __future__ import annotations

from collections.abc import Iterator

from partywall.formats.odt.aside import is_on, raw_text, typed
from partywall.formats.odt.names import Element, attribute, named, short
from partywall.model.text import PartKind

_LEFT_OUT = {
    "draw:image": "[picture left out]",
    "draw:object": "[object left out]",
    "draw:object-ole": "[object left out]",
    "draw:plugin": "[object left out]",
    "draw:applet": "[object left out]",
    "draw:floating-frame": "[object left out]",
}
_HOLDERS = frozenset(("draw:a", "draw:g"))
_NAMES = frozenset(("draw:name", "svg:title", "svg:desc", "draw:caption-id"))


def contents(source: Element) -> Iterator[Element]:
    """What holds paragraphs: a frame's box, or a shape that has words in it."""
    if short(source) == "draw:frame":
        yield from source.iterchildren(named("draw:text-box"), named("table:table"))
    elif short(source) not in _HOLDERS:
        texts = (named("text:p"), named("text:h"), named("text:list"))
        if any(raw_text(each).strip() for each in source.iterchildren(*texts)):
            yield source


def inner(source: Element) -> Iterator[Element]:
    """The drawings of a group or a link."""
    if short(source) in _HOLDERS:
        yield from (child for child in source if short(child).startswith(("draw:", "dr3d:")))


def left_out(source: Element) -> str:
    """The words for what the copy does not show; empty where there is nothing of the kind."""
    if short(source) != "draw:frame":
        return ""
    kinds = [label for child in source if (label := _LEFT_OUT.get(short(child)))]
    return max(kinds, default="", key=lambda label: label == "[object left out]")


def alternatives(source: Element) -> Iterator[str]:
    """Names, titles and descriptions that somebody may have typed."""
    for child in source:
        if short(child) in ("svg:title", "svg:desc"):
            yield raw_text(child)
    yield from (value for key, value in typed(source) if key in _NAMES)


def codes(source: Element) -> Iterator[tuple[PartKind, str]]:
    """Targets and parameters of a drawing and of what it shows."""
    holders = [source, *(child for child in source if short(child) == "draw:text-box")]
    holders += (
        each for child in source if short(child) in _CODED or short(child) in _LEFT_OUT for each in child.iter()
    )
    for each in holders:
        for key, value in typed(each):
            if key not in _NAMES:
                yield PartKind.LINK if key == "xlink:href" else PartKind.STRUCTURE, value
    for child in source:
        if short(child) in _LEFT_OUT or short(child) in _CODED:
            yield from ((PartKind.STRUCTURE, line) for line in raw_text(child).splitlines())


_CODED = frozenset(("office:event-listeners", "draw:image-map", "draw:param"))


def is_hidden(source: Element) -> bool:
    """Whether a drawing is never shown."""
    return attribute(source, "draw:display") == "none" or attribute(source, "draw:visibility") == "hidden"


def forms(source: Element) -> dict[str, str]:
    """What each form field shows, by its id."""
    found: dict[str, str] = {}
    for field in source.iter():
        key = attribute(field, "form:id") or attribute(field, "xml:id") if isinstance(field.tag, str) else ""
        if key:
            found[key] = _shown(field)
    return found


def _shown(field: Element) -> str:
    kind = short(field).removeprefix("form:")
    label = attribute(field, "form:label")
    if kind in ("checkbox", "radio"):
        state = attribute(field, "form:current-state") or attribute(field, "form:state")
        ticked = state == "checked" or is_on(field, "form:current-selected") or is_on(field, "form:selected")
        return f"{chr(0x2612) if ticked else chr(0x2610)} {label}".strip()
    if kind == "listbox":
        chosen = [attribute(each, "form:label") for each in field.iterchildren(named("form:option"))
                  if is_on(each, "form:current-selected") or is_on(each, "form:selected")]  # fmt: skip
        return ", ".join(chosen)
    if kind in ("password", "hidden"):
        return ""
    return attribute(field, "form:current-value") or attribute(field, "form:value") or label
