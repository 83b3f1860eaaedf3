"""Outlook's e-mail (MSG): its properties, recipients and attachments are gathered, and go out as a common e-mail."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from partywall.errors import Unreadable
from partywall.formats import eml, mapi
from partywall.formats.inside import Inside
from partywall.formats.mail import Mail, mail_format, one_line
from partywall.formats.mapi import Property
from partywall.formats.ole import Tree, file_of, tree_of
from partywall.model.limits import Limits
from partywall.model.text import Unread

_FIXED = "__properties_version1.0"
_NAMES = "__nameid_version1.0"
_STREAM = "__substg1.0_"
_TOP, _INNER, _SMALL = 32, 24, 8
"""Bytes before the first fixed property of a file, of a message inside, and of a recipient or attachment."""
_SUBJECT, _CLASS, _HEADERS = 0x0037, 0x001A, 0x007D
_SENT, _CAME = 0x0039, 0x0E06
_SENDERS = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))
"""Who a message is from: the name, and where its address may be."""
_TO, _NAME, _SMTP, _ADDRESS, _ROLE = 0x0E04, 0x3001, 0x39FE, 0x3003, 0x0C15
_METHOD, _KIND, _CONTENT_ID, _UNSEEN = 0x3705, 0x370E, 0x3712, 0x7FFE
_BY_REFERENCE = frozenset((2, 3, 4, 7))
_CODE_PAGES = (0x3FFD, 0x3FDE)
_TIME, _STRINGS = 0x40, frozenset((0x1E, 0x1F))
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_APPOINTMENT = bytes.fromhex("0220060000000000c000000000000046")
_MEETING = {0x8208: "Location", 0x820D: "Start", 0x820E: "End"}
_CONTACT = {0x3001: "Name", 0x3A16: "Organisation", 0x3A17: "Title", 0x3A08: "Telephone at work", 0x3A09: "Telephone",
            0x3A1C: "Mobile", 0x3A29: "Street", 0x3A27: "Town", 0x3A2A: "Postcode", 0x3A26: "Country"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Store:
    """One folder of the file that has properties: the message, a recipient or an attachment."""

    tree: Tree
    properties: tuple[Property, ...]

    def text(self, *ids: int) -> str:
        """The first of these properties that says something."""
        found = (each.text for number in ids for each in self.properties if each.id == number)
        return next(filter(None, found), "")

    def number(self, id: int) -> int:
        """A property that is a number; 0 if there is none."""
        values = (each.value for each in self.properties if each.id == id and isinstance(each.value, bytes))
        return int.from_bytes(next(values, b"")[:4], "little")

    def time(self, *ids: int) -> str:
        """The first of these properties that is a time, as mails write it."""
        for number in ids:
            for each in self.properties:
                if each.id == number and each.type == _TIME and isinstance(each.value, bytes):
                    return _time(each.value)
        return ""


def _gathered(untrusted: bytes, limits: Limits) -> Mail:
    tree = tree_of(untrusted, limits.unpacked_bytes)
    try:
        return _mail(tree, limits)
    except (struct.error, ValueError, OverflowError, LookupError):
        raise Unreadable("The e-mail is damaged: its properties cannot be told apart.") from None


def _mail(tree: Tree, limits: Limits) -> Mail:
    encoding = _encoding(tree)
    message = _store(tree, _TOP, encoding)
    recipients = [_store(each, _SMALL, encoding) for each in _folders(tree, "__recip_version1.0_")]
    mail = Mail(headers=_headers(message, recipients))
    mapi.gather([each for each in message.properties if each.id != _HEADERS], mail)
    if source := next((each.value for each in message.properties if each.id == _HEADERS), ""):
        mail.others += [f"{name}: {text}" for name, text in eml.headers_of(str(source)) if text]
    for recipient in recipients:
        mapi.tell(recipient.properties, mail)
    names = _inner_tree(tree, _NAMES)
    for stream in names.values():
        mail.properties += mapi.strings_in(stream) if isinstance(stream, bytes) else ()
    _shown_apart(message, names, mail)
    for each in _folders(tree, "__attach_version1.0_"):
        _attachment(_store(each, _SMALL, encoding), names, mail)
    _unseal(message.text(_CLASS), mail, limits)
    return mail


def _folders(tree: Tree, start: str) -> Iterator[Tree]:
    for name in sorted(tree):
        inner = tree[name]
        if name.startswith(start) and isinstance(inner, dict):
            yield inner


def _inner_tree(tree: Tree, name: str) -> Tree:
    inner = tree.get(name)
    return inner if isinstance(inner, dict) else {}


def _encoding(tree: Tree) -> str:
    fixed = {each.id: each.value for each in _fixed(tree, _TOP)}
    for number in _CODE_PAGES:
        value = fixed.get(number)
        if isinstance(value, bytes) and any(value):
            return mapi.encoding_of(int.from_bytes(value[:4], "little"))
    return "cp1252"


def _store(tree: Tree, before: int, encoding: str) -> _Store:
    return _Store(tree, (*_fixed(tree, before), *_streams(tree, encoding)))


def _fixed(tree: Tree, before: int) -> Iterator[Property]:
    """Properties of fixed size: each has its type, its number, flags and its value."""
    data = tree.get(_FIXED, b"")
    if isinstance(data, bytes):
        for at in range(before, len(data) - 15, 16):
            kind, number = struct.unpack_from("<HH", data, at)
            if kind not in _STRINGS and kind not in (0x102, 0x0D) and kind < 0x1000:
                yield Property(number, kind, data[at + 8 : at + 16])


def _streams(tree: Tree, encoding: str) -> Iterator[Property]:
    """Properties that are streams; their names tell number and type. One with many values has a stream for each."""
    for name in sorted(tree):
        data = tree[name]
        bare = name.removeprefix(_STREAM).partition("-")[0]
        if isinstance(data, bytes) and name.startswith(_STREAM) and re.fullmatch("[0-9A-Fa-f]{8}", bare):
            number, kind = int(bare[:4], 16), int(bare[4:], 16) & ~0x1000
            yield Property(number, kind, mapi.value_of(kind, data, encoding))
        elif isinstance(data, bytes) and name != _FIXED:
            yield from (Property(0, 0x102, part) for part in (name.encode("utf-16-le"), data))


def _headers(message: _Store, recipients: Sequence[_Store]) -> dict[str, str]:
    senders = (_person(message.text(name), message.text(*address)) for name, address in _SENDERS)
    to = [
        _person(each.text(_NAME), each.text(_SMTP, _ADDRESS))
        for each in recipients
        if each.number(_ROLE) & 0xF in (0, 1)
    ]
    return {
        "From": next(filter(None, senders), ""),
        "To": ", ".join(filter(None, to)) or message.text(_TO),
        "Subject": message.text(_SUBJECT),
        "Date": message.time(_SENT, _CAME),
    }


def _person(name: str, address: str) -> str:
    """A name with its address. Addresses inside one organisation are no mail addresses, and tell its folders."""
    if "@" not in address or " " in address:
        return name
    if not name or name.strip("'\"").casefold() == address.casefold():
        return address
    quoted = f'"{name}"' if any(sign in name for sign in ",;<>()@") and '"' not in name else name
    return f"{quoted} <{address}>"


def _time(value: bytes) -> str:
    ticks = int.from_bytes(value, "little")
    if not 0 < ticks < 1 << 61:
        return ""
    return format_datetime((_EPOCH + timedelta(microseconds=ticks // 10)).replace(microsecond=0))


def _shown_apart(message: _Store, names: Tree, mail: Mail) -> None:
    """What Outlook shows of appointments and contacts beside their text."""
    kind = message.text(_CLASS)
    lines: list[str] = []
    if kind.startswith(("IPM.Appointment", "IPM.Schedule")):
        for number, called in _named(names).items():
            lines.append(f"{called}: {message.text(number) or message.time(number)}")
    elif kind.startswith("IPM.Contact"):
        lines = [f"{called}: {message.text(number)}" for number, called in _CONTACT.items()]
    told = [line for line in map(one_line, lines) if not line.endswith(":")]
    if told:
        mail.plain.insert(0, "".join(f"{line}\n" for line in told))


def _named(names: Tree) -> dict[int, str]:
    """The properties of an appointment that are shown, by the number that they have in this file."""
    ids, entries = names.get(f"{_STREAM}00020102", b""), names.get(f"{_STREAM}00030102", b"")
    found: dict[int, str] = {}
    if isinstance(ids, bytes) and isinstance(entries, bytes):
        for at in range(0, len(entries) - 7, 8):
            number, how, index = struct.unpack_from("<IHH", entries, at)
            place = (how >> 1) - 3
            if not how & 1 and place >= 0 and ids[place * 16 : place * 16 + 16] == _APPOINTMENT and number in _MEETING:
                found[0x8000 + index] = _MEETING[number]
    return dict(sorted(found.items(), key=lambda item: list(_MEETING.values()).index(item[1])))


def _attachment(store: _Store, names: Tree, mail: Mail) -> None:
    name = store.text(mapi.LONG_NAME, mapi.SHORT_NAME, mapi.SHOWN_NAME)
    data = next((each.value for each in store.properties if each.id == mapi.ATTACHED), b"")
    inner = _inner_tree(store.tree, f"{_STREAM}3701000D")
    mapi.tell(store.properties, mail)
    if inner:
        # An attached message has no ending in its name.
        message = _FIXED in inner
        mail.attached.append(
            Inside(f"{name}.msg" if message else name, file_of(_lifted(inner, names) if message else inner))
        )
    elif store.number(_METHOD) in _BY_REFERENCE:
        mail.unread.append(
            Unread("attachment", "An attachment is kept somewhere else, and only its place is in the file.")
        )
    elif _is_picture(store) and (store.text(_CONTENT_ID) or store.number(_UNSEEN)):
        mail.pictures += 1
    elif isinstance(data, bytes) and data.strip(b"\0 \r\n\t"):
        mail.attached.append(Inside(name, data))


def _is_picture(store: _Store) -> bool:
    name = store.text(mapi.LONG_NAME, mapi.SHORT_NAME).lower()
    return store.text(_KIND).startswith("image/") or name.endswith((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emz"))


def _lifted(inner: Tree, names: Tree) -> Tree:
    """A message inside as a file of its own, as Outlook saves it: with the names and with the longer header."""
    fixed = inner[_FIXED]
    header = bytes(fixed[:_INNER]) if isinstance(fixed, bytes) else b""
    rest = bytes(fixed[_INNER:]) if isinstance(fixed, bytes) else b""
    return {**inner, _NAMES: names, _FIXED: header + bytes(_TOP - _INNER) + rest}


def _unseal(kind: str, mail: Mail, limits: Limits) -> None:
    """A signed message is its one attachment; what is in an encrypted one nobody sees."""
    if not kind.upper().startswith("IPM.NOTE.SMIME"):
        return
    if kind.upper().startswith("IPM.NOTE.SMIME.MULTIPARTSIGNED") and len(mail.attached) == 1:
        eml.gather_parts(mail.attached.pop().data, mail, limits)
    else:
        mail.attached.clear()
        mail.unread.append(Unread("message", eml.SEALED))


FORMAT = mail_format(_gathered)
