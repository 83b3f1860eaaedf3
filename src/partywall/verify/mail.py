"""Mail, taken apart by the standard library; headers are decoded here, by other code than the writer's."""

from __future__ import annotations

import base64
import binascii
import io
import quopri
import re
from collections.abc import Iterator
from email.generator import BytesGenerator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from partywall.errors import Unreadable
from partywall.model.kinds import KINDS
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen

_SHOWN = ("subject", "from", "to", "cc", "date")
_HEADERS = {*_SHOWN, "mime-version", "content-type", "content-transfer-encoding", "content-disposition"}
_KINDS = sorted({kind.copied_as for kind in KINDS.values()})
_ENDINGS = "|".join(KINDS[kind].ending for kind in _KINDS)
_NAME = rf"attachment-\d{{1,4}}\.(?:{_ENDINGS})"
_FILE_NAME = re.compile(_NAME)
_TYPES = "|".join(re.escape(kind.value) for kind in _KINDS)
_PLAIN = (
    rf"1\.0|7bit|8bit|base64|quoted-printable|(?:inline|attachment)(?:;\s*filename=\"?{_NAME}\"?)?"
    rf"|(?:multipart/mixed|application/octet-stream|{_TYPES})"
    r"(?:;\s*(?:charset=\"?(?:utf-8|us-ascii)\"?|boundary=\"?(?:={1,20}\d{1,30}=|[0-9a-f]{16,64}=?)\"?"
    rf"|name=\"?{_NAME}\"?))*"
)
_PLAIN_VALUE = re.compile(_PLAIN, re.IGNORECASE)
PLAIN_HEADER = re.compile(
    rf"(?im)^(?:mime-version|content-(?:type|transfer-encoding|disposition)):\s*(?:{_PLAIN})[ \t\r]*$"
)
"""A whole header that says nothing but how the mail is built."""


def open_mail(untrusted: bytes, limits: Limits) -> Opened:
    """Open a mail copy; Unreadable if it has no header at all."""
    message = BytesParser(policy=compat32).parsebytes(untrusted)
    if not len(message):
        raise Unreadable("The copy is no mail: it has no headers.")
    shown, faults = [*_headers(message)], [*_faults(message)]
    aside: list[Seen] = []
    inner: list[bytes] = []
    for leaf in _leaves(message, limits.attachment_depth):
        faults += _part_faults(leaf)
        aside += _aside(leaf)
        if _is_body(leaf):
            shown.append(Seen("the text", PartKind.BODY, _text(leaf)))
        else:
            inner.append(_bytes(leaf))
    return Opened(MediaType.EML, tuple(shown), tuple(aside), tuple(dict.fromkeys(faults)), tuple(inner))


def _headers(message: Message) -> Iterator[Seen]:
    for name in _SHOWN:
        for value in message.get_all(name, []):
            yield Seen(f"the {name} line", PartKind.MAIL_HEADER, decoded_words(str(value)))


_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_PLAIN_CHARSET = re.compile(r"(?i)utf-8|us-ascii|iso-8859-\d{1,2}|windows-\d{3,4}")


def decoded_words(value: str) -> str:
    """A header as a person reads it: encoded words decoded, and the space between two of them left out."""
    joined = re.sub(r"(\?=)\s+(=\?)", r"\1\2", value)
    return _ENCODED.sub(lambda found: _word(*found.groups()), joined)


def _word(charset: str, how: str, text: str) -> str:
    note = "" if _PLAIN_CHARSET.fullmatch(charset) else f" {charset} "
    packed = text.encode("ascii", "replace")
    data = quopri.decodestring(packed.replace(b"_", b" ")) if how in "qQ" else _unpacked(packed)
    # A language or a charset that nobody knows could be a word itself.
    return note + data.decode(_known(charset.partition("*")[0]), "replace")


def _unpacked(packed: bytes) -> bytes:
    """Base64, as far as it is whole; what is no base64 is read as it stands."""
    whole = re.sub(rb"[^A-Za-z0-9+/]", b"", packed)
    try:
        return base64.b64decode(
            whole[: len(whole) // 4 * 4] if len(whole) % 4 == 1 else whole + b"=" * (-len(whole) % 4)
        )
    except binascii.Error:
        return packed


def _known(charset: str | None) -> str:
    try:
        "".encode(charset or "utf-8")
    except LookupError:
        return "latin-1"
    return charset or "utf-8"


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    """The bodies and attachments; a mail inside is one attachment and is not looked into here."""
    if message.get_content_maintype() != "multipart":
        yield message
        return
    if depth <= 0:
        raise Unreadable("The copy has attachments nested deeper than the limit.")
    payload = message.get_payload()
    for part in payload if isinstance(payload, list) else []:
        if isinstance(part, Message):
            yield from _leaves(part, depth - 1)


def _is_body(leaf: Message) -> bool:
    return leaf.get_content_type() == "text/plain" and leaf.get_content_disposition() != "attachment"


def _bytes(leaf: Message) -> bytes:
    payload = leaf.get_payload()
    if isinstance(payload, list):
        inner = payload[0] if payload else None
        return _flat(inner) if isinstance(inner, Message) else b""
    raw = leaf.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _flat(inner: Message) -> bytes:
    """A message inside as its bytes stood there: no line is marked and no header is folded anew."""
    written = io.BytesIO()
    BytesGenerator(written, mangle_from_=False, maxheaderlen=0).flatten(inner)
    return written.getvalue()


def _text(leaf: Message) -> str:
    return _bytes(leaf).decode(_known(leaf.get_content_charset()), "replace")


def _faults(message: Message) -> Iterator[str]:
    strange = sum(name.lower() not in _HEADERS for name, _ in message.items())
    if strange:
        yield f"{strange} headers that are not on the list"
    for part in message.walk():
        if part.preamble and part.preamble.strip() or part.epilogue and part.epilogue.strip():
            yield "text before the first or after the last part of the mail"
        if part.defects:
            yield "the mail's parts are not whole"


def _part_faults(leaf: Message) -> Iterator[str]:
    if leaf.get_content_type() == "text/html" and leaf.get_content_disposition() != "attachment":
        yield "a body in HTML"
    name = leaf.get_filename()
    if name and not _FILE_NAME.fullmatch(name):
        yield "an attachment with a name of its own"


def _aside(leaf: Message) -> Iterator[Seen]:
    for name, value in leaf.items():
        if name.lower() in _SHOWN:
            continue
        if name.lower() not in _HEADERS or not _PLAIN_VALUE.fullmatch(str(value).strip()):
            yield Seen("a header", PartKind.MAIL_HEADER, f"{name} {decoded_words(str(value))}")
