"""A Word file as a package, and the names that Word gives to members."""

from __future__ import annotations

import re

from partywall.formats import packages
from partywall.formats.packages import Package, Relationship
from partywall.model.limits import Limits

__all__ = ["Package", "Relationship", "unpacked"]

_USUAL = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(?:core|app|custom|thumbnail)\.\w{3,4}|customxml/(?:_rels/)?"
    r"item(?:props)?\d*\.xml(?:\.rels)?|word/(?:_rels/|theme/|glossary/|media/|embeddings/|charts/|diagrams/|fonts/|"
    r"activex/)*(?:_rels/)?(?:document|styles|styleswitheffects|settings|websettings|fonttable|numbering|footnotes|"
    r"endnotes|comments\w{0,11}|people|header|footer|theme|themeoverride|image|chart|colors|style|data|drawing|layout|"
    r"quickstyle|font|vbaproject|vbadata|activex|oleobject|microsoft_\w{1,24}|printersettings|stylesheet)?\d*\."
    r"(?:xml|bin|png|jpe?g|gif|emf|wmf|tiff?|bmp|svg|odttf|xlsx|docx|pptx|rels)(?:\.rels)?|.*/"
)


def unpacked(untrusted: bytes, limits: Limits) -> Package:
    """Opens a Word file's package. Raises Unreadable."""
    return packages.unpacked(untrusted, limits, _USUAL)
