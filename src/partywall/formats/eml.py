"""E-mail (EML): a few headers and one plain text stay, attachments are copied by their own format.

The rest is dropped: the route, the hidden recipients, the second version of the text in HTML. A copy is a new
message with the same sender, receiver, subject, date and text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from partywall.errors import Unreadable
from partywall.formats.html import HtmlText, html_text
from partywall.formats.means import Format, Means
from partywall.formats.message import Attached, message, tidy
from partywall.formats.splice import lines_part, spliced
from partywall.formats.text import anchors_of_lines, decoded
from partywall.model.disclosure import Plan
from partywall.model.kinds import KINDS
from partywall.model.limits import Limits
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Unread, digest_of

BODY = PartId("body")
_STAYING = ("From", "To", "Subject", "Date")
_FRAME = re.compile(r"content-(?!description|location|id)[a-z-]+|mime-version", re.IGNORECASE)
_PICTURE = "[picture left out]"
_USUAL_PREAMBLE = re.compile(
    r"(?:this is a (?:multi-?part|cryptographically signed) message in mime format\.?)?", re.IGNORECASE
)


@dataclass(slots=True)
class _Mail:
    """What is gathered from the parts of one message."""

    plain: list[str] = field(default_factory=list)
    html: list[HtmlText] = field(default_factory=list)
    attached: list[tuple[str, bytes]] = field(default_factory=list)
    pictures: int = 0
    hidden: list[str] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read(untrusted: bytes, kind: MediaType, means: Means) -> Document:
    """A message and all that is attached to it. Raises Unreadable."""
    mail, parsed = _gathered(untrusted, means.limits)
    documents: list[Document] = []
    for number, (name, data) in enumerate(mail.attached, 1):
        try:
            documents.append(means.read(data, name, means.inside()))
        except Unreadable as problem:
            mail.unread.append(Unread(f"attachment {number}", str(problem)))
    parts = (*_headers(parsed), *_text(mail), *_dropped(parsed, mail))
    return Document(digest_of(untrusted), kind, parts, tuple(mail.unread), tuple(documents))


def write(untrusted: bytes, document: Document, plan: Plan, means: Means) -> bytes:
    """A new message with labels in place and a copy of each attachment."""
    mail, _ = _gathered(untrusted, means.limits)
    contents = {digest_of(data): data for _, data in mail.attached}
    attached = [
        Attached(KINDS[each.media_type].copied_as, means.write(contents[each.digest], each, plan, means))
        for each in document.attachments
    ]
    texts = {part.id: spliced(part.text, plan.of(document.digest, part.id)) for part in document.parts if part.stays}
    headers = [(name, texts[_header_id(name)]) for name in _STAYING if _header_id(name) in texts]
    return message(headers, texts[BODY], attached)


def look(untrusted: bytes, document: Document, pages: Collection[int], means: Means) -> Look:
    """The headers and lines of the message, then the attachments."""
    mail, _ = _gathered(untrusted, means.limits)
    contents = {digest_of(data): data for _, data in mail.attached}
    looks = [means.look(contents[each.digest], each, pages, means) for each in document.attachments]
    own = tuple(_blocks(document))
    return Look(own + tuple(block for each in looks for block in each.blocks),
                tuple(picture for each in looks for picture in each.pictures))  # fmt: skip


FORMAT = Format(read, write, look)


def _gathered(untrusted: bytes, limits: Limits) -> tuple[_Mail, Message]:
    try:
        parsed = BytesParser(policy=compat32).parsebytes(untrusted)
        if not any(parsed.get(name) for name in (*_STAYING, "Received", "MIME-Version", "Message-ID")):
            raise Unreadable("The file is not an e-mail: it has no sender, receiver, subject or date.")
        mail = _Mail()
        _gather(parsed, mail, limits.depth)
    except (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError):
        raise Unreadable("The e-mail is damaged: its parts cannot be told apart.") from None
    return mail, parsed


def _gather(part: Message, mail: _Mail, depth: int) -> None:
    if depth < 0:
        raise Unreadable("The e-mail is nested too deeply.")
    kind = part.get_content_type()
    if kind == "multipart/encrypted":
        mail.unread.append(Unread("message", "The message is encrypted."))
    elif part.is_multipart() and kind != "message/rfc822":
        mail.hidden += [
            text for text in (part.preamble, part.epilogue) if text and not _USUAL_PREAMBLE.fullmatch(text.strip())
        ]
        for child in part.get_payload():
            if isinstance(child, Message):
                _gather(child, mail, depth - 1)
    elif kind == "message/rfc822" and part.is_multipart():
        mail.attached.append((_name(part) or "attached.eml", part.get_payload(0).as_bytes()))  # type: ignore[union-attr]
    else:
        _leaf(part, kind, mail)


def _leaf(part: Message, kind: str, mail: _Mail) -> None:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    name = _name(part)
    apart = bool(name) or part.get_content_disposition() == "attachment"
    if kind == "text/plain" and not apart:
        mail.plain.append(_decoded(part, data))
    elif kind == "text/html" and not apart:
        mail.html.append(html_text(_decoded(part, data)))
    elif part.get_content_maintype() == "image" and (
        part.get("Content-ID") or part.get_content_disposition() == "inline"
    ):
        # A logo in a signature must not block every e-mail; nobody has read it, so it does not leave either.
        mail.pictures += 1
        mail.hidden.append(name)
    elif kind in ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"):
        return
    elif data.strip():
        mail.attached.append((name, data))
    else:
        mail.hidden.append(name)


def _name(part: Message) -> str:
    try:
        return _plain_header(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""


def _decoded(part: Message, data: bytes) -> str:
    charset = (part.get_content_charset() or "utf-8").lower()
    try:
        text = data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        text = decoded(data) if data else ""
    if "\x00" in text:
        raise Unreadable("The e-mail's text holds control characters, so it is damaged or not text.")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _plain_header(raw: str) -> str:
    """A header's text in one line, with encoded words read."""
    unfolded = re.sub(r"\r?\n[ \t]*", " ", str(raw))
    try:
        text = str(make_header(decode_header(unfolded)))
    except (MessageError, ValueError, LookupError):
        text = unfolded
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").split())


