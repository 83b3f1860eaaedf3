"""Pages of a PDF redacted per second: here, and by other engines where whoever measures has installed them.

    python bench/redacted.py [--json] [--pages N] [--rounds N] [--memory PAGES]

Ten words of four letters or more are taken out of each page, the same by every engine, all in one process and in
turn. Here: read and written, then also verified by every check but character recognition. PyMuPDF (AGPL, no part of
Partywall): opened, its words found, marked, applied and saved. pdf_oxide: the same words' boxes, destroyed and saved.
``--memory``: the most memory of a process that reads, writes and verifies so many pages.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import long
from partywall import formats
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Anchor, Document, Part, Span
from partywall.verify import verify

WORDS = 10
"""Taken out of each page."""
LABEL = "[withheld: another person]"
Engine = Callable[[bytes], int]
"""Redacts a file; gives the size of the copy."""


def chosen(document: Document) -> list[tuple[Part, re.Match[str]]]:
    """The words that are taken out."""
    dice = random.Random(1)
    found = []
    for part in document.parts:
        words = list(re.finditer(r"\w{4,}", part.text)) if part.stays else []
        picked = dice.sample(words, min(WORDS, len(words)))
        found += [(part, word) for word in sorted(picked, key=lambda word: word.start())]
    return found


def plan_of(document: Document) -> Plan:
    """The words as a plan."""
    spans = [Span(document.digest, part.id, *word.span()) for part, word in chosen(document)]
    return Plan(document.digest, tuple(Redaction(span, LABEL) for span in sorted(spans)))


def ours(content: bytes) -> int:
    """Read and written."""
    document = formats.read(content, "long.pdf")
    return len(formats.write(content, document, plan_of(document)))


def ours_verified(content: bytes) -> int:
    """Read, written and verified."""
    document = formats.read(content, "long.pdf")
    plan = plan_of(document)
    copy = formats.write(content, document, plan)
    if not verify(content, document, plan, copy, ours=True).passed:
        raise SystemExit("the copy was not verified")
    return len(copy)


def peers(content: bytes) -> dict[str, Engine]:
    """The engines that are installed. Each is told the words by what it finds itself, or by their boxes."""
    found: dict[str, Engine] = {}
    anchors = [(part.anchor_at(word.start()), word.group()) for part, word in chosen(formats.read(content, "a.pdf"))]
    try:
        import pymupdf
    except ImportError:
        pass
    else:
        found["PyMuPDF"] = lambda data: with_pymupdf(pymupdf, data, anchors)
    try:
        import pdf_oxide
    except ImportError:
        pass
    else:
        found["pdf_oxide"] = lambda data: with_pdf_oxide(pdf_oxide, data, anchors)
    return found


def with_pymupdf(pymupdf: object, data: bytes, anchors: list[tuple[Anchor, str]]) -> int:
    """PyMuPDF's own way: its words, its marks, its removal."""
    wanted: dict[int, list[str]] = {}
    for anchor, word in anchors:
        wanted.setdefault((anchor.page or 1) - 1, []).append(word)
    document = pymupdf.open(stream=data, filetype="pdf")  # type: ignore[attr-defined]
    for number, page in enumerate(document):
        left = list(wanted.get(number, ()))
        for box in page.get_text("words"):
            word = re.sub(r"\W", "", box[4])
            if word in left:
                left.remove(word)
                page.add_redact_annot(box[:4], text=LABEL)
        page.apply_redactions()
    return len(document.tobytes(garbage=3, deflate=True))


def with_pdf_oxide(pdf_oxide: object, data: bytes, anchors: list[tuple[Anchor, str]]) -> int:
    """pdf_oxide's destructive removal, by boxes."""
    document = pdf_oxide.PdfDocument.from_bytes(data)  # type: ignore[attr-defined]
    for anchor, _ in anchors:
        if anchor.box:
            document.add_redaction((anchor.page or 1) - 1, anchor.box)
    document.apply_redactions_destructive()
    return len(document.to_bytes())


def side_by_side(pages: int, rounds: int) -> dict[str, dict[str, float]]:
    """Pages per second of each, with the size of its copy and how many times the first peer's speed it has."""
    content = long.as_pdf(long.paragraphs(pages))
    count = formats.read(content, "long.pdf").pages or 1
    engines = {"redacted": ours, "redacted and verified": ours_verified, **peers(content)}
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    sizes: dict[str, int] = {}
    # As in the product's own workers: what stands at the start is looked through once, and the rest seldom.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)
    for turn in range(rounds + 1):
        for name, engine in engines.items():
            begun = time.perf_counter()
            sizes[name] = engine(content)
            if turn:
                seconds[name].append(time.perf_counter() - begun)
    figures = {
        name: {"pages per second": round(count / statistics.median(taken), 1), "copy, bytes": sizes[name]}
        for name, taken in seconds.items()
    }
    if "PyMuPDF" in engines:
        for name, taken in seconds.items():
            ratios = [theirs / mine for theirs, mine in zip(seconds["PyMuPDF"], taken, strict=True)]
            figures[name]["times PyMuPDF"] = round(statistics.median(ratios), 2)
    return figures


def memory(pages: int) -> dict[str, float]:
    """The most memory of a process of its own, in MB, and its seconds."""
    begun = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, __file__, "--alone", str(pages)], check=True, capture_output=True, cwd=Path(__file__).parent
    )
    return {"pages": pages, "MB": float(ended.stdout), "seconds": round(time.perf_counter() - begun, 1)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=60)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--memory", type=int, default=0)
    options.add_argument("--alone", type=int, default=0, help=argparse.SUPPRESS)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    if given.alone:
        ours_verified(long.as_pdf(long.paragraphs(given.alone)))
        print(round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
        return
    figures: dict[str, object] = {"speed": side_by_side(given.pages, given.rounds)}
    if given.memory:
        figures["most memory"] = memory(given.memory)
    if given.json:
        print(json.dumps(figures))
        return
    for name, each in side_by_side_rows(figures):
        print(f"{name:24}", *(f"{what} {value}" for what, value in each.items()), sep="  ")


def side_by_side_rows(figures: dict[str, object]) -> list[tuple[str, dict[str, float]]]:
    """All figures by name."""
    rows: list[tuple[str, dict[str, float]]] = []
    for name, value in figures.items():
        if isinstance(value, dict):
            rows += value.items() if name == "speed" else [(name, value)]
    return rows


if __name__ == "__main__":
    main()
