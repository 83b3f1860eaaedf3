"""Labels in place of what is withheld, for text that has no inner structure; and parts made of plain lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partywall.model.disclosure import Redaction
from partywall.model.text import Anchor, Part, PartId, PartKind


def spliced(text: str, redactions: Iterable[Redaction]) -> str:
    """``text`` with each redacted stretch replaced by its label. Redactions are sorted and disjoint."""
    pieces: list[str] = []
    at = 0
    for redaction in redactions:
        pieces += (text[at : redaction.span.start], redaction.label)
        at = redaction.span.end
    return "".join((*pieces, text[at:]))


def lines_part(part: str, kind: PartKind, texts: Sequence[str]) -> Part:
    """A part that no copy has, from texts that each become a line."""
    anchors: list[Anchor] = []
    at = 0
    for number, text in enumerate(texts, 1):
        if text:
            anchors.append(Anchor(at, at + len(text), f"{kind} {number}"))
        anchors.append(Anchor(at + len(text), at + len(text) + 1, ""))
        at += len(text) + 1
    return Part(PartId(part), kind, "".join(f"{text}\n" for text in texts), tuple(anchors), stays=False)
