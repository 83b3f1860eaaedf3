"""What a PDF copy may say of itself beside its pages: a language, its tags, and a title that every copy has.

Tags are a place where text hides: what is read out in place of what is shown. So they may hold one fixed sentence,
and in the drawing instructions a number and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ROLES = frozenset(
    "Document H1 H2 H3 H4 H5 H6 P L LI LBody Table TR TD TH Figure Span Layout StructElem StructTreeRoot S XML".split()
)
_TITLE = "Redacted copy"
_ALTERNATIVES = frozenset(("picture left out",))
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")
_METADATA = re.compile(
    rb'<\?xpacket begin="(?:\xef\xbb\xbf)?" id="W5M0MpCehiHzreSzNTczkc9d"\?>\s*<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    rb'<rdf:RDF xmlns:rdf="http://www\.w3\.org/1999/02/22-rdf-syntax-ns#">\s*'
    rb'<rdf:Description rdf:about="" xmlns:dc="http://purl\.org/dc/elements/1\.1/"'
    rb'(?: xmlns:pdfuaid="http://www\.aiim\.org/pdfua/ns/id/")?>\s*'
    rb'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Redacted copy</rdf:li></rdf:Alt></dc:title>\s*'
    rb"(?:<dc:identifier>([a-z][0-9a-f]{20})</dc:identifier>\s*)?"
    rb"(?:<pdfuaid:part>1</pdfuaid:part>\s*)?</rdf:Description></rdf:RDF></x:xmpmeta>\s*"
    rb'<\?xpacket end="r"\?>'
)
_PROPERTIES = re.compile(rb"<<(.*?)>>|/([^\s()<>\[\]{}/%]+)\s+(?:BDC|DP)\b", re.DOTALL)
_NUMBER = re.compile(rb"\s*/MCID\s+\d{1,7}\s*")
_STRINGS = re.compile(rb"\((?:\\.|[^()\\])*\)", re.DOTALL)


def is_own_metadata(data: bytes) -> bool:
    """Whether metadata is that which every copy has, to the letter; the id of a copy that is stamped may be in it."""
    return _METADATA.fullmatch(data) is not None


def copy_id(data: bytes) -> str:
    """The copy's id in its metadata, or nothing."""
    found = _METADATA.fullmatch(data)
    return (found[1] or b"").decode() if found else ""


def without_own_metadata(data: bytes) -> bytes:
    """A file's bytes without the metadata that every copy has, which writers leave unpacked."""
    return _METADATA.sub(b" ", data)


def is_own_string(holder: str, text: str) -> bool:
    """Whether a string is one that every copy has in that place."""
    if holder == "/StructElem":
        return text in _ALTERNATIVES
    if holder == "/Info":
        return text == _TITLE
    return holder == "/Catalog" and _LANGUAGE.fullmatch(text) is not None


def mark_faults(content: bytes) -> Iterator[str]:
    """What a page's instructions say of their pieces beside a number."""
    for properties, name in _PROPERTIES.findall(_STRINGS.sub(b"", content)):
        if name or not _NUMBER.fullmatch(properties):
            yield "drawing instructions with properties that are not on the list"
