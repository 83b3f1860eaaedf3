"""What is logged: to the standard error stream alone, a line each, with the time in UTC.

Lines of the program's own only. Django and the server would write addresses, and an address holds the id of a product.
"""

from __future__ import annotations

import logging
import sys
import time

_OURS = "partywall"
_FOREIGN = ("django", "allauth")


def write_logs(level: int = logging.WARNING) -> None:
    """From now on write what the program has to say; once in a process."""
    logger = logging.getLogger(_OURS)
    if not any(isinstance(each.formatter, OneLine) for each in logger.handlers):
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(OneLine())
        logger.addHandler(handler)
    logger.setLevel(level)
    for name in _FOREIGN:
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False


class OneLine(logging.Formatter):
    """``2027-03-01T09:30:00Z WARNING partywall.web ...``; whatever is said, it stays one line."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in super().format(record))
