"""A whole Word file, read once: its texts, the trees of its copy, what is set aside and what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from partywall.errors import Unreadable
from partywall.formats.docx import hidden, stylesheet
from partywall.formats.docx.names import Element, R, W, local
from partywall.formats.docx.package import Package, Relationship, unpacked
from partywall.formats.docx.story import Story
from partywall.formats.docx.styles import Styles, read_styles
from partywall.formats.docx.walk import Walk
from partywall.formats.splice import lines_part
from partywall.model.limits import Limits
from partywall.model.text import Part, PartKind, Unread

_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_NOTE_KINDS = {"footnote": PartKind.FOOTNOTE, "endnote": PartKind.ENDNOTE}


@dataclass(slots=True)
class Opened:
    """What was read. ``trees`` are the copy's members by name, still without labels."""

    package: Package
    main: str
    """The member that has the text."""
    document: Element
    """The text as the file has it."""
    stories: list[Story] = field(default_factory=list)
    dropped: list[Part] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    trees: dict[str, Element] = field(default_factory=dict)
    theme: bytes | None = None
    people: dict[str, None] = field(default_factory=dict)
    """Who wrote tracked changes."""

    def meet(self, root: Element) -> None:
        """Remembers who changed something in one member."""
        self.people |= dict.fromkeys(each.get(W + "author", "") for each in root.iterfind(f".//*[@{W}author]"))

    def take(self, walk: Walk) -> None:
        """Adds what one walk found."""
        walk.end()
        self.stories += (walk.story, *walk.boxes)
        self.dropped += walk.aside.parts()
        self.unread += walk.unread


@dataclass(frozen=True, slots=True)
class _File:
    package: Package
    main: str
    links: dict[str, Relationship]
    styles: Styles

    def named(self, kind: str) -> str:
        """The member that the main part points at as ``kind``; empty if there is none."""
        found = (each.target for each in self.links.values() if each.kind == kind and not each.outside)
        return next((name for name in found if name in self.package.members), "")

    def tree(self, kind: str) -> Element | None:
        name = self.named(kind)
        return self.package.xml(name) if name else None


def opened(untrusted: bytes, limits: Limits, layout: bool = False) -> Opened:
    """Reads a Word file; with its ``layout`` (styles, lists, theme) where a copy is to be made. Raises Unreadable."""
    try:
        file = _file(unpacked(untrusted, limits))
        found = _opened(file)
        if layout:
            _layout(file, found)
        return found
    except RecursionError:
        raise Unreadable("The file is nested too deeply.") from None


def _file(package: Package) -> _File:
    starts = [each.target for each in package.relationships("").values() if each.kind == "officeDocument"]
    if not starts or starts[0] not in package.members:
        raise Unreadable("The file is damaged: its text is missing.")
    main = starts[0]
    links = package.relationships(main)
    styles = next(
        (each.target for each in links.values() if each.kind == "styles" and each.target in package.members), ""
    )
    return _File(package, main, links, read_styles(package.xml(styles) if styles else None))


def _opened(file: _File) -> Opened:
    root = file.package.xml(file.main)
    found = Opened(file.package, file.main, root)
    sections = _sections(file, root)
    body = _body(file, root, found, {key: f"rId-{name}" for key, (name, _) in sections.items()})
    _edges(file, found, sections)
    for kind in _NOTE_KINDS:
        _notes(file, found, kind, body.notes)
    kept = {
        file.main,
        *(file.named(kind) for kind in ("styles", "numbering", "theme", "fontTable", "footnotes", "endnotes")),
    }
    kept |= {name for name in file.package.members if _is_edge(file.package, name)} | {"[content_types].xml"}
    typed = (*file.styles.typed, *stylesheet.list_words(file.tree("numbering")))
    if people := [name for name in found.people if name.strip()]:
        found.dropped.append(lines_part("reviewers", PartKind.PROPERTY, people))
    found.dropped += hidden.members(file.package, frozenset(kept), typed)
    return found


def _body(file: _File, document: Element, found: Opened, sections: dict[str, str]) -> Walk:
    source = document.find(W + "body")
    if source is None:
        raise Unreadable("The file is damaged: its text is missing.")
    root = stylesheet.new_root("document")
    walk = Walk(Story("body", PartKind.BODY), file.styles, file.links, sections)
    walk.blocks(source, etree.SubElement(root, W + "body"))
    found.meet(source)
    found.take(walk)
    found.trees["document"] = root
    return walk


