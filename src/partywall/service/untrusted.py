"""What a worker does with what comes from outside: read it, copy it, show it, check the copy.

Imported in workers alone (``sandbox``); the house asks by ``workshop``. No other module above the readers imports one,
or the checker.
"""

from __future__ import annotations

from partywall import formats
from partywall import verify as checker
from partywall.model.disclosure import Verification
from partywall.model.look import Look
from partywall.model.text import Document, MediaType
from partywall.model.tools import Tools
from partywall.sandbox.trials import TRIALS
from partywall.sandbox.worker import Acts, Ask
from partywall.service.orders import Convert, Read, Show, Verify, Write
from partywall.store.recognition import find_recogniser
from partywall.store.sight import find_sight


def acts(ask: Ask) -> Acts:
    """What a worker does for each order."""

    def convert(untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        converted: bytes = ask(Convert(untrusted, kind, to), bytes)
        return converted

    def tools(converts: bool) -> Tools:
        return Tools(find_recogniser(), convert if converts else None)

    def read(order: Read) -> Document:
        return formats.read(order.untrusted, order.name, order.limits, tools(order.converts))

    def write(order: Write) -> bytes:
        found = tools(order.converts)
        return formats.write(order.untrusted, order.document, order.plan, order.limits, found)

    def show(order: Show) -> Look:
        return formats.look(order.untrusted, order.document, order.pages, tools(order.converts))

    return {Read: read, Write: write, Show: show, Verify: _verify, **TRIALS}


def _verify(order: Verify) -> Verification:
    sight = find_sight()
    return checker.verify(order.untrusted, order.document, order.plan, order.untrusted_copy, order.limits, sight)


def warm() -> None:
    """Loads the recogniser's bindings, which take longest."""
    find_recogniser()
