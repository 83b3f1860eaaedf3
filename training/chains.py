"""Trains the weights by which mentions are put into chains (resolve/chains/learned.py) on LitBank and GUM.

    python training/chains.py CORPORA WORLDS [--out learned.py]

CORPORA holds ``litbank`` and ``gum``; every fifth document by name is held out and never looked at. WORLDS are those of
the Two Doors benchmark that are for training. Needs numpy and scipy; takes some minutes on one core. The same data give
the same weights.

1. Which other nouns stand for people, by how often they head a person's mention.
2. Whether a phrase with such a noun stands for somebody (logistic regression).
3. Which candidate a pointer means (a softmax over the candidates and somebody new), with the right chain so far.
   The worlds do not say whom a pronoun means. They say what tells about whom: outside a leak a pronoun means nobody
   who is withheld; inside, whom the leak is about or somebody named in it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from chained import Story, stories
from partywall.detect import detect
from partywall.resolve import resolve
from partywall.resolve.chains import learned, read
from partywall.resolve.chains import reading as finding
from partywall.resolve.chains.antecedents import NEW, Scene, features
from partywall.resolve.chains.lexicon import NOUNS, PRONOUNS
from partywall.resolve.chains.reading import Known, Pointer, Script, pointers
from partywall.trace import index
from twodoors import CASE, document_of, records_of, register_of

SEED = 7
SEX_KNOWN = 0.5
"""Share of the named people whose sex is given in training, as a register gives it."""
LEAST_HEADS = 3
LEAST = 4
"""A feature that stands for fewer candidates is left out."""


def gold_known(story: Story, rng: Random) -> tuple[list[Known], list[Known]]:
    """The names of a story, and all other mentions but pronouns."""
    sexes = chain_sexes(story)
    given = {number for number in sorted(sexes) if rng.random() < SEX_KNOWN}
    names, others = [], []
    for start, end, number in story.mentions:
        words = story.text[start:end].split()
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            continue
        sex = sexes.get(number, "") if number in given else ""
        is_name = is_a_name(story.text[start:end])
        (names if is_name else others).append(Known(start, end, is_name, sex if is_name else ""))
    return names, others


def is_a_name(text: str) -> bool:
    """Capitals throughout, but for small words, and no determiner."""
    words = text.replace(".", " ").split()
    small = {"of", "de", "la", "von", "van", "the", "al", "and"}
    capital = bool(words) and all(word[:1].isupper() or word in small for word in words)
    return (
        capital and words[0].lower() not in {"the", "a", "my", "his", "her", "our", "their", "your"} | PRONOUNS.keys()
    )


def chain_sexes(story: Story) -> dict[int, str]:
    """By the pronouns of each chain."""
    votes: dict[int, Counter[str]] = {}
    for start, end, number in story.mentions:
        pronoun = PRONOUNS.get(story.text[start:end].lower())
        if pronoun and pronoun.sort.sex:
            votes.setdefault(number, Counter())[pronoun.sort.sex] += 1
    return {number: count.most_common(1)[0][0] for number, count in votes.items()}


def learn_nouns(train: Sequence[Story]) -> dict[str, bool | None]:
    """Nouns that head a person's mention at least three times, in two documents, and mostly do where they stand."""
    heads: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for story in train:
        script = Script(story.text)
        seen.update(key for key, word in zip(script.keys, script.words, strict=True) if not word.capital)
        found = [one.head for one in finding.given(script, gold_known(story, Random(0))[1])]
        found = [head for head in found if head.isalpha() and head not in NOUNS and head not in NOT_NOW]
        heads.update(found)
        documents.update(set(found))
    return {
        head: head.endswith("s") and not head.endswith("ss")
        for head, count in sorted(heads.items())
        if count >= LEAST_HEADS and documents[head] > 1 and count >= 0.5 * seen[head]
        if len(head) > 2 and head not in PRONOUNS
    }


NOT_NOW = frozenset("negro negroes indian indians savage savages wretch pop gypsy gypsies".split())
"""Words of old novels that no record calls anybody by."""


