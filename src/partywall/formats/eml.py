"""E-mail as it is sent (EML): its parts are told apart and gathered."""

from __future__ import annotations

import base64
import binascii
import io
import quopri
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.generator import BytesGenerator
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from partywall.errors import Unreadable
from partywall.formats import tnef
from partywall.formats.inside import Inside
from partywall.formats.mail import STAYING, Mail, clean_text, mail_format, one_line
from partywall.formats.text import decoded
from partywall.formats.web.walk import page
from partywall.model.limits import Limits
from partywall.model.text import Unread

_FRAME = re.compile(r"content-(?!description|location|id|base|language|features)[a-z-]+|mime-version", re.IGNORECASE)
# Parameters that say how a part is built; those with names of files are read with the files.
_USUAL_PARAMETERS = frozenset(
    "charset boundary format delsp name filename micalg protocol type start size report-type reply-type method".split()
    + ["creation-date", "modification-date", "read-date", "smime-type", "conversions", "x-unix-mode", "x-mac-type"]
)
_USUAL_PREAMBLE = re.compile(
    r"(?:this is a (?:multi-?part|cryptographically signed) message in mime format\.?)?", re.IGNORECASE
)
_SIGNATURES = frozenset(("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"))
_SEALED = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime"))
_BARE = frozenset(("", "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "plain"))
_PACKED = frozenset(("base64", "quoted-printable", "uuencode", "uue", "x-uuencode", "x-uue"))
SEALED = "The message is encrypted, or signed in a way that seals its text."
_DAMAGED = "The e-mail is damaged: its parts cannot be told apart."
_ERRORS = (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError)


def headers_of(source: str) -> list[tuple[str, str]]:
    """The headers of a message, in order, as people read them."""
    parsed = BytesParser(policy=compat32).parsebytes(source.encode("utf-8", "replace"), headersonly=True)
    return [(name, _plain_header(raw)) for name, raw in parsed.raw_items()]


def gather_parts(untrusted: bytes, mail: Mail, limits: Limits) -> None:
    """Adds the parts of a message that was packed whole into another file. Raises Unreadable."""
    try:
        _gather(BytesParser(policy=compat32).parsebytes(untrusted), mail, limits.depth)
    except _ERRORS:
        raise Unreadable(_DAMAGED) from None


def _gathered(untrusted: bytes, limits: Limits) -> Mail:
    try:
        parsed = BytesParser(policy=compat32).parsebytes(untrusted)
        if not any(parsed.get(name) for name in (*STAYING, "Received", "MIME-Version", "Message-ID", "Content-Type")):
            raise Unreadable("The file is not an e-mail: it has no sender, receiver, subject or date.")
        mail = Mail(headers={name: _plain_header(parsed.get(name, "")) for name in STAYING})
        mail.others += (one_line(parsed.get_unixfrom() or ""), *_other_headers(parsed))
        _gather(parsed, mail, limits.depth)
    except _ERRORS:
        raise Unreadable(_DAMAGED) from None
    return mail


def _gather(part: Message, mail: Mail, depth: int) -> None:
    if depth < 0:
        raise Unreadable("The e-mail is nested too deeply.")
    kind = part.get_content_type()
    if kind == "multipart/encrypted":
        mail.unread.append(Unread("message", "The message is encrypted."))
    elif kind in ("message/partial", "message/external-body"):
        mail.unread.append(Unread("message", "A part of the message is kept somewhere else."))
    elif kind in ("message/rfc822", "message/global") and part.is_multipart():
        mail.attached.append(Inside(_name(part) or "attached.eml", _inner(part)))
    elif part.is_multipart():
        _several(part, kind, mail, depth)
    else:
        _leaf(part, kind, mail)


def _several(part: Message, kind: str, mail: Mail, depth: int) -> None:
    mail.hidden += [
        text for text in (part.preamble, part.epilogue) if text and not _USUAL_PREAMBLE.fullmatch(text.strip())
    ]
    for child in part.get_payload():
        if not isinstance(child, Message):
            continue
        mail.others += _part_headers(child, reported=kind.startswith("message/"))
        _gather(child, mail, depth - 1)


def _leaf(part: Message, kind: str, mail: Mail) -> None:
    how = _packing(part)
    if how not in _BARE | _PACKED:
        mail.unread.append(Unread("message", "A part of the message is packed in a way that Partywall does not know."))
    elif how in _PACKED:
        # The parser knows the word only where it stands alone, without blanks or remarks.
        part.replace_header("Content-Transfer-Encoding", how)
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    name = _name(part)
    apart = bool(name) or part.get_content_disposition() == "attachment"
    if kind == "text/plain" and not apart:
        mail.plain.append(_decoded(part, data))
    elif kind == "text/html" and not apart:
        mail.html.append(page(_decoded(part, data)))
    elif part.get_content_maintype() == "image" and (
        part.get("Content-ID") or part.get_content_disposition() == "inline"
    ):
        # A logo in a signature must not block every e-mail; nobody has read it, so it does not leave either.
        mail.pictures += 1
        mail.hidden.append(name)
    elif kind in _SIGNATURES:
        mail.hidden.append(name)
    elif kind in _SEALED:
        mail.unread.append(Unread("message", SEALED))
    elif kind in ("application/ms-tnef", "application/vnd.ms-tnef") or data.startswith(tnef.BEGINNING):
        tnef.gather(data, mail)
    elif data.strip():
        mail.attached.append(Inside(name, data))
    else:
        mail.hidden.append(name)


def _packing(part: Message) -> str:
    """How a part says that it is packed, without remarks in brackets."""
    return re.sub(r"\([^()]*\)", "", str(part.get("Content-Transfer-Encoding", ""))).strip().lower()


def _inner(part: Message) -> bytes:
    """The bytes of an attached message; some programs pack it although they must not."""
    inner = part.get_payload(0)
    if not isinstance(inner, Message):
        raise Unreadable(_DAMAGED)
    how = _packing(part)
    if how in ("base64", "quoted-printable") and not len(inner):
        packed = str(inner.get_payload()).encode("ascii", "replace")
        try:
            return base64.b64decode(packed) if how == "base64" else quopri.decodestring(packed)
        except binascii.Error:
            raise Unreadable(_DAMAGED) from None
    written = io.BytesIO()
    BytesGenerator(written, mangle_from_=False, maxheaderlen=0).flatten(inner)
    return written.getvalue()


def _name(part: Message) -> str:
    try:
        return _plain_header(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""


def _decoded(part: Message, data: bytes) -> str:
    """A body as mail programs show it: letters that the declared encoding does not have are marked as such."""
    charset = (part.get_content_charset() or "utf-8").lower()
    try:
        text = data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        text = _guessed(data)
    if "\x00" in text:
        raise Unreadable("The e-mail's text holds control characters, so it is damaged or not text.")
    return clean_text(text)


def _guessed(data: bytes) -> str:
    try:
        return decoded(data) if data else ""
    except Unreadable:
        return data.decode("utf-8", "replace")


def _plain_header(raw: str) -> str:
    """A header's text in one line, with encoded words read."""
    unfolded = re.sub(r"\r?\n[ \t]*", " ", str(raw))
    try:
        text = str(make_header(decode_header(unfolded)))
    except (MessageError, ValueError, LookupError):
        text = unfolded
    return one_line(text)


def _other_headers(parsed: Message) -> Iterator[str]:
    """All but those that stay. Where one of these stands twice, the first counts, and the others are dropped."""
    seen: set[str] = set()
    for name, raw in parsed.raw_items():
        first = name.title() in STAYING and name.lower() not in seen
        seen.add(name.lower())
        if not first:
            yield from _told(name, raw)


def _part_headers(part: Message, reported: bool) -> Iterator[str]:
    """What the headers of a part say beside how it is built; of a report on delivery, its one way to say anything."""
    for name, raw in part.raw_items():
        if reported and (text := _plain_header(raw)):
            yield f"{name}: {text}"
        else:
            yield from _told(name, raw)


def _told(name: str, raw: str) -> Iterator[str]:
    text = _plain_header(raw)
    if text and (not _FRAME.fullmatch(name) or _is_odd(text)):
        yield f"{name}: {text}"


def _is_odd(value: str) -> bool:
    """Whether a header of the frame says more than how the mail is built."""
    named = re.findall(r";\s*([\w.-]+)(?:\*\d*\*?)?\s*=", value)
    bare = re.sub(r"\"[^\"]*\"", "", value)
    return "(" in bare or any(name.lower() not in _USUAL_PARAMETERS for name in named)


FORMAT = mail_format(_gathered)
