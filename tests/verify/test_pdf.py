"""PDF copies good and bad: each bad one has one leak in one hiding place."""

import base64
import importlib
import io
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfReader

from partywall.model.text import MediaType, PartKind
from partywall.verify import verify
from partywall.verify.raw import Bare
from partywall.verify.raw_texts import found_in, walls
from partywall.verify.reading import WALL
from partywall.verify.traces import Allowance, Row, Traces
from verify.worlds import AFTER, DROPPED, KEPT, LABEL, SECRET, World, failed, part, span, world

NAME = "Pellingbrook"
LINES = (KEPT, f"{LABEL}.", AFTER)
WORLD = world(
    MediaType.PDF,
    (
        part("page:1", PartKind.BODY, f"{KEPT}\n{SECRET}.\n{AFTER}\n"),
        part("info", PartKind.PROPERTY, DROPPED, stays=False),
    ),
    {"page:1": SECRET},
)


def drawn(lines: tuple[str, ...] = LINES) -> bytes:
    shown = "".join(f"1 0 0 1 50 {700 - 20 * at} Tm ({line}) Tj " for at, line in enumerate(lines))
    return f"BT /F1 10 Tf {shown}ET".encode()


def built(change: Callable[[pikepdf.Pdf], None] | None = None, content: bytes | None = None, **how: object) -> bytes:
    """A good copy, after ``change``."""
    pdf = pikepdf.Pdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(Dictionary(
        Type=Name.Page, MediaBox=Array([0, 0, 595, 842]), Resources=Dictionary(Font=Dictionary(F1=font)),
        Contents=pdf.make_stream(drawn() if content is None else content),
    ))))  # fmt: skip
    if change:
        change(pdf)
    out = io.BytesIO()
    pdf.save(out, static_id=True, fix_metadata_version=False, **how)  # type: ignore[arg-type]
    return out.getvalue()


def more(content: bytes) -> bytes:
    """The good page with more drawing instructions."""
    return built(content=drawn() + b"\n" + content)


def root(key: str, value: Callable[[pikepdf.Pdf], object]) -> bytes:
    return built(lambda pdf: pdf.Root.__setitem__(Name("/" + key), value(pdf)))


def page(key: str, value: Callable[[pikepdf.Pdf], object]) -> bytes:
    return built(lambda pdf: pdf.pages[0].obj.__setitem__(Name("/" + key), value(pdf)))


def orphaned(data: bytes) -> bytes:
    """The good copy with a stream that nothing points at, put into the file by hand."""
    good = built(object_stream_mode=pikepdf.ObjectStreamMode.disable)
    packed = zlib.compress(data)
    stream = (
        b"99 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream\nendobj\n"
    )
    at = good.rindex(b"xref\n", 0, good.rindex(b"startxref"))
    start = int(good[good.rindex(b"startxref") + 10 :].split()[0])
    return good[:at] + stream + good[at:].replace(b"startxref\n%d" % start, b"startxref\n%d" % (start + len(stream)))


def form(pdf: pikepdf.Pdf) -> None:
    inner = pdf.make_stream(drawn((NAME,)))
    inner.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])))
    inner.Resources = pdf.pages[0].obj.Resources
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm1=inner)


def twice(data: bytes) -> bytes:
    return zlib.compress(zlib.compress(data))


def font_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].obj.Resources.Font.F1


def attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, NAME.encode())


def bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(NAME, 0))


