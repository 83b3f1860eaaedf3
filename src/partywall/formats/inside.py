"""Files inside a file: read, copied and shown alike, each by its own format."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from partywall.errors import Unreadable
from partywall.formats.means import Means
from partywall.model.disclosure import LEFT_OUT, Plan
from partywall.model.kinds import KINDS
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, Unread, digest_of

_GROWTH = 20
"""How many times its size a file inside may unpack to, where the limits leave no more room."""


class Inside(NamedTuple):
    """A file inside a file, with the name that it has there."""

    name: str
    data: bytes


class Copied(NamedTuple):
    """The copy of a file inside a file."""

    kind: MediaType
    data: bytes


def read_inside(
    files: Sequence[Inside], means: Means, called: str = "attachment"
) -> tuple[tuple[Document, ...], list[Unread]]:
    """The documents inside, in order, and which files could not be read. Raises Unreadable where there are too many."""
    if len(files) > means.limits.members:
        raise Unreadable(f"The file holds more than {means.limits.members:,} files.")
    documents: list[Document] = []
    unread: list[Unread] = []
    total = sum(len(each.data) for each in files)
    for number, each in enumerate(files, 1):
        try:
            document = means.read(each.data, each.name, _within(means, len(each.data), total))
            documents.append(_placed(document, f"{called} {number}"))
        except Unreadable as problem:
            unread.append(Unread(f"{called} {number}", str(problem), digest_of(each.data)))
    return tuple(documents), unread


def read_dropped(data: bytes, name: str, means: Means) -> Document | None:
    """The document in a file inside that no copy has: so what cannot be read of it harms nobody."""
    try:
        return means.read(data, name, means.inside())
    except Unreadable:
        return None


def copies_inside(files: Sequence[Inside], document: Document, plan: Plan, means: Means) -> list[Copied]:
    """The copy of each document inside, in order; then a text for each file that is left out."""
    contents = {digest_of(each.data): each.data for each in files}
    kept = [
        Copied(KINDS[each.media_type].copied_as, means.write(contents[each.digest], each, plan, means))
        for each in document.attachments
        if each.digest not in plan.left_out
    ]
    return kept + [Copied(MediaType.TEXT, f"{LEFT_OUT}\n".encode())] * document.left_out(plan.left_out)


def look_inside(own: Look, files: Sequence[Inside], document: Document, pages: Collection[int], means: Means) -> Look:
    """How a file looks, and then the files inside it."""
    contents = {digest_of(each.data): each.data for each in files}
    looks = [own, *(means.look(contents[each.digest], each, pages, means) for each in document.attachments)]
    return Look(
        tuple(block for each in looks for block in each.blocks),
        tuple(picture for each in looks for picture in each.pictures),
    )


def _placed(document: Document, place: str) -> Document:
    """A document inside, in which what could not be read says in which file it is."""
    if not document.all_unread():
        return document
    unread = tuple(replace(gap, where=f"{place}, {gap.where}") for gap in document.unread)
    return replace(document, unread=unread, attachments=tuple(_placed(each, place) for each in document.attachments))


def _within(means: Means, size: int, total: int) -> Means:
    """The means for one of the files inside: what they all unpack to together stays within the limit."""
    inner = means.inside()
    room = max(0, means.limits.unpacked_bytes - total)
    share = max(room * size // max(total, 1), _GROWTH * size)
    return replace(inner, limits=replace(inner.limits, unpacked_bytes=min(room, share)))
