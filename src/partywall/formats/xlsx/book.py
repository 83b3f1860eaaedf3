"""A whole workbook, read once: its sheets with their texts, and all that is set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from partywall.errors import Unreadable
from partywall.formats.office_aside import element_texts, swept, telling
from partywall.formats.packages import Element, Package, Relationship, unpacked
from partywall.formats.pieces import Pieces, in_cell
from partywall.formats.splice import lines_part
from partywall.formats.xlsx.drawings import say_what_is_drawn
from partywall.formats.xlsx.names import Area, R, S, area
from partywall.formats.xlsx.nearer import come_nearer
from partywall.formats.xlsx.numbers import literals
from partywall.formats.xlsx.running import Place, running
from partywall.formats.xlsx.sheet import Cell, Sheet, SheetReader, rich_text, spoken_aside
from partywall.formats.xlsx.styles import Styles, read_styles
from partywall.formats.xlsx.text import sheet_text
from partywall.model.limits import Limits
from partywall.model.text import Part, PartKind

_USUAL = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(?:core|app|custom|thumbnail)\.\w{3,4}|customxml/(?:_rels/)?"
    r"item(?:props)?\d*\.xml(?:\.rels)?|xl/(?:[a-z]+/)*(?:_rels/)?(?:workbook|styles|sharedstrings|metadata|calcchain"
    r"|connections|comments|vmldrawing|drawing|image|chart|chartex|colors|style|sheet|theme|themeoverride|table|querytable"
    r"|threadedcomment|person|persons|pivottable|pivotcachedefinition|pivotcacherecords|slicer|slicercache|timeline|printersettings"
    r"|externallink|externalreferences|revisionheaders|revisionlog|usernames|ctrlprop|activex|oleobject|vbaproject|item|rdarray"
    r"|rdrichvalue\w{0,12}|tablesinglecells|xmlmaps|volatiledependencies|customproperty|intlsheet|layout|data|quickstyle"
    r"|microsoft_\w{1,24})?\d*\.(?:xml|bin|data|png|jpe?g|gif|emf|wmf|tiff?|bmp|svg|vml|xlsx|docx|pptx|rels)(?:\.rels)?|.*/"
)
_CELL_DATA = frozenset(f"{S}{name}" for name in ("sheetData", "mergeCells", "cols", "headerFooter"))


@dataclass(slots=True)
class Page:
    """One sheet that a reader sees. ``number`` counts all sheets from 1."""

    number: int
    name: Pieces[str]
    sheet: Sheet
    text: Pieces[Cell]
    running: list[tuple[str, Pieces[Place]]] = field(default_factory=list)

    def parts(self) -> Iterator[Part]:
        """The parts that stay."""
        yield self.name.part(f"sheet:{self.number}/name", PartKind.BODY)
        if self.text.length:
            yield self.text.part(f"sheet:{self.number}", PartKind.BODY)
        for name, pieces in self.running:
            kind = PartKind.HEADER if name.endswith("Header") else PartKind.FOOTER
            yield pieces.part(f"sheet:{self.number}/{name}", kind)


@dataclass(slots=True)
class Book:
    """What was read. ``pages`` are the sheets of the copy."""

    styles: Styles
    package: Package
    pages: list[Page] = field(default_factory=list)
    dropped: list[Part] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    name: str
    shown: bool
    member: str
    kind: str


def opened(untrusted: bytes, limits: Limits) -> Book:
    """Reads a workbook. Raises Unreadable."""
    try:
        return _opened(unpacked(untrusted, limits, _USUAL), limits)
    except RecursionError:
        raise Unreadable("The file is nested too deeply.") from None


def _opened(package: Package, limits: Limits) -> Book:
    starts = [each.target for each in package.relationships("").values() if each.kind == "officeDocument"]
    if not starts or starts[0] not in package.members:
        raise Unreadable("The file is damaged: its list of sheets is missing.")
    main = starts[0]
    root, links = package.xml(main), package.relationships(main)
    named = {each.kind: each.target for each in links.values() if each.target in package.members}
    strings = [each for each in _optional(package, named.get("sharedStrings")) if each.tag == f"{S}si"]
    styles = read_styles(_root(package, named.get("styles")), _root(package, named.get("theme")))
    book = Book(styles, package)
    shared = [rich_text(each) for each in strings]
    entries = list(_entries(root, links, package))
    used: set[int] = set()
    for entry in entries:
        used |= _sheet(book, entry, shared, _from_1904(root), limits)
    aside = [
        ("workbook", PartKind.STRUCTURE, telling(_but(root, f"{S}sheets"))),
        ("sheet-names", PartKind.HIDDEN_TEXT, [entry.name for entry in entries if not entry.shown]),
        ("unused-texts", PartKind.HIDDEN_TEXT, telling(_unused(strings, shared, used))),
        ("styles", PartKind.STRUCTURE, telling(iter((*map(literals, styles.codes), *styles.names)))),
    ]
    book.dropped += (lines_part(name, kind, lines) for name, kind, lines in aside if lines)
    passed = {main, "[content_types].xml", *(entry.member for entry in entries)}
    passed |= {named[kind] for kind in ("sharedStrings", "styles", "theme", "calcChain") if kind in named}
    book.dropped += swept(package, passed)
    return book


def _entries(root: Element, links: dict[str, Relationship], package: Package) -> Iterator[_Entry]:
    listed = []
    for number, each in enumerate(root.iterfind(f"{S}sheets/{S}sheet"), 1):
        link = links.get(each.get(f"{R}id", ""))
        member = link.target if link and link.target in package.members else ""
        kind = link.kind if link else ""
        shown = each.get("state", "visible") == "visible" and kind in ("worksheet", "chartsheet")
        listed.append(_Entry(number, in_cell(each.get("name", "")), shown, member, kind))
    if not any(entry.member for entry in listed):
        raise Unreadable("The file is damaged: it has no sheets.")
    if not any(entry.shown and entry.member for entry in listed):
        # A workbook must show a sheet, so a program that opens this one shows the first.
        first = next(entry for entry in listed if entry.member)
        listed[listed.index(first)] = _Entry(first.number, first.name, True, first.member, first.kind)
    yield from (entry for entry in listed if entry.member)


def _sheet(book: Book, entry: _Entry, shared: list[str], from_1904: bool, limits: Limits) -> set[int]:
    root = book.package.xml(entry.member)
    links = book.package.relationships(entry.member)
    reader = SheetReader(root, shared, book.styles, from_1904, tuple(_tables(book.package, links)))
    sheet = reader.read()
    come_nearer(sheet)
    key = f"sheet:{entry.number}"
    rest = telling(text for child in root if child.tag not in _CELL_DATA for text in element_texts(child))
    if entry.shown:
        say_what_is_drawn(sheet, root, links, book.package)
        page = Page(entry.number, Pieces(), sheet, sheet_text(sheet.cells, limits.characters))
        page.name.add(entry.name, "name", "name of the sheet")
        page.running += running(root, entry.name)
        book.pages.append(page)
        shown = {name for name, _ in page.running}
    else:
        shown = set()
        hidden = sheet_text(sheet.cells, limits.characters)
        if hidden.length:
            book.dropped.append(hidden.part(key, PartKind.HIDDEN_TEXT, stays=False))
    rest += telling(
        each.text or "" for each in root.iterfind(f"{S}headerFooter/*") if str(each.tag).rpartition("}")[2] not in shown
    )
    for name, kind, lines in (
        ("hidden", PartKind.HIDDEN_TEXT, list(dict.fromkeys(sheet.hidden))),
        ("formulas", PartKind.FIELD, list(dict.fromkeys(sheet.formulas))),
        ("other", PartKind.STRUCTURE, rest),
    ):
        if lines:
            book.dropped.append(lines_part(f"{key}/{name}", kind, lines))
    return reader.used


def _tables(package: Package, links: dict[str, Relationship]) -> Iterator[Area]:
    for link in links.values():
        if link.kind in ("table", "pivotTable") and link.target in package.members:
            root = package.xml(link.target)
            location = root.find(f"{S}location")
            if found := area((root if location is None else location).get("ref", "")):
                yield found


def _from_1904(root: Element) -> bool:
    found = root.find(f"{S}workbookPr")
    return found is not None and found.get("date1904", "0") in ("1", "true")


def _unused(strings: list[Element], shared: list[str], used: set[int]) -> Iterator[str]:
    yield from (text for number, text in enumerate(shared) if number not in used)
    yield from map(spoken_aside, strings)


def _but(root: Element, tag: str) -> Iterator[str]:
    yield from (text for child in root if child.tag != tag for text in element_texts(child))


def _root(package: Package, name: str | None) -> Element | None:
    return package.xml(name) if name else None


def _optional(package: Package, name: str | None) -> Iterator[Element]:
    root = _root(package, name)
    yield from root if root is not None else ()
