"""An OpenDocument text, opened: its texts, what is set aside, and the copy's trees, still without labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from partywall.errors import Unreadable
from partywall.formats.leaves import Leaf, Story
from partywall.formats.odt.allowed import copied
from partywall.formats.odt.members import dropped_members
from partywall.formats.odt.names import SPACES, Element, attribute, named, short
from partywall.formats.odt.package import Package, remarks_in, unpacked
from partywall.formats.odt.styles import Styles, fonts, typed_names
from partywall.formats.odt.walk import Walk
from partywall.formats.splice import lines_part
from partywall.model.limits import Limits
from partywall.model.text import Part, PartKind

_EDGES = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
_RANGES = ("font-face-decls", "styles", "automatic-styles", "master-styles")
_DEFAULT = "Standard"
"""The page style that a text begins with, by the name that every program knows."""


@dataclass(slots=True)
class Opened:
    """What was read."""

    stories: list[Story] = field(default_factory=list)
    dropped: list[Part] = field(default_factory=list)
    inner: tuple[tuple[str, bytes], ...] = ()
    """Files inside the file, by name."""
    leaves: list[tuple[Leaf, Element]] = field(default_factory=list)
    content: Element | None = None
    styles: Element | None = None

    def take(self, walk: Walk, stays: bool = True) -> None:
        """Adds what one walk found."""
        self.stories += walk.stories
        self.dropped += walk.aside.parts()
        self.leaves += walk.leaves if stays else []


def opened(untrusted: bytes, limits: Limits) -> Opened:
    """Reads an OpenDocument text. Raises Unreadable."""
    try:
        return _opened(unpacked(untrusted, limits))
    except RecursionError:
        raise Unreadable("The file is nested too deeply.") from None


def _opened(package: Package) -> Opened:
    content = package.xml("content.xml")
    sheet = package.xml("styles.xml") if package.members.get("styles.xml") else etree.Element("none")
    body = content.find(f"{named('office:body')}/{named('office:text')}")
    if body is None:
        raise Unreadable("The file is damaged: its text is missing.")
    faces = fonts(content, sheet)
    common = Styles(None, "s", faces)
    common.take(sheet.find(named("office:styles")))
    own, edges = Styles(common, "t", faces), Styles(common, "e", faces)
    own.take(content.find(named("office:automatic-styles")))
    edges.take(sheet.find(named("office:automatic-styles")))

    found = Opened()
    walk = Walk(Story("body", PartKind.BODY), own)
    root = _root("office:document-content")
    automatic = etree.SubElement(root, named("office:automatic-styles"))
    holder = etree.SubElement(etree.SubElement(root, named("office:body")), named("office:text"))
    walk.blocks(body, holder)
    if not len(holder):
        etree.SubElement(holder, named("text:p"))
    found.take(walk)
    found.content, found.styles = root, _root("office:document-styles")
    _stylesheet(found, sheet, own, edges, common)
    automatic.extend(own.made)
    ranges = [root.find(named(f"office:{name}")) for root in (content, sheet) for name in _RANGES]
    remarks = (*package.remarks, *remarks_in(package.members["content.xml"], package.members.get("styles.xml", b"")))
    _set_aside(found, package, [*typed_names(*ranges), *common.lost, *remarks], content)
    return found


def _root(name: str) -> Element:
    return etree.Element(named(name), {named("office:version"): "1.2"}, nsmap=SPACES)


def _stylesheet(found: Opened, sheet: Element, own: Styles, edges: Styles, common: Styles) -> None:
    """The copy's member of styles: those used, the page layouts, and the headers and footers that stay."""
    root = found.styles
    assert root is not None
    shared = etree.SubElement(root, named("office:styles"))
    automatic = etree.SubElement(root, named("office:automatic-styles"))
    pages = etree.SubElement(root, named("office:master-styles"))
    source = sheet.find(named("office:styles"))
    for each in () if source is None else source:
        if short(each) == "style:default-style" and attribute(each, "style:family") in _DEFAULTS:
            made = etree.SubElement(shared, each.tag, {named("style:family"): attribute(each, "style:family")})
            common.properties(each, made)
        elif short(each) == "text:outline-style":
            made = etree.SubElement(shared, each.tag)
            for level in each:
                copied(level, made, common.fonts)
    names = _masters(sheet, [*own.masters, *common.masters])
    layouts: dict[str, str] = {}
    for number, master in enumerate(_all_masters(sheet), 1):
        name = names.get(attribute(master, "style:name"), "")
        made = _master(found, master, name, edges, layouts, number)
        after = names.get(attribute(master, "style:next-style-name"), "")
        if after:
            made.set(named("style:next-style-name"), after)
        if name:
            pages.append(made)
    for each in (*own.made, *common.made):
        wanted = each.get(named("style:master-page-name"))
        if wanted is not None and wanted in names:
            each.set(named("style:master-page-name"), names[wanted])
        elif wanted is not None:
            del each.attrib[named("style:master-page-name")]
    shared.extend(common.made)
    automatic.extend(edges.made)
    for layout in sheet.iterfind(f"{named('office:automatic-styles')}/{named('style:page-layout')}"):
        known = layouts.get(attribute(layout, "style:name"))
        if known:
            made = etree.SubElement(automatic, layout.tag, {named("style:name"): known})
            for child in layout:
                copied(child, made, common.fonts)
            _edge_styles(layout, made)


