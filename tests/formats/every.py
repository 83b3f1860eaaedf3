"""A small file of every kind that is written without a program from outside, around one name."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from email.message import EmailMessage

import openpyxl
import pptx
from odfdo import Document as OpenDocument
from odfdo import Paragraph

from formats.pdf_story import minutes
from formats.word import p, t, table, word, zipped

SENTENCE = "The school was told that {} had been seen at the gate on Tuesday."
AFTER = "Mrs Voss asked for a copy of the plan."


def docx(name: str) -> bytes:
    """A paragraph and a table."""
    return word(p(t(SENTENCE.format(name))) + p(t(AFTER)) + table((name, "brother"), ("Callum Voss", "father")))


def xlsx(name: str) -> bytes:
    """A sheet with the name in a cell of its own and inside a text."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("who", "what"), (name, "brother"), ("Callum Voss", SENTENCE.format(name)), ("Mrs Voss", AFTER)):
        sheet.append(row)
    return _saved(book)


def slides(name: str) -> bytes:
    """One slide with a title and a text."""
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "The plan"
    slide.placeholders[1].text = f"{SENTENCE.format(name)}\n{AFTER}"
    return _saved(show)


def odt(name: str) -> bytes:
    """Two paragraphs."""
    text = OpenDocument("text")
    text.body.clear()
    for line in (SENTENCE.format(name), AFTER):
        text.body.append(Paragraph(line))
    return _saved(text)


def rtf(name: str) -> bytes:
    """Two paragraphs."""
    return f"{{\\rtf1\\ansi {SENTENCE.format(name)}\\par {AFTER}\\par}}".encode("ascii")


def html(name: str) -> bytes:
    """A heading, a paragraph and a table."""
    cells = f"<table><tr><td>{name}</td><td>brother</td></tr></table>"
    return f"<!DOCTYPE html><html><body><h1>Plan</h1><p>{SENTENCE.format(name)}</p>{cells}</body></html>".encode()


def csv(name: str) -> bytes:
    """A name in a field of its own and inside a quoted one."""
    return f'who,what\r\n{name},brother\r\nMrs Voss,"{SENTENCE.format(name)}"\r\n'.encode()


def ics(name: str) -> bytes:
    """One meeting."""
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTART:20260302T100000",
             "SUMMARY:Strategy meeting", f"DESCRIPTION:{SENTENCE.format(name)}", "END:VEVENT",
             "END:VCALENDAR")  # fmt: skip
    return "".join(f"{line}\r\n" for line in lines).encode()


def eml(name: str) -> bytes:
    """A mail with a Word document and a calendar entry attached."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ann@council.example", "voss@mail.example", "The plan"
    message.set_content(f"{SENTENCE.format(name)}\n{AFTER}\n")
    message.add_attachment(docx(name), maintype="application", subtype="octet-stream", filename="plan.docx")
    message.add_attachment(ics(name), maintype="text", subtype="calendar", filename="meeting.ics")
    return message.as_bytes()


def mbox(name: str) -> bytes:
    """Two mails."""
    mails = [f"From: ann@council.example\nSubject: Plan {at}\n\n{SENTENCE.format(name)}\n" for at in (1, 2)]
    return "".join(f"From ann@council.example Mon Mar  2 10:00:00 2026\n{mail}\n" for mail in mails).encode()


def bundle(name: str) -> bytes:
    """An archive of a text and a Word document."""
    return zipped({"notes.txt": f"{SENTENCE.format(name)}\n".encode(), "plan.docx": docx(name)})


FILES: Mapping[str, Callable[[str], bytes]] = {
    "plan.txt": lambda name: f"{SENTENCE.format(name)}\n{AFTER}\n".encode(),
    "plan.md": lambda name: f"# Plan\n\n{SENTENCE.format(name)}\n\n{AFTER}\n".encode(),
    "plan.docx": docx,
    "plan.pdf": minutes,
    "plan.xlsx": xlsx,
    "plan.pptx": slides,
    "plan.odt": odt,
    "plan.rtf": rtf,
    "plan.html": html,
    "plan.csv": csv,
    "plan.ics": ics,
    "plan.eml": eml,
    "plan.mbox": mbox,
    "plan.zip": bundle,
}
"""By a file name with the kind's ending."""


def _saved(made: openpyxl.Workbook | pptx.presentation.Presentation | OpenDocument) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
