"""How well, how fast and how small passages are traced through the records of an organisation.

    python bench/trace.py detection --worlds TWODOORS --corpora TEXTS [--split dev] [--documents 60] [--json]
    python bench/trace.py worlds --worlds TWODOORS --corpora TEXTS [--split dev] [--json]
    python bench/trace.py scale --corpora TEXTS [--passages 100000,1000000] [--stores 'partywall;datasketch'] [--json]

TWODOORS holds the worlds in a folder for each split, TEXTS the corpora. ``train`` is for choosing, ``dev`` for the
figure; no text is in both. ``--misses 50`` shows up to 50 passages that were not found and 50 found falsely, longest
first.

- *detection*: passages copied between texts, with seeded edits, scored with the published measure.
- *worlds*: leaks of the worlds that were copied or retold, among the records of all of them and others.
- *scale*: time, size and recall of this index and of peers on generated passages, each in a process of its own.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import detection
import leaks
import scale
from stores import STORES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    for name in ("detection", "worlds"):
        part = parts.add_parser(name)
        part.add_argument("--worlds", type=Path, required=True)
        part.add_argument("--corpora", type=Path, required=True)
        part.add_argument("--split", choices=("train", "dev"), default="dev")
        part.add_argument("--misses", type=int, default=0, metavar="N")
    parts.choices["detection"].add_argument("--documents", type=int, default=60, help="of each kind")
    parts.choices["detection"].add_argument("--seed", type=int, default=1)
    part = parts.add_parser("scale")
    part.add_argument("--corpora", type=Path, required=True)
    part.add_argument("--passages", default="100000,1000000", help="sizes, parted by commas")
    part.add_argument("--stores", default=";".join(STORES), help=f"of {'; '.join(STORES)}, parted by semicolons")
    part.add_argument("--pages", type=int, default=200)
    part.add_argument("--seed", type=int, default=1)
    part.add_argument("--threshold", type=float, default=0.3, help="likeness at which MinHash LSH aims")
    for part in parts.choices.values():
        part.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    figures = measured(options)
    print(json.dumps(figures, ensure_ascii=False) if options.json else table(figures))


def measured(options: argparse.Namespace) -> dict[str, Any]:
    """The figures of the part that was asked for."""
    if options.part == "scale":
        sizes = [int(size) for size in options.passages.split(",")]
        names = options.stores.split(";")
        return scale.measured(options.corpora, sizes, names, options.pages, options.seed, options.threshold)
    where = (options.worlds, options.corpora, options.split)
    if options.part == "detection":
        return detection.measured(*where, options.documents, options.seed, options.misses)
    return leaks.measured(*where, options.misses)


def table(figures: dict[str, Any], indent: str = "") -> str:
    """Figures as lines, what is inside others further in."""
    lines = []
    for name, value in figures.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}", table(value, indent + "  ")]
        elif isinstance(value, list):
            lines += [f"{indent}{name}", *(f"{indent}  {' | '.join(map(str, row))}" for row in value)]
        else:
            lines.append(f"{indent}{name:{48 - len(indent)}} {value}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
