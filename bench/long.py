"""Makes a long social care document, the same each time, for measuring speed.

Everything and everybody in it is invented.
"""

from __future__ import annotations

import io
import random

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

WORDS_A_PAGE = 500
OWN = ("Marianne", "Toby", "Elsie", "Mrs Pellow", "Elsie's dad")
OTHERS = ("Corin Treloar", "Mr Treloar", "Jory", "the boy next door", "Corin", "Loveday Treloar (07700 900417)")
SENTENCES = (
    "{own} said that the mornings have been calmer since the school nurse called, and that she sleeps better.",
    "The social worker visited on 4 March and saw {own} alone in the front room for half an hour.",
    "It was agreed that the health visitor will weigh the baby every fortnight and write it in the red book.",
    "{own} has missed two appointments at the clinic, and the letters went to the old address.",
    "School reports attendance of 91 %, up from 84 % in the autumn term; she is rarely late now.",
    "There is food in the cupboards, the heating works, and each child has a bed with clean sheets.",
    "{own} does not agree with what the referral says and would like this to be written down.",
    "The core group will meet again in six weeks; the parents will be sent the notes in the same week.",
    "We are worried that, if drinking starts again, nobody will be awake to give the inhaler at night.",
    "A family group conference was offered; grandparents on both sides have said that they would come.",
    "{own} likes the allotment, and the neighbours have been kind to the children since they moved.",
    "Housing will inspect the damp in the back bedroom before the end of the month.",
)
FOREIGN = (
    "{other} was arrested in January and has been told to keep away from the shop.",
    "A number of concerns about {other} were shared by the police at the meeting.",
    "{other} has not been taking his medication, according to the surgery.",
)


def paragraphs(pages: int, seed: int = 7) -> list[str]:
    """About ``pages`` times 500 words, two sentences on each page about another family."""
    dice = random.Random(seed)
    made = []
    for _ in range(pages):
        lines = [dice.choice(SENTENCES).format(own=dice.choice(OWN)) for _ in range(WORDS_A_PAGE // 18)]
        for line in dice.sample(FOREIGN, 2):
            lines.insert(dice.randrange(len(lines)), line.format(other=dice.choice(OTHERS)))
        made += [" ".join(lines[at : at + 6]) for at in range(0, len(lines), 6)]
    return made


def as_docx(texts: list[str]) -> bytes:
    """The paragraphs as a Word file."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(texts: list[str]) -> bytes:
    """The paragraphs as a PDF with a text layer."""
    buffer = io.BytesIO()
    style = ParagraphStyle("text", fontName="Helvetica", fontSize=12, leading=17.8)
    story = [flowable for text in texts for flowable in (Paragraph(text, style), Spacer(1, 6))]
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(story)
    return buffer.getvalue()


def register() -> dict[str, object]:
    """The two families of the document, as the JSON register source reads them."""

    def person(id: str, forename: str, surname: str, family: str, role: str, **more: object) -> dict[str, object]:
        return {"id": id, "forename": forename, "surname": surname, "families": [family], "role": role, **more}

    return {
        "people": [
            person("P1", "Marianne", "Pellow", "F1", "mother"),
            person("P2", "Toby", "Pellow", "F1", "child"),
            person("P3", "Elsie", "Pellow", "F1", "child"),
            person("P4", "Corin", "Treloar", "F2", "boy next door"),
            person("P5", "Jory", "Treloar", "F2", "father next door"),
            person("P6", "Loveday", "Treloar", "F2", "mother next door", phones=["07700 900417"]),
        ],
        "families": [
            {"id": "F1", "name": "Pellow", "address": {"line": "3 Chapel Rise, Carnbury", "postcode": "TR99 1AA"}},
            {"id": "F2", "name": "Treloar", "address": {"line": "5 Chapel Rise, Carnbury", "postcode": "TR99 1AA"}},
        ],
        "cases": [{"id": "C1", "family": "F1", "children": ["P2", "P3"]}],
    }
