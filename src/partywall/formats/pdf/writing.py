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
from collections.abc import Mapping, Sequence

import numpy
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
from partywall.formats.pdf.stamping import Sheet
from partywall.formats.pdf.tags import Element, PageTags, Role, Tags
from partywall.formats.pdf.tied import Tied
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
    planned, stamp = _by_part(document, plan), plan.stamp_of(document.digest)
    with foreign_errors():
        contents = page_contents(structure, unpacker)
        heights = {page_id(number + 1): pages.get_page_size(number)[1] for number in range(len(pages))}
        repeated = furniture(document, planned, heights)
        sure = fonts_spell(structure)
        rebuilt = Rebuilt(copy, unpacker, off_layers(structure))
        tags = Tags(copy)
        for number, page in each_page(pages):
            source, id = structure.pages[number - 1], page_id(number)
            line = stamp.line(number, len(pages)) if stamp else ""
            if is_scanned(part := pages_read[id]):
                tags.add(*add_scanned(copy, page, part, planned[id], rebuilt, line))
                continue
            text = page.get_textpage()
            seen = glance(page, text, sure)
            program = program_of(source, contents[number - 1], rebuilt, number)
            bound = bind(program, seen.origins, seen.count)
            hide_layers(seen, program, bound)
            if seen.unsure:
                bound[list(seen.unsure)] = -1
            learn(program, bound, seen)
            layout = lay_out(seen.seen)
            if layout.text != part.text:
                raise Unsafe(f"Page {number} does not read as it did when it was screened; no copy can be made.")
            tied = Tied(layout, program, bound, _withheld(layout, planned[id]))
            drawing = _Page(number, tied, bound, seen, planned[id], rebuilt)
            instructions = drawing.instructions(text, repeated.get(id, ()))
            made = _add_page(copy, source, instructions, rebuilt, line)
            if line:
                drawing.tags.move(Sheet.of(made).moved)
            tags.add(made, drawing.tags)
        rebuilt.finish_fonts()
        describe(copy, structure, tags, stamp)
    return saved(copy)


class _Page:
    """One page of the copy."""

    def __init__(
        self, number: int, tied: Tied, bound: Bound, seen: Glance, redactions: Sequence[Redaction], rebuilt: Rebuilt,
    ) -> None:  # fmt: skip
        self.tags = PageTags()
        self._number, self._tied, self._bound, self._seen = number, tied, bound, seen
        self._program, self._layout = tied.program, tied.layout
        self._redactions, self._rebuilt = redactions, rebuilt

    def instructions(self, text: pypdfium2.PdfTextPage, repeated: Sequence[range]) -> str:
        """Its drawing instructions. ``repeated`` are the stretches of its text that stand on most pages."""
        program, tied, blocks = self._program, self._tied, self._layout.blocks
        touched = {block.start for block in blocks if _touched(block, self._redactions)}
        anew = [block for block in blocks if block.start in touched or not _traced(block, tied)]
        calm = [block for block in blocks if block.start not in touched]
        kept = {block.start: self._kept(block) for block in anew}
        elements = elements_of(self._layout, repeated, {start: each.size for start, each in kept.items()})
        left_out = set(program.loose_shapes) if len(program.loose_shapes) > _LETTERING else set()
        begins = _begins(blocks, tied)
        hulls = hulls_of(self._layout) if anew else {}
        drawings: defaultdict[int, list[tuple[Element | None, Sequence[str]]]] = defaultdict(list)
        for block in anew:
            colour = ink(text, int(self._layout.chars.number[block.lines[0].begin]))
            setting = Setting(block, calm, kept[block.start], colour, self._rebuilt.own)
            drawing = setting.drawn(self._seen.sheet, blocks, hulls, program.rules)
            drawings[begins[block.start]].append((elements[block.start], drawing))
            left_out |= setting.underlines(self._seen.sheet, program.painted) if block.start in touched else set()
        self.tags.elements += [element for element in elements.values() if element]
        pictures = {step: Element(Role.PICTURE, box=box) for step, box in program.pictures.items()}
        self.tags.elements += pictures.values()
        stay = _staying(self._seen, self._bound, anew, tied)
        pen = Drawn(program, stay, left_out, pictures, self.tags, self._line_ends(), self._rebuilt.own)
        return pen.instructions(drawings, self._owners(elements))

    def _kept(self, block: Block) -> Kept:
        own = [item for item in self._redactions if _touched(block, [item])]
        return Kept(block, self._tied, own, self._number)

    def _line_ends(self) -> frozenset[int]:
        """The last glyphs of lines that a paragraph goes on behind: whoever has it read out needs a space there."""
        lines = (line for block in self._layout.blocks for line in block.lines[:-1] if not breaks_word(line))
        ends = self._tied.glyphs[[line.end - 1 for line in lines]]
        return frozenset(ends[ends >= 0].tolist())

    def _owners(self, elements: Mapping[int, Element | None]) -> list[Element | None]:
        """The element of each glyph; a space belongs where the letter before it does."""
        blocks, glyphs = self._layout.blocks, self._tied.glyphs
        letters = [block.lines[-1].end - block.lines[0].begin for block in blocks]
        block_of = numpy.repeat(numpy.arange(len(blocks)), letters)
        places = numpy.arange(self._program.glyphs)
        own = numpy.full(len(places), -1)
        own[glyphs[glyphs >= 0]] = block_of[glyphs >= 0]
        last = numpy.maximum.accumulate(numpy.where(own >= 0, places, -1))
        apart = self._program.owner_of(last) != self._program.owner_of(places)
        number = numpy.where((last < 0) | apart, len(blocks), own[last])
        table = [*(elements[block.start] for block in blocks), None]
        return [table[at] for at in number.tolist()]


