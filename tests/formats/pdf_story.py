"""Small PDFs made for the tests, and plans for them."""

from __future__ import annotations

import io
import re

import pikepdf
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from partywall.formats import pdf
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Document, Span

LABEL = "[withheld: another person]"
_STYLE = getSampleStyleSheet()["Normal"]


def minutes(name: str = "Kayleigh Summers", justified: bool = False) -> bytes:
    """A page with a centred title, flowing text, a table and an underlined name."""
    flowing = ParagraphStyle("flowing", parent=_STYLE, alignment=4 if justified else 0)
    rows = [["Name", "Born", "Role"], [name, "01/02/2014", "neighbour"], ["Ann Lee", "03/04/2015", "child"]]
    story = [
        Paragraph(f"Meeting about {name}", getSampleStyleSheet()["Title"]),
        Paragraph(
            f"The meeting was chaired by Ms Patel. The boy next door, {name}, was seen outside the house on 3 May and"
            " his mother said that he had been there all night. The social worker will visit again on Monday.",
            flowing,
        ),
        Spacer(1, 10),
        Paragraph(f"<u>{name}</u>'s uncle came to the house. He left again.", flowing),
        Spacer(1, 10),
        Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)], colWidths=[200, 90, 90]),
        Spacer(1, 10),
        Paragraph(
            "A last paragraph that has nobody in it and is long enough to run over the end of its line. " * 2, flowing
        ),
    ]
    out = io.BytesIO()
    SimpleDocTemplate(out, invariant=1).build(story)
    return out.getvalue()


def lines(*texts: str, font: str = "Helvetica", size: float = 12) -> bytes:
    """A page with these lines under one another."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(500, 700), invariant=1)
    canvas.setFont(font, size)
    for number, text in enumerate(texts):
        canvas.drawString(72, 600 - number * size * 1.2, text)
    canvas.save()
    return out.getvalue()


def page(content: bytes, **resources: object) -> bytes:
    """A page of 400 by 300 points with these drawing instructions; ``/F1`` is Helvetica."""
    made = pikepdf.Pdf.new()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    names = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=made.make_indirect(font)))
    for key, value in resources.items():
        names["/" + key] = value
    made.pages.append(
        pikepdf.Page(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, 400, 300],
                Resources=names,
                Contents=made.make_stream(content),
            )
        )
    )
    return saved(made)


def saved(made: pikepdf.Pdf, **how: object) -> bytes:
    """The file as bytes."""
    out = io.BytesIO()
    made.save(out, static_id=True, **how)
    return out.getvalue()


def opened(data: bytes) -> pikepdf.Pdf:
    """A file for a test to change or to look into."""
    return pikepdf.open(io.BytesIO(data))


def plan_for(document: Document, *words: str, label: str = LABEL) -> Plan:
    """A plan that takes these words out wherever they stand."""
    found = [
        Redaction(Span(document.digest, part.id, *match.span()), label)
        for part in document.parts
        if part.stays and words
        for match in re.finditer("|".join(map(re.escape, words)), part.text)
    ]
    return Plan(document.digest, tuple(sorted(found, key=lambda item: item.span)))


def redacted(data: bytes, *words: str) -> bytes:
    """The copy without these words."""
    document = pdf.read(data)
    return pdf.write(data, document, plan_for(document, *words))


def text_of(data: bytes) -> str:
    """What stays of a file, page by page."""
    return "\n".join(part.text for part in pdf.read(data).parts if part.stays)


def unpacked(data: bytes) -> bytes:
    """Every object and every stream of a file, unpacked."""
    file = opened(data)
    pieces = [obj.unparse() if isinstance(obj, pikepdf.Object) else b"" for obj in file.objects]
    pieces += [obj.read_bytes() for obj in file.objects if isinstance(obj, pikepdf.Stream)]
    return b"\n".join([*pieces, file.trailer.unparse()])
