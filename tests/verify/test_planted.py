"""Withheld words put back into our own copies of every kind, anywhere and in any dress: no such copy passes."""

import base64
import csv
import html
import io
import quopri
import re
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cache
from random import Random

import docx
import openpyxl
import pikepdf
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Document as Odf
from odfdo import Paragraph
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from partywall.formats import FORMATS, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.kinds import KINDS
from partywall.model.text import Document, MediaType, Span
from partywall.verify import verify
from partywall.verify.openers import OPENERS

BEFORE = "Ms Okoro visited at home on Tuesday, and the plan was read out."
SECRET = "Pellingbrook of 14 Thornycroft Lane was seen shouting near Zebulon"
AFTER = "Mrs Voss asked for a copy of it."
LINES = (BEFORE, f"{SECRET}.", AFTER)
LABEL = "[withheld: another person]"


def _docx() -> bytes:
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    return saved(made.save)


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    for line in LINES:
        book.active.append([line, 7])
    return saved(book.save)


def _pptx() -> bytes:
    shown = pptx.Presentation()
    slide = shown.slides.add_slide(shown.slide_layouts[5])
    slide.shapes.title.text = "Minutes"
    slide.shapes.add_textbox(0, 0, 9_000_000, 3_000_000).text_frame.text = "\n".join(LINES)
    return saved(shown.save)


def _odt() -> bytes:
    made = Odf("text")
    made.body.clear()
    for line in LINES:
        made.body.append(Paragraph(line))
    return saved(made.save)


def _pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for at, line in enumerate(LINES):
        canvas.drawString(60, 700 - 20 * at, line)
    canvas.save()
    return out.getvalue()


def _eml() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Zoe Okoro <okoro@example.org>", "Minutes"
    message.set_content("\n".join(LINES) + "\n")
    return message.as_bytes()


def _csv() -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([number, line] for number, line in enumerate(LINES))
    return out.getvalue().encode()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "\n".join(LINES))
    return out.getvalue()


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def text(pattern: str, between: str) -> Callable[[], bytes]:
    return lambda: pattern.replace("LINES", between.join(LINES)).encode()


ORIGINALS: Mapping[MediaType, tuple[str, Callable[[], bytes]]] = {
    MediaType.DOCX: ("a.docx", _docx),
    MediaType.XLSX: ("a.xlsx", _xlsx),
    MediaType.PPTX: ("a.pptx", _pptx),
    MediaType.ODT: ("a.odt", _odt),
    MediaType.PDF: ("a.pdf", _pdf),
    MediaType.EML: ("a.eml", _eml),
    MediaType.CSV: ("a.csv", _csv),
    MediaType.ZIP: ("a.zip", _zip),
    MediaType.TEXT: ("a.txt", text("LINES\n", "\n")),
    MediaType.MARKDOWN: ("a.md", text("# Minutes\n\nLINES\n", "\n\n")),
    MediaType.HTML: ("a.html", text("<!DOCTYPE html><html><body><p>LINES</p></body></html>", "</p><p>")),
    MediaType.RTF: ("a.rtf", text(r"{\rtf1\ansi LINES\par}", r"\par ")),
    MediaType.ICS: ("a.ics", text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:7\r\n"
                                  "DTSTAMP:20260301T100000Z\r\nDTSTART:20260302T100000Z\r\nSUMMARY:Minutes\r\n"
                                  "DESCRIPTION:LINES\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "\\n")),
}  # fmt: skip
READ = [kind for kind in ORIGINALS if kind in FORMATS and KINDS[kind].copied_as in OPENERS]


@dataclass(frozen=True)
class Made:
    original: bytes
    document: Document
    plan: Plan
    copy: bytes


@cache
def made(kind: MediaType) -> Made:
    """A copy without the secret, by our own writer."""
    name, make = ORIGINALS[kind]
    original = make()
    document = read(original, name)
    spans = sorted(
        Span(inner.digest, part.id, found.start(), found.end())
        for inner in document.walk()
        for part in inner.parts
        if part.stays
        for found in re.finditer(re.escape(SECRET), part.text)
    )
    dropped = tuple((inner.digest, part.id) for inner in document.walk() for part in inner.parts if not part.stays)
    plan = Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans), dropped)
    assert spans
    return Made(original, document, plan, write(original, document, plan))


