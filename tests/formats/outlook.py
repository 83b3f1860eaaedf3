"""Outlook's own files, by hand: messages (MSG) and winmail.dat (TNEF), with what they are told to hold and no more."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from compressed_rtf import compress

from partywall.formats.ole import Tree, file_of

SUBJECT, BODY, RTF, HTML, CLASS, TOPIC, SENDER, ADDRESS = 0x0037, 0x1000, 0x1009, 0x1013, 0x001A, 0x0070, 0x0C1A, 0x0C1F
NAME, SMTP, FILE, DATA, MIME, CONTENT_ID, SENT, CREATOR = 0x3001, 0x39FE, 0x3707, 0x3701, 0x370E, 0x3712, 0x0039, 0x3FF8
_MARCH = 134_169_192_000_000_000
"""The second of March 2026, in the units of Windows."""
USUAL: Mapping[int, str | bytes] = {
    CLASS: "IPM.Note",
    SUBJECT: "The plan",
    SENDER: "Ann Lee",
    ADDRESS: "ann@council.example",
    BODY: "Anwen came to the family centre on Tuesday.\r\n",
}


def message(
    more: Mapping[int, str | bytes] | None = None,
    recipients: Sequence[Mapping[int, str | bytes]] = ({NAME: "Joe Voss", SMTP: "joe@home.example"},),
    attached: Sequence[Tree] = (),
    named: Mapping[str, str] | None = None,
) -> bytes:
    """A message; ``more`` are its properties by number, ``named`` those that have names instead."""
    return file_of(message_tree(more, recipients, attached, named))


def message_tree(
    more: Mapping[int, str | bytes] | None = None,
    recipients: Sequence[Mapping[int, str | bytes]] = (),
    attached: Sequence[Tree] = (),
    named: Mapping[str, str] | None = None,
    inner: bool = False,
) -> Tree:
    """The folder that a message is; ``inner``: as it is inside another."""
    streams = {**USUAL, **(more or {})}
    streams |= {0x8000 + at: value for at, value in enumerate((named or {}).values())}
    fixed = bytes(24 if inner else 32) + _fixed(SENT, 0x40, struct.pack("<Q", _MARCH))
    tree: Tree = {"__properties_version1.0": fixed, **_streams(streams)}
    if not inner:
        tree["__nameid_version1.0"] = _names(tuple(named or {}))
    for at, each in enumerate(recipients):
        tree[f"__recip_version1.0_#{at:08X}"] = {"__properties_version1.0": bytes(8), **_streams(each)}
    for at, each in enumerate(attached):
        tree[f"__attach_version1.0_#{at:08X}"] = each
    return tree


def file_attached(name: str, data: bytes, more: Mapping[int, str | bytes] | None = None) -> Tree:
    """An attached file."""
    return {"__properties_version1.0": bytes(8), **_streams({FILE: name, DATA: data, **(more or {})})}


def message_attached(name: str, tree: Tree) -> Tree:
    """An attached message, or an object of another program."""
    return {"__properties_version1.0": bytes(8), **_streams({NAME: name}), "__substg1.0_3701000D": tree}


def _streams(properties: Mapping[int, str | bytes]) -> Tree:
    return {
        f"__substg1.0_{number:04X}{'001F' if isinstance(value, str) else '0102'}": (
            value.encode("utf-16-le") if isinstance(value, str) else value
        )
        for number, value in properties.items()
    }


def _fixed(number: int, kind: int, value: bytes) -> bytes:
    return struct.pack("<HHI8s", kind, number, 6, value)


def _names(names: Sequence[str]) -> Tree:
    entries, texts = b"", b""
    for at, name in enumerate(names):
        spelt = name.encode("utf-16-le")
        entries += struct.pack("<IHH", len(texts), 5, at)
        texts += struct.pack("<I", len(spelt)) + spelt + bytes(-len(spelt) % 4)
    return {"__substg1.0_00020102": b"", "__substg1.0_00030102": entries, "__substg1.0_00040102": texts}


def packed_rtf(rtf: str) -> bytes:
    """Rich text as Outlook keeps it."""
    return bytes(compress(rtf.encode("ascii")))


def wrapped(page: str) -> bytes:
    """A page in HTML as Outlook wraps it into rich text."""
    return packed_rtf("{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 " + page + "}}")


def winmail(*attributes: bytes) -> bytes:
    """A winmail.dat."""
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join(attributes)


def attribute(number: int, value: bytes, of_file: bool = False) -> bytes:
    """One attribute of the message, or of the file that is begun last."""
    check = sum(value) & 0xFFFF
    return struct.pack("<BHHI", 2 if of_file else 1, number, 0, len(value)) + value + struct.pack("<H", check)


def packed_properties(properties: Mapping[int, str | bytes]) -> bytes:
    """Properties as winmail.dat has them."""
    out = struct.pack("<I", len(properties))
    for number, value in properties.items():
        data = value.encode("utf-16-le") + b"\0\0" if isinstance(value, str) else value
        kind = 0x1F if isinstance(value, str) else 0x0D if number == DATA else 0x102
        out += struct.pack("<HHII", kind, number, 1, len(data))
        out += data + bytes(-len(data) % 4)
    return out
