"""Predicts what Partywall withholds on the Two Doors worlds, through its public Python API.

    python bench/twodoors.py WORLDS --predictions OUT.jsonl [--worlds w001,w002] [--json]

Where the benchmark's own ``score.py`` lies beside the worlds it is run, and its table printed. A system may use of a
world what the benchmark's rules allow: the register without the people whom it leaves out, the documents without
their marks, the records.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from partywall.decide import read_policy
from partywall.model.disclosure import Outcome, Screening
from partywall.model.people import (
    EVERYONE,
    Address,
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    FamilyLink,
    Identifier,
    IdentifierKind,
    LinkBasis,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.pipeline import Models, Request, prepare
from partywall.register.tables import Tables
from partywall.service.networks import load_network
from partywall.service.taggers import load_tagger
from partywall.trace import index

MARK = re.compile(r"</?(?:leak|core|keep)(?:\s+[a-z]+=\"[^\"]*\")*\s*>")
POSTCODE = re.compile(r",?\s*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b")
CASE = CaseId("case")


def register_of(world: dict[str, Any]) -> Tables:
    """The register that a system is given: the world's, without the people it does not know."""
    rows = [row for row in world["people"] if row.get("in_register", True)]
    ids = {row["id"] for row in rows}
    families = tuple(
        Family(FamilyId(row["id"]), row.get("name", ""), address(row.get("address", ""))) for row in world["families"]
    )
    return Tables(
        persons=tuple(person(row) for row in rows),
        families=families,
        cases=(
            Case(
                CASE,
                FamilyId(world["case"]["family"]),
                tuple(PersonId(id) for id in world["case"].get("children", ()) if id in ids),
            ),
        ),
        family_links=tuple(
            FamilyLink(PersonId(row["id"]), FamilyId(row["family"]), LinkBasis.RECORDED)
            for row in rows
            if row.get("family")
        ),
        all_relations=tuple(
            Relation(PersonId(row["a"]), PersonId(row["b"]), row["kind"])
            for row in world.get("relations", ())
            if {row["a"], row["b"]} <= ids
        ),
        all_restrictions=tuple(
            Restriction(
                PersonId(row["person"]),
                tuple(FactKind(kind) for kind in row["categories"]),
                tuple(EVERYONE if id == "*" else PersonId(id) for id in row["from"]),
                row.get("why", ""),
            )
            for row in world.get("restrictions", ())
            if row["person"] in ids
        ),
        protected_sources=tuple(
            ProtectedSource(PersonId(row["person"]), row.get("why", ""))
            for row in world.get("protected_sources", ())
            if row["person"] in ids
        ),
    )


def person(row: dict[str, Any]) -> Person:
    """One person of a world's register."""
    work = row.get("professional")
    home = address(row.get("address", ""))
    return Person(
        PersonId(row["id"]),
        row.get("forename") or "",
        row.get("surname") or "",
        middle=row.get("middle") or "",
        known_as=tuple(row.get("known_as") or ()),
        born=date.fromisoformat(row["dob"]) if re.fullmatch(r"\d{4}-\d\d-\d\d", row.get("dob") or "") else None,
        sex=row.get("sex") or "",
        families=(FamilyId(row["family"]),) if row.get("family") else (),
        role=row.get("role") or "",
        parental_responsibility_for=tuple(PersonId(id) for id in row.get("pr_for") or ()),
        addresses=(home,) if home else (),
        phones=(row["phone"],) if row.get("phone") else (),
        emails=(row["email"],) if row.get("email") else (),
        identifiers=(Identifier(IdentifierKind.NHS, row["nhs_number"]),) if row.get("nhs_number") else (),
        professional=Professional(work.get("agency", ""), work.get("post", "")) if work else None,
    )


def address(text: str) -> Address | None:
    """An address with its postcode apart; None where there is none."""
    if not text:
        return None
    postcode = POSTCODE.search(text)
    return Address(POSTCODE.sub("", text).strip(" ,"), postcode.group(1) if postcode else "")


def document_of(text: str) -> Document:
    """A Markdown document as one part."""
    digest = digest_of(text.encode())
    body = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "text"),))
    return Document(digest, MediaType.MARKDOWN, (body,))


def records_of(folder: Path, world: dict[str, Any]) -> tuple[Record, ...]:
    """The documents of the record, with whose they are."""
    texts = ((row, (folder / row["file"]).read_text()) for row in world.get("sources", ()))
    return tuple(record_of(row, document_of(text)) for row, text in texts if text.strip())


def record_of(row: dict[str, Any], document: Document) -> Record:
    """A document of the record, with what a world's list says of it."""
    families = tuple(FamilyId(id) for id in row.get("families", ()))
    return Record(document, Source(RecordId(row["file"]), document.digest, families, row["file"]))


def screenings(folder: Path) -> Iterator[tuple[str, str, Screening]]:
    """File, recipient and what was decided, for every product and recipient of a world."""
    world = json.loads((folder / "world.json").read_text())
    register = register_of(world)
    records = index(records_of(folder, world))
    for product in world["products"]:
        document = document_of(MARK.sub("", (folder / product["file"]).read_text()))
        for recipient in product["recipients"]:
            request = Request(CASE, PersonId(recipient))
            yield product["file"], recipient, prepare(document, register, request, records, POLICY, models=MODELS)


def prediction(world: str, product: str, recipient: str, screening: Screening) -> dict[str, Any]:
    """One line of predictions: what is taken out unasked, and what a person is asked about."""
    spans = {
        outcome: [[passage.span.start, passage.span.end] for passage in screening.outcome(outcome)]
        for outcome in Outcome
    }
    return {
        "world": world,
        "product": product,
        "recipient": recipient,
        "redact": spans[Outcome.REDACT],
        "flag": spans[Outcome.REFER],
    }


MODELS = Models(load_tagger(), load_network())
POLICY = read_policy(files("partywall.decide").joinpath("policies/default.toml").read_bytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worlds", type=Path)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--worlds", dest="only", help="names of worlds, parted by commas")
    parser.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    wanted = set(options.only.split(",")) if options.only else None
    folders = [path.parent for path in sorted(options.worlds.glob("*/world.json"))]
    folders = [folder for folder in folders if not wanted or folder.name in wanted]
    start, words = time.perf_counter(), 0
    with options.predictions.open("w") as out:
        for folder in folders:
            for product, recipient, screening in screenings(folder):
                words += len(screening.document.parts[0].text.split())
                out.write(json.dumps(prediction(folder.name, product, recipient, screening)) + "\n")
    seconds = time.perf_counter() - start
    scorer = options.worlds.resolve().parent / "score.py"
    extra = [f"--worlds={','.join(sorted(folder.name for folder in folders))}", *(["--json"] if options.json else [])]
    figures = {"worlds": len(folders), "words screened": words, "seconds": round(seconds, 2)}
    if not scorer.exists():
        print(json.dumps(figures))
        return
    table = subprocess.run(
        [sys.executable, str(scorer), str(options.worlds.resolve()), str(options.predictions.resolve()), *extra],
        check=True,
        capture_output=True,
        text=True,
        cwd=scorer.parent,
    ).stdout
    print(json.dumps(figures | json.loads(table)) if options.json else f"{figures}\n{table}")


if __name__ == "__main__":
    main()
