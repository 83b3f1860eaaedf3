"""The groups of a rich text file while they are open: what holds inside each pair of braces."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.formats.rtf.flow import Flow
from partywall.formats.rtf.rich import Layout, Style
from partywall.model.text import PartKind

PLAIN = Style()
TABLES = ("fonttbl", "stylesheet")
"""Groups whose words are names of fonts and styles."""


@dataclass(slots=True)
class Gather:
    """Characters of a group that is not shown; ``kind`` None: they are nobody's words."""

    kind: PartKind | None
    what: str
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Field:
    """A field whose code has been read."""

    page: str = ""
    ticked: bool | None = None


@dataclass(slots=True)
class Group:
    """What holds inside a pair of braces; each group begins as a copy of the one around it."""

    flow: Flow
    gather: Gather | None = None
    style: Style = PLAIN
    layout: Layout = Layout()
    in_table: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int | None = None
    fallback: int = 1
    """Characters after a Unicode one that stand for it where it is not known."""
    starred: bool = False
    """Whether a reader that does not know the next word skips the group."""
    opens: str = ""
    """The word by which this very group holds something of its own."""
    unseen: bool = False
    """Whether the group is inside one that no reader sees: nothing in it can come back to the page."""
    entry: int | None = None
    """Which font or style of its table the group describes."""
    code: Field | None = None

    def gathers(self, name: str) -> bool:
        """Whether its words are set aside because of this control word."""
        return self.gather is not None and self.gather.what == name
