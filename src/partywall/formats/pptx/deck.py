"""A whole presentation, read once: its slides with their texts, and all that is set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from partywall.errors import Unreadable
from partywall.formats.office_aside import element_texts, swept, telling
from partywall.formats.packages import Element, Package, Relationship, unpacked
from partywall.formats.pieces import Pieces
from partywall.formats.pptx.names import Box, P, R
from partywall.formats.pptx.paragraphs import BREAK, Paragraph
from partywall.formats.pptx.places import placeholders
from partywall.formats.pptx.shapes import Shape, Shapes, in_order
from partywall.formats.splice import lines_part
from partywall.model.limits import Limits
from partywall.model.text import Part, PartKind

_USUAL = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|docprops/(?:core|app|custom|thumbnail)\.\w{3,4}|customxml/(?:_rels/)?"
    r"item(?:props)?\d*\.xml(?:\.rels)?|ppt/(?:[a-z]+/)*(?:_rels/)?(?:presentation|presprops|viewprops|tablestyles|slide"
    r"|slidelayout|slidemaster|notesslide|notesmaster|handoutmaster|theme|themeoverride|commentauthors|comment|authors"
    r"|moderncomment\w{0,32}|tag|tags|image|media|chart|chartex|colors|style|data|drawing|layout|quickstyles?|oleobject"
    r"|vmldrawing|vbaproject|activex|control|audio|video|hdphoto|font|revisioninfo|changesinfo|printersettings|ink"
    r"|slideupdateinfo|microsoft_\w{1,24})?\d*\.\w{3,5}(?:\.rels)?|.*/"
)
_USUAL_SIZE = (9_144_000, 6_858_000)

Behind = tuple[Element | None, dict[str, Relationship]]
"""A layout or master, and what it points at."""
Place = tuple[int, int, int, int, int]
"""Shape, row, column, paragraph and run."""


@dataclass(slots=True)
class Slide:
    """One slide that is shown. ``number`` counts all slides from 1."""

    number: int
    shapes: list[Shape]
    text: Pieces[Place]


@dataclass(slots=True)
class Deck:
    """What was read. ``slides`` are those of the copy; ``behind`` keeps layouts and masters, which slides share."""

    package: Package
    size: Box
    slides: list[Slide] = field(default_factory=list)
    dropped: list[Part] = field(default_factory=list)
    behind: dict[str, Behind] = field(default_factory=dict)


def opened(untrusted: bytes, limits: Limits) -> Deck:
    """Reads a presentation. Raises Unreadable."""
    try:
        return _opened(unpacked(untrusted, limits, _USUAL), limits)
    except RecursionError:
        raise Unreadable("The file is nested too deeply.") from None


def _opened(package: Package, limits: Limits) -> Deck:
    starts = [each.target for each in package.relationships("").values() if each.kind == "officeDocument"]
    if not starts or starts[0] not in package.members:
        raise Unreadable("The file is damaged: its list of slides is missing.")
    root, links = package.xml(starts[0]), package.relationships(starts[0])
    deck = Deck(package, _size(root))
    listed = [each.get(f"{R}id", "") for each in root.iterfind(f"{P}sldIdLst/{P}sldId")]
    members = [links[key].target for key in listed if key in links and links[key].target in package.members]
    if len(members) > limits.pages:
        raise Unreadable(f"The file has more than {limits.pages:,} slides.")
    for number, member in enumerate(members, 1):
        _slide(deck, number, member)
    if lines := telling(element_texts(root)):
        deck.dropped.append(lines_part("presentation", PartKind.STRUCTURE, lines))
    passed = {starts[0], "[content_types].xml", *members}
    passed |= {name for name in package.members if re.fullmatch(r"ppt/theme/theme\d*\.xml|ppt/tablestyles\.xml", name)}
    deck.dropped += swept(package, passed)
    return deck


def _size(root: Element) -> Box:
    found = root.find(f"{P}sldSz")
    across, down = ("", "") if found is None else (found.get("cx", ""), found.get("cy", ""))
    if not (across.isdigit() and down.isdigit() and 0 < int(across) < 10**8 and 0 < int(down) < 10**8):
        return (0, 0, *_USUAL_SIZE)
    return (0, 0, int(across), int(down))


def _slide(deck: Deck, number: int, member: str) -> None:
    root, links = deck.package.xml(member), deck.package.relationships(member)
    if root.get("show", "1") in ("0", "false"):
        lines = telling(element_texts(root))
        if lines:
            deck.dropped.append(lines_part(f"slide:{number}", PartKind.HIDDEN_TEXT, lines))
        return
    layout, layout_links = _behind(deck, links, "slideLayout")
    master, master_links = _behind(deck, layout_links, "slideMaster")
    known = (placeholders(layout), placeholders(master))
    shapes = Shapes(deck.package, links, known, deck.size).of(root)
    for tree, its_links in _backgrounds(root, (layout, layout_links), (master, master_links)):
        shapes += Shapes(deck.package, its_links, (), deck.size).of(tree, fixed=True)
    shapes = in_order(shapes, deck.size[3])
    slide = Slide(number, shapes, _text(shapes))
    deck.slides.append(slide)
    _unshown(deck, root, slide)


def _behind(deck: Deck, links: dict[str, Relationship], kind: str) -> Behind:
    for link in links.values():
        if link.kind == kind and link.target in deck.package.members:
            if link.target not in deck.behind:
                deck.behind[link.target] = deck.package.xml(link.target), deck.package.relationships(link.target)
            return deck.behind[link.target]
    return None, {}


def _backgrounds(root: Element, layout: Behind, master: Behind) -> Iterator[tuple[Element, dict[str, Relationship]]]:
    """What shows through from behind: the layout, and the master unless one of both says not."""
    for front, (tree, links) in ((root, layout), (layout[0], master)):
        if front is None or tree is None or front.get("showMasterSp", "1") in ("0", "false"):
            return
        yield tree, links


def _text(shapes: list[Shape]) -> Pieces[Place]:
    """Paragraphs end with the line, cells are parted by tabs, and a paragraph in a cell goes on after a space."""
    pieces: Pieces[Place] = Pieces()
    for number, shape in enumerate(shapes):
        for at, paragraph in enumerate(shape.paragraphs):
            _add(pieces, paragraph, (number, 0, 0, at))
            pieces.between("\n")
        for row, cells in enumerate(shape.rows):
            for column, cell in enumerate(cells):
                pieces.between("\t" if column else "")
                for at, paragraph in enumerate(cell.paragraphs):
                    pieces.between(" " if at else "")
                    _add(pieces, paragraph, (number, row, column, at))
            pieces.between("\n")
    return pieces


def _add(pieces: Pieces[Place], paragraph: Paragraph, place: tuple[int, int, int, int]) -> None:
    for run, each in enumerate(paragraph.runs):
        if each.text == BREAK:
            pieces.between(" " if place[1] or place[2] else "\n")
        else:
            pieces.add(each.text, (*place, run), f"shape {place[0] + 1}, run {len(pieces.pieces) + 1}")


def _unshown(deck: Deck, root: Element, slide: Slide) -> None:
    """What the slide's own member says beside what is shown: names, alternative texts, hidden shapes, animations."""
    shown = {" ".join(line.split()) for line in re.split("[\t\n]", "".join(slide.text.texts))}
    kept = (line for text in element_texts(root) for line in text.split("\n") if " ".join(line.split()) not in shown)
    if lines := telling(kept):
        deck.dropped.append(lines_part(f"slide:{slide.number}/aside", PartKind.ALT_TEXT, lines))
