"""The list of what a copy of a web page may hold. It is well-formed XML, so that no browser has anything to guess."""

from __future__ import annotations

import re

from partywall.verify.reading import words

_VOID = words("meta br")
_BLOCKS = words("h1 h2 h3 h4 h5 h6 p pre ul ol li table tr td th blockquote")
_MARKS = words("strong em u s sub sup")
ENDS = _BLOCKS | {"br"}
"""Elements after which another line begins."""
TITLE = "Copy"
HEAD = re.compile(
    r"<!DOCTYPE html>\n<html(?: lang=\"[A-Za-z]{2,3}(?:-[A-Z]{2})?\")?>\n"
    rf"<head><meta charset=\"utf-8\"/><title>{TITLE}</title></head>\n"
)
"""How every copy begins."""
_ATTRIBUTES = {
    ("html", "lang"): re.compile(r"[A-Za-z]{2,3}(?:-[A-Z]{2})?"),
    ("meta", "charset"): re.compile("utf-8"),
    **{(tag, name): re.compile(r"[1-9]\d{0,2}") for tag in ("td", "th") for name in ("colspan", "rowspan")},
}
_NAMES = frozenset(name for _, name in _ATTRIBUTES)


def inside(tag: str) -> frozenset[str]:
    """The elements that may stand in an element; ``""`` is the page itself."""
    match tag:
        case "":
            return frozenset(("html",))
        case "html":
            return frozenset(("head", "body"))
        case "head":
            return frozenset(("meta", "title"))
        case "ul" | "ol":
            return frozenset(("li",))
        case "table":
            return frozenset(("tr",))
        case "tr":
            return frozenset(("td", "th"))
        case "body" | "blockquote":
            return _BLOCKS - words("li tr td th")
        case "li" | "td" | "th":
            return (_BLOCKS - words("li tr td th")) | _MARKS | {"br"}
        case "title" | "meta" | "br":
            return frozenset()
        case _:
            return _MARKS | {"br"}


def holds_text(tag: str) -> bool:
    """Whether characters may stand in an element."""
    return tag in _MARKS or tag in words("h1 h2 h3 h4 h5 h6 p pre li td th title")


def is_void(tag: str) -> bool:
    """Whether an element has no end of its own."""
    return tag in _VOID


def is_listed(tag: str, name: str, value: str) -> bool:
    """Whether an attribute may stand at an element, with that value."""
    pattern = _ATTRIBUTES.get((tag, name))
    return bool(pattern and pattern.fullmatch(value))


def is_attribute(name: str) -> bool:
    """Whether an attribute of that name may be in a copy."""
    return name in _NAMES


def is_plumbing(tag: str, name: str, value: str) -> bool:
    """Whether a quoted value belongs to the format."""
    return is_listed(tag, name, value)


def without_member_names(text: str) -> str:
    """A page has no members."""
    return text
