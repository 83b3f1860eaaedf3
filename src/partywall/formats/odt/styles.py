"""Styles: what they hide, and by what neutral names the copy knows them.

The names of styles in an OpenDocument file hold in one of three ranges: those that somebody made (for the whole file),
and those that the program made for the text, and for headers and footers. Only styles that are used come into the copy,
each under a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.docx.allowed import font
from partywall.formats.odt.allowed import copied, typed_marks
from partywall.formats.odt.names import Element, attribute, named, short

_FAMILIES = frozenset(("paragraph", "text", "table", "table-column", "table-row", "table-cell", "graphic"))
_PROPERTIES = frozenset(
    f"style:{name}-properties" for name in ("text", "paragraph", "table", "table-column", "table-row", "table-cell",
                                            "graphic")
)  # fmt: skip
_KNOWN = re.compile(
    r"(?:Standard|Default|Normal|Text_20_body|(?:First_20_line|Hanging|Text_20_body)_20_indent|Heading(?:_20_\d+)?|Title"
    r"|Subtitle|List|Caption|Index|Table_20_(?:Contents|Heading)|Header|Footer|Foot(?:note|er)|Endnote|Frame(?:_20_contents)?"
    r"|Graphics|OLE|Quotations|Preformatted_20_Text|Internet_20_[Ll]ink|Visited_20_Internet_20_Link|Numbering_20_Symbols"
    r"|Bullet_20_Symbols|(?:Foot|End)note_20_(?:Symbol|anchor|Characters)|Page_20_Number|Strong_20_Emphasis|Emphasis"
    r"|(?:List|Numbering|Contents|Contents_20_Heading)(?:_20_\d+)?(?:_20_(?:Start|End|Cont\.))?|Horizontal_20_Line"
    r"|(?:Source|Teletype|Example|Definition|Placeholder|Citation|User_20_Entry)\w{0,12}|Table|Illustration|Text|Drawing"
    r"|[A-Za-z]{1,3}\d{1,4}|[A-Za-z]{2,12}\d+(?:\.[A-Z]{1,2}\d*)?|(?:Table|Tab|Frame|fr|Sect|list|WW|gr|co|ro|ce|ta|dp|Mgr|MT|MP|Standard|WW8Num)?\d*"
    r"(?:\.[A-Z]{1,2}?\d*)?)(?:_20_?)?"
)


def _display(properties: Element | None) -> str:
    return "" if properties is None else attribute(properties, "text:display")


_GENERIC = {"swiss": "Liberation Sans", "modern": "Liberation Mono", "roman": "Liberation Serif"}


def fonts(*roots: Element) -> dict[str, str]:
    """Fonts that we know by the names that a file gives them; one that we do not know goes by its kind."""
    faces = [face for root in roots for face in root.iter(named("style:font-face"))]
    return {attribute(face, "style:name"): _family(face) for face in faces}


def _family(face: Element) -> str:
    families = [name.strip(" '\"") for name in re.split("[,;]", attribute(face, "svg:font-family"))]
    generic = _GENERIC.get(attribute(face, "style:font-family-generic"), "")
    return next(filter(None, map(font, families)), generic)


@dataclass(slots=True)
class Styles:
    """The styles that hold in one range, and the copy's own of them in the order in which they are used."""

    common: Styles | None
    """Where names are looked up that this range has not; None: this is the range for the whole file."""
    prefix: str
    """Of the names that the copy gives."""
    fonts: dict[str, str]
    """What the fonts are that the file knows by names of its own; the same for all ranges."""
    found: dict[tuple[str, str], Element] = field(default_factory=dict)
    lists: dict[str, Element] = field(default_factory=dict)
    given: dict[tuple[str, str], str] = field(default_factory=dict)
    """The copy's names by family and the original's name; ``list`` is a family here."""
    made: list[Element] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """Names that the text asks for and no range has."""
    masters: list[str] = field(default_factory=list)
    """The original's names of the page styles that used styles ask for."""
    _hide: dict[tuple[str, str], bool | None] = field(default_factory=dict)

    def take(self, holder: Element | None) -> None:
        """Adds the styles in an element of a file."""
        for each in () if holder is None else holder:
            name = attribute(each, "style:name")
            if short(each) == "style:style":
                self.found.setdefault((attribute(each, "style:family"), name), each)
            elif short(each) == "text:list-style":
                self.lists.setdefault(name, each)

    def name(self, family: str, original: str) -> str:
        """The copy's name of a style, which is made if need be; empty if there is none."""
        if not original or family not in _FAMILIES:
            return ""
        key = (family, original)
        if key not in self.found:
            return self.common.name(family, original) if self.common else self._lost(original)
        if key not in self.given:
            self.given[key] = f"{self.prefix}{len(self.given) + 1}"
            self._make(family, self.found[key], self.given[key])
        return self.given[key]

    def list_name(self, original: str) -> str:
        """The same for a style of lists."""
        if not original:
            return ""
        if original not in self.lists:
            return self.common.list_name(original) if self.common else self._lost(original)
        key = ("list", original)
        if key not in self.given:
            self.given[key] = f"{self.prefix}{len(self.given) + 1}"
            made = etree.Element(named("text:list-style"), {named("style:name"): self.given[key]})
            for level in self.lists[original]:
                copied(level, made, self.fonts)
            self.made.append(made)
        return self.given[key]

    def _lost(self, original: str) -> str:
        if not _KNOWN.fullmatch(original):
            self.lost.append(original)
        return ""

    def _make(self, family: str, source: Element, name: str) -> None:
        made = etree.Element(named("style:style"), {named("style:name"): name, named("style:family"): family})
        self.made.append(made)
        for key, kept in (
            ("style:parent-style-name", self.name(family, attribute(source, "style:parent-style-name"))),
            ("style:list-style-name", self.list_name(attribute(source, "style:list-style-name"))),
        ):
            if kept:
                made.set(named(key), kept)
        master = attribute(source, "style:master-page-name")
        if master:
            # Its neutral name is known when all the text is read.
            made.set(named("style:master-page-name"), master)
            self.masters.append(master)
        self.properties(source, made)

    def properties(self, source: Element, made: Element) -> None:
        """Copies the layout of a style."""
        for child in source:
            if short(child) in _PROPERTIES:
                copied(child, made, self.fonts)

    def hides(self, family: str, original: str) -> bool | None:
        """Whether a style hides its text; None where neither it nor those it comes from say so."""
        key = (family, original)
        if key not in self._hide:
            self._hide[key] = self._hides(family, original)
        return self._hide[key]

    def _hides(self, family: str, original: str) -> bool | None:
        seen: set[str] = set()
        while original and original not in seen:
            seen.add(original)
            source = self._source(family, original)
            if source is None:
                return None
            shown = _display(source.find(named("style:text-properties")))
            if shown:
                return shown == "none"
            original = attribute(source, "style:parent-style-name")
        return None

    def _source(self, family: str, original: str) -> Element | None:
        own = self.found.get((family, original))
        if own is None and self.common is not None:
            return self.common.found.get((family, original))
        return own

    def is_numbered(self, original: str) -> bool:
        """Whether a style of paragraphs makes them entries of a list."""
        source = self._source("paragraph", original)
        return source is not None and bool(attribute(source, "style:list-style-name"))


_NAMES = tuple(map(named, ("style:name", "style:display-name", "draw:name", "draw:display-name")))


def typed_names(*holders: Element | None) -> list[str]:
    """Names that somebody gave to styles, fonts and the like, words beside the numbers of lists, and of formats."""
    names: list[str] = []
    for each in (each for holder in holders if holder is not None for each in _kept_styles(holder)):
        given = [each.get(name, "") for name in _NAMES if each.get(name)]
        # A display name is the same name with its spaces.
        names += given[-1:] if given and not _KNOWN.fullmatch(given[0]) and not font(given[0]) else []
        if short(each) == "number:text" and re.search(r"[^\W\d_]{3}", each.text or ""):
            names.append(each.text or "")
        names += typed_marks(each)
    return list(dict.fromkeys(names))


def _kept_styles(holder: Element) -> Iterator[Element]:
    """All that is in a range of styles, but for the texts of headers and footers."""
    for each in holder.iterchildren():
        if isinstance(each.tag, str):
            yield each
            yield from () if _EDGE.fullmatch(short(each)) else _kept_styles(each)


_EDGE = re.compile(r"style:(?:header|footer)(?:-left|-first)?")
