"""Word documents (DOCX), read and rebuilt with one walk.

A copy is not a cleaned original: it is a new file with the text that was read, and of the layout only what is
listed as harmless. Revisions are accepted; comments, properties, links, controls, pictures, macros and everything else
that is not listed have no way in.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from partywall.errors import Refused
from partywall.formats.docx.opened import opened
from partywall.formats.docx.pack import packed
from partywall.formats.docx.story import redact
from partywall.formats.embedded import embedded_parts
from partywall.formats.means import Format, Means
from partywall.model.disclosure import Plan
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, PartId, digest_of


def read(untrusted: bytes, _: MediaType, means: Means) -> Document:
    """All text of a Word document. Raises Unreadable."""
    found = opened(untrusted, means.limits)
    parts = [*(story.part() for story in found.stories), *found.dropped, *embedded_parts(found.package, means)]
    kept = [part for part in parts if part.id == "body" or part.text.strip()]
    return Document(digest_of(untrusted), MediaType.DOCX, tuple(kept), tuple(found.unread))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that the document has not."""
    found = opened(untrusted, means.limits, layout=True)
    stories = {story.id: story for story in found.stories}
    wanted = {each.span.part for each in plan.redactions if each.span.document == document.digest}
    if any(part not in stories or not stories[part].stays for part in wanted):
        raise Refused("The plan has something to withhold in a part that the document has not, or that no copy keeps.")
    for part in wanted:
        redact(stories[part], plan.of(document.digest, part))
    members = {
        name: etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
        for name, tree in found.trees.items()
    }
    return packed(members | ({"theme1": found.theme} if found.theme else {}))


def look(untrusted: bytes, document: Document, _: Collection[int], means: Means) -> Look:
    """Headings, paragraphs, list items and cells in reading order, of the texts that stay."""
    blocks = tuple(
        each.placed(document.digest, PartId(story.id))
        for story in opened(untrusted, means.limits).stories
        if story.stays
        for each in story.shapes
    )
    return Look(blocks)


FORMAT = Format(read, write, look)
