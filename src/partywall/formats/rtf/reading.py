"""Rich text understood: one pass over its pieces, with a list of open groups and no recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from partywall.errors import Unreadable
from partywall.formats.rtf.flow import Flow
from partywall.formats.rtf.fonts import Font
from partywall.formats.rtf.groups import PLAIN, TABLES, Field, Gather, Group
from partywall.formats.rtf.rich import Layout, Note
from partywall.formats.rtf.shown import Shown
from partywall.formats.rtf.tokens import BINARY, BYTES, CLOSE, OPEN, SYMBOL, WORD, Token, tokens
from partywall.formats.rtf.words import DROPPED, EDGES, HEXADECIMAL, HOLDERS, SET_ASIDE, SYMBOLS, TEXTS, TRANSPARENT
from partywall.model.text import PartKind

_PAGE_FIELD = re.compile(r"\s*(PAGE|NUMPAGES)\b[\s\\*A-Za-z]*", re.IGNORECASE)
_LINK_FIELD = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_LISTS = ("revtbl", "docvar", "filetbl", "listname", "leveltext", "userprops", "formfield")
_CODES = (PartKind.STRUCTURE, PartKind.ALT_TEXT)
_STYLE_WORDS = {"s": 0, "cs": 100_000, "ts": 200_000, "ds": 300_000}


@dataclass(slots=True)
class Reader(Shown):
    """Reads one file."""

    def read(self, untrusted: bytes) -> None:
        """Reads all of it. Raises Unreadable where groups are nested too deeply."""
        group = Group(self._body)
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
                self._now.gather = Gather(PartKind.HIDDEN_TEXT, "after")
                self._now.unseen = True
        elif token.kind == WORD:
            self._word(token.name, token.number)
        elif token.kind == SYMBOL:
            self._symbol(token.name)
        elif token.kind == BINARY and self._now.gather and self._now.gather.what in HEXADECIMAL:
            self._now.gather.pieces.append(token.data.hex())

    def _symbol(self, name: str) -> None:
        if name == "*":
            self._now.starred = True
        elif name in "\r\n":
            self._word("par", None)
        else:
            self._say(SYMBOLS.get(name, ""))

    def _word(self, name: str, number: int | None) -> None:
        now = self._now
        starred, now.starred = now.starred, False
        if name == "u":
            self._unicode(number or 0)
        elif self._enters(name, starred):
            now.opens = now.opens or name
        elif now.gather is not None:
            self._inside(now.gather, name, number)
        else:
            self._shown_word(name, number)

    def _enters(self, name: str, starred: bool) -> bool:
        """Whether the word says what its group is for, and that is done."""
        now = self._now
        if name in EDGES or name in ("footnote", "shptxt", "dptxbxtext"):
            self._begin()
        elif name == "pict":
            if now.gather is None:
                self._say("[picture left out]")
            now.gather = Gather(None, "")
        elif name == "ud":
            around = (each for each in reversed(self._groups) if each.opens != "ud" and not each.gathers("upr"))
            outer = next(around, self._groups[0])
            now.gather, now.unseen = outer.gather, outer.unseen
        elif name in SET_ASIDE or name == "fldinst":
            now.gather, now.unseen = Gather(SET_ASIDE.get(name, PartKind.FIELD), name), True
        elif name == "field":
            now.code = Field()
        elif name in TABLES or name in HEXADECIMAL:
            now.gather = Gather(None, name)
        elif name in HOLDERS:
            now.gather = Gather(PartKind.STRUCTURE, name)
        elif name in DROPPED:
            now.gather = Gather(None, "")
        elif starred and name not in TRANSPARENT and not (now.gather and now.gather.what in TABLES):
            now.gather, now.unseen = Gather(PartKind.STRUCTURE, name), True
        else:
            return False
        return True

    def _begin(self) -> None:
        """A header, a note or a box: a stream of its own, but for what is inside a group that no reader sees."""
        now = self._now
        if now.unseen or now.hidden or now.deleted:
            now.gather, now.unseen = Gather(PartKind.HIDDEN_TEXT, "unseen"), True
            return
        now.flow, now.gather, now.style, now.layout = Flow(), None, PLAIN, Layout()
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

    def _end_flow(self, ended: Group, now: Group) -> None:
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

    def _end_gather(self, gather: Gather, now: Group) -> None:
        text = "".join(gather.pieces)
        if gather.what == "fldinst":
            self._end_code(text)
        elif gather.what in HEXADECIMAL:
            digits = re.sub(r"[^0-9A-Fa-f]", "", text)
            self.payloads.append(bytes.fromhex(digits[: len(digits) // 2 * 2]))
        elif gather.kind is not None:
            lines = re.split(r"[\n;]" if gather.what in _LISTS else r"\n", text)
            for line in filter(_is_typed, lines) if gather.kind in _CODES else lines:
                self.aside.add(gather.kind, " ".join(line.split()))

    def _end_code(self, code: str) -> None:
        found = _PAGE_FIELD.fullmatch(code)
        if found:
            for group in reversed(self._groups):
                if group.code is not None:
                    group.code.page = found.group(1).upper()
                    break
        else:
            self.aside.add(PartKind.LINK if _LINK_FIELD.match(code) else PartKind.FIELD, " ".join(code.split()))

    def _inside(self, gather: Gather, name: str, number: int | None) -> None:
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


def _is_typed(line: str) -> bool:
    """Whether somebody may have typed it: not a row of numbers."""
    return re.search(r"[^\W\d_]{3}", line) is not None and not re.fullmatch(r"[0-9A-Fa-f\s]+", line)
