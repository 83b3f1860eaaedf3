"""What stands at the foot of each page of a copy: whose it is, and which page of how many."""

from __future__ import annotations

import re
from dataclasses import dataclass

FOOT = 24.0
"""Points that are kept free for it at the foot of a page, which is drawn so much smaller."""
_COPY = re.compile(r"[a-z][0-9a-f]{20}")
_LINE = re.compile(
    r"(?:Case (?P<case>.+?) · )?(?:for (?P<recipient>.+?) · )?copy (?P<copy>\S+)"
    r"(?: · page (?P<first>[0-9]{1,6}) of (?P<of>[0-9]{1,6}))?"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Stamp:
    """Tells one copy from all others, and its pages from those of others. ``copy`` stands in its properties too."""

    copy: str
    """The copy's id: a letter and twenty hexadecimal digits."""
    case: str = ""
    """The reference of the case."""
    recipient: str = ""
    """Whose copy it is: initials, or the number of a copy."""
    first: int = 1
    """The number of the first page; in a bundle pages are numbered through."""
    of: int = 0
    """How many pages the bundle has; 0: no bundle."""

    def __post_init__(self) -> None:
        if not _COPY.fullmatch(self.copy):
            raise ValueError("A copy's id is a letter and twenty hexadecimal digits.")
        for text in (self.case, self.recipient):
            if len(text) > _LONGEST or not text.isprintable() or text != " ".join(text.split()):
                raise ValueError(f"A stamp says up to {_LONGEST} characters that can be printed.")
        if self.first < 1 or self.of < 0:
            raise ValueError("Pages are numbered from 1.")

    @property
    def words(self) -> str:
        """All of it but the page."""
        case = (f"Case {self.case}",) if self.case else ()
        recipient = (f"for {self.recipient}",) if self.recipient else ()
        return " · ".join((*case, *recipient, f"copy {self.copy}"))

    def line(self, page: int, pages: int) -> str:
        """What stands on a page of so many, which counts from 1."""
        return f"{self.words} · page {self.first + page - 1} of {self.of or pages}"


def read_stamp(line: str) -> Stamp:
    """The stamp of which this is the line on a copy's first page, with its page or without. Raises ValueError."""
    found = _LINE.fullmatch(" ".join(line.split()))
    if found is None:
        raise ValueError("A stamp reads: Case … · for … · copy … · page … of …; the copy's id cannot be missing.")
    first, of = int(found["first"] or 1), int(found["of"] or 0)
    return Stamp(found["copy"], found["case"] or "", found["recipient"] or "", first, of)
