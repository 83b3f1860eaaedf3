"""Rich text (RTF): understood by a reader of our own, and put together anew.

The copy has paragraphs, tables, headers, footers and notes, and a few words of layout. Revisions are accepted; fields,
pictures, objects, annotations, properties and every group that a reader may skip have no way in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from partywall.errors import Unreadable
from partywall.formats.blocks import looked
from partywall.formats.inside import read_dropped
from partywall.formats.leaves import redacted
from partywall.formats.means import Format, Means
from partywall.formats.odt.members import runs
from partywall.formats.rtf.reading import Reader
from partywall.formats.rtf.writing import Composed, composed
from partywall.formats.splice import lines_part
from partywall.model.disclosure import Plan
from partywall.model.limits import LIMITS, Limits
from partywall.model.look import Look
from partywall.model.text import Document, MediaType, Part, PartKind, digest_of

# Where in an embedded object a document of its own begins.
_DOCUMENT = re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|%PDF-|\{\\rtf")


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """All text of a rich text file, and the documents inside it. Raises Unreadable."""
    reader, made = _opened(untrusted, means.limits)
    parts = [*(story.part() for story in made.stories), *reader.aside.parts(), *_others(reader)]
    kept = tuple(part for part in parts if part.id == "body" or part.text.strip())
    inside = tuple(document for data in reader.payloads if (document := _inside(data, means)))
    return Document(digest_of(untrusted), kind, kept, attachments=inside)


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """The copy. Raises Refused if the plan has a part that the document has not."""
    _, made = _opened(untrusted, means.limits)
    redacted(made.stories, document, plan)
    return made.bytes()


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """Headings, paragraphs, list items and cells in reading order, of the texts that stay."""
    return looked(_opened(untrusted, means.limits)[1].stories, document)


FORMAT = Format(read, write, look)


def rtf_text(untrusted: bytes, limits: Limits = LIMITS) -> str:
    """What a reader of the page sees of a rich text, such as the body of a mail. Raises Unreadable."""
    return "".join(story.part().text for story in _opened(untrusted, limits)[1].stories)


def _opened(untrusted: bytes, limits: Limits) -> tuple[Reader, Composed]:
    if not untrusted.startswith(b"{\\rtf"):
        raise Unreadable("The file is damaged: it does not begin as rich text does.")
    reader = Reader(limits)
    reader.read(untrusted)
    return reader, composed(reader.rich)


def _others(reader: Reader) -> Iterator[Part]:
    """Names of styles and fonts, and what can be read in embedded bytes."""
    names = reader.typed_names()
    if names:
        yield lines_part("names", PartKind.STRUCTURE, names)
    strings = list(dict.fromkeys(text for data in reader.payloads for text in runs(data)))
    if strings:
        yield lines_part("objects", PartKind.STRUCTURE, strings)


def _inside(data: bytes, means: Means) -> Document | None:
    found = _DOCUMENT.search(data)
    return read_dropped(data[found.start() :], "", means) if found else None
