"""Real files end to end: worlds' documents rendered as DOCX and PDF, redacted by the command line, read back.

    python bench/documents.py WORLDS [--worlds w001,w002] [--formats docx,pdf] [--predictions OUT] [--json]

The copies are read back with libraries that Partywall does not use for it (python-docx, pdfminer.six).
What is missing from a copy becomes a prediction as the benchmark's scorer wants it, so that the same
table can be printed for the plain text, the DOCX and the PDF. Also told: how many copies were made and
open, and how many words were lost beyond what the findings say.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from twodoors import CASE, MARK, register_of

LABEL = re.compile(r"\[\s*withheld[^\]]*\]", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
CELLS = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Run:
    """One copy: of which product, for whom, and what became of it."""

    world: str
    product: str
    recipient: str
    exit_code: int
    opens: bool
    removed: tuple[tuple[int, int], ...]
    """Offsets into the product's text that the copy does not have."""
    lost: int
    """Words that are missing although no finding covers them."""


def register_json(world: dict[str, Any]) -> bytes:
    """A world's register as the JSON source reads it."""
    tables = register_of(world)
    whole = {
        "people": [asdict(row) for row in tables.persons],
        "families": [asdict(row) for row in tables.families],
        "cases": [asdict(row) for row in tables.cases],
        "relations": [asdict(row) for row in tables.all_relations],
        "restrictions": [asdict(row) for row in tables.all_restrictions],
        "protected_sources": [asdict(row) for row in tables.protected_sources],
    }
    return json.dumps(_filled(whole), default=date.isoformat).encode()


def _filled(value: Any) -> Any:
    """Without what is empty."""
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner not in (None, "", (), [])}
    return [_filled(inner) for inner in value] if isinstance(value, list | tuple) else value


def blocks(text: str) -> Iterator[tuple[str, Any]]:
    """Headings, list items, tables and paragraphs of a Markdown text; enough of it to look like a document."""
    table: list[list[str]] = []
    for line in text.splitlines():
        if line.lstrip().startswith("|"):
            cells = [cell.strip() for cell in CELLS.split(line.strip().strip("|"))]
            if not all(re.fullmatch(r":?-*:?", cell) for cell in cells):
                table.append(cells)
            continue
        if table:
            yield "table", table
            table = []
        if line.strip():
            yield ("heading", line.lstrip("# ")) if line.startswith("#") else ("paragraph", line.strip())
    if table:
        yield "table", table


def as_docx(text: str) -> bytes:
    """A product as a Word file."""
    document = docx.Document()
    for kind, block in blocks(text):
        if kind == "heading":
            document.add_heading(block, 2)
        elif kind == "table":
            width = max(map(len, block))
            table = document.add_table(0, width, style="Table Grid")
            for cells in block:
                for cell, words in zip(table.add_row().cells, cells, strict=False):
                    cell.text = words
        else:
            document.add_paragraph(block)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def as_pdf(text: str, font: str) -> bytes:
    """A product as a PDF with a text layer."""
    styles = getSampleStyleSheet()
    body, heading = styles["BodyText"].clone("b", fontName=font), styles["Heading2"].clone("h", fontName=font)

    def flow(words: str, style: Any) -> Paragraph:
        return Paragraph(words.replace("&", "&amp;").replace("<", "&lt;"), style)

    story: list[Flowable] = []
    for kind, block in blocks(text):
        if kind == "table":
            width = max(map(len, block))
            rows = [[flow(cell, body) for cell in cells + [""] * (width - len(cells))] for cells in block]
            story += [Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]), Spacer(1, 8)]
        else:
            story.append(flow(block, heading if kind == "heading" else body))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(story)
    return buffer.getvalue()


def words_of_docx(content: bytes) -> str:
    """The text of a Word file, in order, by python-docx."""
    document = docx.Document(io.BytesIO(content))
    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def words_of_pdf(content: bytes) -> str:
    """The text of a PDF by pdfminer.six."""
    from pdfminer.high_level import extract_text
    from pdfminer.layout import LAParams

    # Lines from the top down; the guess at columns would tear the tables apart.
    return extract_text(io.BytesIO(content), laparams=LAParams(boxes_flow=None))


READERS = {"docx": words_of_docx, "pdf": words_of_pdf}


def missing(original: str, copy: str) -> list[tuple[int, int]]:
    """The stretches of the original whose words the copy does not have, in order."""
    there = [(match.group().casefold(), *match.span()) for match in WORD.finditer(original)]
    here = [match.group().casefold() for match in WORD.finditer(LABEL.sub(" ", copy))]
    matcher = SequenceMatcher(None, [word for word, _, _ in there], here, autojunk=False)
    return [
        (there[first][1], there[last - 1][2])
        for tag, first, last, _, _ in matcher.get_opcodes()
        if tag in ("delete", "replace")
    ]