_DEFAULTS = frozenset(("paragraph", "table", "table-row", "graphic"))


def _edge_styles(source: Element, made: Element) -> None:
    """A header is only shown where its page layout has a place for it."""
    for name in ("style:header-style", "style:footer-style"):
        if source.find(named(name)) is not None and made.find(named(name)) is None:
            etree.SubElement(made, named(name))


def _all_masters(sheet: Element) -> list[Element]:
    return sheet.findall(f"{named('office:master-styles')}/{named('style:master-page')}")


def _masters(sheet: Element, wanted: list[str]) -> dict[str, str]:
    """The copy's names of the page styles in use, by the original's."""
    masters = {attribute(each, "style:name"): each for each in _all_masters(sheet)}
    if not masters:
        return {}
    first = _DEFAULT if _DEFAULT in masters else next(iter(masters))
    names, waiting = {first: _DEFAULT}, [first, *wanted]
    while waiting:
        name = waiting.pop(0)
        if name in masters:
            names.setdefault(name, f"m{len(names)}")
            after = attribute(masters[name], "style:next-style-name")
            if after and after not in names:
                waiting.append(after)
    return names


def _master(found: Opened, source: Element, name: str, styles: Styles, layouts: dict[str, str], number: int) -> Element:
    """One page style with its headers and footers; one that no page uses is read too, and left out of the copy."""
    made = etree.Element(source.tag, {named("style:name"): name})
    layout = attribute(source, "style:page-layout-name")
    if layout and name:
        made.set(named("style:page-layout-name"), layouts.setdefault(layout, f"l{len(layouts) + 1}"))
    for edge in _EDGES:
        for each in source.iterfind(named(f"style:{edge}")):
            shown = bool(name) and attribute(each, "style:display") != "false"
            kind = PartKind.HEADER if edge.startswith("header") else PartKind.FOOTER
            label = f"{edge}-{name.lower()}" if shown else f"{edge}-stray-{number}"
            walk = Walk(Story(label, kind, shown), styles)
            out = etree.SubElement(made, each.tag)
            walk.blocks(each, out)
            found.take(walk, shown)
            if not len(out) or not shown:
                made.remove(out)
    return made


def _set_aside(found: Opened, package: Package, typed: list[str], content: Element) -> None:
    members = dropped_members(package)
    found.dropped += members.parts
    found.inner = members.inner
    codes = [" ".join(text.split()) for text in _scripts(content)]
    names = [text for text in (*typed, *codes) if re.search(r"\w", text)]
    if names:
        found.dropped.append(lines_part("names", PartKind.STRUCTURE, list(dict.fromkeys(names))))


def _scripts(content: Element) -> Iterator[str]:
    """Scripts beside the text."""
    for holder in content.iterchildren(named("office:scripts")):
        for each in holder.iter():
            yield each.text or ""
            yield from (str(value) for key, value in each.attrib.items() if str(key).endswith("}href"))
