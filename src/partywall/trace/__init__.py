"""Which passages of a document stand in a record too, word for word or nearly.

1. Each part is read as its telling words (``reading``).
2. Pairs of neighbouring telling words that stand in a record are chained (``chains``).
3. A chain is a copy if the words it shares say enough: rare ones more, grammar nothing.
4. It is given sentence by sentence, so that a long copy becomes natural passages.
"""

from __future__ import annotations

from partywall.trace.copies import echo, trace
from partywall.trace.indexed import RecordIndex, index

__all__ = ["RecordIndex", "echo", "index", "trace"]
