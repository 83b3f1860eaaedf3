"""What a document is once it has been read: text that is never parted from its place.

Offsets count code points of one part's text and are half-open: ``text[start:end]``.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

Digest = NewType("Digest", str)
"""SHA-256 of bytes, as ``sha256:`` and 64 hexadecimal digits."""

PartId = NewType("PartId", str)
"""Names one part inside its document, for example ``body`` or ``page:3``. Holds no personal data."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points (1/72 inch), origin at the lower left of the page."""


def digest_of(data: bytes) -> Digest:
    """The digest by which documents, copies, policies and snapshots are known."""
    return Digest("sha256:" + hashlib.sha256(data).hexdigest())


class MediaType(StrEnum):
    """The kinds of file that Partywall reads and writes."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PDF = "application/pdf"
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    EML = "message/rfc822"
    MSG = "application/vnd.ms-outlook"
    MBOX = "application/mbox"
    ICS = "text/calendar"
    HTML = "text/html"
    CSV = "text/csv"
    RTF = "application/rtf"
    ODT = "application/vnd.oasis.opendocument.text"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"
    ODP = "application/vnd.oasis.opendocument.presentation"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    DOC = "application/msword"
    XLS = "application/vnd.ms-excel"
    PPT = "application/vnd.ms-powerpoint"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    ZIP = "application/zip"


class PartKind(StrEnum):
    """Where in a file a text stands. The first group is seen by a reader of the page."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    TEXT_BOX = "text box"
    # Not on the page, or only for those who look.
    COMMENT = "comment"
    DELETED_TEXT = "deleted text"
    HIDDEN_TEXT = "hidden text"
    PROPERTY = "property"
    ALT_TEXT = "alternative text"
    FIELD = "field"
    LINK = "link"
    BOOKMARK = "bookmark"
    ANNOTATION = "annotation"
    FORM_FIELD = "form field"
    MAIL_HEADER = "mail header"
    ATTACHMENT = "attachment"
    FILE_NAME = "file name"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Ties the characters ``start`` to ``end`` of a part to the native thing they came from."""

    start: int
    end: int
    place: str
    """Native address in words that the format's reader and writer share, e.g. ``w:t 118``."""
    page: int | None = None
    """Counted from 1; None where the format has no pages of its own."""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One run of text in a document. Its anchors are sorted, disjoint and cover all of its text."""

    id: PartId
    kind: PartKind
    text: str
    anchors: tuple[Anchor, ...]
    stays: bool = True
    """False: no copy ever has this part (a comment, a property), whatever was decided."""

    def anchor_at(self, offset: int) -> Anchor:
        """The anchor of the character at ``offset``; IndexError outside the text."""
        if not 0 <= offset < len(self.text):
            raise IndexError(f"offset {offset} is outside a part of {len(self.text)} characters")
        found = bisect_right(self.anchors, offset, key=lambda anchor: anchor.start)
        return self.anchors[found - 1]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one part of one document."""

    document: Digest
    part: PartId
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character, not {self.start}-{self.end}")

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character."""
        same = self.document == other.document and self.part == other.part
        return same and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether every character of ``other`` is in this one."""
        same = self.document == other.document and self.part == other.part
        return same and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read, and so blocks release. Both in words that hold no personal data."""

    where: str
    why: str
    file: Digest | None = None
    """Of the bytes of a file inside that no reader opened. A person may decide that it is left out."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file, read: all its text with its places, and what could not be read.

    ``attachments`` are the documents inside it, in order; each is a document of its own.
    """

    digest: Digest
    media_type: MediaType
    parts: tuple[Part, ...]
    unread: tuple[Unread, ...] = ()
    attachments: tuple[Document, ...] = ()
    pages: int | None = None

    def part(self, part: PartId) -> Part:
        """The part of that id; KeyError if there is none."""
        for candidate in self.parts:
            if candidate.id == part:
                return candidate
        raise KeyError(part)

    def walk(self, without: Collection[Digest] = ()) -> Iterator[Document]:
        """This document and all documents inside it, outermost first; ``without`` files that are left out."""
        yield self
        for attachment in self.attachments:
            if attachment.digest not in without:
                yield from attachment.walk(without)

    def all_unread(self, without: Collection[Digest] = ()) -> tuple[Unread, ...]:
        """What could not be read here and in the documents inside; ``without`` files that are left out."""
        return tuple(gap for document in self.walk(without) for gap in document.unread if gap.file not in without)

    def left_out(self, files: Collection[Digest]) -> int:
        """How many of the files that lie in this one, and not deeper, are left out, if these are."""
        unopened = sum(gap.file in files for gap in self.unread)
        return unopened + sum(each.digest in files for each in self.attachments)

    def hard_to_read(self) -> dict[Digest, tuple[Unread, ...]]:
        """The files inside that could not be read, or not whole, with what was not: what could be left out."""
        inside = [each for each in self.walk() if each is not self]
        found = {each.digest: gaps for each in inside if (gaps := each.all_unread())}
        unopened = ((gap.file, gap) for document in self.walk() for gap in document.unread)
        return found | {file: (gap,) for file, gap in unopened if file}

    def text_of(self, span: Span) -> str:
        """The characters of ``span``, which may lie in a document inside this one."""
        for document in self.walk():
            if document.digest == span.document:
                return document.part(span.part).text[span.start : span.end]
        raise KeyError(span.document)