def _withheld(layout: Layout, redactions: Sequence[Redaction]) -> list[int]:
    """The characters that are withheld. A ligature of which one letter is withheld is withheld, also where its letters
    are read as two paragraphs."""
    return [at for item in redactions for at in layout.between(item.span.start, item.span.end)]


def _by_part(document: Document, plan: Plan) -> Mapping[PartId, list[Redaction]]:
    found: defaultdict[PartId, list[Redaction]] = defaultdict(list)
    for item in plan.redactions:
        if item.span.document == document.digest:
            found[item.span.part].append(item)
    return found


def _traced(block: Block, tied: Tied) -> bool:
    """Whether each letter of a block is tied to what draws it."""
    return bool((tied.glyphs[block.lines[0].begin : block.lines[-1].end] >= 0).all())


def _begins(blocks: Sequence[Block], tied: Tied) -> dict[int, int]:
    """The step before which each block, known by its start, is drawn: text keeps its order, and nothing covers it."""
    step_of = [at for at, step in enumerate(tied.program.steps) if isinstance(step, Show)]
    begins: dict[int, int] = {}
    last = -1
    for block in blocks:
        shows = tied.shows[block.lines[0].begin : block.lines[-1].end]
        shows = shows[shows >= 0]
        begins[block.start] = step_of[shows.min()] if len(shows) else _behind(last, tied.program)
        last = step_of[shows.max()] if len(shows) else last
    return begins


def _behind(last: int, program: Program) -> int:
    """The step that comes behind text that was left out, which itself was behind the step ``last``."""
    return next((at for at in program.lost if at > last), len(program.steps))


def _touched(block: Block, redactions: Sequence[Redaction]) -> bool:
    return any(item.span.start < block.end and block.start < item.span.end for item in redactions)


def _staying(seen: Glance, bound: Bound, affected: Sequence[Block], tied: Tied) -> bytes:
    """Of each glyph whether it stays where it is: read, seen, in no layer that is off, in no paragraph set anew."""
    gone = numpy.zeros(seen.count, numpy.bool_)
    for block in affected:
        gone[tied.layout.chars.number[block.lines[0].begin : block.lines[-1].end]] = True
    gone[seen.unseen.number] = True
    # A space goes with the letter before it.
    held = seen.origins.numbers
    letter = ~numpy.isin(held, seen.spaces)
    before = numpy.maximum.accumulate(numpy.where(letter, numpy.arange(len(held)), -1))
    goes = (before >= 0) & gone[held[before]]
    glyphs = bound[held]
    stay = numpy.zeros(tied.program.glyphs, numpy.uint8)
    stay[glyphs[~goes & (glyphs >= 0)]] = 1
    stay[glyphs[goes & (glyphs >= 0)]] = 0
    stay[tied.withheld[:-1]] = 0
    return stay.tobytes()


def _add_page(
    copy: pikepdf.Pdf, source: pikepdf.Page, instructions: str, rebuilt: Rebuilt, line: str
) -> pikepdf.Object:
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
    if line:
        instructions = Sheet.of(page).with_stamp(instructions, line, rebuilt.own)
    page["/Resources"] = rebuilt.page_resources(instructions)
    page["/Contents"] = copy.make_stream(instructions.encode("ascii"))
    made = copy.make_indirect(page)
    copy.pages.append(pikepdf.Page(made))
    return copy.pages[-1].obj


def saved(copy: pikepdf.Pdf) -> bytes:
    """A copy as bytes: the same for the same copy."""
    out = io.BytesIO()
    copy.save(
        out,
        static_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return out.getvalue()
