"""What stands beside the text in marks and definitions: no copy has it, and the author is shown it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from partywall.formats.docx.names import Element, R, W, value
from partywall.formats.docx.package import Relationship
from partywall.model.text import PartKind

# Names that Word gives itself.
_OWN = re.compile(
    r"_(?:GoBack|PictureBullets|(?:Toc|Ref|Hlk|Hlt|MON_|ENREF_|msoanchor_|cp_change_|Nebo|DV_[A-Z]*)\d+)|_"
)
_SPOKEN = frozenset(
    W + name
    for name in "alias tag name helpText statusText default entryMacro exitMacro listEntry format docPartGallery "
    "docPart".split()
)


def noted(source: Element, links: Mapping[str, Relationship]) -> Iterator[tuple[PartKind, str]]:
    """A link's target and tip, a tag's attributes, a bookmark's name, who may edit."""
    if source.tag == W + "hyperlink":
        link = links.get(source.get(R + "id", ""))
        yield PartKind.LINK, link.target if link else ""
        yield PartKind.LINK, source.get(W + "tooltip", "")
        yield PartKind.LINK, _name(source.get(W + "anchor", ""))
    elif source.tag in (W + "smartTag", W + "customXml"):
        if source.tag == W + "customXml":
            yield PartKind.STRUCTURE, source.get(W + "element", "")
        for each in source.iterfind(f"{source.tag}Pr/{W}attr"):
            yield PartKind.STRUCTURE, each.get(W + "name", "")
            yield PartKind.STRUCTURE, value(each)
    elif source.tag == W + "bookmarkStart":
        yield PartKind.BOOKMARK, _name(source.get(W + "name", ""))
    elif source.tag in (W + "permStart", W + "permEnd"):
        yield PartKind.STRUCTURE, source.get(W + "ed", "")


def form_words(definition: Element) -> str:
    """What somebody typed into the definition of a form field, one piece a line."""
    texts: list[str] = []
    for each in definition.iter():
        if each.tag in _SPOKEN:
            texts.append(value(each))
        elif each.tag == W + "listItem":
            texts += (each.get(W + "displayText", ""), each.get(W + "value", ""))
        elif each.tag == W + "date":
            texts.append(each.get(W + "fullDate", ""))
    return "\n".join(text for text in dict.fromkeys(texts) if text.strip() and not text.isdigit())


def _name(text: str) -> str:
    """A bookmark's name where somebody gave it."""
    return "" if _OWN.fullmatch(text) else text
