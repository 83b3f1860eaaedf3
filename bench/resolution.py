"""People and chains of mentions on held-out LitBank and GUM: who is mentioned, and which mentions mean the same person.

    python bench/resolution.py CORPORA [--json]

CORPORA holds ``litbank`` and ``gum``. Every fifth document by name is held out from training/chains.py; only those are
measured. Measures: precision, recall and F1 of person mentions, exact and with the same beginning (a mention found
as "the man" for "the man in the hat"); MUC, B³ and CEAFe (φ4) of chains and their mean (CoNLL F1), summed over the
documents of a corpus, for mentions as the corpus has them and as the program finds them. Persons only; mentions that
stand alone count.

Published beside it, and not the same setting (all six kinds of entities, other documents): Bamman, Lewke and Mansoor
2020, BERT, cross-validated on LitBank with its own mentions; BookNLP's small and big model, as its README has them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from chained import PERSONAL, Story, stories
from partywall.detect import detect
from partywall.detect.tagger import Tagger
from partywall.model.people import MentionKind
from partywall.register.tables import Tables
from partywall.resolve.chains.antecedents import walk
from partywall.resolve.chains.learned import WEIGHTS
from partywall.resolve.chains.reading import Known, Pointer, Script, given, pointers
from partywall.service.taggers import load_tagger
from twodoors import document_of

Spot = tuple[int, int]
Chains = list[frozenset[Spot]]
NOBODY = Tables(
    persons=(),
    families=(),
    cases=(),
    family_links=(),
    all_relations=(),
    all_restrictions=(),
    protected_sources=(),
)
PUBLISHED = {
    "Bamman et al. 2020, BERT": {"MUC": 84.3, "B3": 62.7, "CEAFe": 57.3, "CoNLL": 68.1},
    "BookNLP small": {"CoNLL": 76.4},
    "BookNLP big": {"CoNLL": 79.0},
}


@dataclass
class Sum:
    """Of one measure: hits and totals on the side of precision and on that of recall."""

    right: float = 0.0
    said: float = 0.0
    found: float = 0.0
    true: float = 0.0

    def add(self, right: float, said: float, found: float, true: float) -> None:
        """One document's."""
        self.right += right
        self.said += said
        self.found += found
        self.true += true

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        precision = self.right / self.said if self.said else 0.0
        recall = self.found / self.true if self.true else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def muc(key: Chains, response: Chains) -> tuple[float, float]:
    """Links of the key that the response has, and all links of the key (Vilain et al. 1995)."""
    where = {spot: number for number, chain in enumerate(response) for spot in chain}
    kept = total = 0
    for chain in key:
        parts = {where.get(spot, (spot,)) for spot in chain}
        kept += len(chain) - len(parts)
        total += len(chain) - 1
    return kept, total


def b_cubed(key: Chains, response: Chains) -> tuple[float, float]:
    """Sum over the key's mentions of the share of their chain that is with them, and their number (Bagga, Baldwin)."""
    where = {spot: chain for chain in response for spot in chain}
    shares = sum(len(chain & where.get(spot, frozenset())) / len(chain) for chain in key for spot in chain)
    return shares, sum(map(len, key))


def ceaf(key: Chains, response: Chains) -> float:
    """The likeness φ4 of the best one-to-one assignment of chains (Luo 2005)."""
    where = {spot: number for number, chain in enumerate(response) for spot in chain}
    likeness: dict[int, dict[int, float]] = defaultdict(dict)
    for at, chain in enumerate(key):
        for number in {where[spot] for spot in chain if spot in where}:
            shared = 2 * len(chain & response[number]) / (len(chain) + len(response[number]))
            likeness[at][number] = shared
    return sum(best(piece) for piece in _pieces(likeness))


def _pieces(likeness: dict[int, dict[int, float]]) -> Iterable[list[list[float]]]:
    """Tables of chains that have anything to do with one another: each is small."""
    left = dict(likeness)
    while left:
        rows = [next(iter(left))]
        columns: set[int] = set()
        while True:
            columns |= {number for row in rows for number in likeness[row]}
            more = [row for row, said in left.items() if row not in rows and columns & said.keys()]
            if not more:
                break
            rows += more
        for row in rows:
            del left[row]
        yield [[likeness[row].get(number, 0.0) for number in sorted(columns)] for row in rows]


