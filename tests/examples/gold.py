"""What must be gone from the example's copies, and what must stay: ``examples/expected.json``."""

import json
from typing import Any

from tests.examples.reading import EXAMPLES

GOLD: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))


def phrases(name: str, side: str, recipient: str = "", file: str = "") -> list[str]:
    """The phrases of a document that must be ``gone`` or ``stay``; empty recipient or file: for any."""
    return [
        entry["phrase"]
        for entry in GOLD["documents"][name][side]
        if (not recipient or recipient in entry.get("to", [recipient]))
        and (not file or file in entry.get("in", [file]))
    ]