def learn_judging(train: Sequence[Story]) -> dict[str, float]:
    """Weights for whether a phrase stands for somebody."""
    rows: list[list[str]] = []
    labels: list[float] = []
    for story in train:
        script = Script(story.text)
        gold: dict[int, list[int]] = {}
        for start, end, _ in story.mentions:
            gold.setdefault(start, []).append(end)
        covered: set[int] = set()
        for at, key in enumerate(script.keys):
            if (key not in NOUNS and key not in finding.NOUNS_LEARNED) or finding._is_part(script, at):
                continue
            first, determiner = finding._beginning(script, at, covered)
            rows.append(list(finding.judging(script, first, at, determiner)))
            end = script.words[at].end
            labels.append(float(any(last >= end for last in gold.get(script.starts[first], ()))))
    matrix, names = table(rows, 3)
    target = np.array(labels)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value = matrix @ weights
        chance = 1 / (1 + np.exp(-value))
        cost = np.logaddexp(0, value).sum() - (target * value).sum() + 0.3 * (weights**2).sum()
        return float(cost), matrix.T @ (chance - target) + 0.6 * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    right = ((matrix @ found > 0) == (target > 0.5)).mean()
    print(f"judging: {len(rows)} phrases, {target.mean():.2f} stand for somebody, {right:.3f} right in training")
    return kept(names, found)


def table(rows: Sequence[Iterable[str]], least: int) -> tuple[csr_matrix, list[str]]:
    """Rows of features as a sparse matrix, and the names of its columns."""
    count = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, times in count.items() if times >= least)
    place = {name: at for at, name in enumerate(names)}
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns += sorted({place[name] for name in row if name in place})
        ends.append(len(columns))
    shape = (len(rows), len(names))
    return csr_matrix((np.ones(len(columns)), np.array(columns, dtype=int), np.array(ends)), shape=shape), names


