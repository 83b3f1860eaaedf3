"""What a screen reader is told of a page, compared with what was kept of it.

With ``PARTYWALL_PICTURES`` set, what is told is kept anew: look at what changed before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from web.pages.rooms import TAKE_PICTURES, tree

if TYPE_CHECKING:
    from playwright.sync_api import Page

TREES = Path(__file__).parent / "trees"
_CHANGES = (
    (r"[0-9a-f]{8} … [0-9a-f]{8}", "SHORT"),
    (r"\?changed=[0-9.]+", "?changed=WHEN"),
    (r"sha256:[0-9a-f]{64}", "DIGEST"),
    (r"\b[a-z][0-9a-f]{20}\b", "ID"),
    (r"\d{1,2} [A-Z][a-z]+ \d{4}, \d{1,2}:\d\d[ap]m", "MOMENT"),
    (
        r"\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) 20[2-9]\d",
        "DAY",
    ),
    (r"\d+ (minute|hour|day)s? ago|just now", "AGO"),
)
"""What is another each time."""


def reads_as(page: Page, name: str) -> bool:
    """Whether the page's main part is told as it was kept under that name."""
    told = tree(page) + "\n"
    for pattern, word in _CHANGES:
        told = re.sub(pattern, word, told)
    path = TREES / f"{name}.yaml"
    if os.environ.get(TAKE_PICTURES):
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert told == kept
    return True