def best(table: list[list[float]]) -> float:
    """The largest sum of a one-to-one assignment of rows to columns (Hungarian method, potentials)."""
    if len(table) > len(table[0]):
        table = [list(column) for column in zip(*table, strict=True)]
    rows, columns = len(table), len(table[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    taken, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        taken[0], at = row, 0
        least = [float("inf")] * (columns + 1)
        used = [False] * (columns + 1)
        while True:
            used[at] = True
            here, gap, following = taken[at], float("inf"), 0
            for column in range(1, columns + 1):
                if used[column]:
                    continue
                cost = -table[here - 1][column - 1] - of_row[here] - of_column[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < gap:
                    gap, following = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    of_row[taken[column]] += gap
                    of_column[column] -= gap
                else:
                    least[column] -= gap
            at = following
            if taken[at] == 0:
                break
        while at:
            taken[at] = taken[way[at]]
            at = way[at]
    return sum(table[taken[column] - 1][column - 1] for column in range(1, columns + 1) if taken[column])


@dataclass
class Measures:
    """Everything that is measured on one corpus."""

    exact: Sum = field(default_factory=Sum)
    begun: Sum = field(default_factory=Sum)
    muc: Sum = field(default_factory=Sum)
    b3: Sum = field(default_factory=Sum)
    ceafe: Sum = field(default_factory=Sum)
    third: Sum = field(default_factory=Sum)

    def mentions(self, gold: set[Spot], found: set[Spot]) -> None:
        """Mentions of one document."""
        hit = len(gold & found)
        self.exact.add(hit, len(found), hit, len(gold))
        said = {spot for spot in found if spot in gold or _longer(spot, gold)}
        got = {spot for spot in gold if spot in found or _shorter(spot, found)}
        self.begun.add(len(said), len(found), len(got), len(gold))

    def chains(self, gold: Chains, found: Chains) -> None:
        """Chains of one document."""
        right, true = muc(gold, found)
        _, said = muc(found, gold)
        self.muc.add(muc(found, gold)[0], said, right, true)
        self.b3.add(*b_cubed(found, gold), *b_cubed(gold, found))
        alike = ceaf(gold, found)
        self.ceafe.add(alike, len(found), alike, len(gold))


def _longer(spot: Spot, gold: set[Spot]) -> bool:
    return any(start == spot[0] and end > spot[1] for start, end in gold)


def _shorter(spot: Spot, found: set[Spot]) -> bool:
    return any(start == spot[0] and end < spot[1] for start, end in found)


def names_of(text: str, tagger: Tagger) -> list[Known]:
    """The names that the default install finds with an empty register."""
    kinds = {MentionKind.NAME, MentionKind.INITIALS, MentionKind.ALIAS}
    mentions = detect(document_of(text), NOBODY, (), tagger)
    return [Known(one.span.start, one.span.end, True) for one in mentions if one.kind in kinds]


def gold_pointers(story: Story, script: Script) -> list[Pointer]:
    """Pointers for exactly the corpus's mentions."""
    return given(script, [Known(start, end, _name(story.text[start:end])) for start, end, _ in story.mentions])


def _name(text: str) -> bool:
    small = {"of", "de", "la", "von", "van", "the", "al", "and"}
    words = text.replace(".", " ").split()
    capital = bool(words) and all(word[:1].isupper() or word in small for word in words)
    begins = {"the", "a", "my", "his", "her", "our", "their", "your"} | PERSONAL
    return capital and words[0].lower() not in begins


def grouped(rows: Iterable[tuple[Spot, int]]) -> Chains:
    """Chains of spots by number."""
    table: dict[int, set[Spot]] = defaultdict(set)
    for spot, number in rows:
        table[number].add(spot)
    return [frozenset(chain) for _, chain in sorted(table.items())]


def chains_of(script: Script, found: Sequence[Pointer]) -> Chains:
    """What the program makes of pointers."""
    numbers = walk(script, found, WEIGHTS)
    return grouped(((one.start, one.end), number) for one, (number, _) in zip(found, numbers, strict=True))


def aligned(found: Chains, gold: set[Spot]) -> Chains:
    """Mentions that begin where the corpus's longer one begins are taken for it: boundaries are measured apart."""
    longer = {}
    for start, end in sorted(gold, reverse=True):
        longer.setdefault(start, end)

    def moved(spot: Spot) -> Spot:
        return spot if spot in gold or longer.get(spot[0], 0) < spot[1] else (spot[0], longer[spot[0]])

    return [frozenset(map(moved, chain)) for chain in found]


def measured(held: Sequence[Story], tagger: Tagger) -> dict[str, dict[str, float]]:
    """All figures of one corpus, in hundredths."""
    settings = {"gold mentions": Measures(), "found mentions": Measures()}
    seconds, words = 0.0, 0
    for story in held:
        gold = grouped(((start, end), number) for start, end, number in story.mentions)
        spots = {spot for chain in gold for spot in chain}
        names = names_of(story.text, tagger)
        script = Script(story.text)
        settings["gold mentions"].chains(gold, chains_of(script, gold_pointers(story, script)))
        start = time.process_time()
        found = chains_of(fresh := Script(story.text), pointers(fresh, names))
        seconds += time.process_time() - start
        words += len(story.text.split())
        settings["found mentions"].chains(gold, aligned(found, spots))
        settings["found mentions"].mentions(spots, {spot for chain in found for spot in chain})
    result: dict[str, dict[str, float]] = {}
    for name, sums in settings.items():
        f1 = {"MUC": sums.muc.figures()[2], "B3": sums.b3.figures()[2], "CEAFe": sums.ceafe.figures()[2]}
        f1["CoNLL"] = sum(f1.values()) / 3
        result[name] = {key: round(100 * value, 1) for key, value in f1.items()}
    for name, total in {"mentions exact": settings["found mentions"].exact,
                        "mentions same beginning": settings["found mentions"].begun}.items():  # fmt: skip
        figures = zip(("precision", "recall", "F1"), total.figures(), strict=True)
        result[name] = {key: round(100 * value, 1) for key, value in figures}
    result["size"] = {"documents": len(held), "words": words, "words a second of one core": round(words / seconds)}
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--json", action="store_true", help="print figures as one JSON object")
    options = parser.parse_args()
    held = [story for story in stories(options.corpora) if story.held_out]
    tagger = load_tagger()
    figures = {
        "LitBank": measured([story for story in held if not story.name.startswith("GUM")], tagger),
        "GUM": measured([story for story in held if story.name.startswith("GUM")], tagger),
    }
    if options.json:
        print(json.dumps(figures | {"published": PUBLISHED}))
        return
    for corpus, rows in figures.items():
        print(f"{corpus}, held out, persons only")
        for name, row in rows.items():
            print(f"  {name:<26}", "  ".join(f"{key} {value:g}" for key, value in row.items()))
    print("published on LitBank: all six kinds of entities, other splits; not the same setting")
    for name, row in PUBLISHED.items():
        print(f"  {name:<26}", "  ".join(f"{key} {value:g}" for key, value in row.items()))


if __name__ == "__main__":
    main()