def kept(names: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    """Rounded; what weighs nothing is left out."""
    return {name: round(float(value), 2) for name, value in zip(names, weights, strict=True) if abs(value) >= 0.015}


def labelled(story: Story, rng: Random, found: bool) -> tuple[Script, list[tuple[Pointer, int]]]:
    """Pointers with the number of their chain; what stands for nobody gets a number below 0.

    ``found``: the program's own pronouns and phrases with the corpus's names, as in use. Otherwise the corpus's own.
    """
    script = Script(story.text)
    names, others = gold_known(story, rng)
    if found:
        all_found = pointers(script, names)
    else:
        pronouns = [
            Known(start, end, False)
            for start, end, _ in story.mentions
            if story.text[start:end].lower() in PRONOUNS and " " not in story.text[start:end]
        ]
        all_found = finding.given(script, [*names, *others, *pronouns])
    exact = {(start, end): number for start, end, number in story.mentions}
    begun: dict[int, list[tuple[int, int]]] = {}
    for start, end, number in story.mentions:
        begun.setdefault(start, []).append((end, number))
    rows: list[tuple[Pointer, int]] = []
    for at, one in enumerate(all_found):
        number = exact.get((one.start, one.end))
        if number is None and one.kind == "nominal":
            longer = [row for row in begun.get(one.start, ()) if row[0] >= one.end]
            number = min(longer)[1] if longer else None
        rows.append((one, number if number is not None else -1 - at))
    return script, rows


@dataclass
class Instances:
    """Rows of candidates, where each pointer's rows begin, and which rows may be right."""

    rows: list[list[str]] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    allowed: list[list[int]] = field(default_factory=list)

    def add(self, rows: list[list[str]], allowed: Iterable[int]) -> None:
        """One pointer's candidates, of which those that may be right are counted from 0."""
        begin = len(self.rows)
        self.begins.append(begin)
        self.allowed.append([begin + at for at in allowed])
        self.rows += rows


def of_corpora(train: Sequence[Story]) -> Instances:
    """Every pointer of LitBank and GUM with the chain it belongs to."""
    rng = Random(SEED)
    found = Instances()
    for story in train:
        for own in (False, True):
            script, pairs = labelled(story, rng, own)
            scene = Scene(script)
            numbers: dict[int, int] = {}
            for pointer, chain in pairs:
                candidates = scene.candidates(pointer)
                true = numbers.get(chain, NEW)
                if true in candidates or true == NEW:
                    right = candidates.index(true) if true != NEW else len(candidates)
                    found.add(features(scene, pointer, candidates), [right])
                numbers[chain] = scene.take(pointer, true).number
    return found


@dataclass(frozen=True)
class Page:
    """One document of a world: what stands for somebody, and the leaks with the identities they are about."""

    world: str
    script: Script
    pointers: list[Pointer]
    leaks: list[tuple[int, int, str, frozenset[int], bool]]
    own: frozenset[int]
    """Identities of the case's family and of professionals."""


def pages(worlds: Path) -> Iterator[Page]:
    """Every document of the worlds, as the program sees it."""
    for folder in sorted(path.parent for path in worlds.glob("*/world.json")):
        world = json.loads((folder / "world.json").read_text())
        register = register_of(world)
        case = register.case(CASE)
        records = index(records_of(folder, world))
        assert case is not None
        near = register.near(case.id, records.families)
        for product in world["products"]:
            text, marks = marked((folder / product["file"]).read_text())
            document = document_of(text)
            resolutions = resolve(document, detect(document, register, near), register, near, case)
            script, found = read(text, resolutions, near, case)
            ids: dict[str, set[int]] = {}
            starts = {row.mention.span.start: row for row in resolutions}
            for one in found:
                row = starts.get(one.start)
                if one.identity is not None and row and row.person:
                    ids.setdefault(row.person, set()).add(one.identity)
            leaks = [
                (start, end, how, frozenset(id for person in who for id in ids.get(person, ())), len(who) > 1)
                for start, end, how, who in marks
            ]
            own = frozenset(one.identity for one in found if one.identity is not None and one.part in OWN)
            yield Page(folder.name, script, found, leaks, own)


OWN = {"child", "family", "worker"}
_TAG = re.compile(r"<(/?)(leak|core|keep)((?:\s+[a-z]+=\"[^\"]*\")*)\s*>")


def marked(text: str) -> tuple[str, list[tuple[int, int, str, list[str]]]]:
    """A document without its marks, and its leaks: start, end, how, about whom."""
    plain, leaks, at = "", [], 0
    begun: tuple[int, dict[str, str]] = (0, {})
    for tag in _TAG.finditer(text):
        plain += text[at : tag.start()]
        at = tag.end()
        if tag.group(2) == "leak" and not tag.group(1):
            begun = (len(plain), dict(re.findall(r"([a-z]+)=\"([^\"]*)\"", tag.group(3))))
        elif tag.group(2) == "leak":
            leaks.append((begun[0], len(plain), begun[1].get("how", ""), begun[1].get("who", "").split()))
    return plain + text[at:], leaks


def of_worlds(all_pages: Iterable[Page], weights: Mapping[str, float]) -> Instances:
    """Pointers of which the leaks say whom they may mean. The chains so far are the likeliest that may be."""
    found = Instances()
    for page in all_pages:
        scene = Scene(page.script)
        for pointer in page.pointers:
            if pointer.identity in scene.by_identity:
                scene.take(pointer, scene.by_identity[pointer.identity])
                continue
            candidates = scene.candidates(pointer)
            rows = features(scene, pointer, candidates)
            may = list(range(len(rows)))
            if pointer.identity is not None:
                may = [at for at, number in enumerate(candidates) if scene.entities[number].identity is None]
                may.append(len(candidates))
            elif pointer.kind in {"he", "she", "nominal"}:
                may = _may(page, scene, pointer, candidates)
                if may and len(may) < len(rows):
                    found.add(rows, may)
            sums = {at: sum(weights.get(name, 0.0) for name in rows[at]) for at in may or range(len(rows))}
            best = max(sums, key=lambda at: sums[at])
            scene.take(pointer, candidates[best] if best < len(candidates) else NEW)
    return found


def _may(page: Page, scene: Scene, pointer: Pointer, candidates: Sequence[int]) -> list[int]:
    """Which candidates the leaks allow; the one after the last is somebody new."""
    inside = next((leak for leak in page.leaks if leak[0] <= pointer.start < leak[1]), None)
    everybody = [*range(len(candidates)), len(candidates)]
    entities = [scene.entities[number] for number in candidates]
    if inside is None:
        return [at for at in everybody if at == len(candidates) or entities[at].part not in {"other", "stranger"}]
    start, _, how, about, several = inside
    if pointer.kind == "nominal" or several:
        return everybody
    here = {at for at, one in enumerate(entities) if one.last.start >= start}
    if about:
        meant = {at for at, one in enumerate(entities) if one.identity in about}
        return sorted(meant | here) if meant else everybody
    unknown = {at for at, one in enumerate(entities) if one.part not in OWN}
    return sorted(unknown | here) if how in {"pronoun", "nominal", "paraphrase"} and unknown else everybody


def fit(instances: Sequence[Instances], start: Mapping[str, float]) -> dict[str, float]:
    """Weights by which the candidates that may be right are likeliest."""
    rows = [row for part in instances for row in part.rows]
    begins: list[int] = []
    flags = np.zeros(len(rows), dtype=bool)
    offset = 0
    for part in instances:
        begins += [offset + begin for begin in part.begins]
        flags[[offset + at for allowed in part.allowed for at in allowed]] = True
        offset += len(part.rows)
    matrix, names = table(rows, LEAST)
    starts = np.array(begins)
    sizes = np.diff([*begins, len(rows)])

    def softmax(value: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        top = np.maximum.reduceat(value, starts)
        power = np.exp(value - np.repeat(top, sizes))
        total = np.add.reduceat(power, starts)
        return power / np.repeat(total, sizes), np.log(total) + top

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value = matrix @ weights
        chance, total = softmax(value)
        right, likely = softmax(np.where(flags, value, -1e9))
        cost = (total - likely).sum() + 1.0 * (weights**2).sum()
        return float(cost), matrix.T @ (chance - right) + 2.0 * weights

    begin = np.array([start.get(name, 0.0) for name in names])
    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    value = matrix @ found
    won = sum(
        flags[begin + int(value[begin : begin + size].argmax())] for begin, size in zip(begins, sizes, strict=True)
    )
    print(f"antecedents: {len(begins)} pointers, {len(rows)} candidates, {len(names)} features,"
          f" {won / len(begins):.3f} right in training", flush=True)  # fmt: skip
    return kept(names, found)


ROUNDS = 1
"""How often the chains of the worlds are made anew with better weights."""


def learn_antecedents(train: Sequence[Story], documents: Sequence[Page]) -> dict[str, float]:
    """Weights for which candidate a pointer means."""
    corpora = of_corpora(train)
    weights = fit([corpora], {})
    for _ in range(ROUNDS if documents else 0):
        weights = fit([corpora, of_worlds(documents, weights)], weights)
    return weights


def write(path: Path, nouns: dict[str, bool | None], judged: dict[str, float], weights: dict[str, float]) -> None:
    """The module that holds them."""
    lines = [
        '"""What training/chains.py learned from LitBank (CC-BY 4.0), GUM (CC-BY, CC-BY-SA) and the worlds.'
        ' Not to be edited."""\n'
    ]
    lines.append("from __future__ import annotations\n")
    body = {"_NOUNS": [f"{word} {int(bool(many))}" for word, many in nouns.items()]}
    body |= {"_JUDGED": [f"{value:g} {name}" for name, value in sorted(judged.items())]}
    body |= {"_WEIGHTS": [f"{value:g} {name}" for name, value in sorted(weights.items())]}
    for name, rows in body.items():
        lines.append(
            f'{name} = """\\\n' + "\n".join(row.replace("\\", "\\\\").replace('"', '\\"') for row in rows) + '"""'
        )
    lines.append(
        "\n\ndef _read(rows: str) -> dict[str, float]:\n"
        '    pairs = (row.split(" ", 1) for row in rows.split("\\n"))\n'
        "    return {name: float(value) for value, name in pairs}\n\n\n"
        "NOUNS_LEARNED: dict[str, bool | None] = {\n"
        '    word: many == "1" for word, many in (row.split() for row in _NOUNS.split("\\n"))\n}\n'
        '"""Nouns that stand for people, and whether for several."""\n'
        "JUDGED = _read(_JUDGED)\n"
        '"""Weights for whether a phrase stands for somebody."""\n'
        "WEIGHTS = _read(_WEIGHTS)\n"
        '"""Weights for whom a pointer means."""'
    )
    path.write_text("\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("worlds", type=Path)
    parser.add_argument("--only", type=int, default=0, help="1: odd worlds only; 2: even worlds only")
    home = Path(__file__).parents[1] / "src/partywall/resolve/chains/learned.py"
    parser.add_argument("--out", type=Path, default=home)
    options = parser.parse_args()
    start = time.perf_counter()
    train = [story for story in stories(options.corpora) if not story.held_out]
    learned.NOUNS_LEARNED.clear()
    learned.NOUNS_LEARNED.update(learn_nouns(train))
    judged = learn_judging(train)
    learned.JUDGED.clear()
    learned.JUDGED.update(judged)
    documents = [
        page for page in pages(options.worlds) if not options.only or int(page.world[1:]) % 2 == options.only % 2
    ]
    weights = learn_antecedents(train, documents)
    write(options.out, learned.NOUNS_LEARNED, judged, weights)
    print(f"{len(learned.NOUNS_LEARNED)} nouns, {len(judged)} and {len(weights)} weights,"
          f" {time.perf_counter() - start:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
