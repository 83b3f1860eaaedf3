"""Make the example's files from its story: ``python examples/make.py [FOLDER]``; here and in the package by default."""

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from story.as_docx import docx
from story.as_mail import mail
from story.as_pdf import pdf
from story.letter import LETTER, MAIL_BODY, MAIL_SUBJECT
from story.people import TABLES, Table
from story.plan import PLAN
from story.records import MINUTES, VISIT

RECORDS: Table = [
    ["file", "family_id", "kind", "date", "author", "audience"],
    ["strategy-meeting.docx", "F202", "strategy meeting minutes", "2025-09-04", "", "professionals"],
    ["home-visit.txt", "F201", "home visit note", "2025-08-27", "W301", "family"],
]


def files() -> Iterator[tuple[str, bytes]]:
    """Every file of the example: its path in the folder, and its bytes."""
    for name, table in TABLES.items():
        yield f"register/{name}.csv", as_csv(table)
    yield "records/records.csv", as_csv(RECORDS)
    yield "records/strategy-meeting.docx", docx(MINUTES)
    yield "records/home-visit.txt", VISIT.encode()
    plan = docx(PLAN)
    yield "documents/plan.docx", plan
    yield "documents/plan.pdf", pdf(PLAN)
    yield "documents/letter.docx", docx(LETTER)
    yield (
        "documents/mail.eml",
        mail("Anita Bhandari <anita.bhandari@example.org>", "Jo Pellow <jo.pellow@example.org>",
             "Tue, 30 Sep 2025 16:04:12 +0100", MAIL_SUBJECT, MAIL_BODY, "CP plan Delaney final v3.docx", plan),
    )  # fmt: skip


def as_csv(table: Table) -> bytes:
    """The table as case systems export one."""
    text = io.StringIO()
    csv.writer(text).writerows(table)
    return text.getvalue().encode()


def main(folder: Path) -> None:
    """Writes every file."""
    for name, data in files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


HERE = Path(__file__).parent
PACKED = HERE.parent / "src" / "partywall" / "example"
"""The same files once more, in the package, for ``partywall serve --example``."""

if __name__ == "__main__":
    for place in [Path(sys.argv[1])] if len(sys.argv) > 1 else [HERE, PACKED]:
        main(place)