def with_xmp(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as meta:
        meta["dc:title"] = NAME


LEAKS: dict[str, bytes] = {
    "text under a box": more(b"BT /F1 10 Tf (Pellingbrook) Tj ET 0 0 9 9 re f"),
    "still in its place": built(content=drawn((KEPT, f"{SECRET}.", AFTER))),
    "invisible text": more(b"BT 3 Tr /F1 10 Tf (Pellingbrook) Tj ET"),
    "off the page": more(b"BT /F1 10 Tf 1 0 0 1 5000 5000 Tm (Pellingbrook) Tj ET"),
    "split TJ": more(b"BT /F1 10 Tf [(Pel) -10 (ling) 20 (bro) (ok)] TJ ET"),
    "hex string": more(b"BT /F1 10 Tf <50656c6c696e6762726f6f6b> Tj ET"),
    "octal string": more(rb"BT /F1 10 Tf (\120\145\154\154\151\156\147brook) Tj ET"),
    "allowed name drawn once more": more(b"BT /F1 10 Tf (Callum) Tj ET"),
    "ActualText": more(b"/Span << /ActualText (Pellingbrook) >> BDC EMC"),
    "comment in the drawing": more(b"% Pellingbrook\n"),
    "old revision": built() + b"\n" + built(content=drawn((SECRET,))),
    "after the end": built() + NAME.encode(),
    "before the beginning": NAME.encode() + built(),
    "info": built(lambda pdf: pdf.docinfo.__setitem__(Name.Author, String(NAME))),
    "info of a dropped part": built(lambda pdf: pdf.docinfo.__setitem__(Name.Title, String(DROPPED))),
    "UTF-16 string": built(lambda pdf: pdf.docinfo.__setitem__(Name.Title, String(NAME + "\u2019"))),
    "XMP": built(with_xmp),
    "annotation": page("Annots", lambda pdf: Array([pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String(NAME), Rect=Array([0, 0, 1, 1])))])),
    "bookmark": built(bookmark),
    "attachment": built(attachment),
    "orphan stream": orphaned(drawn((SECRET,))),
    "packed twice": orphaned(twice(drawn((SECRET,)))),
    "base64": orphaned(base64.b64encode(SECRET.encode())),
    "unused form": built(form),
    "script": root("OpenAction", lambda pdf: Dictionary(S=Name.JavaScript, JS=String(f"// {NAME}"))),
    "layer's name": root("OCProperties", lambda pdf: Dictionary(OCGs=Array([Dictionary(Name=String(NAME))]))),
    "private data": page("PieceInfo", lambda pdf: Dictionary(App=Dictionary(Private=String(NAME)))),
    "tag's alternative text": root("StructTreeRoot", lambda pdf: Dictionary(Alt=String(NAME))),
    "letters each by itself": more(b"BT /F1 10 Tf " + b" 5 0 Td ".join(b"(%c) Tj" % x for x in NAME.encode()) + b" ET"),
    "letters in another order": more(b"BT /F1 10 Tf " + b" ".join(
        b"1 0 0 1 %d 50 Tm (%c) Tj" % (5 * at, NAME.encode()[at]) for at in sorted(range(12), key=lambda at: at % 2)
    ) + b" ET"),
    "inline image": more(b"BI /W 12 /H 1 /BPC 8 /CS /G ID Pellingbrook EI"),
    "code table of a font that is not used": built(lambda pdf: font_of(pdf).__setitem__(Name.ToUnicode, pdf.make_stream(
        b"begincmap 1 beginbfchar <41> <" + NAME.encode("utf-16-be").hex().encode() + b"> endbfchar endcmap"))),
    "after a stream's data": built().replace(b"\nendstream", b" Pellingbrook\nendstream", 1),
    "name table of a font program": built(lambda pdf: font_of(pdf).__setitem__(Name.FontDescriptor, Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Helvetica,
        FontFile2=pdf.make_stream(b"\0\1\0\0" + SECRET.encode("utf-16-be"))))),
    "name of a key": root(NAME, lambda pdf: True),
    "name of a font": built(lambda pdf: font_of(pdf).__setitem__(Name.BaseFont, Name("/" + NAME))),
    "thumbnail": page("Thumb", lambda pdf: pdf.make_stream(NAME.encode())),
    "object stream": built(lambda pdf: pdf.Root.__setitem__(Name.Lang, String(NAME)),
                           object_stream_mode=pikepdf.ObjectStreamMode.generate),
}  # fmt: skip


@pytest.mark.parametrize("place", LEAKS)
def test_a_leak_fails(place: str) -> None:
    """Whatever is left in a hiding place of a PDF, the copy does not pass."""
    assert not WORLD.check(LEAKS[place]).passed


