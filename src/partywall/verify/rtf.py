"""Rich text, read again by a small reader of its own with a list of words that a copy may have; all else is a fault.

The list is this room's own, and short: what the writer does not need, no copy has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen
from partywall.verify.reading import words

_PIECE = re.compile(rb"\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[{}]|[^\\{}]+|\\", re.DOTALL)
_LISTED = words(
    "rtf ansi ansicpg uc deff fonttbl f froman fswiss fmodern u "
    # pages
    "paperw paperh margl margr margt margb landscape facingp deftab sect sectd pgwsxn pghsxn marglsxn margrsxn "
    "margtsxn margbsxn lndscpsxn titlepg cols colsx sbknone sbkpage sbkcol sbkeven sbkodd headery footery pgndec "
    "pgnlcrm pgnucrm pgnrestart pgnstarts header headerl headerr headerf footer footerl footerr footerf "
    # paragraphs, tables, characters
    "pard plain par ql qr qc qj li ri fi sb sa outlinelevel keepn pagebb intbl trowd trhdr cellx cell row b i ul "
    "clbrdrt clbrdrl clbrdrb clbrdrr brdrs brdrw trgaph strike fs super sub tab line chpgn footnote ftnalt "
    "chftn field fldinst fldrslt"
)
_SAID = words(
    "v deleted revised revtbl info author title pict object objdata annotation atnauthor bkmkstart stylesheet "
    "listtable generator rsidtbl datastore themedata userprops shp shptxt bin colortbl"
)
"""Other words of the format, which may be said; any else could be a withheld word."""
_BREAKS = {"par": "\n", "line": "\n", "tab": "\t", "cell": "\n", "row": "\n", "sect": "\n"}
_SIGNS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
_FONTS = "Times New Roman;Arial;Courier New;"
_CODE = re.compile(r"PAGE|NUMPAGES")
_STREAMS = {"footnote": (PartKind.FOOTNOTE, "a footnote")} | {
    f"{name}{side}": (kind, f"a {name}")
    for name, kind in (("header", PartKind.HEADER), ("footer", PartKind.FOOTER))
    for side in ("", "l", "r", "f")
}


@dataclass(slots=True)
class _Stream:
    """Characters that belong together."""

    kind: PartKind
    where: str
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    body: _Stream = field(default_factory=lambda: _Stream(PartKind.BODY, "the body"))
    streams: list[_Stream] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[_Stream] = field(default_factory=list)
    _starred: bool = False
    _skip: int = 0
    _high: int = 0
    _done: bool = False

    def read(self, untrusted: bytes, depth: int) -> None:
        """Reads all pieces. Raises Unreadable where groups do not fit or are too deep."""
        self.streams.append(self.body)
        self._open.append(self.body)
        for found in _PIECE.finditer(untrusted):
            self._take(found, depth)
        if len(self._open) != 1:
            raise Unreadable("The copy's groups are not closed.")

    def _take(self, found: re.Match[bytes], depth: int) -> None:
        word, number, code, sign = found.groups()
        piece = found.group()
        if piece == b"{":
            self._skip = 0
            if len(self._open) > depth:
                raise Unreadable(f"The copy has groups nested deeper than {depth}.")
            if self._done:
                self.faults.append("bytes after the end of the text")
            self._open.append(self._open[-1])
        elif piece == b"}":
            self._skip = 0
            if len(self._open) < 2:
                raise Unreadable("The copy's groups are not closed.")
            self._open.pop()
            self._done = len(self._open) == 1
        elif word is not None:
            self._word(word.decode("ascii"), None if number is None else int(number))
        elif sign is not None:
            self._sign(sign.decode("latin-1"))
        else:
            self._characters(bytes((int(code, 16),)) if code else re.sub(rb"[\r\n]", b"", piece))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in _SIGNS:
            self._say(_SIGNS[sign])
        else:
            self.faults.append("a sign of the format that is not on the list")

    def _characters(self, data: bytes) -> None:
        cut = min(self._skip, len(data))
        self._skip -= cut
        if data[cut:].strip() and self._done:
            self.faults.append("bytes after the end of the text")
        if any(code > 126 or code < 32 for code in data):
            self.faults.append("characters that are not written as the copy's are")
        self._say(data[cut:].decode("cp1252", "replace"))

    def _say(self, text: str) -> None:
        if text:
            self._open[-1].pieces.append(text)

    def _word(self, name: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if name == "u":
            self._unicode(number or 0)
            return
        if name not in _LISTED or starred != (name == "fldinst"):
            said = f"\\{name}" if name in _SAID else "of a name that is not on the list"
            self.faults.append(f"the control word {said}")
            if starred or name in _SAID:
                self._begin(PartKind.STRUCTURE, "a group that is not on the list")
        elif name in _STREAMS:
            self._begin(*_STREAMS[name])
        elif name == "ftnalt":
            self._open[-1].kind = PartKind.ENDNOTE
        elif name in ("fonttbl", "fldinst"):
            self._begin(PartKind.FIELD, name)
        elif name in _BREAKS:
            self._say(_BREAKS[name])
        elif name == "uc" and number != 1:
            self.faults.append("characters that are not written as the copy's are")

    def _unicode(self, number: int) -> None:
        code = number % 65536
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            self._say(chr(0x10000 + ((self._high & 0x3FF) << 10) + (code & 0x3FF)))
        else:
            self._say(chr(code))
        self._skip = 1

    def _begin(self, kind: PartKind, where: str) -> None:
        stream = _Stream(kind, where)
        self.streams.append(stream)
        self._open[-1] = stream


def open_rtf(untrusted: bytes, limits: Limits) -> Opened:
    """Open a copy in rich text; Unreadable if it is none."""
    if not untrusted.startswith(rb"{\rtf1"):
        raise Unreadable("The copy is no rich text.")
    reader = _Reader()
    reader.read(untrusted, limits.depth)
    shown: list[Seen] = []
    aside: list[Seen] = []
    for stream in reader.streams:
        text = "".join(stream.pieces)
        if stream.where == "fonttbl":
            reader.faults += () if text == _FONTS else ("fonts that are not on the list",)
            aside += () if text == _FONTS else (Seen("the list of fonts", stream.kind, text),)
        elif stream.where == "fldinst":
            reader.faults += () if _CODE.fullmatch(text) else ("the code of a field",)
            aside += () if _CODE.fullmatch(text) else (Seen("the code of a field", stream.kind, text),)
        elif stream.kind is PartKind.STRUCTURE:
            aside.append(Seen(stream.where, stream.kind, text))
        else:
            where = "an endnote" if stream.kind is PartKind.ENDNOTE else stream.where
            shown.append(Seen(where, stream.kind, text))
    return Opened(MediaType.RTF, tuple(shown), tuple(aside), tuple(dict.fromkeys(reader.faults)))


def spelt(untrusted: bytes) -> str:
    """All that is written in rich text, with its characters spelt out; of control words only those not on the list.

    Groups do not part words here: this is for those who look at bytes and not at pages.
    """
    return "".join(_spelt(untrusted)).replace(_FONTS, "\n")


def _spelt(untrusted: bytes) -> Iterator[str]:
    skip = high = 0
    for found in _PIECE.finditer(untrusted):
        word, number, code, sign = found.groups()
        if word == b"u" and number is not None:
            value = int(number) % 65536
            if 0xDC00 <= value < 0xE000:
                value = 0x10000 + ((high & 0x3FF) << 10) + (value & 0x3FF)
            elif 0xD800 <= value < 0xDC00:
                high, value = value, 0x200B
            yield chr(value)
            skip = 1
        elif word is not None:
            name = word.decode("ascii")
            yield _BREAKS.get(name, "") if name in _LISTED else f" {name} "
        elif sign is not None:
            yield _SIGNS.get(sign.decode("latin-1"), "")
        else:
            data = bytes((int(code, 16),)) if code else found.group().translate(None, b"{}\r\n\\")
            yield _plain(data[skip:])
            skip = max(0, skip - len(data))


def _plain(data: bytes) -> str:
    """Bytes that no code page is named for, in the one or the other that they can be in."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