def _header_id(name: str) -> PartId:
    return PartId(f"header-{name.lower()}")


def _headers(parsed: Message) -> Iterator[Part]:
    """The headers that stay. Where one stands twice, the first counts, and the others are dropped."""
    for name in _STAYING:
        text = tidy(name, _plain_header(parsed.get(name, "")))
        if text:
            yield Part(_header_id(name), PartKind.MAIL_HEADER, text, (Anchor(0, len(text), name),))


def _text(mail: _Mail) -> Iterator[Part]:
    """The plain text; of a message that has only HTML, what that shows."""
    texts = [text for text in mail.plain if text.strip()] or [html.shown for html in mail.html]
    pictures = f"{_PICTURE}\n" * (mail.pictures if mail.plain and any(text.strip() for text in mail.plain) else 0)
    text = "".join(each if each.endswith("\n") else each + "\n" for each in texts) + pictures or "\n"
    yield Part(BODY, PartKind.BODY, text, anchors_of_lines(text))
    words = set(re.findall(r"\w+", text.lower()))
    other = [html.shown for html in mail.html if set(re.findall(r"\w+", html.shown.lower())) - words]
    if other:
        yield lines_part("html", PartKind.HIDDEN_TEXT, other)


def _dropped(parsed: Message, mail: _Mail) -> Iterator[Part]:
    """All that no copy has: the other headers, and what HTML and the frame hold unseen."""
    seen: set[str] = set()
    headers: list[str] = []
    for name, raw in parsed.raw_items():
        first = name.title() in _STAYING and name.lower() not in seen
        seen.add(name.lower())
        if not first and not _FRAME.fullmatch(name) and (text := _plain_header(raw)):
            headers.append(f"{name}: {text}")
    found = (
        ("headers", PartKind.MAIL_HEADER, headers),
        ("hidden", PartKind.HIDDEN_TEXT, [*mail.hidden, *(text for html in mail.html for text in html.hidden)]),
        ("links", PartKind.LINK, [text for html in mail.html for text in html.links]),
        ("alternatives", PartKind.ALT_TEXT, [text for html in mail.html for text in html.alternatives]),
    )
    for part, kind, lines in found:
        if lines := [line for line in dict.fromkeys(lines) if line.strip()]:
            yield lines_part(part, kind, lines)


def _blocks(document: Document) -> Iterator[Block]:
    for part in document.parts:
        if part.stays:
            for line in re.finditer(r"[^\n]*\S[^\n]*", part.text):
                kind = BlockKind.HEADING if part.id == _header_id("Subject") else BlockKind.PARAGRAPH
                level = 1 if kind is BlockKind.HEADING else 0
                yield Block(document.digest, part.id, kind, line.start(), line.end(), level=level)