RAW = ("still in its place", "split TJ", "hex string", "octal string", "ActualText", "comment in the drawing",
       "after the end", "info", "UTF-16 string", "XMP", "annotation", "bookmark", "attachment", "orphan stream",
       "packed twice", "base64", "unused form", "script", "object stream", "name of a key")  # fmt: skip


@pytest.mark.parametrize("place", RAW)
def test_a_leak_is_found_in_the_raw_bytes(place: str) -> None:
    """The search of the unpacked bytes finds leaks on its own."""
    assert "raw" in failed(WORLD.check(LEAKS[place]))


LISTED = ("old revision", "after the end", "annotation", "bookmark", "attachment", "orphan stream", "script",
          "layer's name",
          "private data", "tag's alternative text", "thumbnail", "XMP", "name of a key", "info")  # fmt: skip


@pytest.mark.parametrize("place", LISTED)
def test_a_structure_that_is_not_listed_fails(place: str) -> None:
    """A structure that may hold text is a fault, whatever it says."""
    assert "structure" in failed(WORLD.check(LEAKS[place]))


@pytest.mark.parametrize("mode", list(pikepdf.ObjectStreamMode))
def test_a_good_copy_passes(mode: pikepdf.ObjectStreamMode) -> None:
    """A good copy passes, whether its objects are packed or not."""
    verification = WORLD.check(built(object_stream_mode=mode))
    assert verification.passed, verification.checks


def test_labels_drawn_last_pass() -> None:
    """A label may be drawn after all other text."""
    assert WORLD.check(built(content=drawn((KEPT, ".", AFTER, LABEL)))).passed


def test_words_of_the_format_raise_no_alarm() -> None:
    """A dropped or withheld word that is also a word of PDF's own language fails no good copy."""
    text = "a page of type and font encoding with a stream of zeros 000000000000"
    parts = (part("page:1", PartKind.BODY, f"{KEPT}\n{text}.\n{AFTER}\n"), part("info", PartKind.PROPERTY, text, False))
    verification = world(MediaType.PDF, parts, {"page:1": text}).check(built())
    assert verification.passed, verification.checks