def runs_of(folder: Path, kind: str, font: str) -> list[Run]:
    """Redact every product of a world for each of its recipients."""
    world = json.loads((folder / "world.json").read_text())
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        (place / "register.json").write_bytes(register_json(world))
        _write_records(folder, world, place / "records")
        return [
            _run(folder, product["file"], recipient, kind, font, place)
            for product in world["products"]
            for recipient in product["recipients"]
        ]


def _write_records(folder: Path, world: dict[str, Any], place: Path) -> None:
    place.mkdir()
    rows = ["file,family_id,kind,date"]
    for number, source in enumerate(world.get("sources", ())):
        text = (folder / source["file"]).read_text()
        if text.strip():
            (place / f"{number}.md").write_text(text)
            rows.append(f"{number}.md,{';'.join(source.get('families', ()))},record,{source.get('date', '')}")
    (place / "records.csv").write_text("\n".join(rows) + "\n")


def _run(folder: Path, product: str, recipient: str, kind: str, font: str, place: Path) -> Run:
    text = MARK.sub("", (folder / product).read_text())
    original = as_docx(text) if kind == "docx" else as_pdf(text, font)
    (place / f"product.{kind}").write_bytes(original)
    order = [f"product.{kind}", "--register", "register.json", "--case", CASE, "--recipient", recipient]
    command = [sys.executable, "-m", "partywall", "redact", *order, "--records", "records", "--out", "out", "--replace"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True)
    copy = place / "out" / f"copy.{kind}"
    if not copy.exists():
        print(f"{folder.name} {product} {recipient} {kind}: {done.stderr.strip()}", file=sys.stderr)
        return Run(folder.name, product, recipient, done.returncode, False, (), 0)
    try:
        read = READERS[kind](copy.read_bytes())
    except Exception as error:  # noqa: BLE001 - a copy that another reader refuses is a result
        print(f"{folder.name} {product} {recipient} {kind}: {error!r}", file=sys.stderr)
        return Run(folder.name, product, recipient, done.returncode, False, (), 0)
    found = json.loads((place / "out" / "findings.json").read_text())
    withheld = [row["text"] for row in found["passages"] if row["decision"]["outcome"] != "disclose"]
    removed = tuple(missing(text, read))
    return Run(folder.name, product, recipient, done.returncode, True, removed, _lost(text, read, withheld))


def _lost(text: str, read: str, withheld: list[str]) -> int:
    """How many words fewer the copy has than the original without its withheld passages."""
    kept = _counted(text) - Counter(word for passage in withheld for word in _counted(passage).elements())
    return (kept - _counted(read)).total()


def _counted(text: str) -> Counter[str]:
    return Counter(match.group().casefold() for match in WORD.finditer(LABEL.sub(" ", text)))


def table(worlds: Path, runs: list[Run], predictions: Path) -> dict[str, Any]:
    """The scorer's figures for what was really removed, where it lies beside the worlds."""
    lines = [
        {"world": run.world, "product": run.product, "recipient": run.recipient, "redact": run.removed, "flag": []}
        for run in runs
    ]
    predictions.write_text("\n".join(map(json.dumps, lines)) + "\n")
    figures = {
        "copies wanted": len(runs),
        "copies made": sum(run.exit_code in (0, 6) for run in runs),
        "copies that open": sum(run.opens for run in runs),
        "words lost beyond the findings": sum(run.lost for run in runs),
    }
    scorer = worlds.resolve().parent / "score.py"
    if scorer.exists():
        only = ",".join(sorted({run.world for run in runs}))
        command = [sys.executable, str(scorer), str(worlds.resolve()), str(predictions.resolve()), "--json"]
        done = subprocess.run(
            [*command, "--worlds", only], check=True, capture_output=True, text=True, cwd=scorer.parent
        )
        figures |= json.loads(done.stdout)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worlds", type=Path)
    parser.add_argument("--worlds", dest="only", help="names of worlds, parted by commas")
    parser.add_argument("--formats", default="docx,pdf")
    parser.add_argument("--predictions", type=Path, default=Path(tempfile.gettempdir()) / "documents.jsonl")
    parser.add_argument("--font", type=Path, help="a TrueType font to embed in the PDFs; Helvetica if left out")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    wanted = set(options.only.split(",")) if options.only else None
    folders = [path.parent for path in sorted(options.worlds.glob("*/world.json"))]
    folders = [folder for folder in folders if not wanted or folder.name in wanted]
    font = "Helvetica"
    if options.font:
        font = "Embedded"
        pdfmetrics.registerFont(TTFont(font, options.font))
    figures = {}
    for kind in options.formats.split(","):
        with ProcessPoolExecutor(options.workers) as pool:
            done = pool.map(runs_of, folders, [kind] * len(folders), [font] * len(folders))
            figures[kind] = table(options.worlds, [run for runs in done for run in runs], options.predictions)
    if options.json:
        print(json.dumps(figures))
        return
    for kind, rows in figures.items():
        print(f"\n{kind}")
        for name, value in rows.items():
            print(f"  {name:45} {value}")


if __name__ == "__main__":
    main()
