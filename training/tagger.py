"""Trains the tagger, from the corpora to the two files of weights.

    python training/tagger.py CORPORA TWODOORS_TRAIN OUT [--folds 4]

CORPORA holds the folders ``tab``, ``litbank``, ``gum``, ``wnut17``, ``broad_twitter`` and ``wikigold``. Seeded: the
same data give the same weights. With ``--folds`` the second model is also judged by cross-validation inside
``tab/train92.json``, which is how MASK_PROBABILITY was chosen. Needs python-crfsuite and faker.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from pathlib import Path

import corpora
import pycrfsuite
from names import Names

from partywall.detect.forenames import FORENAMES
from partywall.detect.tagger.features import features
from partywall.detect.tagger.fields import opened, stacked
from partywall.words import fold

SEED = 20261126
NAMES = {"feature.minfreq": 5, "c1": 0.25, "c2": 0.2, "max_iterations": 70, "feature.possible_transitions": True}
MARKS = {"feature.minfreq": 2, "c1": 0.05, "c2": 0.2, "max_iterations": 120, "feature.possible_transitions": True}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path)
    parser.add_argument("twodoors", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--marks-only", action="store_true", help="keep the first model that lies in OUT")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if not options.marks_only:
        train_names(options.corpora, options.twodoors, options.out / "names.crfsuite")
    train_marks(options.corpora / "tab" / "train92.json", options.out, options.folds)


def train_names(folder: Path, worlds: Path, out: Path) -> None:
    """The first model: names of people, places and organisations."""
    names = Names(SEED)
    tidy = [*corpora.litbank(folder / "litbank"), *corpora.gum(folder / "gum")]
    rough = [
        *corpora.conll(folder / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt", _BIG),
        *(text for path in sorted((folder / "broad_twitter").glob("*.conll")) for text in corpora.conll(path, _BIG)),
        *(text for path in sorted((folder / "wnut17").iterdir()) for text in corpora.conll(path, _SMALL)),
    ]
    care = list(corpora.twodoors(worlds))
    # Of the care documents only the sentences are learnt from: the people in them are others each time.
    texts = [*tidy[::2], *rough, *(renamed(text, names) for text in [*tidy, *care, *care])]
    report("names", texts)
    fit([(row, [label for _, label in line]) for text in texts for row, line in given(text)], NAMES, out)


_BIG = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG", "MISC": "OTHER"}
_SMALL = {"person": "PERSON", "location": "LOC", "group": "ORG", "corporation": "ORG", "product": "OTHER",
          "creative-work": "OTHER"}  # fmt: skip


def train_marks(path: Path, out: Path, folds: int) -> None:
    """The second model, on what the first says: what singles somebody out."""
    weights = (out / "names.crfsuite").read_bytes()
    names = opened(weights)
    texts = [text for _, text in corpora.tab(path)]
    report("marks", texts)
    rows = [[(stacked(names, row), [label for _, label in line]) for row, line in given(text)] for text in texts]
    for fold_number in range(folds):
        held = range(fold_number, len(texts), folds)
        kept = [row for at, text in enumerate(rows) if at not in held for row in text]
        fit(kept, MARKS, out / f"marks-{fold_number}.crfsuite")
    fit([row for text in rows for row in text], MARKS, out / "marks.crfsuite")


def given(text: corpora.Text):
    """Each line's features with the line."""
    return zip(features([[word for word, _ in line] for line in text]), text, strict=True)


def renamed(text: corpora.Text, names: Names) -> corpora.Text:
    """The text with other people in it: each word of a name is another one all through."""
    new: dict[tuple[str, bool], str] = {}
    out = []
    for line in text:
        made = []
        for at, (word, label) in enumerate(line):
            if label[2:] == "PERSON" and word[0].isalpha() and len(word) > 1:
                alone = label[0] == "B" and not (at + 1 < len(line) and line[at + 1][1] == "I-PERSON")
                first = label[0] == "B" and (not alone or fold(word) in FORENAMES)
                if (word, first) not in new:
                    forename, surname = names.pair()
                    new[word, first] = forename if first else surname
                fresh = new[word, first].split()
                if word.isupper() and len(word) > 2:
                    fresh = [part.upper() for part in fresh]
                made += [(fresh[0], label), *((part, "I-PERSON") for part in fresh[1:])]
                continue
            made.append((word, label))
        out += [made]
    return out


def fit(rows, settings: dict, out: Path) -> None:
    """Trains one model and says how long it took and how large it is."""
    start = time.perf_counter()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for row, labels in rows:
        trainer.append(row, labels)
    trainer.set_params(settings)
    trainer.train(str(out))
    size, digest = out.stat().st_size, hashlib.sha256(out.read_bytes()).hexdigest()
    print(
        f"{out.name}: {len(rows)} lines, {time.perf_counter() - start:.0f} s, {size / 1e6:.2f} MB, sha256 {digest}",
        flush=True,
    )


def report(name: str, texts: list) -> None:
    words = sum(len(line) for text in texts for line in text)
    begun = sum(label.startswith("B-PERSON") for text in texts for line in text for _, label in line)
    print(f"{name}: {len(texts)} texts, {words} words, {begun} names of people", flush=True)


if __name__ == "__main__":
    main()
