"""What a reader of an HTML message sees, and what stands in it unseen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tr ul br title".split()
)
_UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "meta", "link", "title", "object", "embed"))
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])", re.IGNORECASE
)


@dataclass(slots=True)
class HtmlText:
    """The text of one HTML part."""

    shown: str = ""
    hidden: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)


def html_text(source: str) -> HtmlText:
    """Parses HTML and fetches nothing. Anything parses as HTML; of an empty text there is nothing to show."""
    found = HtmlText()
    parser = html.HTMLParser(no_network=True, encoding="utf-8")
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace") or b" ", parser)
    except (etree.ParserError, ValueError):
        return found
    pieces: list[str] = []
    _walk(root, found, pieces)
    lines = (re.sub(r"[ \r\f\v]+", " ", line).strip(" ") for line in "".join(pieces).split("\n"))
    found.shown = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
    return found


def _walk(element: html.HtmlElement, found: HtmlText, pieces: list[str]) -> None:
    if not isinstance(element.tag, str):
        found.hidden.append((element.text or "").strip())
    elif element.tag in _UNSEEN or _HIDES.search(element.get("style", "")) or element.get("hidden") is not None:
        if element.tag not in ("style", "script"):
            found.hidden.append(" ".join("".join(str(text) for text in element.itertext()).split()))
    else:
        _seen(element, found, pieces)
    pieces.append(_spaced(element.tail))


def _seen(element: html.HtmlElement, found: HtmlText, pieces: list[str]) -> None:
    block = element.tag in _BLOCKS
    if block and not next((piece for piece in reversed(pieces) if piece), "\n").endswith("\n"):
        pieces.append("\n")
    found.links += [element.get(key, "") for key in ("href", "src", "action", "background") if element.get(key)]
    found.alternatives += [element.get(key, "") for key in ("alt", "title", "value") if element.get(key)]
    if element.tag == "img" and element.get("width") not in ("0", "1", "2"):
        pieces.append("[picture left out]")
    pieces.append(_spaced(element.text))
    for child in element:
        _walk(child, found, pieces)
    if element.tag in ("td", "th") and element.getnext() is not None:
        pieces.append("\t")
    if block:
        pieces.append("\n")


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
