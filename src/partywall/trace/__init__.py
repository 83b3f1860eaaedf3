"""Which passages of a document stand in a record too, word for word or nearly.

1. Each part is read as its telling words (``columns``, ``reading``), as the records were (``segments``).
2. Pairs of neighbouring telling words that stand in a record, and are not the wording of a form (``places``), are
   chained (``chains``).
3. A chain is a copy if the words it shares say enough: rare ones more, grammar nothing, unless many stand in a row.
4. It is given sentence by sentence, so that a long copy becomes natural passages (``copies``).

What the newest records near a case tell in other words is looked for apart (``retold``), and the other way round all
records that carry a passage or hold a person (``bearers``).
"""

from __future__ import annotations

from partywall.trace.copies import trace
from partywall.trace.echoes import echo
from partywall.trace.indexed import RecordIndex, Shelf, index
from partywall.trace.retold import Told, near_by, retold
from partywall.trace.spelling import Words

__all__ = ["RecordIndex", "Shelf", "Told", "Words", "echo", "index", "near_by", "retold", "trace"]
