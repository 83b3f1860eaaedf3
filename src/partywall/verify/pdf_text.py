"""The text of a page, in the order in which it is drawn, whatever is invisible, tiny, covered or off the page.

pypdf gives the objects and the meaning of the fonts' codes; the drawing instructions are read here, since all that
is asked of them is which letters they draw. A move of the pen counts as a space, one to another line as its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import DictionaryObject, StreamObject

# pypdf has no public name for what a font's codes mean; a test holds that this one stays.
from pypdf.generic._font import Font

from partywall.errors import Unreadable
from partywall.verify.pdf_codes import literal, unhex

_TOKEN = re.compile(
    rb"(\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\))|(<[0-9A-Fa-f\s]*>)|(/[^\s()<>\[\]{}/%]*)"
    rb"|([-+]?[\d.]+)|<<|>>|\[|\]|%[^\r\n]*|\bID\s.*?\sEI\b|([A-Za-z'\"]+[01]?\*?)",
    re.DOTALL,
)
_MOVES = frozenset((b"Td", b"TD", b"Tm", b"T*", b"BT"))
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_WORD_GAP = -180.0
"""Thousandths of the font's size: a gap inside TJ that a reader sees as a space."""
_DEPTH = 16


Fonts = dict[int, "_Codes"]
"""What is known of the fonts of a file; one for all of its pages."""


def page_text(page: PageObject, fonts: Fonts) -> str:
    """All that a page draws as text."""
    content = page.get_contents()
    data = content.get_data() if content is not None else b""
    return "".join(_Drawing(fonts).text(data, _dictionary(page.get("/Resources")), _DEPTH))


def _dictionary(value: object) -> DictionaryObject:
    found = value.get_object() if hasattr(value, "get_object") else value
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


class _Drawing:
    """Reads drawing instructions. Each font is read once."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def text(self, data: bytes, resources: DictionaryObject, depth: int) -> Iterator[str]:
        if depth == 0:
            raise Unreadable("The copy has forms nested deeper than the limit.")
        font = plain = _Codes(None, None)
        line = ""
        kept: list[_Codes] = []
        pending: list[tuple[int, bytes]] = []
        for found in _TOKEN.finditer(data):
            kind = found.lastindex or 0
            if kind != 5:
                if kind:
                    pending.append((kind, found.group()))
                continue
            match found.group():
                case b"Tf":
                    font = self._font(resources, pending) or plain
                case b"q":
                    kept.append(font)
                case b"Q":
                    font = kept.pop() if kept else font
                case b"Do":
                    yield from self._form(resources, pending, depth)
                case operator if operator in _MOVES:
                    begun = _line(operator, pending, line)
                    yield " " if begun == line else "\n"
                    line = begun
                case operator if operator in _SHOWS:
                    yield from "" if operator in b"TJTj" else "\n"
                    yield from font.shown(pending)
            pending.clear()

    def _font(self, resources: DictionaryObject, pending: list[tuple[int, bytes]]) -> _Codes | None:
        name = next((token.decode("latin-1") for kind, token in pending if kind == 3), "")
        found = _dictionary(_dictionary(resources.get("/Font")).get(name))
        if not found:
            return None
        if id(found) not in self._fonts:
            self._fonts[id(found)] = _Codes(found, Font.from_font_resource(found))
        return self._fonts[id(found)]

    def _form(self, resources: DictionaryObject, pending: list[tuple[int, bytes]], depth: int) -> Iterator[str]:
        name = next((token.decode("latin-1") for kind, token in pending if kind == 3), "")
        form = _dictionary(_dictionary(resources.get("/XObject")).get(name))
        if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
            inner = _dictionary(form.get("/Resources")) or resources
            yield from self.text(form.get_data(), inner, depth - 1)


def _line(operator: bytes, pending: list[tuple[int, bytes]], line: str) -> str:
    """What tells the line on which the pen stands from others; made longer by each move down or up."""
    numbers = [float(_number(token)) for kind, token in pending if kind == 4]
    if operator == b"Tm" and len(numbers) >= 6:
        return "".join(f"{number:.1f} " for number in numbers[1:3] + numbers[5:6])
    if operator == b"T*" or operator in {b"Td", b"TD"} and len(numbers) >= 2 and numbers[-1]:
        return line + "."
    return line


def _number(token: bytes) -> float:
    try:
        return float(token)
    except ValueError:
        return 0.0


class _Codes:
    """What the strings of a font say, each worked out once."""

    def __init__(self, source: DictionaryObject | None, font: Font | None) -> None:
        self._source = source  # held, so that its identity is nobody else's
        self._font = font
        self._known: dict[bytes, str] = {}

    def shown(self, pending: list[tuple[int, bytes]]) -> Iterator[str]:
        """What an instruction draws that has these operands."""
        for kind, token in pending:
            if kind <= 2:
                text = self._known.get(token)
                if text is None:
                    codes = literal(token[1:-1]) if kind == 1 else unhex(token)
                    text = self._known[token] = _decoded(codes, self._font)
                yield text
            elif kind == 4 and len(pending) > 1 and token.startswith(b"-") and _number(token) < _WORD_GAP:
                yield " "


def _decoded(codes: bytes, font: Font | None) -> str:
    if font is None:
        return codes.decode("cp1252", "replace")
    encoding = font.encoding
    if isinstance(encoding, str):
        text = codes.decode(encoding, "replace")
    else:
        text = "".join(encoding.get(code, chr(code)) for code in codes)
    return "".join(font.character_map.get(char, char) for char in text)
