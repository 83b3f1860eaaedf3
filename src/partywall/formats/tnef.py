"""What Outlook packs into ``winmail.dat`` (TNEF): the message's text, its properties and the attached files."""

from __future__ import annotations

import base64
import struct
from collections.abc import Iterator

from partywall.formats import mapi
from partywall.formats.inside import Inside
from partywall.formats.mail import Mail
from partywall.model.text import Unread

BEGINNING = b"\x78\x9f\x3e\x22"
_CODE_PAGE, _BODY, _PROPERTIES, _RECIPIENTS = 0x9007, 0x800C, 0x9003, 0x9004
_NEXT, _DATA, _TITLE, _FILE_PROPERTIES = 0x9002, 0x800F, 0x8010, 0x9005
_DAMAGED = "The message's winmail.dat is damaged."
_FIXED = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Bytes of each type of property that has a fixed size, filled up to four."""
_HEADERS = {0x0037: "Subject", 0x0C1A: "From", 0x0E04: "To"}
"""Of a message that says so nowhere else."""
_CARRIER = b"MIME-Version: 1.0\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
_OBJECT, _MANY = 0x0D, 0x1000


def gather(untrusted: bytes, mail: Mail) -> None:
    """Adds what is packed in it to the mail that carries it. What cannot be read is unread."""
    try:
        _gather(untrusted, mail)
    except (struct.error, IndexError, ValueError):
        mail.unread.append(Unread("winmail.dat", _DAMAGED))


def _gather(untrusted: bytes, mail: Mail) -> None:
    encoding, name, data = "cp1252", "", b""
    for attribute, value in _attributes(untrusted):
        if attribute == _CODE_PAGE:
            encoding = mapi.encoding_of(int.from_bytes(value[:4], "little"))
        elif attribute == _NEXT:
            _add(name, data, mail)
            name, data = "", b""
        elif attribute == _TITLE:
            name = _string(value, encoding)
        elif attribute == _DATA:
            data = value
        elif attribute == _FILE_PROPERTIES:
            name = _file(list(_properties(value, encoding)), name, mail)
        else:
            _said(attribute, value, encoding, mail)
    _add(name, data, mail)


def _said(attribute: int, value: bytes, encoding: str, mail: Mail) -> None:
    """What belongs to the message itself."""
    if attribute == _BODY:
        mapi.add_plain(_string(value, encoding), mail)
    elif attribute == _PROPERTIES:
        properties = list(_properties(value, encoding))
        mapi.gather(properties, mail)
        for number, header in _HEADERS.items():
            said = next((each.text for each in properties if each.id == number), "")
            mail.headers[header] = mail.headers.get(header) or said
    elif attribute == _RECIPIENTS:
        for row in _rows(value, encoding):
            mapi.tell(row, mail)
    else:
        mail.properties += mapi.strings_in(value)


def _add(name: str, data: bytes, mail: Mail) -> None:
    if data:
        mail.attached.append(Inside(name, data))
    elif name:
        mail.hidden.append(name)


def _file(properties: list[mapi.Property], name: str, mail: Mail) -> str:
    """The long name of a file, if it has one. A message inside is a winmail.dat again, and becomes a mail with it."""
    mapi.tell(properties, mail)
    long = next((each.text for each in properties if each.id == mapi.LONG_NAME), "") or name
    for each in properties:
        if each.id == mapi.ATTACHED and each.type == _OBJECT and isinstance(each.value, bytes):
            mail.attached.append(Inside(f"{long}.eml", _CARRIER + base64.encodebytes(each.value)))
    return long


def _attributes(untrusted: bytes) -> Iterator[tuple[int, bytes]]:
    if len(untrusted) < 6 or not untrusted.startswith(BEGINNING):
        raise ValueError
    at = 6
    while at < len(untrusted):
        _, attribute, _, length = struct.unpack_from("<BHHI", untrusted, at)
        value = untrusted[at + 9 : at + 9 + length]
        if len(value) != length:
            raise ValueError
        yield attribute, value
        at += 9 + length + 2


def _rows(data: bytes, encoding: str) -> Iterator[list[mapi.Property]]:
    """The recipients, each a list of properties."""
    (count,) = struct.unpack_from("<I", data)
    at = 4
    for _ in range(count):
        row, at = _list(data, at, encoding)
        yield row


def _properties(data: bytes, encoding: str) -> Iterator[mapi.Property]:
    yield from _list(data, 0, encoding)[0]


def _list(data: bytes, at: int, encoding: str) -> tuple[list[mapi.Property], int]:
    (count,) = struct.unpack_from("<I", data, at)
    at += 4
    found: list[mapi.Property] = []
    for _ in range(count):
        kind, number = struct.unpack_from("<HH", data, at)
        name, at = _name(data, at + 4) if number >= 0x8000 else ("", at + 4)
        values, at = _values(data, at, kind)
        kind &= ~_MANY
        found += (mapi.Property(number, kind, mapi.value_of(kind, value, encoding), name) for value in values)
    return found, at


def _name(data: bytes, at: int) -> tuple[str, int]:
    """Of a named property: its name, if it has one in letters."""
    kind, number = struct.unpack_from("<II", data, at + 16)
    if kind == 0:
        return "", at + 24
    return data[at + 24 : at + 24 + number].decode("utf-16-le", "replace").rstrip("\0"), at + 24 + _padded(number)


def _values(data: bytes, at: int, kind: int) -> tuple[list[bytes], int]:
    bare = kind & ~_MANY
    count = 1
    if kind & _MANY or bare not in _FIXED:
        (count,) = struct.unpack_from("<I", data, at)
        at += 4
    values: list[bytes] = []
    for _ in range(count):
        size = _FIXED.get(bare, 0)
        if not size:
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        value = data[at : at + size]
        if len(value) != size:
            raise ValueError
        # An object begins with the number of its interface.
        values.append(value[16:] if bare == _OBJECT else value)
        at += _padded(size)
    return values, at


def _padded(size: int) -> int:
    return size + -size % 4


def _string(value: bytes, encoding: str) -> str:
    return value.rstrip(b"\0").decode(encoding, "replace")
