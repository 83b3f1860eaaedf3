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

import pikepdf
import pypdfium2

from partywall.errors import Unsafe
from partywall.formats.pdf.binding import Bound, bind
from partywall.formats.pdf.drawing import drawn
from partywall.formats.pdf.fonts import fonts_spell
from partywall.formats.pdf.kept import Kept
from partywall.formats.pdf.layers import hide_layers, inherited, program_of
from partywall.formats.pdf.layout import Block, Layout, lay_out
from partywall.formats.pdf.opening import Unpacker, foreign_errors, open_pages, open_structure
from partywall.formats.pdf.page import Glance, each_page, glance, ink
from partywall.formats.pdf.paragraph import Setting
from partywall.formats.pdf.prepared import prepared
from partywall.formats.pdf.program import Program, Show
from partywall.formats.pdf.reading import page_contents, page_id
from partywall.formats.pdf.rebuild import Rebuilt, off_layers
from partywall.formats.pdf.scanned import add_scanned, is_scanned
from partywall.formats.pdf.spelling import learn
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
        sure = fonts_spell(structure)
        rebuilt = Rebuilt(copy, unpacker, off_layers(structure))
        for number, page in each_page(pages):
            if is_scanned(part := pages_read[page_id(number)]):
                add_scanned(copy, page, part, planned[page_id(number)], rebuilt)
                continue
            source = structure.pages[number - 1]
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
            redactions = planned[page_id(number)]
            instructions = _instructions(program, bound, seen, layout, redactions, rebuilt, text, number)
            _add_page(copy, source, instructions, rebuilt)
        rebuilt.finish_fonts()
    return _saved(copy)


def _instructions(
    program: Program, bound: Bound, seen: Glance, layout: Layout, redactions: Sequence[Redaction], rebuilt: Rebuilt,
    text: pypdfium2.PdfTextPage, number: int,
) -> str:  # fmt: skip
    anew = [block for block in layout.blocks if _touched(block, redactions) or not _traced(block, bound)]
    calm = [block for block in layout.blocks if not _touched(block, redactions)]
    stay = _staying(seen, program, bound, anew)
    left_out = set(program.loose_shapes) if len(program.loose_shapes) > _LETTERING else set()
    begins = _begins(layout.blocks, bound, program)
    drawings: dict[int, list[str]] = {}
    for block in anew:
        own = [item for item in redactions if _touched(block, [item])]
        kept = Kept(block, layout, program, bound, own, number)
        setting = Setting(block, calm, kept, ink(text, block.lines[0].chars[0].number), number)
        drawing = setting.drawn(seen.sheet, layout.blocks, program.rules, rebuilt.label_widths())
        drawings.setdefault(begins[block.start], []).extend(drawing)
        left_out |= setting.underlines(seen.sheet, program.painted) if own else set()
    return drawn(program, stay, left_out, drawings)


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


def _staying(seen: Glance, program: Program, bound: Bound, affected: Sequence[Block]) -> bytes:
    """Of each glyph whether it stays where it is: read, seen, in no layer that is off, in no paragraph set anew."""
    gone = {char.number for block in affected for line in block.lines for char in line.chars}
    gone.update(char.number for char in seen.unseen)
    spaces = set(seen.spaces)
    stay, leave = bytearray(len(program.owners)), set[int]()
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


def _add_page(copy: pikepdf.Pdf, source: pikepdf.Page, instructions: str, rebuilt: Rebuilt) -> None:
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page)
    for key in ("/MediaBox", "/CropBox"):
        box = inherited(source.obj, key, pikepdf.Array([]))
        if len(box) == 4:
            page[key] = pikepdf.Array([float(value) for value in box])
    if "/MediaBox" not in page:
        page["/MediaBox"] = pikepdf.Array([0, 0, 612, 792])
    turn = int(inherited(source.obj, "/Rotate", 0)) % 360
    if turn:
        page["/Rotate"] = turn
    if "/UserUnit" in source.obj:
        page["/UserUnit"] = float(source.obj["/UserUnit"])
    page["/Resources"] = rebuilt.page_resources(instructions)
    page["/Contents"] = copy.make_stream(instructions.encode("ascii"))
    copy.pages.append(pikepdf.Page(copy.make_indirect(page)))


def _saved(copy: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    if "/Info" in copy.trailer:
        del copy.trailer["/Info"]
    copy.save(
        out,
        static_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return out.getvalue()
