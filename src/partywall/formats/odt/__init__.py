"""OpenDocument texts (ODT), read and rebuilt with one walk.

A copy is not a cleaned original: it is a new file with the text that was read, and of the layout only what is
listed as harmless. Revisions are accepted; annotations, properties, links, fields, forms, pictures, objects, scripts
and everything else that is not listed have no way in.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from partywall.formats.blocks import looked
from partywall.formats.inside import read_dropped
from partywall.formats.leaves import redacted
from partywall.formats.means import Format, Means
from partywall.formats.odt.opened import opened
from partywall.formats.odt.settled import settle
from partywall.formats.zipping import zipped
from partywall.model.disclosure import Plan
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, digest_of

_MIME = "application/vnd.oasis.opendocument.text"
_MANIFEST = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
).encode()


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """All text of an OpenDocument text, and the documents inside it. Raises Unreadable."""
    found = opened(untrusted, means.limits)
    parts = [*(story.part() for story in found.stories), *found.dropped]
    kept = [part for part in parts if part.id == "body" or part.text.strip()]
    inside = tuple(document for name, data in found.inner if (document := read_dropped(data, name, means)))
    return Document(digest_of(untrusted), kind, tuple(kept), attachments=inside)


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that the document has not."""
    found = opened(untrusted, means.limits)
    redacted(found.stories, document, plan)
    settle(found.leaves)
    members = {"META-INF/manifest.xml": _MANIFEST}
    for name, tree in (("content.xml", found.content), ("styles.xml", found.styles)):
        assert tree is not None
        members[name] = etree.tostring(tree, encoding="UTF-8", xml_declaration=True)
    return zipped(members, {"mimetype": _MIME.encode()})


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Headings, paragraphs, list items and cells in reading order, of the texts that stay."""
    return looked(opened(untrusted, means.limits).stories, document)


FORMAT = Format(read, write, look)