def test_alphabets_and_rows_of_one_figure_tell_nothing() -> None:
    """A withheld alphabet or row of noughts is no trace in a font program; what stands between others is."""
    traces = Traces.of(["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "000000000000000", SECRET], Allowance.of([KEPT]))
    assert not traces.in_row(Row(f"DEFGHIJKLMNOPQRSTU{WALL}{'0' * 14}"), whole=True)
    assert traces.in_row(Row("DEFGHIJKLMNOPQRSTU" + SECRET), whole=True)


def test_the_table_of_a_fonts_letters_spells_no_number() -> None:
    """Codes that stand one below the other in a font's table are no trace of a withheld number; a string is."""
    table = b"begincmap\n2 beginbfchar\n<0004> <0051>\n<0051> <0004>\nendbfchar"
    traces = Traces.of(["000400"], Allowance.of([KEPT]))
    spelling = Bare(table.replace(b"<0051>", b"<0000>"))
    assert not found_in(spelling, traces, Traces.of([], Allowance.of([])), walls(()))
    assert found_in(Bare(table + b" (000400)"), traces, Traces.of([], Allowance.of([])), walls(()))


def test_a_word_drawn_in_pieces_raises_no_alarm() -> None:
    """A longer word that is drawn in pieces does not hold the shorter word that one of them spells."""
    parts = (part("page:1", PartKind.BODY, f"{KEPT}\nAnn.\nAnnually reviewed\n"),)
    content = drawn((KEPT, f"{LABEL}.")) + b" BT /F1 10 Tf 9 9 Td [(Ann) -20 (ually) -300 (reviewed)] TJ ET"
    verification = world(MediaType.PDF, parts, {"page:1": "Ann"}).check(built(content=content))
    assert verification.passed, verification.checks


def test_a_label_cut_short_passes() -> None:
    """Where there is no room for the whole label its first word may stand for it, drawn wherever."""
    assert WORLD.check(built(content=drawn((KEPT, ".", AFTER, "[withheld]")))).passed


def test_labels_cut_short_side_by_side_pass() -> None:
    """Of two names that stand side by side each may have the first word of its label where there is no room."""
    parts = (part("page:1", PartKind.BODY, f"{KEPT}\nAnn Thornycroft\n{AFTER}\n"),)
    plan_of = world(MediaType.PDF, parts, {"page:1": "Ann"})
    both = replace(plan_of.plan.redactions[0], span=span(plan_of.document, "page:1", "Thornycroft"))
    made = replace(plan_of, plan=replace(plan_of.plan, redactions=(*plan_of.plan.redactions, both)))
    copy = built(content=drawn((KEPT, "[withheld] [withheld]", AFTER)))
    assert verify(made.original, made.document, made.plan, copy, ours=True).passed


def test_lost_and_moved_text_fails() -> None:
    """Text of a page that is lost, moved inside a line, or was not there, does not pass."""
    moved = KEPT.replace("with Callum", "with").replace("Voss", "Callum Voss")
    for lines in ((KEPT, f"{LABEL}."), (moved, f"{LABEL}.", AFTER), (KEPT, f"{LABEL}.", AFTER, "More.")):
        assert failed(WORLD.check(built(content=drawn(lines)))) == {"difference"}


def test_lines_drawn_in_another_order_pass() -> None:
    """A footer may be drawn before the text above it: engines go through a page in different orders."""
    assert WORLD.check(built(content=drawn((AFTER, KEPT, f"{LABEL}.")))).passed


def test_columns_and_accented_words_drawn_in_pieces_pass() -> None:
    """Columns that are read as one line may be drawn apart, and a word may be drawn in pieces; none may be lost."""
    parts = (part("page:1", PartKind.BODY, f"{KEPT}\nMr Sackinger met us\tThe second column\n{SECRET}.\n"),)
    made = world(MediaType.PDF, parts, {"page:1": SECRET})
    pieces = (KEPT, "The second column", f"{LABEL}.", "ackinger met us", "Mr S")
    assert made.check(built(content=drawn(pieces))).passed
    for lost in (0, 1, 3, 4):
        less = tuple(piece if at != lost else "" for at, piece in enumerate(pieces))
        assert "difference" in failed(made.check(built(content=drawn(less))))


def test_the_wrong_namesake() -> None:
    """It does not pass to take out the name where it may stay and to leave it where it may not."""
    lines = (KEPT.replace("with Callum", f"with {LABEL}"), "Callum.", AFTER)
    assert "difference" in failed(WORLD.check(built(content=drawn(lines))))


def test_another_number_of_pages_fails() -> None:
    """A page more or less does not pass."""
    copy = built(lambda pdf: pdf.pages.append(pdf.pages[0]))
    assert "difference" in failed(WORLD.check(copy))


def test_what_the_checker_takes_from_within_pypdf() -> None:
    """pypdf has no public name for a font's codes and for the list of glyph names: an update must keep both."""
    codes = importlib.import_module("pypdf._codecs")
    fonts = importlib.import_module("pypdf.generic._font")
    assert codes.adobe_glyphs["/eacute"] == "é"
    resource = PdfReader(io.BytesIO(built())).pages[0]["/Resources"]["/Font"]["/F1"]
    font = fonts.Font.from_font_resource(resource)
    assert font.encoding and font.character_map is not None


def reader(text: str) -> Callable[[bytes, Collection[int]], Iterator[tuple[int, str]]]:
    """Recognition that sees this text, and what is really drawn."""

    def read(untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        found = PdfReader(io.BytesIO(untrusted)).pages
        return ((number, f"{text} {found[number - 1].extract_text()}") for number in pages)

    return read


def seen(made: World, text: str) -> set[str]:
    document = made.document
    return failed(verify(made.original, replace(document, pages=1), made.plan, built(), see=reader(text)))


def test_what_is_seen_on_the_page() -> None:
    """A withheld word on the page as it looks fails; words that may stay and misread ones do not."""
    assert seen(WORLD, f"Callum {NAME} of Thornycroft") == {"picture"}
    assert seen(WORLD, f"{KEPT} Okara Voss vlsited Sch0ol shauting") == set()
