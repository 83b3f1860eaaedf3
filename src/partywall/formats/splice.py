"""Labels in place of what is withheld, the characters that a text may have, and parts made of plain lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from partywall.errors import Refused
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Anchor, Document, Part, PartId, PartKind

# Not white space and not a letter: nothing that a file of text could hold.
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Redactions = defaultdict[str, list[Redaction]]
"""Those of each part, in order; of a part that has none, none."""


def by_part(document: Document, plan: Plan) -> Redactions:
    """What a plan withholds of one document. Raises Refused where it is in a part that no copy keeps."""
    staying = {part.id for part in document.parts if part.stays}
    found: Redactions = defaultdict(list)
    for redaction in plan.redactions:
        if redaction.span.document == document.digest:
            found[redaction.span.part].append(redaction)
    if not found.keys() <= staying:
        raise Refused("The plan has something to withhold in a part that the document has not, or that no copy keeps.")
    return found


def legal(text: str) -> str:
    """A text without characters that no file of markup may hold."""
    return _ILLEGAL.sub("", text)


def label_line(label: str) -> str:
    """A label as one line that markup can hold."""
    return " ".join(legal(label).split())


def spliced(text: str, redactions: Iterable[Redaction]) -> str:
    """A text without inner structure, with labels in place of what is withheld. Redactions are sorted and disjoint."""
    pieces: list[str] = []
    at = 0
    for redaction in redactions:
        pieces += (text[at : redaction.span.start], redaction.label)
        at = redaction.span.end
    return "".join((*pieces, text[at:]))


def left_of(text: str, offset: int, hit: Sequence[Redaction], labelled: set[int]) -> str:
    """What is left of a stretch of text that begins at ``offset`` and is ``hit`` by these redactions.

    A label stands where its first character stood, once: ``labelled`` are the starts of those that have theirs.
    """
    kept: list[str] = []
    at, end = offset, offset + len(text)
    for redaction in hit:
        span = redaction.span
        kept.append(text[at - offset : max(span.start - offset, 0)])
        if span.start not in labelled:
            labelled.add(span.start)
            kept.append(label_line(redaction.label))
        at = min(span.end, end)
    return "".join((*kept, text[at - offset :]))


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
