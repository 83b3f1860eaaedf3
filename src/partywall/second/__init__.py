"""A second pair of eyes: what a language model says that this recipient may not have, taken by its quotations alone.

1. The text that stays is cut into chunks (``chunks``), and each is asked about with what the case is (``prompt``).
2. An answer counts by its exact quotations only (``answers``); whatever else it says is dropped and counted.
3. Each quotation that stands in the chunk becomes a passage about whoever is mentioned in it (``quotations``).

The model itself is handed in (``Eyes``), as it lives on another machine. It can only add passages.
"""

from __future__ import annotations

from partywall.second.answers import Unanswered
from partywall.second.looking import Eyes, Seen, look

__all__ = ["Eyes", "Seen", "Unanswered", "look"]
