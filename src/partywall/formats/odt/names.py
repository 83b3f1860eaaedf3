"""Names of OpenDocument elements and attributes, short enough to read: ``text:p`` is ``named("text:p")``."""

from __future__ import annotations

from functools import cache

from lxml import etree

Element = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "style": f"{_OASIS}style:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
}
"""Declared at the root of every member of a copy."""
_OTHERS = {
    "meta": f"{_OASIS}meta:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "chart": f"{_OASIS}chart:1.0",
    "dr3d": f"{_OASIS}dr3d:1.0",
    "form": f"{_OASIS}form:1.0",
    "script": f"{_OASIS}script:1.0",
    "config": f"{_OASIS}config:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "presentation": f"{_OASIS}presentation:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_PREFIXES = {space: prefix for prefix, space in (SPACES | _OTHERS).items()}


@cache
def named(name: str) -> str:
    """``prefix:local`` in the form that the parser uses."""
    prefix, _, local = name.partition(":")
    return f"{{{(SPACES | _OTHERS)[prefix]}}}{local}"


@cache
def _short(tag: str) -> str:
    space, _, local = tag.lstrip("{").rpartition("}")
    return f"{_PREFIXES.get(space, '')}:{local}"


def short(element: Element) -> str:
    """An element's name as ``prefix:local``; ``:local`` in a foreign namespace, empty for a comment or instruction."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def short_key(key: str) -> str:
    """An attribute's name as ``prefix:local``."""
    return _short(key)


def attribute(element: Element, name: str) -> str:
    """The value of an attribute; empty where it is not set."""
    return element.get(named(name), "")
