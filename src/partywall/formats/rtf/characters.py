"""Characters of rich text: from code pages, from numbers, and where each goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.formats.docx.aside import Aside
from partywall.formats.rtf.flow import Flow
from partywall.formats.rtf.fonts import NO_FONT, Font
from partywall.formats.rtf.groups import TABLES, Group
from partywall.formats.rtf.rich import Rich, Section
from partywall.formats.rtf.tokens import BINARY, SYMBOL, WORD, Token
from partywall.formats.rtf.words import HEXADECIMAL
from partywall.formats.splice import legal
from partywall.model.limits import Limits
from partywall.model.text import PartKind

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))


@dataclass(slots=True)
class Characters:
    """A file being read: what is known of it so far, and its characters."""

    limits: Limits
    rich: Rich = field(default_factory=Rich)
    aside: Aside = field(default_factory=lambda: Aside("body"))
    payloads: list[bytes] = field(default_factory=list)
    """Bytes of embedded objects and of data stores."""
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    """Names of styles; those of paragraphs by their numbers, others by numbers that none of them has."""
    _groups: list[Group] = field(default_factory=list)
    _page: str = "cp1252"
    _default_font: int = 0
    _bytes: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _high: int = 0
    """The first half of a character that takes two."""
    _section: Section = field(default_factory=Section)
    _body: Flow = field(default_factory=Flow)
    _ending: bool = False
    _edge: bool = False
    """Whether the edge that was named last is a cell's."""

    @property
    def _now(self) -> Group:
        return self._groups[-1]

    def _characters(self, token: Token) -> None:
        """Characters of a code page wait for those that follow: some take two."""
        data = token.data
        if self._skip:
            cut = min(self._skip, len(data))
            self._skip -= cut
            data = data[cut:]
        gather = self._now.gather
        if data and (gather is None or gather.kind or gather.what):
            self._bytes += data

    def _skips(self, token: Token) -> bool:
        if self._skip and token.kind in (WORD, SYMBOL, BINARY):
            self._skip -= 1
            return True
        return False

    def _flush(self) -> None:
        if not self._bytes:
            return
        data, now = bytes(self._bytes), self._now
        self._bytes.clear()
        font = self.fonts.get(self._default_font if now.font is None else now.font, NO_FONT)
        plain = now.gather is not None and now.gather.what in (*TABLES, *HEXADECIMAL)
        self._say((NO_FONT if plain else font).decoded(data, self._page))

    def _unicode(self, number: int) -> None:
        code = number % 65536
        if 0xD800 <= code < 0xDC00:
            self._high = code
            text = ""
        elif 0xDC00 <= code < 0xE000:
            text = chr(0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)) if self._high else ""
            self._high = 0
        else:
            # Symbol fonts have their signs in a private range.
            font = self.fonts.get(-1 if self._now.font is None else self._now.font, NO_FONT)
            private = 0xF020 <= code <= 0xF0FF and font.charset == 2
            text = font.decoded(bytes((code - 0xF000,)), self._page) if private else chr(code)
        self._say(text)
        self._skip = self._now.fallback

    def _say(self, text: str) -> None:
        # A line end that is written as a code is one.
        text, now = legal(text.translate(_CONTROLS)).replace("\r\n", "\n").replace("\r", "\n"), self._now
        if not text:
            return
        if now.gather is not None and now.gather.what in TABLES:
            self._name_entry(now.gather.what, now.entry, text)
        elif now.gather is not None:
            now.gather.pieces.append(text)
        elif now.deleted or now.hidden:
            kind = PartKind.DELETED_TEXT if now.deleted else PartKind.HIDDEN_TEXT
            self.aside.add(kind, text, (id(now.flow), len(now.flow.blocks)))
        else:
            page = now.code.page if now.code else ""
            now.flow.say(text, now.style, page)

    def _name_entry(self, table: str, entry: int | None, text: str) -> None:
        # Words that stand for no entry are nobody's font, and are shown as a name all the same.
        number = -1 if entry is None else entry
        if table == "fonttbl":
            self.fonts.setdefault(number, Font()).name += text
        else:
            self.styles[number] = self.styles.get(number, "") + text
