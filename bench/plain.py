"""A text as a document of one part, as the benchmarks hand it to the program."""

from __future__ import annotations

from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of


def document(text: str) -> Document:
    """A text as a document of one part."""
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    return Document(digest_of(text.encode()), MediaType.MARKDOWN, (body,))
