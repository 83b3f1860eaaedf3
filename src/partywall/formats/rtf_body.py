"""The compressed RTF body of an Outlook message: HTML that is wrapped in RTF, or plain rich text.

Of wrapped HTML only what it was is taken: the text and the tags; what programs without HTML would show is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from compressed_rtf import decompress

from partywall.errors import Unreadable
from partywall.formats.rtf import rtf_text

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.IGNORECASE
)
_BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t",
           "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022",
           "endash": "\u2013", "emdash": "\u2014", "emspace": " ", "enspace": " "}  # fmt: skip
_ASIDE = frozenset(
    "fonttbl colortbl stylesheet info pict object mhtmltag generator header headerl headerr headerf footer footerl "
    "footerr footerf footnote listtable listoverridetable rsidtbl themedata datastore xmlnstbl fldinst bkmkstart "
    "bkmkend nonshppict".split()
)
_CHARSETS = {0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
             178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside one group."""

    aside: bool = False
    fonts: bool = False
    wrapped: bool = False
    """Inside ``\\htmlrtf``: what only programs without HTML show."""
    page: int = 1252
    unicode_skip: int = 1


@dataclass(slots=True)
class _Reading:
    """What is read as the tokens come."""

    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    letters: bytearray = field(default_factory=bytearray)
    """Bytes that are not decoded yet: a letter may take two."""
    fonts: dict[int, int] = field(default_factory=dict)
    font: int = 0
    skip: int = 0
    starred: bool = False

    def flush(self) -> None:
        """Decodes the bytes that have come."""
        if self.letters:
            data, self.letters = bytes(self.letters), bytearray()
            try:
                self.pieces.append(data.decode(f"cp{self.state.page}", "replace"))
            except LookupError:
                self.pieces.append(data.decode("cp1252", "replace"))

    @property
    def shown(self) -> bool:
        """Whether text that comes now is seen."""
        return not (self.state.aside or self.state.wrapped)

    def say(self, text: str) -> None:
        """Takes a text."""
        self.flush()
        if self.shown and text:
            self.pieces.append(text)

    def take(self, data: bytes) -> None:
        """Takes bytes of text, without those that stand in for a letter given by its number."""
        dropped = min(self.skip, len(data))
        self.skip -= dropped
        if self.shown:
            self.letters += data[dropped:]

    def word(self, word: str, number: int | None) -> None:
        """Takes a control word."""
        value = 1 if number is None else number
        if word == "htmltag":
            self.state = replace(self.state, aside=False)
        elif word in _ASIDE or self.starred:
            self.state = replace(self.state, aside=True, fonts=word == "fonttbl")
        elif word == "htmlrtf":
            self.flush()
            self.state = replace(self.state, wrapped=value != 0)
        elif word == "u":
            self.say(chr(value % 65536) if not 0xD800 <= value % 65536 < 0xE000 else "")
            self.skip = self.state.unicode_skip
        elif word == "uc":
            self.state = replace(self.state, unicode_skip=min(value, 8))
        elif word in _BREAKS:
            self.say(_BREAKS[word])
        else:
            self._pages(word, value)
        self.starred = False

    def _pages(self, word: str, value: int) -> None:
        if word == "ansicpg":
            self.state = replace(self.state, page=value)
            self.fonts.setdefault(-1, value)
        elif word == "f" and self.state.fonts:
            self.font = value
        elif word == "fcharset" and self.state.fonts:
            self.fonts[self.font] = _CHARSETS.get(value, 1252)
        elif word in ("f", "plain") and not self.state.aside:
            self.flush()
            usual = self.fonts.get(-1, 1252)
            self.state = replace(self.state, page=self.fonts.get(value, usual) if word == "f" else usual)


def body_of(compressed: bytes) -> tuple[bool, str]:
    """Whether it is HTML, and its text. Raises Unreadable."""
    try:
        rtf = bytes(decompress(compressed))
    # The decompressor has no error class of its own.
    except Exception:  # noqa: BLE001
        raise Unreadable("It is damaged and cannot be unpacked.") from None
    if not rtf.startswith(b"{\\rtf"):
        raise Unreadable("It is damaged, or is not rich text.")
    is_html = b"\\fromhtml" in rtf[:1024]
    return is_html, _unwrapped(rtf) if is_html else rtf_text(rtf)


def _unwrapped(rtf: bytes) -> str:
    reading = _Reading()
    for token in _TOKEN.finditer(rtf):
        word, number, code, sign, brace, data = token.groups()
        if word:
            reading.word(word.decode("ascii"), int(number) if number else None)
        elif code:
            reading.take(bytes((int(code, 16),)))
        elif sign:
            _sign(sign, reading)
        elif brace == b"{":
            reading.flush()
            reading.stack.append(reading.state)
        elif brace:
            reading.flush()
            reading.state = reading.stack.pop() if reading.stack else _State(aside=True)
        elif data:
            reading.take(data)
    reading.flush()
    return "".join(reading.pieces)


def _sign(sign: bytes, reading: _Reading) -> None:
    match sign:
        case b"*":
            reading.starred = True
        case b"~":
            reading.say("\u00a0")
        case b"{" | b"}" | b"\\":
            reading.take(sign)
        case b"\r" | b"\n":
            reading.say("\n")
        case b"_":
            reading.say("-")
        case _:
            pass
