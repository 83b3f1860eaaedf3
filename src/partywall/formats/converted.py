"""Old kinds of file, and OpenDocument tables and slides: read by way of the kind that took their place.

A converter, which the machine has or not, turns the file into that kind; that kind's own reader and writer do the
rest. What was read keeps the digest of the file that was given, so findings and plan are that file's. What it leaves
behind, remains of earlier versions above all, is shown to the author as text that no copy has.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import olefile

from partywall.errors import Unreadable
from partywall.formats.means import Format, Means
from partywall.formats.remains import remains
from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS
from partywall.model.look import Look
from partywall.model.text import Anchor, Digest, Document, MediaType, Part, PartId, PartKind, digest_of

_PASSWORD = 1
"""In what a file says of its security."""
_REMAINS = PartId("remains")
_NEEDS: Mapping[MediaType, str] = {
    MediaType.DOC: "libreoffice-writer-nogui",
    MediaType.XLS: "libreoffice-calc-nogui",
    MediaType.ODS: "libreoffice-calc-nogui",
    MediaType.PPT: "libreoffice-impress-nogui",
    MediaType.ODP: "libreoffice-impress-nogui",
}


@dataclass(frozen=True, slots=True)
class _Turned:
    """The file in its other kind, and what that kind's reader read of it."""

    content: bytes
    document: Document


def _turned(untrusted: bytes, kind: MediaType, means: Means) -> _Turned:
    if means.tools.convert is None:
        raise Unreadable(
            f"To read {KINDS[kind].called}, Partywall needs LibreOffice and bubblewrap, which this machine lacks"
            f" (Debian: {_NEEDS[kind]}, bubblewrap); or give the file as {KINDS[KINDS[kind].copied_as].called}."
        )
    try:
        content = means.tools.convert(untrusted, kind, KINDS[kind].copied_as)
    except Unreadable:
        if _locked(untrusted):
            raise Unreadable("The file is protected by a password; save a copy without one.") from None
        raise
    return _Turned(content, means.read(content, "", means))


def _locked(untrusted: bytes) -> bool:
    """Whether an old file says of itself that it takes a password."""
    try:
        with olefile.OleFileIO(io.BytesIO(untrusted)) as ole:
            return bool((ole.get_metadata().security or 0) & _PASSWORD)
    # The library's errors have no class in common.
    except Exception:  # noqa: BLE001
        return False


def _read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    return _of_original(untrusted, kind, _turned(untrusted, kind, means).document, means)


def _of_original(untrusted: bytes, kind: MediaType, turned: Document, means: Means) -> Document:
    """What was read, as the given file's."""
    read = (part.text for inner in turned.walk() for part in inner.parts)
    left = remains(untrusted, kind, read, means.limits)
    anchors = (Anchor(0, len(left), "what the conversion left behind"),)
    more = (Part(_REMAINS, PartKind.HIDDEN_TEXT, left, anchors, stays=False),) if left else ()
    return replace(turned, digest=digest_of(untrusted), media_type=kind, parts=(*turned.parts, *more))


def _write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    turned = _again(untrusted, document, means)
    return means.write(
        turned.content, turned.document, _of_turned(plan, document.digest, turned.document.digest), means
    )


def _look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    turned = _again(untrusted, document, means)
    seen = means.look(turned.content, turned.document, pages, means)

    def own(digest: Digest) -> Digest:
        return document.digest if digest == turned.document.digest else digest

    blocks = tuple(replace(block, document=own(block.document)) for block in seen.blocks)
    pictures = tuple(replace(picture, document=own(picture.document)) for picture in seen.pictures)
    return Look(blocks, pictures)


def _again(untrusted: bytes, document: Document, means: Means) -> _Turned:
    """The same conversion once more. Raises Unreadable where it gives another text, since no place would be right."""
    turned = _turned(untrusted, document.media_type, means)
    there = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts if part.stays}
    digests = {turned.document.digest: document.digest}
    again = {
        (digests.get(inner.digest, inner.digest), part.id): part.text
        for inner in turned.document.walk()
        for part in inner.parts
        if part.stays
    }
    if there != again:
        raise Unreadable("The file was converted twice and gave another text the second time; convert it by hand.")
    return turned


def _of_turned(plan: Plan, given: Digest, turned: Digest) -> Plan:
    """The plan for the given file, as one for the file that it was turned into."""
    redactions = tuple(
        replace(each, span=replace(each.span, document=turned)) if each.span.document == given else each
        for each in plan.redactions
    )
    dropped = tuple((turned if digest == given else digest, part) for digest, part in plan.dropped if part != _REMAINS)
    return Plan(turned if plan.document == given else plan.document, redactions, dropped, plan.stamp, plan.left_out)


FORMAT = Format(_read, _write, _look)
CONVERTED = tuple(_NEEDS)
"""The kinds that are read so."""
