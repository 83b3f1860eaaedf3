"""What every format works with: the limits, the machine's tools, and the other formats for the documents inside."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

from partywall.errors import Unreadable
from partywall.model.disclosure import Plan
from partywall.model.limits import Limits
from partywall.model.look import Look
from partywall.model.text import Document, MediaType
from partywall.model.tools import Tools


@dataclass(frozen=True, slots=True)
class Means:
    """Handed to every reader and writer. ``read``, ``write`` and ``look`` do the same for a document inside."""

    limits: Limits
    tools: Tools
    read: Callable[[bytes, str, Means], Document]
    """Reads the bytes of that name. Raises Unreadable."""
    write: Callable[[bytes, Document, Plan, Means], bytes]
    look: Callable[[bytes, Document, Collection[int], Means], Look]

    def inside(self) -> Means:
        """The means for what is inside. Raises Unreadable where it is deeper than the limit."""
        if self.limits.attachment_depth <= 0:
            raise Unreadable("There are files inside files, deeper than Partywall follows.")
        return replace(self, limits=replace(self.limits, attachment_depth=self.limits.attachment_depth - 1))


class Format(NamedTuple):
    """How one kind of file is read, copied and shown. ``read`` and ``write`` raise Unreadable, ``write`` also Unsafe.

    The copy is of the kind that ``KINDS`` says, and the same input gives the same bytes.
    """

    read: Callable[[bytes, MediaType, Means], Document]
    write: Callable[[bytes, Document, Plan, Means], bytes]
    look: Callable[[bytes, Document, Collection[int], Means], Look]
