"""Rich text understood: one pass over its pieces, with a list of open groups and no recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from partywall.errors import Unreadable
from partywall.formats.docx.aside import Aside
from partywall.formats.leaves import legal
from partywall.formats.rtf.flow import Flow
from partywall.formats.rtf.fonts import Font, code_page
from partywall.formats.rtf.rich import Layout, Note, Rich, Section, Style
from partywall.formats.rtf.tokens import BINARY, BYTES, CLOSE, OPEN, SYMBOL, WORD, Token, tokens
from partywall.formats.rtf.words import (
    ALIGNED,
    DROPPED,
    EDGES,
    HEXADECIMAL,
    HOLDERS,
    MEASURES,
    PAGE_WORDS,
    SECTION_WORDS,
    SET_ASIDE,
    SYMBOLS,
    TEXTS,
    TRANSPARENT,
    UNDERLINES,
)
from partywall.model.limits import Limits
from partywall.model.text import PartKind

_PAGE_FIELD = re.compile(r"\s*(PAGE|NUMPAGES)\b[\s\\*A-Za-z]*", re.IGNORECASE)
_LINK_FIELD = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_KNOWN_STYLE = re.compile(
    r"(?i)(?:normal|heading \d|title|subtitle|header|footer|default paragraph font|(?:no list|table normal|table grid)"
    r"|footnote (?:text|reference)|endnote (?:text|reference)|hyperlink|list (?:paragraph|bullet|number)|plain text"
    r"|body text(?: indent)?|caption|toc \d|page number|balloon text|annotation (?:text|reference|subject)|strong"
    r"|emphasis|no spacing|standard|s\d+)(?: \d)?(?: (?:char|zchn))?"
)
_PLAIN_STYLE = Style()
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))


_TABLES = ("fonttbl", "stylesheet")
_LISTS = ("revtbl", "docvar", "filetbl", "listname", "leveltext", "userprops", "formfield")
_CODES = (PartKind.STRUCTURE, PartKind.ALT_TEXT)
_STYLE_WORDS = {"s": 0, "cs": 100_000, "ts": 200_000, "ds": 300_000}


@dataclass(slots=True)
class _Gather:
    """Characters of a group that is not shown; ``kind`` None: they are nobody's words."""

    kind: PartKind | None
    what: str
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Field:
    """A field whose code has been read."""

    page: str = ""
    ticked: bool | None = None


@dataclass(slots=True)
class _Group:
    """What holds inside a pair of braces; each group begins as a copy of the one around it."""

    flow: Flow
    gather: _Gather | None = None
    style: Style = _PLAIN_STYLE
    layout: Layout = Layout()
    in_table: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int | None = None
    fallback: int = 1
    """Characters after a Unicode one that stand for it where it is not known."""
    starred: bool = False
    """Whether a reader that does not know the next word skips the group."""
    opens: str = ""
    """The word by which this very group holds something of its own."""
    unseen: bool = False
    """Whether the group is inside one that no reader sees: nothing in it can come back to the page."""
    entry: int | None = None
    """Which font or style of its table the group describes."""
    code: _Field | None = None