Dress = Callable[[str, Random], str]


def sprinkled(sign: str) -> Dress:
    return lambda words, chance: "".join(letter + (sign if chance.random() < 0.5 else "") for letter in words)


def disguised(table: Mapping[int, str]) -> Dress:
    return lambda words, chance: words.translate(table)


ALIKE = str.maketrans("aeopcyxisj", "аеорсухіѕј")
MATHEMATICAL = {
    ord(a) + up: chr(base + ord(a) - 97)
    for up, base in ((0, 0x1D41A), (-32, 0x1D400))
    for a in map(chr, range(97, 123))
}
CIRCLED = {ord(a): chr(0x24D0 + ord(a) - 97) for a in map(chr, range(97, 123))}
WIDE = {code: chr(code + 0xFEE0) for code in range(0x21, 0x7F)}
DRESSES: Mapping[str, Dress] = {
    "plain": lambda words, _: words,
    "capitals": lambda words, _: words.upper(),
    "small": lambda words, _: words.lower(),
    "run together": lambda words, _: words.replace(" ", ""),
    "spaced": lambda words, _: " ".join(words.replace(" ", "")),
    "with points": lambda words, _: ".".join(words.replace(" ", "")),
    "backward": lambda words, _: words[::-1],
    "soft hyphens": sprinkled("\u00ad"),
    "zero width": sprinkled("\u200b"),
    "joiners": sprinkled("\u2060"),
    "hyphens": lambda words, chance: re.sub(r"(\w{3})(?=\w)", r"\1-", words),
    "accents": lambda words, _: unicodedata.normalize("NFC", re.sub(r"([aeiou])", "\\1\u0301", words)),
    "accents apart": lambda words, _: re.sub(r"([aeiou])", "\\1\u0308", words),
    "look-alikes": disguised(ALIKE),
    "mathematical": disguised(MATHEMATICAL),
    "circled": disguised(CIRCLED),
    "wide": disguised(WIDE),
    "hexadecimal": lambda words, _: words.encode().hex(),
    "base64": lambda words, _: base64.b64encode(words.encode()).decode(),
    "base64 of UTF-16": lambda words, _: base64.b64encode(words.encode("utf-16-le")).decode(),
    "quoted-printable": lambda words, _: "".join(f"={byte:02X}" for byte in words.encode()),
    "percent codes": lambda words, _: "".join(f"%{byte:02x}" for byte in words.encode()),
    "character codes": lambda words, _: "".join(f"&#{ord(letter)};" for letter in words),
    "some codes": lambda words, chance: "".join(
        f"%{ord(letter):02x}" if chance.random() < 0.5 else letter for letter in words.replace(" ", "%20")
    ),
    "escapes": lambda words, _: "".join(f"\\u{ord(letter):04x}" for letter in words),
}


def planted(kind: MediaType, copy: bytes, words: str, chance: Random) -> bytes:
    """The copy with these words in a place that such a file has."""
    if copy.startswith(b"PK\x03\x04"):
        return in_archive(copy, words, chance)
    if copy.startswith(b"%PDF-"):
        return in_pdf(copy, words, chance)
    at = chance.choice([found.end() for found in re.finditer(rb"[\s>:,}]", copy)] + [len(copy)])
    said = html.escape(words) if kind is MediaType.HTML else words
    return copy[:at] + b" " + said.encode() + b" " + copy[at:]


