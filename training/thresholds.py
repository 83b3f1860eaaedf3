"""How the tagger's thresholds were chosen: cross-validation inside the training judgments.

    python training/thresholds.py TRAIN92.json OUT

OUT is where ``training/tagger.py --folds N`` wrote the models of the folds. Prints the benchmark's figures for each
threshold, over documents that the model had not seen.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from partywall.detect.tagger import Tagger

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
import tab

THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("models", type=Path)
    options = parser.parse_args()
    rows = json.loads(options.data.read_text(encoding="utf-8"))
    names = (options.models / "names.crfsuite").read_bytes()
    folds = sorted(options.models.glob("marks-*.crfsuite"))
    taggers = [Tagger(names, fold.read_bytes()) for fold in folds]
    for threshold in THRESHOLDS:
        masks = [
            tab.masks_of(row["text"], taggers[at % len(taggers)], threshold, plain=False) for at, row in enumerate(rows)
        ]
        figures = tab.measure(rows, masks)
        print(threshold, *(f"{name} {figure:.3f}" for name, figure in figures.items() if name in SHOWN), flush=True)


SHOWN = ("entity recall, direct", "entity recall, quasi", "token recall", "token precision")

if __name__ == "__main__":
    main()
