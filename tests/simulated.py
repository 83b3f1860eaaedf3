"""A small simulated town: two families next door to each other, a case, a document, a record.

Real parts throughout: a register as JSON, records in a folder, documents as files.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import docx

CASE = "C1"
MOTHER, FATHER, CHILD = "P1", "P2", "P3"

PLAN = (
    "Child protection plan\n\n"
    "Wilf Marchbank sees his mother, Ada Marchbank, every day, and this is going well.\n\n"
    "Last spring Jory Trewin was arrested for burglary. He was held for two nights. "
    "Wilf likes school and is seldom late.\n\n"
    "He has been found with stolen bicycles on three occasions and is known to carry a knife after dark.\n\n"
    "They have kind neighbours. The social worker, Ms Nair, will visit on Friday.\n"
)
WITHHELD = ("Trewin", "Jory", "burglary", "stolen bicycles", "knife after dark")
STAYS = ("Wilf Marchbank", "every day", "seldom late", "kind neighbours", "will visit on Friday")

MINUTES = (
    "Strategy meeting about Jory Trewin\n\n"
    "He has been found with stolen bicycles on three occasions and is known to carry a knife after dark.\n"
)


def register() -> dict[str, Any]:
    """The register as the JSON source reads it."""
    return {
        "people": [
            {"id": MOTHER, "forename": "Ada", "surname": "Marchbank", "families": ["F1"], "role": "mother", "sex": "F"},
            {"id": FATHER, "forename": "Tom", "surname": "Marchbank", "families": ["F1"], "role": "father", "sex": "M"},
            {"id": CHILD, "forename": "Wilf", "surname": "Marchbank", "families": ["F1"], "role": "child", "sex": "M"},
            {
                "id": "P8",
                "forename": "Jory",
                "surname": "Trewin",
                "families": ["F2"],
                "role": "boy next door",
                "sex": "M",
            },
            {
                "id": "P9",
                "forename": "Asha",
                "surname": "Nair",
                "role": "social worker",
                "professional": {"agency": "Carnbury Council", "post": "Social Worker"},
            },
        ],
        "families": [
            {"id": "F1", "name": "Marchbank", "address": {"line": "3 Chapel Rise, Carnbury", "postcode": "TR99 1AA"}},
            {"id": "F2", "name": "Trewin", "address": {"line": "5 Chapel Rise, Carnbury", "postcode": "TR99 1AA"}},
        ],
        "cases": [{"id": CASE, "family": "F1", "children": [CHILD]}],
    }


def town(folder: Path) -> Path:
    """The town's files in a folder: register.json, records/, plan.txt, plan.docx."""
    (folder / "register.json").write_text(json.dumps(register()))
    (folder / "records").mkdir()
    (folder / "records" / "minutes.txt").write_text(MINUTES)
    (folder / "records" / "records.csv").write_text("file,family_id,kind,date\nminutes.txt,F2,minutes,2025-02-03\n")
    (folder / "plan.txt").write_text(PLAN)
    (folder / "plan.docx").write_bytes(plan_docx())
    return folder


def plan_docx() -> bytes:
    """The plan as a Word file."""
    document = docx.Document()
    document.core_properties.author = "Jory Trewin's keyworker"
    for line in PLAN.split("\n\n"):
        document.add_paragraph(line.strip())
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def order(folder: Path, document: str = "plan.txt", recipient: str = MOTHER) -> dict[str, Any]:
    """What ``screen`` and ``redact`` take for a document of this town."""
    return {
        "document": folder / document,
        "register": folder / "register.json",
        "case": CASE,
        "recipient": recipient,
        "records": folder / "records",
    }
