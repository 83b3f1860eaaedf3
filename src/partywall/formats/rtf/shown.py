"""Control words of what is shown: characters, paragraphs, tables, sections and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from partywall.formats.rtf.characters import Characters
from partywall.formats.rtf.fonts import NO_FONT, code_page
from partywall.formats.rtf.rich import Layout, Section, Style
from partywall.formats.rtf.words import (
    ALIGNED,
    CELL_EDGES,
    LINES,
    MEASURES,
    PAGE_WORDS,
    PARAGRAPH_EDGES,
    SECTION_WORDS,
    TEXTS,
    UNDERLINES,
)
from partywall.model.text import PartKind

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_KNOWN_STYLE = re.compile(
    r"(?i)(?:normal|heading \d|title|subtitle|header|footer|default paragraph font|(?:no list|table normal|table grid)"
    r"|footnote (?:text|reference)|endnote (?:text|reference)|hyperlink|list (?:paragraph|bullet|number)|plain text"
    r"|body text(?: indent)?|caption|toc \d|page number|balloon text|annotation (?:text|reference|subject)|strong"
    r"|emphasis|no spacing|standard|s\d+)(?: \d)?(?: (?:char|zchn))?"
)


@dataclass(slots=True)
class Shown(Characters):
    """A file being read, where its words are shown."""

    def _shown_word(self, name: str, number: int | None) -> None:
        if not self._text_word(name) and not self._character_word(name, number):
            self._paragraph_word(name, number)

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
            now.style = Style(face=self.fonts.get(self._default_font, NO_FONT).face)
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
            now.style = replace(now.style, face=self.fonts.get(number or 0, NO_FONT).face)
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
        if name in CELL_EDGES or name.startswith("brdr"):
            self._edge = name in CELL_EDGES or (self._edge and name not in PARAGRAPH_EDGES)
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
            now.flow.edges, now.flow.header, now.flow.ruled = [], False, False
        elif name in LINES:
            # What the line is of is said before; paragraphs have lines too.
            now.flow.ruled = now.flow.ruled or self._edge
        elif name == "cellx":
            now.flow.edges.append(number or 0)
        elif name == "trhdr":
            now.flow.header = True
        else:
            self._file_word(name, number)

    def _heading(self, number: int) -> int:
        found = _HEADING.match(self.styles.get(number, ""))
        return int(found.group(1)) if found else 0

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

    def typed_names(self) -> list[str]:
        """Names that somebody may have given to styles and fonts."""
        styles = (name.strip() for names in self.styles.values() for name in names.split(";"))
        unknown = (name for name in styles if name and not _KNOWN_STYLE.fullmatch(name))
        return list(dict.fromkeys((*unknown, *filter(None, (each.typed for each in self.fonts.values())))))


def _switched(style: Style, name: str, on: bool) -> Style:
    if name == "b":
        return replace(style, bold=on)
    return replace(style, italic=on) if name == "i" else replace(style, strike=on)


def _measure(number: int | None) -> int:
    return -1 if number is None else max(0, min(number, 40_000))
