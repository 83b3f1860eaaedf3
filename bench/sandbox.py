"""What the sandbox costs: a worker for each act, beside the same act with nothing around it, in one run.

    python bench/sandbox.py [--rounds N] [--json]

1. Starting: from nothing to the first document read.
2. Each act on small examples and on a long document, by workers and bare, in turns; the quickest of each. What is done
   bare remembers words of the run before, which a worker never does.
3. Many documents: how many a second by workers, as many at a time as there are cores, and bare one after the other.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from partywall import formats
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Document, Span
from partywall.sandbox.wire import pack, unpack
from partywall.service.workshop import Workshop, ahead
from partywall.verify import verify

EXAMPLES = Path(__file__).parent.parent / "examples" / "documents"
PAGES = 100


def long_pdf() -> bytes:
    """A hundred pages of fifty lines."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for page in range(PAGES):
        for line in range(50):
            canvas.drawString(50, 780 - 14 * line, f"On day {line} of month {page} the family was seen at home.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def planned(document: Document) -> Plan:
    """The first word withheld."""
    part = next(part for part in document.parts if part.stays and part.text.strip())
    end = len(part.text.split()[0])
    start = part.text.index(part.text.split()[0])
    dropped = tuple((inner.digest, part.id) for inner in document.walk() for part in inner.parts if not part.stays)
    redaction = Redaction(Span(document.digest, part.id, start, start + end), "[withheld]")
    return Plan(document.digest, (redaction,), dropped)


def both(bare: Callable[[], Any], worker: Callable[[], Any], rounds: int) -> tuple[float, float]:
    """Milliseconds of each, taken in turns: the quickest, which other work on the machine disturbs least."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for took, act in zip(times, (bare, worker), strict=True):
            begun = time.perf_counter()
            act()
            took.append(1000 * (time.perf_counter() - begun))
    return min(times[0]), min(times[1])


def acts(workshop: Workshop, name: str, untrusted: bytes, rounds: int) -> dict[str, dict[str, float]]:
    """Each act on one file. Verification without character recognition on both sides: none of its pages is drawn."""
    document = workshop.read(untrusted, name)
    plan = planned(document)
    copy = workshop.write(untrusted, document, plan)
    packed = pack(document, Document)
    transfer = both(lambda: pack(document, Document), lambda: unpack(packed, Document), rounds)
    found = {
        "read": both(lambda: formats.read(untrusted, name), lambda: workshop.read(untrusted, name), rounds),
        "write": both(
            lambda: formats.write(untrusted, document, plan), lambda: workshop.write(untrusted, document, plan), rounds
        ),
    }
    if document.pages is None:
        found["verify"] = both(
            lambda: verify(untrusted, document, plan, copy, ours=True),
            lambda: workshop.verify(untrusted, document, plan, copy),
            rounds,
        )
    rows = {act: {"bare": bare, "worker": worker, "more": worker - bare} for act, (bare, worker) in found.items()}
    return {**rows, "transfer of the document": {"packed": transfer[0], "unpacked": transfer[1]}}


def many(workshop: Workshop, count: int) -> dict[str, float]:
    """Documents a second."""
    untrusted = (EXAMPLES / "letter.docx").read_bytes()
    begun = time.perf_counter()
    for _ in range(count):
        formats.read(untrusted, "letter.docx")
    bare = count / (time.perf_counter() - begun)
    begun = time.perf_counter()
    for _ in ahead(lambda _: workshop.read(untrusted, "letter.docx"), range(count)):
        pass
    return {"bare, one after the other": bare, "workers, side by side": count / (time.perf_counter() - begun)}


def started() -> float:
    """Seconds from nothing to the first document read."""
    begun = time.perf_counter()
    workshop = Workshop()
    workshop.read(b"A text.", "plan.txt")
    took = time.perf_counter() - begun
    workshop.sandbox.close()
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    starts = [started() for _ in range(3)]
    workshop = Workshop()
    layers = [layer.value for layer in workshop.sandbox.layers()]
    time.sleep(1)
    files = [(path.name, path.read_bytes()) for path in sorted(EXAMPLES.iterdir())]
    files = [("text.txt", b"A text of one line.\n"), *files]
    result = {
        "cores": os.cpu_count(),
        "layers": layers,
        "start_seconds": min(starts),
        "milliseconds": {name: acts(workshop, name, content, given.rounds) for name, content in files},
        f"milliseconds_{PAGES}_pages": acts(workshop, "long.pdf", long_pdf(), 3),
        "documents_a_second": many(workshop, 20 * given.rounds),
    }
    workshop.sandbox.close()
    if given.json:
        json.dump(result, sys.stdout, indent=1)
        print()
        return
    print(f"{result['cores']} cores; layers: {', '.join(layers)}; start {result['start_seconds']:.2f} s")
    rows = {**result["milliseconds"], f"{PAGES} pages": result[f"milliseconds_{PAGES}_pages"]}
    for name, found in rows.items():
        for act, figures in found.items():
            print(f"{name:14} {act:26}" + "  ".join(f"{what} {value:8.1f} ms" for what, value in figures.items()))
    for how, rate in result["documents_a_second"].items():
        print(f"documents a second, {how}: {rate:.0f}")


if __name__ == "__main__":
    main()
