"""Outlook's properties of a message (MAPI), as MSG files and winmail.dat both have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from partywall.errors import Unreadable
from partywall.formats.mail import Mail, clean_text, one_line
from partywall.formats.rtf_body import body_of
from partywall.formats.text import decoded
from partywall.formats.web.walk import page
from partywall.model.text import Unread

PLAIN, RTF, HTML = 0x1000, 0x1009, 0x1013
ATTACHED, LONG_NAME, SHORT_NAME, SHOWN_NAME = 0x3701, 0x3707, 0x3704, 0x3001
_STRING, _UNICODE, _BINARY, _OBJECT = 0x1E, 0x1F, 0x102, 0x0D
_BODIES = frozenset((PLAIN, RTF, HTML, ATTACHED))
_PRINTABLE = re.compile(rb"[\x20-\x7e]{5,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_ODD_PAGES = {
    1200: "utf-16-le",
    1201: "utf-16-be",
    65001: "utf-8",
    20127: "ascii",
    28591: "cp1252",
    50220: "iso2022_jp",
}


class Property(NamedTuple):
    """One property. ``value``: text of strings, bytes of everything else; ``name``: of a named one, if it has one."""

    id: int
    type: int
    value: str | bytes
    name: str = ""

    @property
    def text(self) -> str:
        """What it says, in one line; of bytes, nothing."""
        return one_line(self.value) if isinstance(self.value, str) else ""


def gather(properties: Sequence[Property], mail: Mail) -> None:
    """Adds a message's bodies and all that its other properties say."""
    for each in sorted(properties, key=lambda each: each.id):
        if each.id == PLAIN and isinstance(each.value, str):
            add_plain(each.value, mail)
        elif each.id == HTML and each.value:
            source = each.value if isinstance(each.value, str) else _page_text(each.value)
            mail.html.append(page(clean_text(source)))
        elif each.id == RTF and isinstance(each.value, bytes) and each.value:
            _rich(each.value, mail)
    tell((each for each in properties if each.id not in _BODIES), mail)


def add_plain(text: str, mail: Mail) -> None:
    """Adds a body in plain text; a second one is kept aside where it says more than the first."""
    if not any(each.strip() for each in mail.plain):
        mail.plain.append(clean_text(text))
    elif _words(text) - _words("\n".join(mail.plain)):
        mail.hidden.append(text)


def tell(properties: Iterable[Property], mail: Mail) -> None:
    """Adds what properties say that no copy has."""
    for each in properties:
        mail.properties.append(each.name)
        if isinstance(each.value, str):
            mail.properties.append(each.text)
        elif each.type in (_BINARY, _OBJECT) and each.id != ATTACHED:
            mail.properties += strings_in(each.value)


def value_of(kind: int, data: bytes, encoding: str) -> str | bytes:
    """A property's value from its bytes."""
    if kind == _UNICODE:
        return data.decode("utf-16-le", "replace").rstrip("\0")
    if kind == _STRING:
        return data.decode(encoding, "replace").rstrip("\0")
    return data


def encoding_of(code_page: int) -> str:
    """The encoding of a Windows code page; Windows-1252 where nobody knows it."""
    name = _ODD_PAGES.get(code_page, f"cp{code_page}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


def strings_in(data: bytes) -> Iterator[str]:
    """Texts in bytes of some structure: addresses and names stand so in entry ids and keys."""
    for found in _WIDE.findall(data):
        yield found.decode("utf-16-le")
    for found in _PRINTABLE.findall(data):
        if re.search(rb"[A-Za-z]{4}", found):
            yield found.decode("ascii")


def _page_text(data: bytes) -> str:
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]{2,40})", data[:4096], re.IGNORECASE)
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass
    return decoded(data)


def _rich(compressed: bytes, mail: Mail) -> None:
    """The body in RTF: often HTML in disguise, and mostly the same as the other bodies."""
    try:
        is_html, text = body_of(compressed)
    except Unreadable as problem:
        mail.unread.append(Unread("the message's rich text", str(problem)))
        return
    if is_html:
        mail.html.append(page(clean_text(text)))
    else:
        add_plain(text, mail)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