def _sections(file: _File, root: Element) -> dict[str, tuple[str, str]]:
    """Headers and footers in use, by the id of their relationship: the copy's name, the original's.

    They are numbered as the text comes to them, so that a copy of a copy has the same names.
    """
    names: dict[str, tuple[str, str]] = {}
    given: dict[str, str] = {}
    for each in root.iterfind(f".//{W}sectPr/*"):
        key = each.get(R + "id", "")
        link = file.links.get(key)
        if link and link.kind in ("header", "footer") and link.target in file.package.members and not _is_past(each):
            names[key] = (given.setdefault(link.target, f"{link.kind}{len(given) + 1}"), link.target)
    return names


def _is_past(reference: Element) -> bool:
    """Whether it belongs to a section as it was before a tracked change."""
    return next(reference.iterancestors(W + "sectPrChange"), None) is not None


def _is_edge(package: Package, name: str) -> bool:
    return bool(re.search(r"\.(?:header|footer)\+xml$", package.type_of(name)))


def _edges(file: _File, found: Opened, sections: dict[str, tuple[str, str]]) -> None:
    """Every header and footer. One that no page uses is read too, and left out of the copy."""
    used = {each.get(key, "") for each in found.trees["document"].iter(W + "headerReference", W + "footerReference")
            for key in each.attrib if str(key).endswith("}id")}  # fmt: skip
    names = {original: made for made, original in sections.values()}
    strays = [name for name in sorted(file.package.members) if _is_edge(file.package, name) and name not in names]
    names |= {name: f"stray{number}" for number, name in enumerate(strays, 1)}
    for original, made in names.items():
        source = file.package.xml(original)
        found.meet(source)
        # What points at it says what it is; of one that nothing points at, its root does.
        header = made.startswith("header") or (made.startswith("stray") and local(source) == "hdr")
        stays = f"rId-{made}" in used
        story = Story(made, PartKind.HEADER if header else PartKind.FOOTER, stays)
        walk = Walk(story, file.styles, file.package.relationships(original))
        root = stylesheet.new_root("hdr" if header else "ftr")
        walk.blocks(source, root)
        if not len(root):
            etree.SubElement(root, W + "p")
        found.take(walk)
        if stays:
            found.trees[made] = root


def _notes(file: _File, found: Opened, kind: str, referred: set[tuple[str, str]]) -> None:
    """Footnotes or endnotes, each a text of its own. One that the text does not refer to is left out of the copy."""
    name = file.named(f"{kind}s")
    if not name:
        return
    root = stylesheet.new_root(f"{kind}s")
    seen: set[str] = set()
    tree = file.package.xml(name)
    found.meet(tree)
    for source in tree.iterfind(W + kind):
        number = source.get(W + "id", "")
        separator = source.get(W + "type") in _SEPARATORS
        stays = separator or (kind, number) in referred
        if number in seen or not re.fullmatch(r"-?\d{1,9}", number):
            found.unread.append(Unread(f"{kind}s", "There is a note whose number is damaged."))
            continue
        seen.add(number)
        walk = Walk(Story(f"{kind}-{number}", _NOTE_KINDS[kind], stays), file.styles, file.package.relationships(name))
        made = etree.SubElement(root, W + kind, {W + "id": number})
        if separator:
            made.set(W + "type", source.get(W + "type", ""))
        walk.blocks(source, made)
        found.take(walk)
        if not stays:
            root.remove(made)
        elif not len(made):
            etree.SubElement(made, W + "p")
    found.trees[f"{kind}s"] = root


def _layout(file: _File, found: Opened) -> None:
    names = file.styles.names
    lists = stylesheet.numbering(file.tree("numbering"), names)
    if lists is not None:
        found.trees["numbering"] = lists
    used = stylesheet.styles_used(found.trees.values())
    found.trees["styles"] = stylesheet.stylesheet(file.tree("styles"), names, used)
    found.trees["settings"] = stylesheet.settings(file.tree("settings"), names)
    for kind in _NOTE_KINDS:
        if f"{kind}s" not in found.trees:
            for stale in found.trees["settings"].findall(f"{W}{kind}Pr"):
                found.trees["settings"].remove(stale)
    found.theme = stylesheet.theme(file.tree("theme"))
