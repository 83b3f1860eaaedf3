"""What every source turns its data into, so that one set of checks sees them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from partywall.model.people import Fault
from partywall.register.faults import FaultKind


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one table, by our names of its fields, and where it stands in the source."""

    file: str
    line: int | None
    values: Mapping[str, str]
    fields: Mapping[str, str]
    """The source's own name of each field."""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value of a field; empty where the source does not have it."""
        return self.values.get(name, "")

    def items(self, name: str) -> tuple[str, ...]:
        """The values of a field that holds several."""
        return self.lists.get(name, ())

    def fault(self, trouble: FaultKind, name: str = "", twin: Row | None = None) -> Fault:
        """A fault in one field of this row; ``twin`` is the row that it clashes with."""
        also = f" The other is {twin.place()}." if twin else ""
        where = self.fields.get(name) or self.fields.get("") or name
        return Fault(self.file, self.line, where, trouble.message + also, trouble.severity)

    def place(self) -> str:
        """Where the row stands, without any of its values."""
        return f"{self.file} line {self.line}" if self.line is not None else self.fields.get("", self.file)


Rows = Callable[[str, list[Fault]], Iterator[Row]]
"""The rows of a table by its name; faults in reading them are added to the list."""


def table_fault(file: str, trouble: FaultKind, name: str = "", line: int | None = None) -> Fault:
    """A fault of a file or column as a whole."""
    return Fault(file, line, name, trouble.message, trouble.severity)
