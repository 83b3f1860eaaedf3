"""What this machine has beside Python: character recognition, and a converter of old kinds of file."""

from __future__ import annotations

from partywall.model.tools import Tools
from partywall.store.conversion import Remembering, find_converter
from partywall.store.recognition import find_recogniser


def find_tools() -> Tools:
    """The tools of this machine; each may be missing."""
    converter = find_converter()
    return Tools(find_recogniser(), Remembering(converter) if converter else None)
