"""A worker that was taken over and lies: what it says has the right type and is not so."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from dataclasses import replace

from partywall.model.disclosure import Check, CheckStatus, Verification
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Digest, Document, MediaType, Part, PartId, PartKind, Unread, digest_of
from partywall.sandbox.worker import Acts, Ask
from partywall.service.orders import Read, Show, Verify, VerifyAlone

LIES: Mapping[str, Callable[[Document], Document]] = {
    "truth": lambda document: document,
    "another file": lambda document: replace(document, digest=Digest("sha256:" + "0" * 64)),
    "gap": lambda document: _anchored(document, (0, 1), (2, 4)),
    "overlap": lambda document: _anchored(document, (0, 3), (2, 4)),
    "beyond": lambda document: _anchored(document, (0, 5)),
    "backwards": lambda document: _anchored(document, (2, 4), (0, 2)),
    "twice": lambda document: replace(document, parts=document.parts * 2),
    "inside": lambda document: replace(document, attachments=(_anchored(document, (0, 2)),)),
    "terminal": lambda document: replace(document, unread=(Unread("page 1", "\x1b[2Jdamaged"),)),
    "number": lambda document: _anchored(document, (0, 0), (0, 4)),
}


def _anchored(document: Document, *places: tuple[int, int]) -> Document:
    anchors = tuple(Anchor(start, end, "here") for start, end in places)
    return replace(document, parts=(replace(document.parts[0], anchors=anchors),))


def acts(ask: Ask) -> Acts:
    """The orders of the house, answered with lies."""
    return {Read: _read, Show: _show, Verify: _verify, VerifyAlone: _verify_alone}


def warm() -> None:
    """Nothing is needed."""


def _read(order: Read) -> Document:
    text = order.untrusted.decode()
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "here"),))
    return LIES[order.name](Document(digest_of(order.untrusted), MediaType.TEXT, (part,)))


def _show(order: Show) -> Look:
    return Look((Block(order.document.digest, PartId("body"), BlockKind.PARAGRAPH, 0, 5),))


def _verify(order: Verify) -> Verification:
    if order.untrusted == b"crash":
        ctypes.string_at(0)
    return Verification(digest_of(order.untrusted), (Check("all", CheckStatus.PASSED),))


def _verify_alone(order: VerifyAlone) -> Verification:
    return Verification(digest_of(b"another copy"), (Check("all", CheckStatus.PASSED),))
