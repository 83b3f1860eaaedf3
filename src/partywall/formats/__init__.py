"""Bytes to a ``Document``, and bytes with a plan to a copy: the one place where file formats are known.

Each format has a module with ``read``, ``write`` and ``look``; which one it is, ``sniff`` tells from the bytes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from partywall.errors import Refused, Unreadable
from partywall.formats import docx, eml, pdf, text
from partywall.formats.sniff import media_type
from partywall.model.disclosure import Plan
from partywall.model.limits import LIMITS, Limits
from partywall.model.look import Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of


def read(untrusted: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """All the text of a file with its places. ``name`` is a text that may tell something, and is searched too.

    Raises Unreadable.
    """
    kind = media_type(untrusted, name, limits)
    match kind:
        case MediaType.DOCX:
            document = docx.read(untrusted, limits)
        case MediaType.PDF:
            document = pdf.read(untrusted, limits)
        case MediaType.EML:
            document = eml.read(untrusted, limits, read)
        case MediaType.TEXT | MediaType.MARKDOWN:
            document = text.read(untrusted, kind)
    if sum(len(part.text) for part in document.parts) > limits.characters:
        raise Unreadable(f"The file holds more than {limits.characters:,} characters.")
    return replace(document, parts=(*document.parts, *_file_name(name)))


def write(untrusted: bytes, document: Document, plan: Plan, limits: Limits = LIMITS) -> bytes:
    """The copy that a plan asks for, rebuilt from what may stay. The same input gives the same bytes.

    ``untrusted`` are the bytes that ``document`` was read from. Raises Refused where they are others.
    """
    if digest_of(untrusted) != document.digest or plan.document not in {inner.digest for inner in document.walk()}:
        raise Refused("The file, what was read and what is to be withheld do not belong together.")
    return _write(untrusted, document, plan, limits)


def look(untrusted: bytes, document: Document, pages: Collection[int] = ()) -> Look:
    """How the file looks to a person. ``pages`` count from 1; for formats that have none, the whole text in blocks."""
    match document.media_type:
        case MediaType.DOCX:
            return docx.look(untrusted, document)
        case MediaType.PDF:
            return pdf.look(untrusted, document, pages)
        case MediaType.EML:
            return eml.look(untrusted, document, look, LIMITS)
        case MediaType.TEXT | MediaType.MARKDOWN:
            return text.look(document)


def _write(untrusted: bytes, document: Document, plan: Plan, limits: Limits) -> bytes:
    match document.media_type:
        case MediaType.DOCX:
            return docx.write(untrusted, document, plan, limits)
        case MediaType.PDF:
            return pdf.write(untrusted, document, plan, limits)
        case MediaType.EML:
            return eml.write(untrusted, document, plan, limits, _write)
        case MediaType.TEXT | MediaType.MARKDOWN:
            return text.write(document, plan)


def _file_name(name: str) -> tuple[Part, ...]:
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    if not bare:
        return ()
    return (Part(PartId("file-name"), PartKind.FILE_NAME, bare, (Anchor(0, len(bare), "file name"),), stays=False),)
