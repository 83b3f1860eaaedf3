"""Bytes to a ``Document``, and bytes with a plan to a copy: the one place where file formats are known.

Each format has a module with ``read``, ``write`` and ``look``; which one it is, ``sniff`` tells from the bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from partywall.errors import Refused, Unreadable
from partywall.formats import (
    bundle,
    converted,
    csv_table,
    docx,
    eml,
    ics,
    mbox,
    msg,
    odt,
    pdf,
    pictures,
    pptx,
    rtf,
    text,
    web,
    xlsx,
)
from partywall.formats.means import Format, Means
from partywall.formats.sniff import NOT_READ, media_type
from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS, bears_stamp
from partywall.model.limits import LIMITS, Limits
from partywall.model.look import Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.model.tools import NO_TOOLS, Tools

_TEXT = Format(
    lambda untrusted, kind, _: text.read(untrusted, kind),
    lambda _, document, plan, __: text.write(document, plan),
    lambda _, document, __, ___: text.look(document),
)
FORMATS: Mapping[MediaType, Format] = {
    MediaType.DOCX: docx.FORMAT,
    MediaType.PDF: Format(
        lambda untrusted, _, means: pdf.read(untrusted, means.limits, means.tools.recognise, means),
        lambda untrusted, document, plan, means: pdf.write(untrusted, document, plan, means.limits),
        lambda untrusted, document, pages, _: pdf.look(untrusted, document, pages),
    ),
    MediaType.EML: eml.FORMAT,
    MediaType.MSG: msg.FORMAT,
    MediaType.MBOX: mbox.FORMAT,
    MediaType.ICS: ics.FORMAT,
    MediaType.HTML: web.FORMAT,
    MediaType.ZIP: bundle.FORMAT,
    MediaType.ODT: odt.FORMAT,
    MediaType.RTF: rtf.FORMAT,
    MediaType.XLSX: xlsx.FORMAT,
    MediaType.CSV: csv_table.FORMAT,
    MediaType.PPTX: pptx.FORMAT,
    MediaType.PNG: pictures.FORMAT,
    MediaType.JPEG: pictures.FORMAT,
    MediaType.TIFF: pictures.FORMAT,
    MediaType.TEXT: _TEXT,
    MediaType.MARKDOWN: _TEXT,
    **dict.fromkeys(converted.CONVERTED, converted.FORMAT),
}
"""All that is read, by kind."""


def read(untrusted: bytes, name: str, limits: Limits = LIMITS, tools: Tools = NO_TOOLS) -> Document:
    """All the text of a file with its places. ``name`` is a text that may tell something, and is searched too.

    Raises Unreadable.
    """
    return _read(untrusted, name, _means(limits, tools))


def kind(untrusted: bytes, name: str, limits: Limits = LIMITS) -> MediaType:
    """What kind of file it is, without reading it. Raises Unreadable if it is none that is read."""
    found = media_type(untrusted, name, limits)
    if found not in FORMATS:
        raise Unreadable(NOT_READ)
    return found


def write(untrusted: bytes, document: Document, plan: Plan, limits: Limits = LIMITS, tools: Tools = NO_TOOLS) -> bytes:
    """The copy that a plan asks for, rebuilt from what may stay. The same input gives the same bytes.

    ``untrusted`` are the bytes that ``document`` was read from. Raises Refused where they are others, and where a copy
    of this kind cannot bear the stamp that is asked for.
    """
    if digest_of(untrusted) != document.digest or plan.document not in {inner.digest for inner in document.walk()}:
        raise Refused("The file, what was read and what is to be withheld do not belong together.")
    if plan.stamp_of(document.digest) and not bears_stamp(document.media_type):
        raise Refused(f"The copy of {KINDS[document.media_type].called} cannot bear a stamp; give it as a PDF.")
    return _write(untrusted, document, plan, _means(limits, tools))


def look(untrusted: bytes, document: Document, pages: Collection[int] = (), tools: Tools = NO_TOOLS) -> Look:
    """How the file looks to a person. ``pages`` count from 1; for formats that have none, the whole text in blocks."""
    return _look(untrusted, document, pages, _means(LIMITS, tools))


def _means(limits: Limits, tools: Tools) -> Means:
    return Means(limits, tools, _read, _write, _look)


def _read(untrusted: bytes, name: str, means: Means) -> Document:
    kind = media_type(untrusted, name, means.limits)
    if kind not in FORMATS:
        raise Unreadable(NOT_READ)
    document = FORMATS[kind].read(untrusted, kind, means)
    if sum(len(part.text) for part in document.parts) > means.limits.characters:
        raise Unreadable(f"The file holds more than {means.limits.characters:,} characters.")
    return replace(document, parts=(*document.parts, *_file_name(name)))


def _write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    return FORMATS[document.media_type].write(untrusted, document, plan, means)


def _look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    return FORMATS[document.media_type].look(untrusted, document, pages, means)


def _file_name(name: str) -> tuple[Part, ...]:
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    if not bare:
        return ()
    return (Part(PartId("file-name"), PartKind.FILE_NAME, bare, (Anchor(0, len(bare), "file name"),), stays=False),)
