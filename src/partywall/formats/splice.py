"""Labels in place of what is withheld, for text that has no inner structure."""

from __future__ import annotations

from collections.abc import Iterable

from partywall.model.disclosure import Redaction


def spliced(text: str, redactions: Iterable[Redaction]) -> str:
    """``text`` with each redacted stretch replaced by its label. Redactions are sorted and disjoint."""
    pieces: list[str] = []
    at = 0
    for redaction in redactions:
        pieces += (text[at : redaction.span.start], redaction.label)
        at = redaction.span.end
    return "".join((*pieces, text[at:]))
