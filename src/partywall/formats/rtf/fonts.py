"""Fonts of a rich text file: the code page of their bytes, and which of the copy's three faces stands for each."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from partywall.formats.docx.allowed import font
from partywall.formats.docx.symbols import symbol

_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_SYMBOLS = 2
_FAMILIES = {"froman": 0, "fswiss": 1, "fmodern": 2}
_PLAIN = re.compile(r"arial|calibri|helvetica|verdana|tahoma|segoe|sans|aptos|trebuchet", re.IGNORECASE)
_FIXED = re.compile(r"courier|consolas|mono|typewriter|console", re.IGNORECASE)


@dataclass(slots=True)
class Font:
    """One font of the file's table."""

    name: str = ""
    charset: int | None = None
    page: str = ""
    family: int | None = None

    @property
    def face(self) -> int:
        """Which of the copy's faces stands for it."""
        if _FIXED.search(self.name):
            return 2
        if _PLAIN.search(self.name):
            return 1
        return self.family or 0

    @property
    def typed(self) -> str:
        """Its name, where it is none that we know and so may be anything."""
        bare = self.name.partition(";")[0].strip()
        return "" if not bare or font(re.sub(r"\s(?:CE|Cyr|Greek|Tur|Baltic|\(\w+\))$", "", bare)) else bare

    def about(self, word: str, number: int | None) -> None:
        """Takes what the table says of it."""
        if word == "fcharset":
            self.charset = number
        elif word == "cpg":
            self.page = code_page(number)
        elif word in _FAMILIES:
            self.family = _FAMILIES[word]

    def decoded(self, data: bytes, default: str) -> str:
        """Bytes as the characters that a reader sees."""
        if self.charset == _SYMBOLS:
            return "".join(symbol(self.name.rstrip(";"), f"{code:x}") for code in data)
        page = self.page or _PAGES.get(-1 if self.charset is None else self.charset, default)
        return data.decode(page, "replace")


NO_FONT = Font()
"""Where none is named."""


def code_page(number: int | None) -> str:
    """Python's name for a code page; Western where it has none."""
    name = {65001: "utf-8", 10000: "mac_roman", 936: "gb18030"}.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
