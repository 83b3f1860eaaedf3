"""The trained reader: a small network that sees the text with what the house knows written into it.

1. What resolution, trace and the rules found is written over the text's characters (``knowledge``).
2. The case is told in a line before the text (``header``).
3. Both are cut into windows (``windows``) of pieces of words (``pieces``), which the network reads (``reading``).
4. What is likely not for this recipient becomes stretches of words with a probability (``marks``).

The network itself is opened at the edge and handed in (``Network``).
"""

from __future__ import annotations

from partywall.model.disclosure import Mark
from partywall.reader.header import header
from partywall.reader.knowledge import Known, layers
from partywall.reader.marks import marks
from partywall.reader.reading import Network, probabilities

__all__ = ["Known", "Network", "read"]


def read(known: Known, network: Network) -> tuple[Mark, ...]:
    """What the network marks in the parts that a copy keeps, of a document and of those inside it, by place."""
    before = header(known)
    tables = layers(known)
    return tuple(
        mark
        for inner in known.document.walk()
        for part in inner.parts
        if part.stays
        for mark in marks(
            inner.digest,
            part.id,
            part.text,
            probabilities(part.text, tables[inner.digest, part.id], before, network),
        )
    )
