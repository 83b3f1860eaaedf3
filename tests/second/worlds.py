"""Two families and a document, as the pipeline reads them."""

from __future__ import annotations

import io
import json
from datetime import date

import docx

import simulated
from partywall import formats, pipeline
from partywall.decide import read_policy
from partywall.model.disclosure import Decision, Outcome, Passage, PassageId, Screening
from partywall.model.people import CaseId, FamilyId, PersonId, Register
from partywall.model.text import Document
from partywall.register import read_json
from partywall.second import Eyes
from partywall.service.policies import default_policy
from partywall.trace import index
from tests import recorded

POLICY = read_policy(default_policy())
RECORDS = index(
    [recorded.record(formats.read(simulated.MINUTES.encode(), "minutes.txt"), (FamilyId("F2"),), "minutes")]
)


def register() -> Register:
    """The simulated town, where the father may not know of the mother's health, and Mr Trewin rang in confidence."""
    town = simulated.register()
    town["people"].append(
        {"id": "P7", "forename": "Piran", "surname": "Trewin", "families": ["F2"], "role": "man next door", "sex": "M",
         "phones": ["07700 900456"], "born": "1971-02-03"}
    )  # fmt: skip
    town["restrictions"] = [
        {"person": simulated.MOTHER, "categories": ["health"], "withheld_from": [simulated.FATHER], "why": "her wish"}
    ]
    town["protected_sources"] = [
        {"person": "P7", "why": "rang in confidence"},
        {"person": "P9", "why": "wrote in confidence"},
    ]
    found = read_json(json.dumps(town).encode(), date(2025, 3, 1)).register
    assert found is not None
    return found


def document(text: str) -> Document:
    """A plain text, read."""
    return formats.read(text.encode(), "plan.txt")


def hidden() -> Document:
    """A Word file with something in a property."""
    file = docx.Document()
    file.core_properties.author = "secret keeper"
    file.add_paragraph("The kettle is on.")
    buffer = io.BytesIO()
    file.save(buffer)
    return formats.read(buffer.getvalue(), "secret.docx")


def screened(
    text: str | Document,
    eyes: Eyes | None,
    recipient: str = simulated.MOTHER,
    decisions: dict[PassageId, Decision] | None = None,
) -> Screening:
    """The whole screening of a text, with these second eyes."""
    read = document(text) if isinstance(text, str) else text
    request = pipeline.Request(CaseId(simulated.CASE), PersonId(recipient))
    return pipeline.prepare(read, register(), request, RECORDS, POLICY, decisions, models=pipeline.Models(eyes=eyes))


def added(found: Screening) -> list[tuple[str, Passage, Outcome]]:
    """The passages that only the second eyes saw, with their words and what was decided."""
    return [
        (found.document.text_of(passage.span), passage, decision.outcome)
        for passage, decision in zip(found.passages, found.decisions, strict=True)
        if passage.evidence[0].kind == "second eyes"
    ]