def in_archive(copy: bytes, words: str, chance: Random) -> bytes:
    """In a member's text, an attribute, a comment, a member of its own or what the archive says of itself."""
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    comment, said = b"", html.escape(words, quote=True).encode()
    name = chance.choice(sorted(members))
    data = members[name]
    match chance.choice(("text", "attribute", "comment", "member", "name", "archive", "UTF-16")):
        case "text" if b"</" in data:
            at = chance.choice([found.start() for found in re.finditer(rb"</", data)])
            members[name] = data[:at] + said + data[at:]
        case "attribute" if b"</" in data:
            at = chance.choice([found.end() for found in re.finditer(rb"<[\w:]+", data)])
            members[name] = data[:at] + b' note="' + said + b'"' + data[at:]
        case "comment" if b"</" in data and b"--" not in said:
            members[name] = data.replace(b"</", b"<!-- " + said + b" --></", 1)
        case "name":
            members[words.replace("/", "_")] = b"x"
        case "archive":
            comment = words.encode()
        case "UTF-16":
            members["word/a.bin"] = b"\1\0" + words.encode("utf-16-le")
        case _:
            members["notes/a.txt"] = words.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in members.items():
            archive.writestr(zipfile.ZipInfo(each, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
        archive.comment = comment
    return out.getvalue()


def in_pdf(copy: bytes, words: str, chance: Random) -> bytes:
    """Drawn on the page or beside it, in a string, a stream, a note, a bookmark, or after the end."""
    pdf = pikepdf.Pdf.open(io.BytesIO(copy))
    page = pdf.pages[0]
    drawn = b"BT 1 0 0 1 40 40 Tm /Planted 9 Tf " + pikepdf.unparse_content_stream(
        [([String(words.encode("cp1252", "replace"))], pikepdf.Operator("Tj"))]) + b" ET"  # fmt: skip
    match chance.choice(("drawn", "title", "stream", "note", "bookmark", "ActualText", "after", "key")):
        case "drawn" if "?" not in words.encode("cp1252", "replace").decode("cp1252"):
            font = Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
            )
            page.obj.Resources.Font[Name.Planted] = pdf.make_indirect(font)
            page.contents_add(pdf.make_stream(drawn))
        case "title":
            pdf.docinfo[Name.Title] = String(words)
        case "stream":
            pdf.Root.Planted = pdf.make_stream(words.encode())
        case "note":
            note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String(words), Rect=Array([0, 0, 1, 1]))
            page.obj.Annots = Array([pdf.make_indirect(note)])
        case "bookmark":
            with pdf.open_outline() as outline:
                outline.root.append(pikepdf.OutlineItem(words, 0))
        case "ActualText":
            marked = pikepdf.unparse_content_stream(
                [([Name.Span, Dictionary(ActualText=String(words))], pikepdf.Operator("BDC"))]
            )
            page.contents_add(pdf.make_stream(marked + b" EMC"))
        case "key":
            pdf.Root[Name("/" + re.sub(r"\W", "", words) + "x")] = True
        case _:
            return copy + words.encode()
    return saved(pdf.save)


@pytest.mark.parametrize("kind", READ, ids=lambda kind: KINDS[kind].ending)
def test_our_own_copies_pass(kind: MediaType) -> None:
    """A copy by our own writer passes, and holds nothing in its gaps but the label."""
    each = made(kind)
    verification = verify(each.original, each.document, each.plan, each.copy, ours=True)
    assert verification.passed, verification.checks


WORDS = SECRET.split()


@pytest.mark.parametrize("kind", READ, ids=lambda kind: KINDS[kind].ending)
@settings(max_examples=40, deadline=None)
@given(start=st.integers(0, len(WORDS) - 3), size=st.integers(3, 10), dress=st.sampled_from(sorted(DRESSES)),
       chance=st.randoms(use_true_random=False))  # fmt: skip
def test_what_is_put_back_is_found(kind: MediaType, start: int, size: int, dress: str, chance: Random) -> None:
    """Three or more withheld words in a row, put back in any place of any kind of file, in any spelling, never pass."""
    each = made(kind)
    words = DRESSES[dress](" ".join(WORDS[start : start + size]), chance)
    copy = planted(kind, each.copy, words, chance)
    assert not verify(each.original, each.document, each.plan, copy).passed


def test_codes_with_plain_letters_and_digits_between_them() -> None:
    """Some letters of a name may be codes, and some codes be codes of codes."""
    each = made(MediaType.TEXT)
    copy = each.copy.replace(LABEL.encode(), b"%6f%66%25%32%30%31%34%25%320Thor%6e%79croft " + LABEL.encode())
    assert not verify(each.original, each.document, each.plan, copy).passed


def test_quoted_printable_is_what_it_says() -> None:
    """The spelling of these tests is the one of mails."""
    assert quopri.decodestring(DRESSES["quoted-printable"](SECRET, Random(0))).decode() == SECRET
