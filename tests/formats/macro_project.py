"""A project of macros, packed as Office packs it."""

import struct

from partywall.formats.ole import file_of


def macro_project(token: str) -> bytes:
    """A module that says the token, in chunks in which nothing was found that could be packed."""
    source = f'Attribute VB_Name = "M"\r\n\' {token} is not to be told\r\n'.encode()
    packed = b"".join(b"\0" + source[at : at + 8] for at in range(0, len(source), 8))
    return file_of({"VBA": {"M": b"\x01" + struct.pack("<H", 0xB000 | (len(packed) - 1)) + packed}})
