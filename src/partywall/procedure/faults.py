"""What is wrong in a procedure's file: where, and in one sentence. All faults are said at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from partywall.errors import Refused

_SAID = 20


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault, by file, line and field. It shows no value of the file."""

    file: str
    line: int
    field: str
    what: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}"
        return f"{where}, {self.field}: {self.what}" if self.field else f"{where}: {self.what}"


class Faulty(Refused):
    """The files are no sound procedures."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        said = " ".join(map(str, self.faults[:_SAID]))
        more = f" And {len(self.faults) - _SAID} more." if len(self.faults) > _SAID else ""
        super().__init__(f"The procedure has {len(self.faults)} fault(s). {said}{more}")
