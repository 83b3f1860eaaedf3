"""Word documents (DOCX), read and rebuilt with one walk.

A copy is not a cleaned original: it is a new file with the text that was read, and of the layout only what is
listed as harmless. Revisions are accepted; comments, properties, links, controls, pictures, macros and everything else
that is not listed have no way in.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from partywall.formats.blocks import looked
from partywall.formats.docx.opened import opened
from partywall.formats.docx.pack import packed
from partywall.formats.docx.stamping import add_stamp
from partywall.formats.docx.story import redact
from partywall.formats.embedded import embedded_parts
from partywall.formats.means import Format, Means
from partywall.formats.splice import by_part
from partywall.model.disclosure import Plan
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, digest_of


def read(untrusted: bytes, _: MediaType, means: Means) -> Document:
    """All text of a Word document. Raises Unreadable."""
    found = opened(untrusted, means.limits)
    parts = [*(story.part() for story in found.stories), *found.dropped, *embedded_parts(found.package, means)]
    kept = [part for part in parts if part.id == "body" or part.text.strip()]
    return Document(digest_of(untrusted), MediaType.DOCX, tuple(kept), tuple(found.unread))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that the document has not, or a stamp that Word cannot count."""
    redactions = by_part(document, plan)
    found = opened(untrusted, means.limits, layout=True)
    for story in found.stories:
        redact(story, redactions[story.id])
    if stamp := plan.stamp_of(document.digest):
        add_stamp(found.trees, stamp)
    members = {
        name: etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
        for name, tree in found.trees.items()
    }
    return packed(members | ({"theme1": found.theme} if found.theme else {}))


def look(untrusted: bytes, document: Document, _: Collection[int], means: Means) -> Look:
    """Headings, paragraphs, list items and cells in reading order, of the texts that stay."""
    return looked(opened(untrusted, means.limits).stories, document)


FORMAT = Format(read, write, look)
