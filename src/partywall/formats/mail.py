"""A mail, from whatever file it was read: a few headers and one text stay, attachments are copied by their own format.

The rest is dropped: the route, the hidden recipients, the second version of the text. That is the one in HTML, unless
the plain text says little more than that there is one. A copy is a new message with the same sender, receiver, subject,
date and text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from partywall.formats.inside import Inside, copies_inside, look_inside, read_inside
from partywall.formats.means import Format, Means
from partywall.formats.message import message, tidy
from partywall.formats.splice import lines_part, spliced
from partywall.formats.text import anchors_of_lines
from partywall.formats.web import unseen_parts
from partywall.formats.web.unseen import Unseen
from partywall.formats.web.walk import PICTURE, Page
from partywall.model.disclosure import Plan
from partywall.model.limits import Limits
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Unread, digest_of

BODY = PartId("body")
STAYING = ("From", "To", "Subject", "Date")
_SEALED = "-----BEGIN PGP MESSAGE-----"
# A file in letters (uuencode, yEnc), which some mail programs still take out of the text.
_PACKED = re.compile(
    r"^begin(?:-base64)? [0-7]{3,4} [^\n]+\n(?:M[ -`]{50,61}$|[!-M][ -`]{2,61}\n(?:[ `]?\n)?end$|[\w+/]{16,76}=*$)"
    r"|^=ybegin ",
    re.MULTILINE | re.ASCII,
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(slots=True)
class Mail:
    """What is gathered from one message."""

    headers: dict[str, str] = field(default_factory=dict)
    """Those that stay, by name."""
    others: list[str] = field(default_factory=list)
    """All others, as ``Name: value``."""
    properties: list[str] = field(default_factory=list)
    """What a mail program keeps with a message and does not send."""
    plain: list[str] = field(default_factory=list)
    html: list[Page] = field(default_factory=list)
    attached: list[Inside] = field(default_factory=list)
    pictures: int = 0
    hidden: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def mail_format(gathered: Callable[[bytes, Limits], Mail]) -> Format:
    """The format of mails that are ``gathered`` so; that may raise Unreadable."""

    def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
        return _document(untrusted, kind, gathered(untrusted, means.limits), means)

    def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
        return _copy(gathered(untrusted, means.limits), document, plan, means)

    def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
        own = Look(tuple(_blocks(document)))
        return look_inside(own, gathered(untrusted, means.limits).attached, document, pages, means)

    return Format(read, write, look)


def _document(untrusted: bytes, kind: MediaType, mail: Mail, means: Means) -> Document:
    documents, unread = read_inside(mail.attached, means)
    shown = (*mail.plain, *(page.text for page in mail.html))
    if any(_SEALED in text for text in shown):
        unread.append(Unread("message", "A part of the message is encrypted."))
    if any(map(_PACKED.search, shown)):
        unread.append(Unread("message", "A file is packed into the message's text; attach it to the message instead."))
    unopened = {gap.file for gap in unread}
    names = [one_line(each.name) for each in mail.attached if digest_of(each.data) in unopened]
    parts = (*_headers(mail), *_text(mail), *_dropped(mail, names))
    return Document(digest_of(untrusted), kind, parts, (*mail.unread, *unread), documents)


def _copy(mail: Mail, document: Document, plan: Plan, means: Means) -> bytes:
    """A new message with labels in place and a copy of each attachment."""
    texts = {part.id: spliced(part.text, plan.of(document.digest, part.id)) for part in document.parts if part.stays}
    headers = [(name, texts[_header_id(name)]) for name in STAYING if _header_id(name) in texts]
    return message(headers, texts[BODY], copies_inside(mail.attached, document, plan, means))


def one_line(text: str) -> str:
    """A header's value in one line of characters that can be seen."""
    return " ".join(_CONTROLS.sub(" ", text.encode("utf-8", "replace").decode("utf-8")).split())


def clean_text(text: str) -> str:
    """A body with the line ends and characters that a copy can have."""
    return _CONTROLS.sub(" ", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def _header_id(name: str) -> PartId:
    return PartId(f"header-{name.lower()}")


def _headers(mail: Mail) -> Iterator[Part]:
    for name in STAYING:
        text = tidy(name, one_line(mail.headers.get(name, "")))
        if text:
            yield Part(_header_id(name), PartKind.MAIL_HEADER, text, (Anchor(0, len(text), name),))


def _text(mail: Mail) -> Iterator[Part]:
    """The text that stays, and the other version of it where that says more."""
    plain, pages = [text for text in mail.plain if text.strip()], [page.text for page in mail.html]
    staying, other = (pages, plain) if _is_stub(plain, pages) else (plain, pages)
    pictures = f"{PICTURE}\n" * (mail.pictures if staying is plain else 0)
    text = "".join(each if each.endswith("\n") else each + "\n" for each in staying) + pictures or "\n"
    yield Part(BODY, PartKind.BODY, text, anchors_of_lines(text))
    said = _words([text])
    if more := [each for each in other if _words([each]) - said]:
        yield lines_part("plain" if other is plain else "html", PartKind.HIDDEN_TEXT, more)


def _is_stub(plain: Sequence[str], pages: Sequence[str]) -> bool:
    """Whether the plain text is none, or says little more than that there is a page to look at."""
    shown, said = _words(pages), _words(plain)
    return not plain or (len(shown) >= len(said) and len(shown - said) * 2 > len(shown))


def _words(texts: Sequence[str]) -> set[str]:
    return set(re.findall(r"\w+", "\n".join(texts).lower()))


def _dropped(mail: Mail, names: Sequence[str]) -> Iterator[Part]:
    """All that no copy has: the other headers, the names of files that nobody can read, and what is unseen."""
    for part, kind, lines in (
        ("headers", PartKind.MAIL_HEADER, mail.others),
        ("properties", PartKind.PROPERTY, mail.properties),
        ("names", PartKind.FILE_NAME, names),
    ):
        if lines := [line for line in dict.fromkeys(lines) if line.strip()]:
            yield lines_part(part, kind, lines)
    yield from unseen_parts([Unseen(hidden=mail.hidden), *(page.unseen for page in mail.html)])


def _blocks(document: Document) -> Iterator[Block]:
    for part in document.parts:
        if part.stays:
            for line in re.finditer(r"[^\n]*\S[^\n]*", part.text):
                kind = BlockKind.HEADING if part.id == _header_id("Subject") else BlockKind.PARAGRAPH
                level = 1 if kind is BlockKind.HEADING else 0
                yield Block(document.digest, part.id, kind, line.start(), line.end(), level=level)