@dataclass(slots=True)
class Reader:
    """Reads one file."""

    limits: Limits
    rich: Rich = field(default_factory=Rich)
    aside: Aside = field(default_factory=lambda: Aside("body"))
    payloads: list[bytes] = field(default_factory=list)
    """Bytes of embedded objects and of data stores."""
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    """Names of styles; those of paragraphs by their numbers, others by numbers that none of them has."""
    _groups: list[_Group] = field(default_factory=list)
    _page: str = "cp1252"
    _default_font: int = 0
    _bytes: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _high: int = 0
    """The first half of a character that takes two."""
    _section: Section = field(default_factory=Section)
    _body: Flow = field(default_factory=Flow)
    _ending: bool = False

    def read(self, untrusted: bytes) -> None:
        """Reads all of it. Raises Unreadable where groups are nested too deeply."""
        group = _Group(self._body)
        self._groups.append(group)
        for token in tokens(untrusted):
            if token.kind == BYTES:
                self._characters(token)
            else:
                if token.kind in (OPEN, CLOSE):
                    self._skip = 0
                if not self._skips(token):
                    self._flush()
                    self._take(token)
        self._flush()
        while len(self._groups) > 1:
            self._close()
        if self._now.gather is not None:
            self._end_gather(self._now.gather, self._now)
        else:
            self._end_section()

    @property
    def _now(self) -> _Group:
        return self._groups[-1]

    def _take(self, token: Token) -> None:
        if token.kind == OPEN:
            if len(self._groups) > self.limits.depth:
                raise Unreadable("The file is nested too deeply.")
            if self._now.gather is not None and self._now.gather.what in _LISTS:
                self._now.gather.pieces.append("\n")
            self._groups.append(replace(self._now, starred=False, opens=""))
        elif token.kind == CLOSE and len(self._groups) > 1:
            self._close()
            if len(self._groups) == 1 and self._now.gather is None:
                # What follows the file's own group is shown by nobody.
                self._end_section()
                self._now.gather = _Gather(PartKind.HIDDEN_TEXT, "after")
                self._now.unseen = True
        elif token.kind == WORD:
            self._word(token.name, token.number)
        elif token.kind == SYMBOL:
            self._symbol(token.name)
        elif token.kind == BINARY and self._now.gather and self._now.gather.what in HEXADECIMAL:
            self._now.gather.pieces.append(token.data.hex())

    # Characters.

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
        font = self.fonts.get(self._default_font if now.font is None else now.font, _NO_FONT)
        plain = now.gather is not None and now.gather.what in (*_TABLES, *HEXADECIMAL)
        self._say((_NO_FONT if plain else font).decoded(data, self._page))

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
            font = self.fonts.get(-1 if self._now.font is None else self._now.font, _NO_FONT)
            private = 0xF020 <= code <= 0xF0FF and font.charset == 2
            text = font.decoded(bytes((code - 0xF000,)), self._page) if private else chr(code)
        self._say(text)
        self._skip = self._now.fallback

    def _say(self, text: str) -> None:
        text, now = legal(text.translate(_CONTROLS)), self._now
        if not text:
            return
        if now.gather is not None and now.gather.what in _TABLES:
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
        if entry is not None and table == "fonttbl":
            self.fonts.setdefault(entry, Font()).name += text
        elif entry is not None:
            self.styles[entry] = self.styles.get(entry, "") + text

    def _symbol(self, name: str) -> None:
        if name == "*":
            self._now.starred = True
        elif name in "\r\n":
            self._word("par", None)
        else:
            self._say(SYMBOLS.get(name, ""))

    # Control words.

    def _word(self, name: str, number: int | None) -> None:
        now = self._now
        starred, now.starred = now.starred, False
        if name == "u":
            self._unicode(number or 0)
        elif self._enters(name, starred):
            now.opens = now.opens or name
        elif now.gather is not None:
            self._inside(now.gather, name, number)
        elif not self._text_word(name) and not self._character_word(name, number):
            self._paragraph_word(name, number)

    def _enters(self, name: str, starred: bool) -> bool:
        """Whether the word says what its group is for, and that is done."""
        now = self._now
        if name in EDGES or name in ("footnote", "shptxt", "dptxbxtext"):
            self._begin()
        elif name == "pict":
            if now.gather is None:
                self._say("[picture left out]")
            now.gather = _Gather(None, "")
        elif name == "ud":
            outer = next(each for each in reversed(self._groups) if each.opens != "ud" and not _is(each, "upr"))
            now.gather, now.unseen = outer.gather, outer.unseen
        elif name in SET_ASIDE or name == "fldinst":
            now.gather, now.unseen = _Gather(SET_ASIDE.get(name, PartKind.FIELD), name), True
        elif name == "field":
            now.code = _Field()
        elif name in _TABLES or name in HEXADECIMAL:
            now.gather = _Gather(None, name)
        elif name in HOLDERS:
            now.gather = _Gather(PartKind.STRUCTURE, name)
        elif name in DROPPED:
            now.gather = _Gather(None, "")
        elif starred and name not in TRANSPARENT and not (now.gather and now.gather.what in _TABLES):
            now.gather, now.unseen = _Gather(PartKind.STRUCTURE, name), True
        else:
            return False
        return True

    def _begin(self) -> None:
        """A header, a note or a box: a stream of its own, but for what is inside a group that no reader sees."""
        now = self._now
        if now.unseen or now.hidden or now.deleted:
            now.gather, now.unseen = _Gather(PartKind.HIDDEN_TEXT, "unseen"), True
            return
        now.flow, now.gather, now.style, now.layout = Flow(), None, _PLAIN_STYLE, Layout()
        now.in_table, now.code = False, None
        self._ending = False

    def _close(self) -> None:
        ended = self._groups.pop()
        now = self._now
        if ended.flow is not now.flow:
            self._end_flow(ended, now)
        if ended.gather is not None and ended.gather is not now.gather:
            self._end_gather(ended.gather, now)
        if ended.opens == "field" and ended.code is not None and ended.code.ticked is not None:
            self._say("\u2612" if ended.code.ticked else "\u2610")

    def _end_flow(self, ended: _Group, now: _Group) -> None:
        blocks = ended.flow.end(ended.layout, ended.in_table)
        if not blocks:
            return
        if ended.opens in EDGES:
            self._section.edges[ended.opens] = blocks
        elif ended.opens == "footnote":
            kind = PartKind.ENDNOTE if self._ending else PartKind.FOOTNOTE
            now.flow.note(Note(kind, blocks))
        else:
            now.flow.float(blocks)

    def _end_gather(self, gather: _Gather, now: _Group) -> None:
        text = "".join(gather.pieces)
        if gather.what == "fldinst":
            self._end_code(text, now)
        elif gather.what in HEXADECIMAL:
            digits = re.sub(r"[^0-9A-Fa-f]", "", text)
            self.payloads.append(bytes.fromhex(digits[: len(digits) // 2 * 2]))
        elif gather.kind is not None:
            lines = re.split(r"[\n;]" if gather.what in _LISTS else r"\n", text)
            for line in filter(_is_typed, lines) if gather.kind in _CODES else lines:
                self.aside.add(gather.kind, " ".join(line.split()))

    def _end_code(self, code: str, now: _Group) -> None:
        found = _PAGE_FIELD.fullmatch(code)
        if found:
            for group in reversed(self._groups):
                if group.code is not None:
                    group.code.page = found.group(1).upper()
                    break
        else:
            self.aside.add(PartKind.LINK if _LINK_FIELD.match(code) else PartKind.FIELD, " ".join(code.split()))

    # Inside groups that are not shown.

    def _inside(self, gather: _Gather, name: str, number: int | None) -> None:
        if gather.what == "fonttbl":
            if name == "f" and number is not None:
                self._now.entry = number
            elif self._now.entry is not None:
                self.fonts.setdefault(self._now.entry, Font()).about(name, number)
        elif gather.what == "stylesheet":
            if name in _STYLE_WORDS and number is not None:
                self._now.entry = number + _STYLE_WORDS[name]
        elif gather.what == "nesttableprops" and name == "nestrow":
            self._now.flow.end_paragraph(self._now.layout, True)
        elif gather.what == "formfield":
            self._form_word(name, number)
        elif name == "f" and number is not None:
            self._now.font = number
        elif name == "uc":
            self._now.fallback = max(0, min(number or 0, 10))
        elif name in ("par", "line", "row", "sect"):
            gather.pieces.append("\n")
        elif name in TEXTS:
            gather.pieces.append(TEXTS[name])

    def _form_word(self, name: str, number: int | None) -> None:
        field_of = next((group.code for group in reversed(self._groups) if group.code is not None), None)
        if field_of is None:
            return
        if name == "fftype" and number == 1:
            field_of.ticked = bool(field_of.ticked)
        elif name in ("ffres", "ffdefres") and field_of.ticked is not None and number in (0, 1):
            field_of.ticked = number == 1

    # Inside what is shown.

    def _text_word(self, name: str) -> bool:
        now = self._now
        if name in TEXTS:
            self._say(TEXTS[name])
        elif name == "par":
            self._end_paragraph()
        elif name == "cell":
            now.flow.end_cell(now.layout)
        elif name == "row":
            now.flow.end_row()
        elif name == "page":
            now.flow.break_page(now.layout, now.in_table)
        elif name == "sect":
            self._end_section()
        elif name == "chpgn":
            if now.gather is None and not now.hidden and not now.deleted:
                now.flow.say("", now.style, name)
        elif name == "ftnalt":
            self._ending = True
        else:
            return False
        return True

    def _end_paragraph(self) -> None:
        now = self._now
        if now.hidden or now.deleted:
            # The end of a paragraph is hidden with it; where some of it is shown, so is its end.
            kind = PartKind.DELETED_TEXT if now.deleted else PartKind.HIDDEN_TEXT
            self.aside.add(kind, "\n", (id(now.flow), len(now.flow.blocks)))
            if not now.flow.is_begun:
                return
        now.flow.end_paragraph(now.layout, now.in_table)

    def _end_section(self) -> None:
        now = self._now
        if now.flow is not self._body:
            return
        self._section.blocks = self._body.end(now.layout, now.in_table)
        self._body.blocks = []
        self.rich.sections.append(self._section)
        self._section = Section(words=dict(self._section.words))

    def _character_word(self, name: str, number: int | None) -> bool:
        now, on = self._now, number != 0
        if name == "plain":
            now.style = Style(face=self.fonts.get(self._default_font, _NO_FONT).face)
            now.hidden, now.deleted, now.font = False, False, None
        elif name in ("b", "i", "strike", "striked"):
            now.style = _switched(now.style, name, on)
        elif name in UNDERLINES or name == "ulnone":
            now.style = replace(now.style, underline=on and name != "ulnone")
        elif name in ("super", "sub", "nosupersub"):
            now.style = replace(now.style, script={"super": 1, "sub": -1}.get(name, 0) if on else 0)
        elif name == "fs":
            now.style = replace(now.style, size=max(2, min(number or 24, 400)))
        elif name == "f":
            now.font = number
            now.style = replace(now.style, face=self.fonts.get(number or 0, _NO_FONT).face)
        elif name == "v":
            now.hidden = on
        elif name in ("deleted", "mvf"):
            now.deleted = on
        elif name == "uc":
            now.fallback = max(0, min(number or 0, 10))
        else:
            return False
        return True

    def _paragraph_word(self, name: str, number: int | None) -> None:
        now = self._now
        if name == "pard":
            now.layout, now.in_table = Layout(), False
        elif name == "intbl":
            now.in_table = number != 0
        elif name in ALIGNED:
            now.layout = replace(now.layout, align=ALIGNED[name])
        elif name in MEASURES:
            now.layout = replace(now.layout, **{MEASURES[name]: max(-20_000, min(number or 0, 20_000))})  # type: ignore[arg-type]
        elif name in ("s", "outlinelevel"):
            level = self._heading(number or 0) if name == "s" else (number or 0) + 1
            now.layout = replace(now.layout, heading=level if 0 < level < 10 else 0)
        elif name in ("ls", "keepn", "pagebb"):
            key = {"ls": "listed", "keepn": "keep", "pagebb": "new_page"}[name]
            now.layout = replace(now.layout, **{key: True})  # type: ignore[arg-type]
        elif name == "trowd":
            now.flow.edges, now.flow.header = [], False
        elif name == "cellx":
            now.flow.edges.append(number or 0)
        elif name == "trhdr":
            now.flow.header = True
        else:
            self._file_word(name, number)

    def _heading(self, number: int) -> int:
        found = _HEADING.match(self.styles.get(number, ""))
        return int(found.group(1)) if found else 0

    def typed_names(self) -> list[str]:
        """Names that somebody may have given to styles and fonts."""
        styles = (name.strip() for names in self.styles.values() for name in names.split(";"))
        unknown = (name for name in styles if name and not _KNOWN_STYLE.fullmatch(name))
        return list(dict.fromkeys((*unknown, *filter(None, (each.typed for each in self.fonts.values())))))

    def _file_word(self, name: str, number: int | None) -> None:
        if name == "sectd":
            self._section.words.clear()
        elif name in PAGE_WORDS:
            self.rich.words.setdefault(name, _measure(number))
        elif name in SECTION_WORDS:
            self._section.words[name] = _measure(number)
        elif name == "ansicpg":
            self._page = code_page(number)
        elif name in ("mac", "pc", "pca"):
            self._page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[name]
        elif name == "deff":
            self._default_font = number or 0


_NO_FONT = Font()


def _is(group: _Group, name: str) -> bool:
    return group.gather is not None and group.gather.what == name


def _is_typed(line: str) -> bool:
    """Whether somebody may have typed it: not a row of numbers."""
    return re.search(r"[^\W\d_]{3}", line) is not None and not re.fullmatch(r"[0-9A-Fa-f\s]+", line)


def _switched(style: Style, name: str, on: bool) -> Style:
    if name == "b":
        return replace(style, bold=on)
    return replace(style, italic=on) if name == "i" else replace(style, strike=on)


def _measure(number: int | None) -> int:
    return -1 if number is None else max(0, min(number, 40_000))
