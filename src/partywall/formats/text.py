"""Plain text and Markdown: one part, that is read as it stands, marks and comments and links included.

A reader of a Markdown file may look at its raw text, so nothing in it is hidden: all of it stays and is searched.
The copy is UTF-8 with the line ends of the original.
"""

from __future__ import annotations

import re

from partywall.errors import Unreadable
from partywall.formats.splice import spliced
from partywall.model.disclosure import Plan
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of

BODY = PartId("body")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", ""), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def read(untrusted: bytes, kind: MediaType) -> Document:
    """The text as one part. Raises Unreadable."""
    text = decoded(untrusted)
    if not text:
        raise Unreadable("The file is empty.")
    body = Part(BODY, PartKind.BODY, text, anchors_of_lines(text))
    return Document(digest_of(untrusted), kind, (body,))


def write(document: Document, plan: Plan) -> bytes:
    """The text with labels in place of what is withheld."""
    return spliced(document.part(BODY).text, plan.of(document.digest, BODY)).encode("utf-8")


def look(document: Document) -> Look:
    """Headings (Markdown), list items and paragraphs by line."""
    text = document.part(BODY).text
    marked = document.media_type is MediaType.MARKDOWN
    return Look(tuple(_block(document, match, marked) for match in re.finditer(r"[^\n]*\S[^\n]*", text)))


def decoded(untrusted: bytes) -> str:
    """A byte order mark decides; without one it is UTF-8, and if it is not that, Windows-1252.

    Old Windows programs write the latter without saying so, and nearly any bytes pass as it; five
    that never stand for a letter, and the control characters, show that it is something else.
    """
    for mark, encoding in _MARKS:
        if untrusted.startswith(mark):
            return _strict(untrusted[len(mark) :], encoding)
    try:
        return _checked(untrusted.decode("utf-8"))
    except UnicodeDecodeError:
        return _strict(untrusted, "cp1252")


def _strict(untrusted: bytes, encoding: str) -> str:
    try:
        return _checked(untrusted.decode(encoding))
    except (UnicodeDecodeError, LookupError):
        raise Unreadable("The text is in an encoding that is not UTF-8, UTF-16 or Windows-1252.") from None


def _checked(text: str) -> str:
    if re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", text):
        raise Unreadable("The text holds control characters, so it is damaged or not text.")
    return text


def anchors_of_lines(text: str) -> tuple[Anchor, ...]:
    """One anchor for each line with its end."""
    lines = re.finditer(r"[^\n]*\n|[^\n]+\Z", text)
    return tuple(Anchor(line.start(), line.end(), f"line {number}") for number, line in enumerate(lines, 1))


def _block(document: Document, line: re.Match[str], marked: bool) -> Block:
    start, end = line.span()
    heading = re.match(r" {0,3}(#{1,6})\s", line.group()) if marked else None
    if heading:
        return Block(document.digest, BODY, BlockKind.HEADING, start, end, level=len(heading.group(1)))
    item = re.match(r"\s*(?:[-*+•]|\d{1,3}[.)])\s", line.group())
    return Block(document.digest, BODY, BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH, start, end)
