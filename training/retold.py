"""Fits what the signs of a retold sentence are worth (``trace/retold_likeness``), on the training worlds of Two Doors.

    python training/retold.py WORLDS

Every sentence of a document with the likest sentence of each record is an example. It retells the record where it
touches a leak told in other words and the record is of, or names, a person of the leak; it does not where it touches no
leak and the record is of other families. Some of those do tell the same, of things that may be disclosed: pairs that a
reader found so are in ``retold_judged.csv`` and are left out. Prints the weights, and by leaving out an eighth of the
worlds at a time what is traced at a few rates of false traces. No dice but the seed; a few seconds a world.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
import retold as bench  # noqa: E402
from partywall.model.text import Span  # noqa: E402
from partywall.trace import index, trace  # noqa: E402
from partywall.trace.retold_likeness import SIGNS, rarity, signs  # noqa: E402
from partywall.trace.retold_sentences import told  # noqa: E402
from partywall.trace.spelling import Words  # noqa: E402

RETOLD = {"paraphrase", "copied", "nominal", "pronoun", "quote"}
FOLDS, PULL = 8, 3.0
Key = tuple[str, str, int]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    world: str
    signs: tuple[float, ...]
    label: int
    """1: retells; 0: does not; -1: nobody can say."""
    leaks: tuple[Key, ...]
    """The leaks told in other words whose right record this is."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worlds", type=Path)
    folder = parser.parse_args().worlds
    rows, leaks, copied, count = examples(folder)
    table, labels = np.array([row.signs for row in rows]), np.array([row.label for row in rows])
    print(len(rows), "examples", int((labels == 1).sum()), "retell,", int((labels == 0).sum()), "do not")
    report(rows, held_out(rows, table, labels), leaks, copied, count)
    *weights, always = fit(table[labels >= 0], labels[labels >= 0])
    print({name: round(float(weight), 3) for name, weight in zip(SIGNS, weights, strict=True)}, round(float(always), 3))


def examples(folder: Path) -> tuple[list[Example], int, set[Key], int]:
    """All examples, how many leaks are told in other words, which are found as copies, and how many words there are."""
    with (Path(__file__).parent / "retold_judged.csv").open() as judged:
        same = {(row["world"], row["product"], int(row["start"]), row["record"]) for row in csv.DictReader(judged)}
    rows, words, leaks, count = [], Words(bench.KEY), 0, 0
    copied: set[Key] = set()
    for world in bench.worlds(folder):
        theirs = [(record, read) for record in world.records if (read := told(record.text, words))]
        for product in world.products:
            leaks += sum(leak.how == "paraphrase" for leak in product.leaks)
            count += len(product.text.split())
            mine, part = told(product.text, words), product.document.parts[0]
            copies = [(copy.span, copy.record) for copy in trace(product.document, index(world.sources))]
            rare = rarity([mine, *(read for _, read in theirs)])
            for record, read in theirs:
                found = signs(mine, read, rare)
                best = found[-1].argmax(axis=1)
                for number, sentence in enumerate(mine):
                    values = found[:, number, best[number]]
                    touched = product.leaks_at(Span(product.document.digest, part.id, sentence.start, sentence.end))
                    right = [leak for leak in touched if record.source.name in leak.records]
                    here = (world.name, product.name, sentence.start, record.source.name)
                    if any(leak.how in RETOLD for leak in right):
                        label = 1
                    else:
                        label = -1 if touched or world.family in record.source.families or here in same else 0
                    keys = tuple((world.name, product.name, leak.start) for leak in right if leak.how == "paraphrase")
                    if any(
                        one == record.document and span.start < sentence.end and sentence.start < span.end
                        for span, one in copies
                    ):
                        copied.update(keys)
                    elif values[-1] > 0:
                        rows.append(Example(world.name, tuple(map(float, values)), label, keys))
    return rows, leaks, copied, count


def held_out(rows: list[Example], table: Numbers, labels: Numbers) -> Numbers:
    """The log-odds of each example by weights that were fitted on other worlds."""
    names = sorted({row.world for row in rows})
    random.Random(0).shuffle(names)
    fold = np.array([names.index(row.world) % FOLDS for row in rows])
    odds = np.zeros(len(rows))
    for number in range(FOLDS):
        taught = (fold != number) & (labels >= 0)
        *weights, always = fit(table[taught], labels[taught])
        odds[fold == number] = table[fold == number] @ np.array(weights) + always
    return odds


def fit(table: Numbers, labels: Numbers) -> Numbers:
    """Weights of a logistic regression, pulled a little towards none; the last is the constant."""
    mean, spread = table.mean(axis=0), table.std(axis=0)
    known = np.c_[(table - mean) / spread, np.ones(len(table))]
    weights = np.zeros(known.shape[1])
    pull = np.diag([PULL] * table.shape[1] + [0.0])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (labels - likely) - pull @ weights
        weights += np.linalg.solve((known * (likely * (1 - likely))[:, None]).T @ known + pull, slope)
    return np.r_[weights[:-1] / spread, weights[-1] - (weights[:-1] * mean / spread).sum()]


def report(rows: list[Example], odds: Numbers, leaks: int, copied: set[Key], count: int) -> None:
    """What share of the retold leaks is traced, at a few rates of false traces."""
    best: dict[Key, float] = defaultdict(lambda: -99.0)
    for row, value in zip(rows, odds.tolist(), strict=True):
        for leak in row.leaks:
            best[leak] = max(best[leak], value)
    wrong = np.sort([value for row, value in zip(rows, odds.tolist(), strict=True) if row.label == 0])[::-1]
    for rate in (0.1, 0.3, 1.0, 3.0):
        bound = wrong[int(rate * count / 1000)]
        traced = len(copied | {leak for leak, value in best.items() if value > bound})
        print(
            f"{rate} false a thousand words: from {bound:.2f} on, {traced} of {leaks} traced ({len(copied)} as copies)"
        )


if __name__ == "__main__":
    main()
