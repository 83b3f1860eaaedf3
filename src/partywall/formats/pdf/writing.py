"""A copy of a PDF, rebuilt from what may stay.

1. Each page is read as it was read the first time; it must say the same.
2. Its drawing instructions become a program, and each character is tied to its glyph.
3. Glyphs that were withheld, hidden or read by nobody are left out. Paragraphs with a label are set anew, and so
   are those with letters that could not be tied to a glyph, or that the file does not spell: a copy shows what was
   screened.
4. A new file gets the pages: drawing instructions, the fonts they use, sizes. Nothing else is in it.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import pikepdf
import pypdfium2

from partywall.errors import Unsafe
from partywall.formats.pdf.binding import Bound, bind
from partywall.formats.pdf.described import describe
from partywall.formats.pdf.drawing import Drawn
from partywall.formats.pdf.elements import elements_of
from partywall.formats.pdf.fonts import fonts_spell
from partywall.formats.pdf.furniture import furniture
from partywall.formats.pdf.kept import Kept
from partywall.formats.pdf.layers import hide_layers, inherited, program_of
from partywall.formats.pdf.layout import Block, Layout, breaks_word, lay_out
from partywall.formats.pdf.opening import Unpacker, foreign_errors, open_pages, open_structure
from partywall.formats.pdf.page import Glance, each_page, glance, ink
from partywall.formats.pdf.paragraph import Setting, hulls_of
from partywall.formats.pdf.prepared import prepared
from partywall.formats.pdf.program import Program, Show
from partywall.formats.pdf.reading import page_contents, page_id
from partywall.formats.pdf.rebuild import Rebuilt, off_layers
from partywall.formats.pdf.scanned import add_scanned, is_scanned
from partywall.formats.pdf.spelling import learn
from partywall.formats.pdf.tags import Element, PageTags, Role, Tags
from partywall.model.disclosure import Plan, Redaction
from partywall.model.limits import LIMITS, Limits
from partywall.model.text import Document, PartId

_LETTERING = 40
"""So many small shapes on a page may be letters drawn as shapes."""


def write(untrusted: bytes, document: Document, plan: Plan, limits: Limits = LIMITS) -> bytes:
    """The copy that a plan asks for. The same input gives the same bytes. Raises Unsafe or Unreadable."""
    ready = prepared(untrusted, limits)
    structure = open_structure(ready, limits)
    pages = open_pages(ready)
    copy = pikepdf.Pdf.new()
    unpacker = Unpacker(limits)
    pages_read = {part.id: part for part in document.parts}
    planned = _by_part(document, plan)
    with foreign_errors():
        contents = page_contents(structure, unpacker)
        heights = {page_id(number + 1): pages.get_page_size(number)[1] for number in range(len(pages))}
        repeated = furniture(document, planned, heights)
        sure = fonts_spell(structure)
        rebuilt = Rebuilt(copy, unpacker, off_layers(structure))
        tags = Tags(copy)
        for number, page in each_page(pages):
            source, id = structure.pages[number - 1], page_id(number)
            if is_scanned(part := pages_read[id]):
                tags.add(*add_scanned(copy, page, part, planned[id], rebuilt))
                continue
            text = page.get_textpage()
            seen = glance(page, text, sure)
            program = program_of(source, contents[number - 1], rebuilt, number)
            bound = bind(program, seen.origins)
            hide_layers(seen, program, bound)
            if seen.unsure:
                bound = {char: glyph for char, glyph in bound.items() if char not in seen.unsure}
            learn(program, bound, seen)
            layout = lay_out(seen.seen)
            if layout.text != part.text:
                raise Unsafe(f"Page {number} does not read as it did when it was screened; no copy can be made.")
            drawing = _Page(number, program, bound, seen, layout, planned[id], rebuilt)
            instructions = drawing.instructions(text, repeated.get(id, ()))
            tags.add(_add_page(copy, source, instructions, rebuilt), drawing.tags)
        rebuilt.finish_fonts()
        describe(copy, structure, tags)
    return _saved(copy)


class _Page:
    """One page of the copy."""

    def __init__(
        self, number: int, program: Program, bound: Bound, seen: Glance, layout: Layout,
        redactions: Sequence[Redaction], rebuilt: Rebuilt,
    ) -> None:  # fmt: skip
        self.tags = PageTags()
        self._number, self._program, self._bound, self._seen = number, program, bound, seen
        self._layout, self._redactions, self._rebuilt = layout, redactions, rebuilt
        self._withheld = self._withheld_glyphs()

    def instructions(self, text: pypdfium2.PdfTextPage, repeated: Sequence[range]) -> str:
        """Its drawing instructions. ``repeated`` are the stretches of its text that stand on most pages."""
        program, bound, blocks = self._program, self._bound, self._layout.blocks
        touched = {block.start for block in blocks if _touched(block, self._redactions)}
        anew = [block for block in blocks if block.start in touched or not _traced(block, bound)]
        calm = [block for block in blocks if block.start not in touched]
        kept = {block.start: self._kept(block) for block in anew}
        elements = elements_of(self._layout, repeated, {start: each.size for start, each in kept.items()})
        left_out = set(program.loose_shapes) if len(program.loose_shapes) > _LETTERING else set()
        begins = _begins(blocks, bound, program)
        hulls = hulls_of(blocks) if anew else {}
        drawings: defaultdict[int, list[tuple[Element | None, Sequence[str]]]] = defaultdict(list)
        for block in anew:
            colour = ink(text, block.lines[0].chars[0].number)
            setting = Setting(block, calm, kept[block.start], colour, self._rebuilt.own)
            drawing = setting.drawn(self._seen.sheet, blocks, hulls, program.rules)
            drawings[begins[block.start]].append((elements[block.start], drawing))
            left_out |= setting.underlines(self._seen.sheet, program.painted) if block.start in touched else set()
        self.tags.elements += [element for element in elements.values() if element]
        pictures = {step: Element(Role.PICTURE, box=box) for step, box in program.pictures.items()}
        self.tags.elements += pictures.values()
        stay = _staying(self._seen, program, bound, anew, self._withheld)
        pen = Drawn(program, stay, left_out, pictures, self.tags, self._line_ends(), self._rebuilt.own)
        return pen.instructions(drawings, self._owners(elements))

    def _withheld_glyphs(self) -> frozenset[int]:
        """A ligature of which one letter is withheld is withheld, also where its letters are read as two paragraphs."""
        chars = (char for item in self._redactions for char in self._layout.sources[item.span.start : item.span.end])
        return frozenset(self._bound[char.number] for char in chars if char and char.number in self._bound)

    def _kept(self, block: Block) -> Kept:
        own = [item for item in self._redactions if _touched(block, [item])]
        return Kept(block, self._layout, self._program, self._bound, own, self._withheld, self._number)

    def _line_ends(self) -> frozenset[int]:
        """The last glyphs of lines that a paragraph goes on behind: whoever has it read out needs a space there."""
        ends = (line.chars[-1] for block in self._layout.blocks for line in block.lines[:-1] if not breaks_word(line))
        return frozenset(self._bound[char.number] for char in ends if char.number in self._bound)

    def _owners(self, elements: Mapping[int, Element | None]) -> list[Element | None]:
        """The element of each glyph; a space belongs where the letter before it does."""
        owners: list[Element | None] = [None] * len(self._program.owners)
        known = bytearray(len(owners))
        for block in self._layout.blocks:
            for line in block.lines:
                for char in line.chars:
                    if (glyph := self._bound.get(char.number)) is not None:
                        owners[glyph], known[glyph] = elements[block.start], 1
        for show in self._program.shows:
            last: Element | None = None
            for glyph in range(show.first, show.first + len(show.codes)):
                if known[glyph]:
                    last = owners[glyph]
                else:
                    owners[glyph] = last
        return owners


def _by_part(document: Document, plan: Plan) -> Mapping[PartId, list[Redaction]]:
    found: defaultdict[PartId, list[Redaction]] = defaultdict(list)
    for item in plan.redactions:
        if item.span.document == document.digest:
            found[item.span.part].append(item)
    return found


def _traced(block: Block, bound: Bound) -> bool:
    """Whether each letter of a block is tied to what draws it."""
    return all(char.number in bound for line in block.lines for char in line.chars)


def _begins(blocks: Sequence[Block], bound: Bound, program: Program) -> dict[int, int]:
    """The step before which each block, known by its start, is drawn: text keeps its order, and nothing covers it."""
    steps_of = [at for at, step in enumerate(program.steps) if isinstance(step, Show)]
    first = [steps_of[owner] for owner in program.owners]
    begins: dict[int, int] = {}
    last = -1
    for block in blocks:
        steps = [first[bound[char.number]] for line in block.lines for char in line.chars if char.number in bound]
        begins[block.start] = min(steps) if steps else _behind(last, program)
        last = max(steps, default=last)
    return begins


def _behind(last: int, program: Program) -> int:
    """The step that comes behind text that was left out, which itself was behind the step ``last``."""
    return next((at for at in program.lost if at > last), len(program.steps))


def _touched(block: Block, redactions: Sequence[Redaction]) -> bool:
    return any(item.span.start < block.end and block.start < item.span.end for item in redactions)


def _staying(
    seen: Glance, program: Program, bound: Bound, affected: Sequence[Block], withheld: Collection[int]
) -> bytes:
    """Of each glyph whether it stays where it is: read, seen, in no layer that is off, in no paragraph set anew."""
    gone = {char.number for block in affected for line in block.lines for char in line.chars}
    gone.update(char.number for char in seen.unseen)
    spaces = set(seen.spaces)
    stay, leave = bytearray(len(program.owners)), set(withheld)
    after = False
    for index in seen.origins.numbers:
        if index not in spaces:
            after = index in gone
        if (glyph := bound.get(index)) is not None:
            if after:
                leave.add(glyph)
            else:
                stay[glyph] = 1
    for glyph in leave:
        stay[glyph] = 0
    return bytes(stay)


def _add_page(copy: pikepdf.Pdf, source: pikepdf.Page, instructions: str, rebuilt: Rebuilt) -> pikepdf.Object:
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page)
    for key in ("/MediaBox", "/CropBox"):
        box = inherited(source.obj, key, pikepdf.Array([]))
        if len(box) == 4:
            left, bottom, right, top = (float(value) for value in box)
            page[key] = pikepdf.Array([min(left, right), min(bottom, top), max(left, right), max(bottom, top)])
    if "/MediaBox" not in page:
        page["/MediaBox"] = pikepdf.Array([0, 0, 612, 792])
    turn = int(inherited(source.obj, "/Rotate", 0)) % 360
    if turn:
        page["/Rotate"] = turn
    if "/UserUnit" in source.obj:
        page["/UserUnit"] = float(source.obj["/UserUnit"])
    page["/Resources"] = rebuilt.page_resources(instructions)
    page["/Contents"] = copy.make_stream(instructions.encode("ascii"))
    made = copy.make_indirect(page)
    copy.pages.append(pikepdf.Page(made))
    return copy.pages[-1].obj


def _saved(copy: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    copy.save(
        out,
        static_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return out.getvalue()
